"""Feeds: the newest articles as RSS 2.0, Atom and JSON Feed. Input: an Edition. Output: sheets printed by feedgen."""

from __future__ import annotations

from plugins.domain import slots
from plugins.feeds.room import FeedRoom, print_sheet, print_subscriptions

_ROOM = FeedRoom()


def register() -> None:
    """Offer the room and its renderer."""
    slots.rooms["feeds"] = _ROOM
    slots.renderers["feed"] = print_sheet
    slots.renderers["opml"] = print_subscriptions
