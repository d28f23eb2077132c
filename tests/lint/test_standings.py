"""Which addresses the checks take for addresses of the site."""

import pytest

from plugins.domain.listing import FED, Kind, Listing
from plugins.domain.urls import FEED_EXTENSIONS, feed_address
from plugins.lint.standings import addresses_of_listing


@pytest.mark.parametrize("kind", [Kind.CATEGORY, Kind.AUTHOR, Kind.TAG, Kind.DOSSIER])
def test_a_listing_has_the_feeds_that_are_printed_and_no_others(kind):
    listing = Listing(kind, "port")
    feeds = {feed_address(listing, form) for form in FEED_EXTENSIONS}
    assert feeds & set(addresses_of_listing(listing)) == (feeds if kind in FED else set())
