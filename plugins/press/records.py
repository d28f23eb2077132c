"""The rows of a state, and the articles that were read from them, kept at hand."""

from __future__ import annotations

import pickle
import sqlite3
from typing import Any

from plugins.domain.article import Article

# Articles that are kept at hand: lists that follow each other show the same.
AT_HAND = 8000


class Records:
    """`state` is only read."""

    def __init__(self, state: sqlite3.Connection) -> None:
        self._state = state
        self._known: dict[str, Article] = {}
        self._has_translations: bool | None = None

    def forget(self) -> None:
        """The state has changed."""
        self._known.clear()
        self._has_translations = None

    def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row of an answer."""
        row: tuple[Any, ...] | None = self._state.execute(query, values).fetchone()
        return row

    def has_translations(self) -> bool:
        """Whether any article is a translation: most newsrooms have one language, and nothing more is asked."""
        if self._has_translations is None:
            found = self.one("SELECT 1 FROM article WHERE translated > '' AND translated != '' LIMIT 1")
            self._has_translations = found is not None
        return self._has_translations

    def member(self, path: str) -> Article:
        """The article of a source that is known to be there."""
        if article := self._known.get(path):
            return article
        row = self.one("SELECT record FROM article WHERE path = ?", path)
        assert row is not None
        return self.article(path, row[0])

    def article(self, path: str, record: bytes) -> Article:
        """The article of a row, unpacked once."""
        if (article := self._known.get(path)) is None:
            if len(self._known) >= AT_HAND:
                # The one that has been there longest.
                del self._known[next(iter(self._known))]
            article = self._known[path] = pickle.loads(record)
        return article
