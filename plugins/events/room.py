"""The events room in one look; icalendar is imported by the build that prints an event."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.room import Room
from plugins.domain.sheet import Sheet
from plugins.domain.urls import event_address, output_path


class EventRoom(Room):
    """One file beside the page of each agenda item."""

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """The event of an article that announces one."""
        if article.occasion is None:
            return
        from plugins.events.event import event_of

        yield Sheet(output_path(event_address(article)), "calendar", event_of(edition, article))


def print_sheet(sheet: Sheet) -> bytes:
    """The renderer `calendar`."""
    from plugins.events.render import render_event

    return render_event(sheet)
