"""The pages room in one look: which sheets belong to an article, which to the whole edition."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.pages.article_page import article_sheet
from plugins.pages.headings import heading_of
from plugins.pages.home import home_sheet
from plugins.pages.indexes import index_sheets
from plugins.pages.lists import list_sheets
from plugins.pages.services import service_sheets


class Pages:
    """Every HTML page of the site."""

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """The article's own page."""
        yield article_sheet(edition, article)

    def for_site(self, edition: Edition) -> Iterable[Sheet]:
        """The home page, every list, every index, and the pages that serve."""
        yield home_sheet(edition)
        for listing in listed(edition):
            yield from list_sheets(edition, listing, heading_of(edition, listing))
        yield from index_sheets(edition)
        yield from service_sheets(edition)


def listed(edition: Edition) -> Iterable[Listing]:
    """Every listing that has a list page: all categories, even empty ones; the others once they have an article."""
    yield SITE
    yield from (Listing(Kind.CATEGORY, slug) for slug in edition.registry.categories)
    for kind in (Kind.AUTHOR, Kind.TAG, Kind.DOSSIER, Kind.MONTH, Kind.DAY):
        yield from edition.listings(kind)
