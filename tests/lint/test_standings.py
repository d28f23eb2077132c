"""Which addresses the checks take for addresses of the site."""

import pytest

from plugins.domain.listing import FED, Kind, Listing
from plugins.domain.urls import FEED_EXTENSIONS, feed_address
from plugins.lint.standings import addresses_of_listing, fixed_standings
from tests.newspaper import REGISTRY


@pytest.mark.parametrize("feed_tags", [True, False])
@pytest.mark.parametrize("kind", [Kind.CATEGORY, Kind.AUTHOR, Kind.TAG, Kind.DOSSIER, Kind.LANGUAGE])
def test_a_listing_has_the_feeds_that_are_printed_and_no_others(kind: Kind, feed_tags: bool):
    listing = Listing(kind, "port")
    feeds = {feed_address(listing, form) for form in FEED_EXTENSIONS}
    printed = kind in FED or (feed_tags and kind is Kind.TAG)
    assert feeds & set(addresses_of_listing(listing, feed_tags)) == (feeds if printed else set())


def test_a_month_has_its_archive_and_a_day_and_a_year_have_none():
    found = {
        listing: [address for address in addresses_of_listing(listing, True) if address.startswith("/flux/")]
        for listing in (
            Listing(Kind.MONTH, "2026/11"),
            Listing(Kind.DAY, "2026/11/23"),
            Listing(Kind.YEAR, "2026"),
        )
    }
    assert list(found.values()) == [["/flux/archives/2026-11.atom.xml"], [], []]


@pytest.mark.parametrize("search", [True, False])
def test_the_search_stands_where_the_site_has_one(search: bool):
    assert ("/recherche/" in fixed_standings(REGISTRY, search)) == search
