"""Events: what an agenda item announces, for people's own calendars. Input: an Edition. Output: iCalendar files."""

from __future__ import annotations

from plugins.domain import slots
from plugins.events.room import EventRoom, print_sheet

_ROOM = EventRoom()


def register() -> None:
    """Offer the room and its renderer."""
    slots.rooms["events"] = _ROOM
    slots.renderers["calendar"] = print_sheet
