"""Dates as other people's tools and pages write them, as the two forms that we write.

A date that may be read two ways (`05/06/2019`) is not read at all.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from plugins.domain.record import Record
from plugins.domain.texts import MONTHS
from plugins.domain.urls import slugify

FIRST_YEAR, LAST_YEAR = 1600, 2199
_ENGLISH = "january february march april may june july august september october november december".split()
_HOUR = (
    r"(?:\s*,?\s*(?:a|-|–|—|·|t)?\s*(?P<hour>\d{1,2})\s*(?:h|:|heures?)"
    r"\s*(?:(?P<minute>\d{2})(?:\s*(?:mn|min))?)?)?"
)
# Letters are folded first: `1er`, `aout`, `a 18h30`.
DAY_IN_WORDS = (
    r"(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
    r"(?P<day>\d{1,2})(?:\s*er)?\s+(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})" + _HOUR
)
DAY_IN_NUMBERS = r"(?:le\s+)?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})" + _HOUR
_ISO = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"(?:(?:t|\s+|\s*,\s*)(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)?)?"
)
_WORDS = re.compile(DAY_IN_WORDS)
_NUMBERS = re.compile(DAY_IN_NUMBERS)
_MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _HOUR
)
_MAIL = re.compile(
    r"(?:[a-z]{3},?\s+)?(?P<d>\d{1,2})\s+(?P<month>[a-z]{3,9})\s+(?P<y>\d{4})\s+(?P<hour>\d{2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2})"
)


class When(Record):
    """A date as we write it: `text` for the head; `rounded` when seconds or a time zone were left out."""

    text: str
    rounded: bool = False


def fold(text: str) -> str:
    """`text` in lower case without accents, character for character: offsets stay."""
    return "".join((unicodedata.normalize("NFKD", character)[0].lower() or " ")[0] for character in text)


def read_when(typed: str, zone: ZoneInfo) -> When | None:
    """The date of a foreign head, None when it is unreadable or may be read two ways. `zone` is the newsroom's."""
    text = fold(" ".join(typed.split())).strip(" .\"'")
    if found := _ISO.fullmatch(text):
        return _instant(found, int(found["m"]), zone)
    if found := _MAIL.fullmatch(text):
        month = month_of(found["month"])
        return _instant(found, month, zone) if month else None
    if found := _WORDS.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
        return from_words(found, zone)
    if found := _NUMBERS.fullmatch(text):
        return from_numbers(found, zone)
    return None


def from_words(found: re.Match[str], zone: ZoneInfo) -> When | None:
    """The date of a match of `DAY_IN_WORDS`."""
    month = month_of(found["month"])
    return (
        _wall(int(found["year"]), month, int(found["day"]), found["hour"], found["minute"], zone)
        if month
        else None
    )


def from_numbers(found: re.Match[str], zone: ZoneInfo) -> When | None:
    """The date of a match of `DAY_IN_NUMBERS`: None when day and month could be each other."""
    day, month, year = int(found["d"]), int(found["m"]), int(found["y"])
    if month > 12 >= day:
        day, month = month, day
    elif day <= 12 and day != month:
        return None
    return _wall(year, month, day, found["hour"], found["minute"], zone)


def month_of(word: str) -> int:
    """1 to 12 for a month's name or an abbreviation of three letters that means one month only; else 0."""
    for names in (tuple(slugify(name) for name in MONTHS), tuple(_ENGLISH)):
        found = [n for n, name in enumerate(names, 1) if name == word] or [
            n for n, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)
        ]
        if len(found) == 1:
            return found[0]
    return 0


def _wall(
    year: int, month: int, day: int, hour: str | None, minute: str | None, zone: ZoneInfo
) -> When | None:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    date = f"{year:04}-{month:02}-{day:02}"
    if hour is None:
        return When(date)
    if int(hour) > 23 or int(minute or 0) > 59:
        return None
    wall = datetime(year, month, day, int(hour), int(minute or 0), fold=1)  # noqa: DTZ001  (placed just below)
    there = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=1)
    # An hour that summer time skips never was: the day alone is true.
    return When(f"{date} {int(hour):02}:{int(minute or 0):02}") if there == wall else When(date, rounded=True)


def _instant(found: re.Match[str], month: int, zone: ZoneInfo) -> When | None:
    day, year = int(found["d"]), int(found["y"])
    hour, minute, second = found["hour"], found["minute"], found["second"]
    when = _wall(year, month, day, hour, minute, zone)
    if when is None or hour is None or int(second or 0) > 60:
        return when if int(second or 0) <= 60 else None
    if not found["zone"]:
        if second == "00" and hour == "00" and minute == "00":
            return When(when.text[:10], rounded=True)  # how databases write a date that has no hour
        return When(when.text, when.rounded or second not in (None, "00"))
    wall = datetime(year, month, day, int(hour), int(minute), tzinfo=_offset(found["zone"]))
    local = wall.astimezone(zone)
    return When(f"{local:%Y-%m-%d %H:%M}", rounded=True)


def _offset(text: str) -> timezone:
    if text[0] not in "+-":
        return timezone.utc  # noqa: UP017  (the type, not the alias)
    digits = text[1:].replace(":", "").ljust(4, "0")
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-span if text[0] == "-" else span)
