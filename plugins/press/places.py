"""Places in ordered memberships: who stands near, at which rank, and the rows that keep it so."""

from __future__ import annotations

import sqlite3

from plugins.domain.edition import NEAR
from plugins.domain.listing import Listing

# Microseconds since 1970 of the first public instant, and source path: the total order of every list.
Place = tuple[int, str]
_LISTED = "FROM member WHERE kind = ? AND name = ? AND is_listed = 1"


def near(state: sqlite3.Connection, listing: Listing, place: Place) -> set[str]:
    """The articles, hidden ones too, that see what stands at `place` when they look `NEAR` articles around."""
    of = (listing.kind.value, listing.name)
    older = state.execute(
        f"SELECT instant, path {_LISTED} AND (instant, path) < (?, ?) ORDER BY instant DESC, path DESC LIMIT ?",
        (*of, *place, NEAR),
    ).fetchall()
    newer = state.execute(
        f"SELECT instant, path {_LISTED} AND (instant, path) > (?, ?) ORDER BY instant, path LIMIT ?",
        (*of, *place, NEAR),
    ).fetchall()
    found = {path for _, path in (*older, *newer)}
    low = older[-1] if len(older) == NEAR else (-(1 << 62), "")
    high = newer[-1] if len(newer) == NEAR else (1 << 62, "")
    hidden = state.execute(
        "SELECT path FROM member WHERE kind = ? AND name = ? AND is_listed = 0"
        " AND (instant, path) > (?, ?) AND (instant, path) < (?, ?)",
        (*of, *low, *high),
    )
    return found | {path for (path,) in hidden}


def rank(state: sqlite3.Connection, listing: Listing, place: Place, size: int) -> int:
    """How many listed members stand before `place`."""
    of = (listing.kind.value, listing.name)
    first = state.execute(
        "SELECT number, instant, path FROM block WHERE kind = ? AND name = ? AND (instant, path) <= (?, ?)"
        " ORDER BY instant DESC, path DESC LIMIT 1",
        (*of, *place),
    ).fetchone()
    if first is None:
        return 0
    (count,) = state.execute(
        f"SELECT count(*) {_LISTED} AND (instant, path) >= (?, ?) AND (instant, path) < (?, ?)",
        (*of, *first[1:], *place),
    ).fetchone()
    return int(first[0]) * size + int(count)


def enter(state: sqlite3.Connection, listing: Listing, place: Place, is_listed: bool) -> None:
    """A new member; `recut` follows when it is listed."""
    of = (listing.kind.value, listing.name)
    state.execute("INSERT INTO member VALUES (?, ?, ?, ?, ?)", (*of, int(is_listed), *place))
    state.execute(
        "INSERT INTO listing VALUES (?, ?, ?, ?)"
        " ON CONFLICT (kind, name) DO UPDATE SET count = count + excluded.count, hidden = hidden + excluded.hidden",
        (*of, int(is_listed), int(not is_listed)),
    )


def leave(state: sqlite3.Connection, listing: Listing, place: Place, is_listed: bool) -> None:
    """A member that is no more; `recut` follows when it was listed."""
    of = (listing.kind.value, listing.name)
    state.execute(
        "DELETE FROM member WHERE kind = ? AND name = ? AND is_listed = ? AND instant = ? AND path = ?",
        (*of, int(is_listed), *place),
    )
    column = "count" if is_listed else "hidden"
    state.execute(f"UPDATE listing SET {column} = {column} - 1 WHERE kind = ? AND name = ?", of)


def sizes(state: sqlite3.Connection, listing: Listing) -> tuple[int, int]:
    """How many listed and hidden members a listing has."""
    row = state.execute(
        "SELECT count, hidden FROM listing WHERE kind = ? AND name = ?", (listing.kind.value, listing.name)
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def recut(state: sqlite3.Connection, listing: Listing, number: int, size: int) -> None:
    """Find the first members of the stretches from `number` on again, from the one before, which has not moved."""
    of = (listing.kind.value, listing.name)
    before = max(number - 1, 0)
    start: Place = (-(1 << 62), "")
    if number:
        start = state.execute(
            "SELECT instant, path FROM block WHERE kind = ? AND name = ? AND number = ?", (*of, before)
        ).fetchone()
    state.execute("DELETE FROM block WHERE kind = ? AND name = ? AND number >= ?", (*of, before))
    members = state.execute(
        f"SELECT instant, path {_LISTED} AND (instant, path) >= (?, ?) ORDER BY instant, path", (*of, *start)
    )
    state.executemany(
        "INSERT INTO block VALUES (?, ?, ?, ?, ?)",
        [(*of, before + n // size, *place) for n, place in enumerate(members) if n % size == 0],
    )
