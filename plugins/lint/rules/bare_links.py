"""Links whose text is an address.

Bad:  <https://www.mairie.example/deliberations/2026/1123.pdf>
Good: [la délibération du 23 novembre](https://www.mairie.example/deliberations/2026/1123.pdf)

A screen reader spells them letter by letter. A site's bare name (`mairie.example`) is a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every link whose text begins as an address and holds no space."""
    seen: Counter[str] = Counter()
    for anchor in proof.parts.anchors:
        nth = seen[anchor.href]
        seen[anchor.href] += 1
        plain = anchor.text.casefold()
        if " " not in plain and plain.startswith(("http://", "https://", "//")):
            yield proof.fault("A242", proof.line_of_link(anchor.href, nth), value=anchor.text)
