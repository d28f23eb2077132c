"""What is public at one instant."""

from datetime import timedelta

import pytest

from plugins.domain.article import Status, Withdrawal
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.registry import FrontPage, UrgentBanner
from plugins.gate.gate import Visibility, census, next_change, visibility
from tests.newspaper import NOW, REGISTRY, article, edition, moment, newsroom

GONE = Withdrawal(moment("2026-11-21").day, "décision de justice")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Visibility.PUBLIC),
        ({"status": Status.DRAFT}, Visibility.DRAFT),
        ({"status": Status.HIDDEN}, Visibility.HIDDEN),
        ({"status": Status.RETIRED, "withdrawal": GONE}, Visibility.RETIRED),
        ({"embargo": "2026-11-23 12:00"}, Visibility.PUBLIC),
        ({"embargo": "2026-11-23 12:01"}, Visibility.EMBARGOED),
        ({"embargo": "2026-11-24", "status": Status.HIDDEN}, Visibility.EMBARGOED),
        ({"embargo": "2026-11-24", "status": Status.RETIRED, "withdrawal": GONE}, Visibility.EMBARGOED),
        ({"embargo": "2026-11-24", "status": Status.DRAFT}, Visibility.DRAFT),
        ({"date": "2026-11-24"}, Visibility.EMBARGOED),
    ],
)
def test_visibility_follows_status_and_first_public_instant(changes, expected):
    assert visibility(article("a", **changes), NOW) is expected


def test_an_article_is_public_at_its_very_instant_and_not_a_second_before():
    a = article("a", embargo="2026-11-23 18:00")
    instant = a.public_from.instant
    assert visibility(a, instant - timedelta(seconds=1)) is Visibility.EMBARGOED
    assert visibility(a, instant) is Visibility.PUBLIC


def test_an_edition_knows_nothing_of_what_is_not_public():
    """Not the article, its body, its author, its tag, its dossier, nor its place on the front page."""
    secret = article(
        "secret",
        authors=("luc-ney",),
        tags=("budget",),
        dossier="port",
        embargo="2030-01-01",
        category="culture",
    )
    registry = REGISTRY.__class__(
        authors=REGISTRY.authors,
        categories=REGISTRY.categories,
        tags=REGISTRY.tags,
        dossiers=REGISTRY.dossiers,
        front_page=FrontPage(lead=secret.id, chosen=(secret.id,)),
    )
    found = edition([article("a"), secret], registry=registry)
    assert [a.slug for a in found.articles()] == ["a"]
    assert found.article(secret.id) is None
    assert set(found.registry.authors) == {"ada-riva"}
    assert not found.registry.tags
    assert not found.registry.dossiers
    assert found.registry.front_page == FrontPage()
    assert found.listings(Kind.TAG) == ()
    assert found.count(Listing(Kind.CATEGORY, "culture")) == 0
    assert found.address_of_source(secret.path) is None
    with pytest.raises(KeyError):
        found.body(secret)


def test_past_the_embargo_everything_of_the_article_appears_at_once():
    a = article("a", tags=("budget",), dossier="port", embargo="2030-01-01 06:00")
    found = edition([a], as_of=moment("2030-01-01 06:00").instant)
    for listing in (
        SITE,
        Listing(Kind.TAG, "budget"),
        Listing(Kind.DOSSIER, "port"),
        Listing(Kind.DAY, "2030/01/01"),
    ):
        assert found.newest(listing, 5) == (a,)


def test_a_hidden_article_has_a_page_and_is_in_no_list():
    hidden = article("cache", status=Status.HIDDEN, tags=("budget",))
    found = edition([hidden])
    assert list(found.articles()) == [hidden]
    assert found.count(SITE) == 0
    assert found.listings(Kind.AUTHOR) == ()


def test_of_a_retired_article_only_the_tombstone_is_left():
    found = edition([article("parti", status=Status.RETIRED, withdrawal=GONE)])
    assert list(found.articles()) == []
    (tombstone,) = found.tombstones
    assert tombstone.address == "/2026/11/20/parti/"
    assert tombstone.withdrawal.reason == "décision de justice"


def test_the_census_counts_every_article_once():
    room = newsroom(
        [
            article("a"),
            article("b", status=Status.DRAFT),
            article("c", embargo="2030-01-01"),
            article("d", status=Status.RETIRED, withdrawal=GONE),
            article("e", status=Status.HIDDEN),
        ]
    )
    counts = census(room, NOW)
    assert counts == {"public": 1, "hidden": 1, "retired": 1, "draft": 1, "embargoed": 1, "refused": 0}
    assert sum(counts.values()) == room.seen


def test_the_urgent_banner_ends_at_its_hour():
    banner = UrgentBanner("Tempête", "", moment("2026-11-23 12:00"))
    registry = REGISTRY.__class__(categories=REGISTRY.categories, front_page=FrontPage(urgent=banner))
    assert edition([], registry=registry).registry.front_page.urgent is None
    before = edition([], as_of=NOW - timedelta(seconds=1), registry=registry)
    assert before.registry.front_page.urgent == banner


def test_the_next_change_is_the_nearest_instant_at_which_the_gate_decides_otherwise():
    recent = article("recent", "2026-11-23 08:00")
    embargoed = article("tard", embargo="2026-11-24 06:00")
    assert next_change(newsroom([recent, embargoed]), NOW) == moment("2026-11-24 06:00").instant
    # The news sitemap forgets the recent one two days after.
    assert next_change(newsroom([recent]), NOW) == moment("2026-11-25 08:00").instant + timedelta(seconds=1)
    assert next_change(newsroom([article("b", status=Status.DRAFT, embargo="2030-01-01")]), NOW) is None
