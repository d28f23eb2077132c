"""Dates as typed: two forms are read, every other is answered with the form to write.

Independent of the machine's locale and time zone; the zone is the newsroom's.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from plugins.domain.dates import Moment, french_day
from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.texts import MONTHS
from plugins.domain.urls import slugify
from plugins.reading import texts

FIRST_YEAR, LAST_YEAR = 1600, 2199
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FORM = re.compile(_DAY.pattern + r"(?: ([0-9]{2}):([0-9]{2}))?")
_NUMERIC = pattern(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_YEAR_FIRST = pattern(
    r"([0-9]{4})[/. -]([0-9]{1,2})[/. -]([0-9]{1,2})"
    r"(?:[ T,]\s*(?:à\s*)?([0-9]{1,2})\s?[h:]\s?([0-9]{2})?(?::[0-9]{2})?)?"
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_WORDS = pattern(
    r"(?:[^\W\d_]+\.?\s+)?([0-9]{1,2})(?:er)?\s+([^\W\d_]+)\.?\s+([0-9]{4})"
    r"(?:,?\s+(?:à\s+)?([0-9]{1,2})\s?[h:]\s?([0-9]{2})?)?"
)


class Misread(Record):
    """A date that could not be read. `hint` follows the form to write; empty when there is nothing to add."""

    hint: str = ""


def read_moment(text: str, zone: ZoneInfo) -> Moment | Misread:
    """The moment of `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` in `zone`; a doubled clock hour takes the later instant.

    Misread when the text has another form, names a day or hour that does not exist, or a year out of bounds.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        return Misread(_hint_for_form(text, zone))
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if hint := _hint_for_day(year, month, day):
        return Misread(hint)
    if match[4] is None:
        return Moment(_midnight(date(year, month, day), zone), has_hour=False)
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:
        return Misread(texts.HINT_HOUR)
    wall = datetime(year, month, day, hour, minute, fold=1)  # noqa: DTZ001  (a wall clock, placed just below)
    instant = wall.replace(tzinfo=zone)
    if instant.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=1) != wall:
        return Misread(texts.HINT_SKIPPED_HOUR.format(day=french_day(wall.date())))
    return Moment(_whole_minutes(instant), has_hour=True)


def read_day(text: str) -> date | Misread:
    """The day of `YYYY-MM-DD`."""
    match = _DAY.fullmatch(text)
    if match is None:
        return Misread(_hint_for_form(text, None))
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    hint = _hint_for_day(year, month, day)
    return Misread(hint) if hint else date(year, month, day)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a civil day; where summer time skips midnight, the first hour that exists."""
    instant = datetime(day.year, day.month, day.day, tzinfo=zone)
    return _whole_minutes(instant.astimezone(UTC).astimezone(zone))


def _whole_minutes(instant: datetime) -> datetime:
    # Before 1911 Paris kept local mean time, 9 min 21 s from Greenwich; RFC 3339 has no seconds in an offset.
    offset = instant.utcoffset() or timedelta()
    if offset.total_seconds() % 60 == 0:
        return instant
    minutes = round(offset.total_seconds() / 60)
    return instant.replace(tzinfo=timezone(timedelta(minutes=minutes)))


def _hint_for_day(year: int, month: int, day: int) -> str:
    """Why a day cannot be, empty when it can."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return texts.HINT_YEAR.format(first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= month <= 12:
        return texts.HINT_MONTH.format(month=month)
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        return texts.HINT_DAY.format(month=MONTHS[month - 1], year=year, days=longest)
    return ""


def _hint_for_form(text: str, zone: ZoneInfo | None) -> str:
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).strip().rstrip(".,;")
    if match := _WORDS.fullmatch(text):
        return _hint_for_words(match, zone)
    if match := _NUMERIC.fullmatch(text):
        return _hint_for_numbers(int(match[1]), int(match[2]), int(match[3]))
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        hour = _hour_of(match[4], match[5]) if zone else ""
        return _hint_for_day(year, month, day) or texts.HINT_HERE.format(
            form=f"{date(year, month, day)}{hour}"
        )
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return ""
    if instant.tzinfo is not None and zone is not None:
        instant = instant.astimezone(zone)
    return texts.HINT_HERE.format(form=f"{instant:%Y-%m-%d %H:%M}" if zone else f"{instant:%Y-%m-%d}")


def _hint_for_words(match: re.Match[str], zone: ZoneInfo | None) -> str:
    word = slugify(match[2])
    months = [n for n, name in enumerate(MONTHS, start=1) if slugify(name) == word]
    if not months:
        short = [
            n for n, name in enumerate(MONTHS, start=1) if len(word) >= 3 and slugify(name).startswith(word)
        ]
        months = short if len(short) == 1 else []
    if not months:
        return texts.HINT_UNKNOWN_MONTH.format(month=match[2][:20])
    year, month, day = int(match[3]), months[0], int(match[1])
    if hint := _hint_for_day(year, month, day):
        return hint
    hour = _hour_of(match[4], match[5]) if zone else ""
    return texts.HINT_HERE.format(form=f"{date(year, month, day)}{hour}")


def _hour_of(hour: str | None, minute: str | None) -> str:
    """` 09:05`, empty when there is no such hour."""
    if not hour or int(hour) > 23 or int(minute or 0) > 59:
        return ""
    return f" {int(hour):02d}:{minute or '00'}"


def _hint_for_numbers(first: int, second: int, year: int) -> str:
    """What `05/06/2019` may mean: both days when both exist; nothing to add when only one does."""
    readings = [(first, second), (second, first)]
    days = [date(year, m, d) for d, m in readings if not _hint_for_day(year, m, d)]
    if len(days) == 2 and days[0] != days[1]:
        return texts.HINT_TWO_WAYS.format(
            one=days[0], one_words=french_day(days[0]), other=days[1], other_words=french_day(days[1])
        )
    return "" if days else _hint_for_day(year, second, first)
