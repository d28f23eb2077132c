"""Two articles at one address.

Bad:  2026-11-23-vote.md and 2026-11-23-budget.md with `Slug: vote`
Good: one of them with another slug

Printing would keep one and lose the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.domain.urls import address_of
from plugins.lint.conflicts import Claim, conflicts
from plugins.lint.directory import Directory, canonical


def check(directory: Directory) -> Iterator[Problem]:
    """Every address that two articles share, drafts and withdrawn ones included: they may come back."""
    yield from conflicts(
        "E150",
        (
            (canonical(address_of(a)), Claim(a.path, directory.field_line(a.path, "Slug"), address_of(a)))
            for a in directory.articles
        ),
        "address",
    )
