"""What stands above a list."""

import pytest

from plugins.domain import slots
from plugins.domain.listing import Kind, Listing, has_feed
from plugins.domain.record import replace
from plugins.domain.urls import feed_address
from plugins.pages.headings import heading_of
from plugins.typography import typeset_text
from tests.newspaper import SITE, article, edition

LISTINGS = (
    Listing(Kind.SITE),
    Listing(Kind.CATEGORY, "politique"),
    Listing(Kind.AUTHOR, "ada-riva"),
    Listing(Kind.DOSSIER, "port"),
    Listing(Kind.TAG, "budget"),
    Listing(Kind.MONTH, "2026/11"),
)


@pytest.fixture(autouse=True)
def typesetter(monkeypatch):
    monkeypatch.setattr(slots.typeset_text, "content", typeset_text)


@pytest.mark.parametrize("tags_too", [False, True])
@pytest.mark.parametrize("listing", LISTINGS, ids=lambda one: one.kind.value)
def test_a_list_offers_its_feed_where_there_is_one(listing, tags_too):
    site = replace(SITE, feed_tags=tags_too)
    public = edition([article("vote", dossier="port", tags=("budget",))], site=site)
    offered = heading_of(public, listing).feed
    expected = feed_address(listing, "rss") if has_feed(listing.kind, tags_too) else None
    assert (offered.rss if offered else None) == expected
