"""The tables: what each holds, and how a text and a problem become a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from plugins.domain.article import Article, Status
from plugins.domain.inspection import Reference, References, Related
from plugins.domain.links import Target
from plugins.domain.problems import Problem
from plugins.domain.site import Site
from plugins.domain.urls import address_of
from plugins.lint.naming import own_path
from plugins.lint.standings import folder_of, name_of

if TYPE_CHECKING:
    import sqlite3

# Filled first, indexed afterwards: that halves the time.
TABLES = {
    # The instant of the last check; how many articles have no line in the register of permalinks; whether a line of it is
    # not true yet, and will not be by itself.
    "lint_kept": "(as_of TEXT, unregistered INTEGER, awaits INTEGER)",
    # The articles without a line.
    "lint_unregistered": "(path TEXT PRIMARY KEY) WITHOUT ROWID",
    # Every text. The columns from `fold` to `public` are of articles, NULL for other texts.
    "lint_texts": "(path TEXT, fold TEXT, tail TEXT, slug TEXT, folder TEXT, address TEXT, status TEXT, public TEXT,"
    " record TEXT)",
    # Which texts ask for what a key names, and which were advised of the nearest among what a key names.
    "lint_asks": "(key TEXT, path TEXT, PRIMARY KEY (key, path)) WITHOUT ROWID",
    "lint_nearest": "(key TEXT, path TEXT, PRIMARY KEY (key, path)) WITHOUT ROWID",
    # Who shows or names a file; the registries' path is empty.
    "lint_uses": "(file TEXT, archived INTEGER, path TEXT, PRIMARY KEY (file, archived, path)) WITHOUT ROWID",
    "lint_files": "(path TEXT PRIMARY KEY, fold TEXT, name TEXT, folder TEXT, size INTEGER, damage TEXT)"
    " WITHOUT ROWID",
    # `published` counts the articles of a listing, `online` those of them that are public, `drafts` those to come.
    "lint_listings": "(kind TEXT, name TEXT, published INTEGER, online INTEGER, drafts INTEGER,"
    " PRIMARY KEY (kind, name)) WITHOUT ROWID",
    "lint_lists": "(address TEXT PRIMARY KEY, name TEXT, folder TEXT, kind TEXT, listing TEXT) WITHOUT ROWID",
    "lint_coming": "(kind TEXT, name TEXT, instant REAL, path TEXT, PRIMARY KEY (kind, name, instant, path))"
    " WITHOUT ROWID",
    "lint_former": "(key TEXT, typed TEXT, current TEXT, path TEXT, line INTEGER)",
    # `own` problems are those of a text alone.
    "lint_problems": "(path TEXT, own INTEGER, line INTEGER, place INTEGER, code TEXT, fact TEXT, remedy TEXT,"
    " parties TEXT)",
}
_INDEXES = {
    "lint_texts": ("path", "fold", "tail", "slug", "folder, path", "address"),
    "lint_nearest": ("path",),
    "lint_files": ("fold", "name", "folder"),
    "lint_lists": ("name", "folder"),
    "lint_coming": ("instant",),
    "lint_former": ("key", "current", "path"),
    "lint_problems": ("path",),
}
_PROBLEM = "path, line, code, fact, remedy, place, parties"


def drop_tables(state: sqlite3.Connection) -> None:
    """As if nothing had been kept."""
    for table in TABLES:
        state.execute(f"DROP TABLE IF EXISTS {table}")


def create_tables(state: sqlite3.Connection) -> None:
    """Empty tables, without indexes."""
    drop_tables(state)
    for table, columns in TABLES.items():
        state.execute(f"CREATE TABLE {table} {columns}")


def create_indexes(state: sqlite3.Connection) -> None:
    """What makes every question about the tables a look-up."""
    for table, indexes in _INDEXES.items():
        for number, columns in enumerate(indexes):
            state.execute(f"CREATE INDEX {table}_{number} ON {table} ({columns})")


def kept_as_of(state: sqlite3.Connection) -> datetime | None:
    """The instant of the last check, None when nothing was kept."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'lint_kept'"
    row = state.execute("SELECT as_of FROM lint_kept").fetchone() if state.execute(known).fetchone() else None
    return datetime.fromisoformat(row[0]) if row else None


def insert(state: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Add whole rows; one that is there already stays."""
    marks = ", ".join(
        "?" * (TABLES[table].count(" TEXT") + TABLES[table].count(" INTEGER") + TABLES[table].count(" REAL"))
    )
    state.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows)


def text_row(references: References, article: Article | None, site: Site) -> tuple[Any, ...]:
    """A row of `lint_texts`."""
    record = record_of(references, site)
    if article is None:
        return (references.path, None, None, None, None, None, None, None, record)
    public = None if article.status is Status.DRAFT else article.due.instant.isoformat()
    return (
        article.path,
        article.id.casefold(),
        article.id.lower()[11:],
        article.slug,
        folder_of(article.path),
        address_of(article),
        article.status.value,
        public,
        record,
    )


def record_of(references: References, site: Site) -> str:
    """The references of a text, less the links to other sites, of which the rules between files say nothing."""
    links = [
        (link.href, link.line, link.is_image, link.target, link.path, link.fragment)
        for link in references.links
        if link.target is not Target.ELSEWHERE or own_path(link.href, site.domain)
    ]
    return json.dumps(
        (
            references.base,
            links,
            sorted(references.ids),
            references.since.isoformat() if references.since else None,
            references.archived,
            references.is_page,
            [(related.key, related.value, related.line) for related in references.related],
            references.shows,
        ),
        check_circular=False,
    )


def references_from(path: str, record: str) -> References:
    """The references of a row."""
    base, links, ids, since, archived, is_page, related, shows = json.loads(record)
    return References(
        path,
        base,
        tuple(
            Reference(href, line, image, Target(kind), to, part)
            for href, line, image, kind, to, part in links
        ),
        frozenset(ids),
        datetime.fromisoformat(since) if since else None,
        archived,
        is_page,
        tuple(Related(*one) for one in related),
        tuple(shows),
    )


def file_row(path: str, size: int, damage: object = None) -> tuple[Any, ...]:
    """A row of `lint_files`."""
    place = f"/{path}"
    known = None if damage is None else json.dumps(damage)
    return (path, path.casefold(), name_of(place), folder_of(place), size, known)


def problem_row(problem: Problem, own: bool) -> tuple[Any, ...]:
    """A row of `lint_problems`."""
    parties = json.dumps(problem.parties) if problem.parties else ""
    return (
        problem.path, own, problem.line, problem.column, problem.code, problem.fact, problem.remedy, parties,
    )  # fmt: skip


def problems_in(state: sqlite3.Connection) -> Iterator[Problem]:
    """All problems that are kept."""
    for path, line, code, fact, remedy, column, parties in state.execute(
        f"SELECT {_PROBLEM} FROM lint_problems ORDER BY rowid"
    ):
        named = tuple(json.loads(parties)) if parties else ()
        yield Problem(path, line, code, fact, remedy, column, named)
