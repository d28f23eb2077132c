"""Newsrooms that live: a folder read again and again, and what changed between two readings, as the press tells it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

import plugins.lint
import plugins.reading
import plugins.typography
from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.changes import ArticleChange, Changes
from plugins.domain.newsroom import Newsroom
from plugins.domain.site import Site
from plugins.lint.kept.tables import TABLES
from tests.lint.composing import NOW
from tests.site.folder import Folder


@dataclass(frozen=True)
class Reading:
    """A newsroom as it was read, and the bytes of its other files."""

    newsroom: Newsroom
    files: dict[str, bytes]


def read(folder: Folder, now: datetime = NOW, list_size: int = 2) -> Newsroom:
    """The newsroom of a folder, with the rooms that the press loads before it reads."""
    for room in (plugins.typography, plugins.reading, plugins.lint):
        room.register()
    site = Site(
        "Le Phare", "https://phare.example", str(folder.root), str(folder.content), list_size=list_size
    )
    return slots.read_newsroom.get()(site, now)


def reading_of(folder: Folder, now: datetime = NOW) -> Reading:
    newsroom = read(folder, now)
    return Reading(newsroom, {path: (folder.content / path).read_bytes() for path in newsroom.files})


def changes_between(before: Reading, after: Reading) -> Changes:
    """Every article and file that is not what it was."""
    old, new = _articles(before.newsroom), _articles(after.newsroom)
    was, now = before.newsroom, after.newsroom
    articles = tuple(
        ArticleChange(
            path,
            old.get(path),
            new.get(path),
            now.inspections.get(path),
            now.sources[path].fields if path in new else (),
        )
        for path in sorted(old.keys() | new.keys())
        if old.get(path) != new.get(path) or was.sources.get(path) != now.sources.get(path)
    )
    files = {
        path: len(after.files[path]) if path in after.files else None
        for path in sorted(before.files.keys() | after.files.keys())
        if before.files.get(path) != after.files.get(path)
    }
    return Changes(articles, files)


def tables(state: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept, without the order of rows and the instant of the check."""
    found = {
        name: state.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES if name != "lint_kept"
    }
    # A page beside the articles is public now, whenever that is.
    found["lint_texts"] = [row if row[6] else row[:1] for row in found["lint_texts"]]
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def _articles(newsroom: Newsroom) -> dict[str, Article]:
    return {article.path: article for article in newsroom.articles}
