"""Who an article is, by the line of its address or of a former one."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.article import Status, Withdrawal
from plugins.domain.dates import Moment
from plugins.domain.permalinks import (
    Permalink,
    as_registered,
    former_place,
    guid_of,
    guid_of_tombstone,
    spelled,
)
from plugins.domain.record import replace
from plugins.domain.urls import address_of
from plugins.gate.gate import tombstone_of
from tests.newspaper import PARIS, SITE, article, moment

VOTE = article("vote", "2026-11-20 08:00")
LINE = Permalink(
    "/2026/11/20/vote/", "2026-11-20-vote", "2026-11-20T08:00:00+01:00", "tag:phare.example,2026-11-20:vote"
)
LINES = {LINE.address: LINE}


@given(
    instant=st.datetimes(
        timezones=st.sampled_from([PARIS, ZoneInfo("America/Montreal"), ZoneInfo("Asia/Tokyo")])
    ),
    has_hour=st.booleans(),
)
def test_a_moment_comes_back_from_the_register_as_it_went(instant, has_hour):
    instant = instant.replace(microsecond=0, fold=0)
    if not has_hour:
        instant = instant.replace(hour=0, minute=0, second=0)
    if instant.astimezone(ZoneInfo("UTC")).astimezone(instant.tzinfo).replace(fold=0) != instant:
        return  # no clock shows that hour
    kept = Moment(instant, has_hour)

    assert Permalink("/", "x", spelled(kept), "tag:x").moment(instant.tzinfo) == kept


def test_a_day_stays_that_day_in_a_newsroom_that_moved():
    line = replace(LINE, first="2026-11-20+01:00")

    assert line.moment(ZoneInfo("America/Montreal")).french == "20 novembre 2026"


def test_a_line_that_says_what_the_head_says_changes_nothing():
    assert as_registered(VOTE, LINES, SITE) is VOTE
    assert as_registered(VOTE, {}, SITE) is VOTE


@pytest.mark.parametrize(
    "now",
    [
        replace(VOTE, title="Autre"),
        replace(VOTE, category="culture", authors=("luc-ney",)),
        replace(VOTE, slug="budget", former_addresses=("/2026/11/20/vote/",)),
        replace(VOTE, date=moment("2026-11-22 10:00"), former_addresses=("/2026/11/20/vote/",)),
        replace(VOTE, date=moment("2026-11-18"), former_addresses=("/2026/11/20/vote",)),
        replace(VOTE, date=moment("2026-11-20 23:00")),
        replace(VOTE, embargo=moment("2026-11-22 10:00")),
    ],
)
def test_a_published_article_stays_the_same(now):
    known = as_registered(now, LINES, SITE)

    assert guid_of(SITE, known) == LINE.guid
    assert known.public_from == VOTE.public_from
    assert known.due == now.due
    assert address_of(known) == address_of(now)


def test_another_domain_is_no_other_article():
    elsewhere = replace(SITE, address="https://autre.example")

    assert guid_of(elsewhere, as_registered(VOTE, LINES, elsewhere)) == LINE.guid


def test_a_retired_article_keeps_its_guid():
    retired = replace(
        VOTE,
        status=Status.RETIRED,
        withdrawal=Withdrawal(VOTE.date.day, "Motif."),
        slug="budget",
        former_addresses=(LINE.address,),
    )

    for lines in ({}, LINES):
        known = as_registered(retired, lines, SITE)
        assert guid_of_tombstone(SITE, tombstone_of(known)) == guid_of(SITE, known)
    assert guid_of_tombstone(SITE, tombstone_of(known)) == LINE.guid


def test_its_own_line_comes_before_that_of_an_article_that_it_replaces():
    older = Permalink("/2019/01/01/vieux/", "vieux", "2019-01-01+01:00", "tag:phare.example,2019-01-01:vieux")
    merged = replace(VOTE, former_addresses=(older.address,))

    assert guid_of(SITE, as_registered(merged, {**LINES, older.address: older}, SITE)) == LINE.guid


def test_of_two_former_addresses_the_older_publication_wins():
    newer = replace(LINE, address="/2026/11/21/vote/", first="2026-11-21+01:00", guid="tag:x")
    twice = replace(VOTE, slug="budget", former_addresses=(newer.address, LINE.address))

    assert guid_of(SITE, as_registered(twice, {**LINES, newer.address: newer}, SITE)) == LINE.guid


def test_what_the_register_says_no_more_is_forgotten():
    frozen = as_registered(replace(VOTE, date=moment("2026-11-20 23:00")), LINES, SITE)

    assert as_registered(frozen, {}, SITE).public_from == frozen.due
    assert frozen.public_from.instant == frozen.due.instant - timedelta(hours=15)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("/2026/11/20/vote/", "/2026/11/20/vote/"),
        ("/2026/11/20/vote", "/2026/11/20/vote/"),
        ("/2026/11/20/vote/index.html", "/2026/11/20/vote/"),
        ("/2026/11/20/v%6Fte/", "/2026/11/20/vote/"),
        ("/2026/11/20/vote.html", "/2026/11/20/vote.html/"),
        ("/?p=12", ""),
        ("vote", ""),
    ],
)
def test_a_former_address_answers_as_the_site_serves_it(typed, place):
    assert former_place(typed) == place
