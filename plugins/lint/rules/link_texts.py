"""Link texts that say nothing out of their sentence.

Bad:  Pour lire le rapport, [cliquez ici](/rapport.pdf)
Good: [Lire le rapport de la chambre des comptes](/rapport.pdf)

People who use a screen reader go from link to link.

Source: RGAA 4.1, criterion 6.1; WCAG 2.2, 2.4.4.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every link whose whole text is one of the hollow ones, case and punctuation aside."""
    seen: Counter[str] = Counter()
    for anchor in proof.parts.anchors:
        nth = seen[anchor.href]
        seen[anchor.href] += 1
        plain = " ".join("".join(c if c.isalnum() else " " for c in anchor.text.casefold()).split())
        if plain in texts.HOLLOW_LINK_TEXTS:
            yield proof.fault("E240", proof.line_of_link(anchor.href, nth), value=anchor.text)
