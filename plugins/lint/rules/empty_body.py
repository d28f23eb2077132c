"""A text without a word.

Bad:  a head, then white space, no-break spaces or a comment
Good: a head, then the text

A draft may still be empty; a retired article shows nothing of its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Status
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """The body that has neither a letter nor an image, at its first line."""
    if not proof.is_body or proof.status in (Status.DRAFT, Status.RETIRED):
        return
    if not proof.parts.has_media and not any(character.isalnum() for character in proof.parts.words):
        yield proof.fault("E249", proof.first_line)
