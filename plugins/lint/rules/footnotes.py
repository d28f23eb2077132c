"""Note marks and notes that miss each other.

Bad:  Le budget[^1] est voté.        (and no line [^1]: …)
Good: Le budget[^1] est voté.
      [^1]: Délibération n° 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.pattern import pattern
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof

_MARK = pattern(r"(?<!\\)\[\^([^\]\s\[]{1,80})\](:?)")


def check(proof: Proof) -> Iterator[Problem]:
    """Every mark without a note, every note without a mark."""
    if "[^" not in proof.typed:
        return
    called: dict[str, int] = {}
    given: dict[str, int] = {}
    for number, line in enumerate(proof.prose_typed.split("\n"), proof.first_line):
        for mark in _MARK.finditer(line):
            opens_line = not line[: mark.start()].strip()
            (given if mark[2] and opens_line else called).setdefault(mark[1], number)
    for name, number in called.items():
        if name not in given and f"[^{name}]" in proof.parts.prose:
            yield proof.fault("E246", number, value=name)
    for name, number in given.items():
        if name not in called:
            yield proof.fault("A247", number, value=name)
