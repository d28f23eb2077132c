"""Pictures in the body that name no author.

Bad:  ![Le port](/images/2026/11/port.jpg)
Good: ![Le port](/images/2026/11/port.jpg){credit="Zoé Müller"}

Source: Code de la propriété intellectuelle, art. L121-1 (the author's right to his or her name).
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every picture of the body without credit that is not decorative."""
    for picture in proof.pictures:
        if not picture.credit and not picture.decorative:
            name = picture.path.rpartition("/")[2]
            line = next((link.line for link in proof.links if link.is_image and link.href.endswith(name)), 0)
            yield proof.fault("A212", line or proof.line_of(name), value=picture.path)
