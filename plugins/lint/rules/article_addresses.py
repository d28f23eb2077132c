"""Two articles at one address.

Bad:  2026-11-23-vote.md and 2026-11-23-budget.md with `Slug: vote`
Good: one of them with another slug

Printing would keep one and lose the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.conflicts import conflicts
from plugins.lint.directory import Directory


def check(directory: Directory) -> Iterator[Problem]:
    """Every address that two articles share, drafts and withdrawn ones included: they may come back."""
    yield from conflicts("E150", directory.addresses(), "address")
