"""Images that say nothing to those who do not see them.

Bad:  ![](/images/2026/11/port.jpg)
Good: ![Deux chalutiers rentrent au port sous la pluie](/images/2026/11/port.jpg)
Good: ![](/images/filet.png){decorative=oui}

Source: RGAA 4.1, criteria 1.1 and 1.2; WCAG 2.2, 1.1.1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plugins.domain.links import read_link
from plugins.domain.pattern import pattern
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof

# What follows the address in Markdown, to the end of its line.
_SAID = pattern(r"^[^\n]*?\)\{[^}\n]*\bdecorative\s*=\s*[\"']?oui\b", re.IGNORECASE)


def check(proof: Proof) -> Iterator[Problem]:
    """Every image of the body without alternative that is not said to be decorative."""
    decorative = {picture.path for picture in proof.pictures if picture.decorative}
    seen: Counter[str] = Counter()
    for image in proof.parts.images:
        nth = seen[image.src]
        seen[image.src] += 1
        if image.decorative or (image.alt or "").strip():
            continue
        if read_link(image.src, proof.path).path.lstrip("/") in decorative:
            continue
        if _SAID.search(proof.after(f"]({image.src}", nth)):
            continue
        yield proof.fault("E211", proof.line_of_link(image.src, nth), value=image.src)
