"""The sitemap of everything but articles: lists, dossiers and pages.

Without dates: it then changes only when an address appears or goes, not with every article. Numbered pages of lists
are left out: what they show is in the months.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind
from plugins.domain.urls import (
    ARCHIVES,
    CORRECTIONS,
    FEEDS_PAGE,
    LATEST,
    SEARCH,
    SITE_MAP_PAGE,
    listing_address,
    listing_index_address,
    page_address,
)
from plugins.sitemap.addresses import Address, in_files

# The pages that French law asks of a publisher.
LEGAL = ("mentions-legales", "confidentialite", "accessibilite", "contact")
_KINDS = (Kind.CATEGORY, Kind.DOSSIER, Kind.AUTHOR, Kind.TAG, Kind.YEAR, Kind.MONTH, Kind.DAY)
_INDEXED = (Kind.CATEGORY, Kind.DOSSIER, Kind.AUTHOR, Kind.TAG)


def list_files(edition: Edition) -> Iterator[tuple[str, tuple[Address, ...]]]:
    """Address and content of `/sitemaps/pages.xml`, and of `pages-2.xml`… when it is too big."""
    addresses = tuple(Address(edition.site.absolute(a)) for a in dict.fromkeys(_addresses(edition)))
    for number, some in enumerate(in_files(addresses), 1):
        yield f"/sitemaps/pages{'' if number == 1 else f'-{number}'}.xml", some


def _addresses(edition: Edition) -> Iterator[str]:
    yield listing_address(SITE)
    for kind in _KINDS:
        if kind in _INDEXED:
            yield listing_index_address(kind)
        # An empty category has a page, which says so to people; it is nothing to search for.
        yield from map(listing_address, edition.listings(kind))
    yield from (LATEST, ARCHIVES, CORRECTIONS, FEEDS_PAGE, SITE_MAP_PAGE)
    if edition.site.search:
        yield SEARCH
    yield from map(page_address, LEGAL)
    yield from (page_address(slug) for slug in sorted(edition.registry.pages))
