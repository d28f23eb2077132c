"""The one clock."""

from datetime import UTC, datetime

import pytest

from plugins.domain.clock import as_of


def test_rotative_now_wins_over_source_date_epoch():
    found = as_of({"ROTATIVE_NOW": "2026-11-23T12:00:00+01:00", "SOURCE_DATE_EPOCH": "0"})
    assert found == datetime(2026, 11, 23, 11, tzinfo=UTC)


def test_source_date_epoch_counts_seconds():
    assert as_of({"SOURCE_DATE_EPOCH": "86400"}) == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize("bad", ["hier", "2026-11-23", "2026-11-23T12:00:00"])
def test_an_instant_without_offset_is_refused(bad):
    with pytest.raises(ValueError):
        as_of({"ROTATIVE_NOW": bad})


def test_without_variables_the_instant_is_aware_and_whole():
    found = as_of({})
    assert found.tzinfo is not None
    assert found.microsecond == 0
