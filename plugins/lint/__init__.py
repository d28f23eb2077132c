"""Lint: what stands in texts and between files, checked before anything is printed.

Input: a Newsroom. Output: Problems in French. The order of the rules is in `rulebook.py`. What a whole check found is
kept in tables (`kept/`), so that after a change only what it touches is checked again.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import slots
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import Problem
from plugins.lint.inspecting import inspect_text
from plugins.lint.kept import KEPT

__all__ = ["check_newsroom", "inspect_text", "register"]


def check_newsroom(newsroom: Newsroom) -> Iterable[Problem]:
    """Every fault that stands in the texts and between the files, in the order of the rules."""
    # Imported here: a change of one article is checked without it.
    from plugins.lint.check import check_newsroom as check

    return check(newsroom)


def register() -> None:
    """Offer the checks to the press."""
    slots.inspect_text.fill(inspect_text)
    slots.check_newsroom.fill(check_newsroom)
    slots.recheck.fill(KEPT)
