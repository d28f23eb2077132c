"""Dates as a newspaper knows them: an instant, and whether an hour was given with it.

Nothing here depends on the machine's locale or time zone.
"""

from __future__ import annotations

from datetime import date, datetime

from plugins.domain import texts
from plugins.domain.record import Record


class Moment(Record, order=True):
    """An aware instant with its precision. Equal moments are shown alike.

    `instant` is aware, in the newsroom's time zone; without an hour it is midnight there.
    `has_hour` says whether the editor gave an hour: a date without one is shown without one.
    """

    instant: datetime
    has_hour: bool

    def __eq__(self, other: object) -> bool:
        # Python finds one instant of two zones equal, and the two hours of one name when clocks go back.
        return self is other or (
            isinstance(other, Moment)
            and self.instant == other.instant
            and self.instant.utcoffset() == other.instant.utcoffset()
            and self.has_hour is other.has_hour
        )

    def __hash__(self) -> int:
        return hash((self.instant, self.has_hour))

    @property
    def day(self) -> date:
        """The civil day in the newsroom's time zone."""
        return self.instant.date()

    @property
    def french(self) -> str:
        """The date as a French reader expects it: `14 juin 2019 à 18 h 30`, `1er juillet 2019`."""
        words = french_day(self.day)
        if not self.has_hour:
            return words
        return f"{words} {texts.AT} {self.french_hour}"

    @property
    def french_hour(self) -> str:
        """`18 h 30`, `9 h`: hour without leading zero, minutes only when there are some."""
        minutes = f" {self.instant.minute:02}" if self.instant.minute else ""
        return f"{self.instant.hour} {texts.HOUR}{minutes}"

    @property
    def datetime_attribute(self) -> str:
        """The value of HTML's `datetime`: the day alone, or the instant with its offset.

        Source: HTML Living Standard, 4.5.14 The time element.
        """
        return self.instant.isoformat(timespec="seconds") if self.has_hour else self.day.isoformat()

    @property
    def with_offset(self) -> str:
        """The full instant with offset (RFC 3339), midnight where no hour was given: what feeds and JSON-LD need."""
        return self.instant.isoformat(timespec="seconds")


def french_day(day: date) -> str:
    """`1er juillet 2019`."""
    number = texts.FIRST_OF_MONTH if day.day == 1 else str(day.day)
    return f"{number} {texts.MONTHS[day.month - 1]} {day.year}"


def french_month(year: int, month: int) -> str:
    """`juillet 2019`."""
    return f"{texts.MONTHS[month - 1]} {year}"
