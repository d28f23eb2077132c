"""Headings without words.

Bad:  ##
Good: ## Les abstentions

A screen reader announces them, and nothing follows.

Source: RGAA 4.1, criterion 9.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.typed import EMPTY_HEADING_LINE


def check(proof: Proof) -> Iterator[Problem]:
    """Every heading whose text is empty, images' alternatives counted."""
    empty = sum(not heading.text for heading in proof.parts.headings)
    if not empty:
        return
    lines = [n for n, line in enumerate(proof.prose_typed.split("\n")) if EMPTY_HEADING_LINE.match(line)]
    for nth in range(empty):
        line = proof.first_line + lines[min(nth, len(lines) - 1)] if lines else proof.line_of("<h")
        yield proof.fault("E232", line)
