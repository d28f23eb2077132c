"""Attributes that the cleaning drops: nothing is dropped in silence.

Bad:  <table border="1">
Good: <table>
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.markup import ATTRIBUTES, GLOBAL_ATTRIBUTES, TAGS
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.rules.event_handlers import runs_something

# What Markdown and the reading room take for themselves before the cleaning.
_CONSUMED = frozenset({"credit", "decorative", "markdown", "style"})


def check(proof: Proof) -> Iterator[Problem]:
    """Every attribute of an allowed tag that is not allowed there."""
    seen: Counter[str] = Counter()
    for tag in proof.tags:
        if tag.name not in TAGS or tag.closing:
            continue
        allowed = ATTRIBUTES.get(tag.name, frozenset())
        for name, value in tag.attributes:
            if name in GLOBAL_ATTRIBUTES or name in allowed - {"tabindex"} or name in _CONSUMED:
                continue
            if runs_something(name) or (name, value) == ("tabindex", "0"):  # what scrolls takes the keyboard
                continue
            yield proof.fault("A207", proof.line_of_attribute(name, seen[name]), name=name, tag=tag.name)
            seen[name] += 1
