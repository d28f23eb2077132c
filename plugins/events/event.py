"""An agenda item as an event of a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from plugins.domain.article import Article, Occasion
from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.permalinks import guid_of
from plugins.domain.record import Record
from plugins.domain.urls import address_of

DAY = timedelta(days=1)


class Event(Record):
    """What a calendar keeps. `start` and `end` are both instants in UTC or both days; `end` is excluded, or None.

    `changed` is the instant in UTC of the article's last change. `place` and `description` may be empty.
    """

    uid: str
    newspaper: str
    title: str
    description: str
    place: str
    address: str
    start: datetime | date
    end: datetime | date | None
    changed: datetime


def event_of(edition: Edition, article: Article) -> Event:
    """The event of an article that has an occasion.

    Source: RFC 5545, 3.8.4.7 (an identifier that never changes), 3.8.7.2 (DTSTAMP: when the information was last
    revised, in a calendar that is no message).
    """
    assert article.occasion is not None
    site = edition.site
    start, end = _bounds(article.occasion)
    return Event(
        uid=guid_of(site, article),
        newspaper=site.name,
        title=_text(article.title),
        description=_text(article.summary or article.description),
        place=_text(article.occasion.place),
        address=site.absolute(address_of(article)),
        start=start,
        end=end,
        changed=article.updated.instant.astimezone(UTC),
    )


def _bounds(occasion: Occasion) -> tuple[datetime | date, datetime | date | None]:
    """Both of one kind, for a calendar knows no event from 10 o'clock to a day: whole days where an hour is missing.

    Source: RFC 5545, 3.6.1 (DTEND is of the same type as DTSTART, and excluded).
    """
    start, end = occasion.start, occasion.end
    if start.has_hour and (end is None or end.has_hour):
        return start.instant.astimezone(UTC), end.instant.astimezone(UTC) if end else None
    last = end.day if end else start.day
    return start.day, last + DAY


def _text(text: str) -> str:
    return without_forbidden(text).strip()
