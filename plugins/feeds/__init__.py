"""Feeds: the newest articles as RSS 2.0 and Atom. Input: an Edition. Output: sheets printed by feedgen."""

from __future__ import annotations

from plugins.domain import slots
from plugins.domain.sheet import Sheet
from plugins.feeds.sheets import RENDERER, FeedRoom

_ROOM = FeedRoom()


def register() -> None:
    """Offer the room and its renderer."""
    slots.rooms["feeds"] = _ROOM
    slots.renderers[RENDERER] = _render


def _render(sheet: Sheet) -> bytes:
    # feedgen costs a tenth of a second: only a build that prints a feed pays for it.
    from plugins.feeds.render import render_feed

    return render_feed(sheet)
