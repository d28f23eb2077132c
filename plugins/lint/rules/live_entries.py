"""Entries of a direct whose hour cannot be read.

Bad:  ### Vers 14 heures : le vote commence
Good: ### 14 h 30 – Le vote commence

Each entry is dated on the page and in its structured data (`LiveBlogPosting`).
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Genre
from plugins.domain.pattern import pattern
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.proof import Proof

_ENTRY = pattern(r"(?:[01]?\d|2[0-3])\s?(?:h|:)\s?(?:[0-5]\d)?\s*(?:[–—-]|$)")


def check(proof: Proof) -> Iterator[Problem]:
    """Every level 3 heading of a direct that does not begin with an hour; a direct without any entry."""
    if proof.genre is not Genre.LIVE:
        return
    entries = [heading for heading in proof.parts.headings if heading.level == 3]
    if not entries:
        yield proof.fault("A250", proof.first_line, value=texts.LIVE_WITHOUT_ENTRY)
    for entry in entries:
        if not _ENTRY.match(entry.text):
            value = texts.LIVE_ENTRY.format(text=entry.text)
            yield proof.fault("A250", proof.line_of_words(entry.text), value=value)
