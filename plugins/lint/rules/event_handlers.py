"""Attributes that run code.

Bad:  <a href="/contact/" onclick="suivre()">écrire</a>
Bad:  ![photo](images/a.jpg){onerror="…"}
Good: [écrire](/contact/)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof

_OTHERS = frozenset({"srcdoc", "formaction", "xlink:href", "ping", "is"})


def check(proof: Proof) -> Iterator[Problem]:
    """Every `on…` attribute, and the few others that run or send something."""
    seen: Counter[str] = Counter()
    for tag in proof.tags:
        for name, _ in tag.attributes:
            if runs_something(name):
                yield proof.fault("E202", proof.line_of_attribute(name, seen[name]), name=name)
                seen[name] += 1


def runs_something(name: str) -> bool:
    """Whether an attribute of this name runs code or sends something by itself."""
    return name.startswith("on") or name in _OTHERS
