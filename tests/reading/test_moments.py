"""Dates as typed: two forms, one zone, no guess."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.dates import Moment
from plugins.reading.moments import Misread, read_day, read_moment

PARIS = ZoneInfo("Europe/Paris")


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)))
def test_a_day_is_read_back_without_an_hour(day):
    moment = read_moment(day.isoformat(), PARIS)
    assert isinstance(moment, Moment)
    assert (moment.day, moment.has_hour, moment.datetime_attribute) == (day, False, day.isoformat())


@given(st.datetimes(datetime(1976, 1, 1), datetime(2037, 12, 31)))
def test_a_wall_clock_is_read_back_or_does_not_exist(wall):
    text = f"{wall:%Y-%m-%d %H:%M}"
    moment = read_moment(text, PARIS)
    if isinstance(moment, Misread):
        there = wall.replace(tzinfo=PARIS).astimezone(UTC).astimezone(PARIS)
        assert there.replace(tzinfo=None) != wall
    else:
        assert f"{moment.instant:%Y-%m-%d %H:%M}" == text
        assert moment.has_hour


@given(st.text(max_size=30))
def test_any_text_is_answered(text):
    assert isinstance(read_moment(text, PARIS), Moment | Misread)


def test_the_doubled_hour_takes_the_later_instant():
    moment = read_moment("2026-10-25 02:30", PARIS)
    assert isinstance(moment, Moment)
    assert moment.instant.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert moment.with_offset == "2026-10-25T02:30:00+01:00"


@pytest.mark.parametrize("hour", ["02:00", "02:30", "02:59"])
def test_the_hour_skipped_by_summer_time_is_refused(hour):
    assert isinstance(read_moment(f"2026-03-29 {hour}", PARIS), Misread)


@pytest.mark.parametrize("hour", ["01:59", "03:00"])
def test_the_hours_beside_it_are_read(hour):
    assert isinstance(read_moment(f"2026-03-29 {hour}", PARIS), Moment)


def test_a_day_whose_midnight_is_skipped_begins_at_its_first_hour():
    moment = read_moment("2018-11-04", ZoneInfo("America/Sao_Paulo"))
    assert isinstance(moment, Moment)
    assert (moment.day, moment.instant.hour) == (date(2018, 11, 4), 1)


def test_offsets_are_whole_minutes_even_before_1911():
    """RFC 3339 has no seconds in an offset; Paris was 9 min 21 s ahead of Greenwich."""
    moment = read_moment("1898-01-13", PARIS)
    assert isinstance(moment, Moment)
    assert moment.instant.utcoffset() == timedelta(minutes=9)


def test_the_machine_s_time_zone_does_not_matter(monkeypatch):
    here = read_moment("2026-07-14 12:00", PARIS)
    monkeypatch.setitem(os.environ, "TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert read_moment("2026-07-14 12:00", PARIS) == here
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "text",
    ["2026-11-20 10:00:00", "2026-11-20T10:00", " 2026-11-20", "2026-11-20 9:00", "2026-11-20 24:00", "26-11-20",
     "٢٠٢٦-11-20", "2026-11-20\n", "1599-12-31", "2200-01-01", "0000-00-00", "9999-99-99 99:99"],
)  # fmt: skip
def test_nothing_but_the_two_forms_is_read(text):
    assert isinstance(read_moment(text, PARIS), Misread)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("14 juin 2019", "2019-06-14"),
        ("14 Juin 2019", "2019-06-14"),
        ("vendredi 14 juin 2019", "2019-06-14"),
        ("1er août 2020", "2020-08-01"),
        ("1 aout 2020", "2020-08-01"),
        ("3 févr. 2021", "2021-02-03"),
        ("14 juin 2019 à 18 h 30", "2019-06-14 18:30"),
        ("14 juin 2019, 18h", "2019-06-14 18:00"),
        ("2019/06/14", "2019-06-14"),
        ("2019-6-14", "2019-06-14"),
        ("2019-06-14 9:05", "2019-06-14 09:05"),
        ("2019-06-14 18h30", "2019-06-14 18:30"),
        ("2019‑06‑14,", "2019-06-14"),
        ("2019-06-14 18:30:00", "2019-06-14 18:30"),
        ("2019-06-14T16:30:00Z", "2019-06-14 18:30"),
    ],
)
def test_a_date_that_can_be_understood_is_answered_with_the_form_to_write(text, form):
    misread = read_moment(text, PARIS)
    assert isinstance(misread, Misread)
    assert misread.hint.endswith(f"ici {form}")


def test_a_correction_has_a_day_and_no_hour():
    assert read_day("2026-11-20") == date(2026, 11, 20)
    assert isinstance(read_day("2026-11-20 10:00"), Misread)
