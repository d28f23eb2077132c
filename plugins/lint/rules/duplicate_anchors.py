"""One identifier for two places of one text.

Bad:  ## Le vote {#vote} … ## Après le vote {#vote}
Good: ## Le vote {#vote} … ## Après le vote {#apres}

A link to it leads to the first only. Source: HTML Living Standard, 3.2.6 The id attribute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every identifier given more than once, at its second place."""
    for identifier, times in Counter(proof.parts.ids).items():
        if times > 1:
            needle = f"#{identifier}" if proof.lines_of(f"#{identifier}") else f'"{identifier}"'
            yield proof.fault("E245", proof.line_of(needle, 1), value=identifier, n=times)
