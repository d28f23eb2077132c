"""Two articles of one identifier (the file's name without `.md`).

Bad:  articles/2026/11/2026-11-23-vote.md and articles/archive/2026-11-23-Vote.md
Good: two names

The front page, `Lire_aussi` and the register know an article by it; some disks do not tell capitals apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.conflicts import conflicts
from plugins.lint.directory import Directory


def check(directory: Directory) -> Iterator[Problem]:
    """Every identifier that two articles share, case aside."""
    yield from conflicts("E151", directory.identifiers(), "value")
