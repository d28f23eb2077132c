"""After a whole check: everything that later changes need, written at once."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any

from plugins.domain.newsroom import Newsroom
from plugins.lint.check import take_findings
from plugins.lint.files import shown_by_registries, uses_of
from plugins.lint.kept.listings import keep_listings
from plugins.lint.kept.tables import (
    create_indexes,
    create_tables,
    drop_tables,
    file_row,
    insert,
    problem_row,
    text_row,
)
from plugins.lint.keys import address_key, asked_by
from plugins.lint.registration import unregistered

if TYPE_CHECKING:
    import sqlite3


def keep(newsroom: Newsroom, state: sqlite3.Connection) -> None:
    """Make the tables anew from the last whole check; without error only, else nothing is kept."""
    if not state.in_transaction:
        # Unlike INSERT, making and dropping tables does not begin one: half of it would stay after a rollback.
        state.execute("BEGIN")
    findings = take_findings(newsroom)
    if newsroom.refused or any(problem.is_error for problem in findings.problems):
        drop_tables(state)
        return
    create_tables(state)
    site, directory = newsroom.site, findings.directory
    registration = directory.registration
    undone = unregistered(directory.articles, newsroom.permalinks)
    insert(state, "lint_kept", [(newsroom.as_of.isoformat(), len(undone), registration.awaits)])
    insert(state, "lint_unregistered", [(path,) for path in undone])
    texts = zip_longest(directory.references, newsroom.articles)
    insert(state, "lint_texts", (text_row(references, article, site) for references, article in texts))
    insert(
        state,
        "lint_asks",
        sorted(
            (key, references.path)
            for references in directory.references
            for key in asked_by(references, site)
        ),
    )
    insert(state, "lint_nearest", sorted((key, path) for path, key in directory.asked))
    shown = ((path, False, "") for path in shown_by_registries(newsroom.registry, site))
    named = (
        (path, references.archived, references.path)
        for references in directory.references
        for path in uses_of(references, site)
    )
    insert(state, "lint_uses", sorted(chain(shown, named)))
    files = newsroom.files.items()
    insert(state, "lint_files", sorted(file_row(p, size, directory.damaged.get(p)) for p, size in files))
    keep_listings(state, directory.counts, site.feed_tags)
    insert(
        state,
        "lint_former",
        [
            (address_key(former.typed), former.typed, former.current, former.path, former.line)
            for former in directory.former
        ],
    )
    rows: list[tuple[Any, ...]] = []
    rows += (problem_row(problem, True) for one in findings.inspections for problem in one.problems)
    rows += (problem_row(problem, False) for problem in findings.between)
    insert(state, "lint_problems", rows)
    create_indexes(state)
