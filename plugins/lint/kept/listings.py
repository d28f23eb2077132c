"""The listings that are kept: how many articles each has, and since when it is public."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from plugins.domain.listing import Listing
from plugins.domain.record import Record
from plugins.lint.counts import Counts
from plugins.lint.kept.tables import insert
from plugins.lint.standings import ALWAYS, addresses_of_listing, folder_of, name_of

if TYPE_CHECKING:
    import sqlite3


class ListState(Record):
    """`since` as in a standing: what is public already is public always, for nobody asks since when.

    `stands`: some article belongs to it, be it a draft. `published` counts those that are none.
    """

    stands: bool
    since: datetime | None
    published: int


class KeptListings:
    """The tables of listings at one instant, which only moves forward; `feed_tags` is the setting FEEDS_TAGS."""

    def __init__(self, state: sqlite3.Connection, as_of: datetime, feed_tags: bool) -> None:
        self._state = state
        self._feed_tags = feed_tags
        self._due = as_of.timestamp()

    def arrive(self) -> None:
        """What was to come by now has come."""
        query = "SELECT kind, name FROM lint_coming WHERE instant <= ?"
        come = self._state.execute(query, (self._due,)).fetchall()
        query = "UPDATE lint_listings SET online = online + 1 WHERE kind = ? AND name = ?"
        self._state.executemany(query, come)
        self._state.execute("DELETE FROM lint_coming WHERE instant <= ?", (self._due,))

    def of(self, kind: str, name: str) -> ListState:
        """How a listing stands."""
        key = (kind, name)
        query = "SELECT published, online, drafts FROM lint_listings WHERE kind = ? AND name = ?"
        published, online, drafts = self._state.execute(query, key).fetchone() or (0, 0, 0)
        if online or not published:
            return ListState(bool(published or drafts), ALWAYS if online else None, published)
        query = "SELECT instant FROM lint_coming WHERE kind = ? AND name = ? ORDER BY instant LIMIT 1"
        (first,) = self._state.execute(query, key).fetchone()
        return ListState(True, datetime.fromtimestamp(first, UTC), published)

    def at(self, address: str) -> ListState | None:
        """How the listing of a front page or of a feed stands, None when there is none."""
        query = "SELECT kind, listing FROM lint_lists WHERE address = ?"
        row = self._state.execute(query, (address,)).fetchone()
        return self.of(*row) if row else None

    def enter(self, counts: Counts) -> None:
        """Articles come."""
        query = "INSERT OR IGNORE INTO lint_listings VALUES (?, ?, 0, 0, 0)"
        self._state.executemany(query, [(one.kind.value, one.name) for one in counts.of])
        self._add(counts, 1)
        insert(self._state, "lint_coming", _coming(counts))
        insert(self._state, "lint_lists", list_rows(counts.of, self._feed_tags))

    def leave(self, counts: Counts) -> None:
        """Articles go, as they were when they came."""
        self._add(counts, -1)
        query = "DELETE FROM lint_coming WHERE kind = ? AND name = ? AND instant = ? AND path = ?"
        self._state.executemany(query, _coming(counts))

    def forget_empty(self, listings: Iterable[Listing]) -> None:
        """Of these listings, those without an article stand no more."""
        for listing in listings:
            if not self.of(listing.kind, listing.name).stands:
                gone = [(address,) for address in addresses_of_listing(listing, self._feed_tags)]
                self._state.executemany("DELETE FROM lint_lists WHERE address = ?", gone)
                query = "DELETE FROM lint_listings WHERE kind = ? AND name = ?"
                self._state.execute(query, (listing.kind.value, listing.name))

    def _add(self, counts: Counts, sign: int) -> None:
        self._state.executemany(
            "UPDATE lint_listings SET published = published + ?, online = online + ?, drafts = drafts + ?"
            " WHERE kind = ? AND name = ?",
            [
                (sign * published, sign * online, sign * drafts, kind, name)
                for kind, name, published, online, drafts in listing_rows(counts)
            ],
        )


def keep_listings(state: sqlite3.Connection, counts: Counts, feed_tags: bool) -> None:
    """Fill the empty tables."""
    insert(state, "lint_listings", listing_rows(counts))
    insert(state, "lint_coming", _coming(counts))
    insert(state, "lint_lists", list_rows(counts.of, feed_tags))


def listing_rows(counts: Counts) -> list[tuple[Any, ...]]:
    """The rows of `lint_listings`."""
    return [
        (one.kind.value, one.name, n.published, n.published - n.coming, n.drafts)
        for one, n in counts.of.items()
    ]


def list_rows(listings: Iterable[Listing], feed_tags: bool) -> list[tuple[Any, ...]]:
    """The rows of `lint_lists`."""
    return [
        (address, name_of(address), folder_of(address), one.kind.value, one.name)
        for one in listings
        for address in addresses_of_listing(one, feed_tags)
    ]


def _coming(counts: Counts) -> list[tuple[Any, ...]]:
    return [(one.kind.value, one.name, instant.timestamp(), path) for one, instant, path in counts.coming]
