"""Agenda items in people's own calendars, read back by icalendar.

Source: RFC 5545.
"""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest

from plugins.domain.article import Genre, Occasion
from plugins.events.event import event_of
from plugins.events.room import EventRoom, print_sheet
from tests.feeds.editions import edition_of
from tests.newspaper import article, moment


def printed(start: str, end: str = "", place: str = "Salle Armor", **changes: Any) -> bytes:
    """The file of an agenda item."""
    occasion = Occasion(moment(start), moment(end) if end else None, place)
    told = article("fete", genre=Genre.EVENT, occasion=occasion, **changes)
    (sheet,) = EventRoom().for_article(edition_of(told), told)
    assert sheet.path == "2026/11/20/fete/evenement.ics"
    return print_sheet(sheet)


def read(start: str, end: str = "", **changes: Any) -> Any:
    """The event as a calendar reads it."""
    calendar = icalendar.Calendar.from_ical(printed(start, end, **changes))
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    (event,) = calendar.events
    return event


def test_everything_is_read_back():
    title = "Fête : « contes, cuivres ; et soupe \\ » 🎺"

    event = read("2026-12-01 18:30", "2026-12-01 20:00", title=title, summary="Une longue phrase. " * 20)

    assert event["summary"] == title
    assert event["description"] == ("Une longue phrase. " * 20).strip()
    assert event["location"] == "Salle Armor"
    assert event["url"] == "https://phare.example/2026/11/20/fete/"
    assert event["uid"] == "tag:phare.example,2026-11-20:fete"
    assert event.start == datetime(2026, 12, 1, 17, 30, tzinfo=UTC)
    assert event.end == datetime(2026, 12, 1, 19, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-12-05", "", (date(2026, 12, 5), date(2026, 12, 6))),
        ("2026-12-05", "2026-12-06", (date(2026, 12, 5), date(2026, 12, 7))),
        ("2026-12-05 10:00", "2026-12-06", (date(2026, 12, 5), date(2026, 12, 7))),
        ("2026-12-05", "2026-12-06 19:00", (date(2026, 12, 5), date(2026, 12, 7))),
    ],
)
def test_days_are_whole_and_their_end_is_excluded(start, end, days):
    event = read(start, end)

    assert (event["dtstart"].dt, event["dtend"].dt) == days


def test_an_open_end_stays_open():
    assert "dtend" not in read("2026-12-01 18:30")


def test_an_event_changes_its_stamp_with_the_article_and_never_its_name():
    """DTSTAMP of a calendar that is no message is its last revision: the clock is in no file."""
    first, second = read("2026-12-01"), read("2026-12-02", modified="2026-11-21 09:00")

    assert first["dtstamp"].dt == datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
    assert second["dtstamp"].dt == datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
    assert first["uid"] == second["uid"]


def test_lines_are_folded_at_75_octets_and_end_as_they_must():
    """Source: RFC 5545, 3.1."""
    lines = printed("2026-12-01", summary="Été à Port-Ferréol, œuvres et naïades. " * 9).split(b"\r\n")

    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)


def test_equal_events_give_equal_bytes():
    assert printed("2026-12-01 10:00") == printed("2026-12-01 10:00")


def test_whoever_announces_nothing_has_no_file():
    told = article("vote")

    assert not list(EventRoom().for_article(edition_of(told), told))


def test_a_place_and_a_standfirst_may_be_missing():
    event = read("2026-12-01", place="", summary="", description="")

    assert "location" not in event
    assert "description" not in event


def test_what_xml_and_calendars_forbid_is_left_out():
    told = article("fete", title="a\x00b\x0bc\ud800", occasion=Occasion(moment("2026-12-01"), None, ""))

    assert event_of(edition_of(told), told).title == "abc"
