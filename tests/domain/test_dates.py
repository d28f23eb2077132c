"""French dates with their precision."""

from datetime import UTC

import pytest

from plugins.domain.dates import Moment
from tests.newspaper import moment


@pytest.mark.parametrize(
    ("typed", "french", "attribute"),
    [
        ("2019-06-14", "14 juin 2019", "2019-06-14"),
        ("2019-07-01", "1er juillet 2019", "2019-07-01"),
        ("2019-06-14 18:30", "14 juin 2019 à 18 h 30", "2019-06-14T18:30:00+02:00"),
        ("2019-12-02 09:00", "2 décembre 2019 à 9 h", "2019-12-02T09:00:00+01:00"),
        ("2019-08-11 00:05", "11 août 2019 à 0 h 05", "2019-08-11T00:05:00+02:00"),
    ],
)
def test_a_date_is_shown_in_french_with_no_more_precision_than_it_has(typed, french, attribute):
    found = moment(typed)
    assert found.french.replace(" ", " ") == french
    assert found.datetime_attribute == attribute


def test_feeds_get_midnight_in_the_newsroom_for_a_date_without_hour():
    assert moment("2019-06-14").with_offset == "2019-06-14T00:00:00+02:00"


def test_moments_that_are_shown_apart_are_not_equal():
    """02:30 comes twice when clocks go back, and a press that works for long may print both."""
    before = moment("2026-10-25 02:30")
    after = Moment(before.instant.replace(fold=1), has_hour=True)
    elsewhere = Moment(before.instant.astimezone(UTC), has_hour=True)
    assert before.instant == after.instant == elsewhere.instant.astimezone(before.instant.tzinfo)
    assert len({before, after, elsewhere, Moment(before.instant, has_hour=False)}) == 4
    assert before == moment("2026-10-25 02:30")
