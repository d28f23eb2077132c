"""Links without text or without address.

Bad:  [](/contact/)
Bad:  [contact]()
Good: [contact](/contact/)

Source: RGAA 4.1, criterion 6.2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every link that nobody can hear, and every one that leads nowhere."""
    seen: Counter[str] = Counter()
    for anchor in proof.parts.anchors:
        nth = seen[anchor.href]
        seen[anchor.href] += 1
        if not anchor.href.strip():
            line = proof.line_of("]()" if proof.lines_of("]()") else "href", nth)
            yield proof.fault("E174", line)
        elif not anchor.text and not anchor.footnote:
            yield proof.fault("E241", proof.line_of_link(anchor.href, nth), value=anchor.href)
