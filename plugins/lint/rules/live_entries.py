"""Entries of a direct whose hour cannot be read.

Bad:  ### Vers 14 heures : le vote commence
Good: ### 14 h 30 – Le vote commence

Each entry is dated on the page and in its structured data (`LiveBlogPosting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.domain.article import Genre
from plugins.domain.pattern import pattern
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.proof import Proof

_ENTRY = pattern(r"(?:[01]?\d|2[0-3])\s?(?:h|:)\s?(?:[0-5]\d)?\s*(?:[–—-]|$)")
# Read as typed: on the page, a heading that stands under no `##` is of the second level.
_TYPED = re.compile(r"^ {0,3}###(?!#)(.*)$", re.MULTILINE)


def check(proof: Proof) -> Iterator[Problem]:
    """Every heading that a direct types as level 3 and that does not begin with an hour; a direct without any entry."""
    if proof.genre is not Genre.LIVE:
        return
    typed = proof.prose_typed
    entries = list(_TYPED.finditer(typed))
    if not entries:
        yield proof.fault("A250", proof.first_line, value=texts.LIVE_WITHOUT_ENTRY)
    for entry in entries:
        words = entry[1].partition("{#")[0].strip("# \t")
        if not _ENTRY.match(words):
            line = proof.first_line + typed.count("\n", 0, entry.start())
            yield proof.fault("A250", line, value=texts.LIVE_ENTRY.format(text=words))
