"""An event as the bytes of an iCalendar file, by icalendar."""

from __future__ import annotations

import icalendar

from plugins.domain.sheet import Sheet
from plugins.events.event import Event

# Source: RFC 5545, 3.7.3 (the product that made the file).
PRODUCT = "-//Rotative//Rotative//FR"


def render_event(sheet: Sheet) -> bytes:
    """The calendar of one event, UTF-8. Equal sheets give equal bytes.

    Source: RFC 5545, 3.4 and 3.6.1.
    """
    shown = sheet.shows
    assert isinstance(shown, Event)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    event = icalendar.Event()
    event.add("uid", shown.uid)
    event.add("dtstamp", shown.changed)
    event.add("last-modified", shown.changed)
    event.add("dtstart", shown.start)
    if shown.end is not None:
        event.add("dtend", shown.end)
    event.add("summary", shown.title)
    if shown.description:
        event.add("description", shown.description)
    if shown.place:
        event.add("location", shown.place)
    event.add("url", shown.address)
    calendar.add_component(event)
    printed: bytes = calendar.to_ical()
    return printed
