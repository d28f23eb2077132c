"""Presentation in the text.

Bad:  <p style="color:red">Urgent</p>
Good: **Urgent**

A style can hide a link under a whole page, load a picture from elsewhere, and breaks the dark theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every `style` attribute."""
    nth = 0
    for tag in proof.tags:
        value = tag.get("style")
        # Markdown itself writes the alignment of a table's columns this way.
        if value is None or (tag.name in ("td", "th") and value.replace(" ", "").startswith("text-align:")):
            continue
        yield proof.fault("E204", proof.line_of("style=", nth), value=f'style="{value}"')
        nth += 1
