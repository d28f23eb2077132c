"""Who stands near an article in its listings: a stretch of each listing is kept at hand, for the next article is near.

A whole build prints articles one after the other in time; each asks two of its listings for its neighbours.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left

from plugins.domain.edition import NEAR
from plugins.domain.listing import Listing
from plugins.domain.record import Struct

# How many members before an article are read at once where a listing is asked again. An edit asks once.
AHEAD = 40
_OF = "SELECT instant, path FROM member WHERE kind = ? AND name = ? AND is_listed = 1"
# Instant in microseconds, path: the order of every listing.
Place = tuple[int, str]


class _Stretch(Struct):
    """Members that follow each other, oldest first, and whether the listing begins and ends with them."""

    places: list[Place]
    is_first: bool
    is_last: bool


class Neighbours:
    """`state` is only read."""

    def __init__(self, state: sqlite3.Connection) -> None:
        self._state = state
        self._stretches: dict[Listing, _Stretch] = {}

    def forget(self) -> None:
        """The state has changed."""
        self._stretches.clear()

    def around(self, listing: Listing, place: Place) -> tuple[list[str], list[str]]:
        """The paths of at most `NEAR` listed members just before a place and just after it, each nearest first."""
        stretch = self._stretches.get(listing)
        found = _near(stretch, place) if stretch else None
        if found is None:
            stretch = self._read(listing, place, AHEAD if stretch else NEAR)
            self._stretches[listing] = stretch
            found = _near(stretch, place)
            assert found is not None
        return found

    def _read(self, listing: Listing, place: Place, ahead: int) -> _Stretch:
        asked = (listing.kind.value, listing.name, *place)
        # One more than is wanted: the article itself may stand there.
        before = self._state.execute(
            f"{_OF} AND (instant, path) <= (?, ?) ORDER BY instant DESC, path DESC LIMIT ?",
            (*asked, ahead + 1),
        ).fetchall()
        after = self._state.execute(
            f"{_OF} AND (instant, path) > (?, ?) ORDER BY instant, path LIMIT ?", (*asked, NEAR)
        ).fetchall()
        return _Stretch([*before[::-1], *after], len(before) <= ahead, len(after) < NEAR)


def _near(stretch: _Stretch, place: Place) -> tuple[list[str], list[str]] | None:
    """None when the stretch does not reach far enough."""
    places = stretch.places
    rank = bisect_left(places, place)
    later = rank + 1 if rank < len(places) and places[rank] == place else rank
    if (rank < NEAR and not stretch.is_first) or (len(places) - later < NEAR and not stretch.is_last):
        return None
    older = [path for _, path in places[max(rank - NEAR, 0) : rank]]
    return older[::-1], [path for _, path in places[later : later + NEAR]]
