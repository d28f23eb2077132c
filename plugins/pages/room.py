"""The pages room in one look: which sheets belong to an article, to a listing, to the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.room import Part, Room
from plugins.domain.sheet import Sheet
from plugins.pages import indexes, services
from plugins.pages.article_page import article_sheet
from plugins.pages.headings import heading_of
from plugins.pages.home import home_sheet
from plugins.pages.lists import block_sheet, front_sheets


class Pages(Room):
    """Every HTML page of the site."""

    parts: ClassVar[Mapping[str, Part]] = {
        "home": lambda edition: (home_sheet(edition),),
        "categories": indexes.categories,
        "authors": indexes.authors,
        "tags": indexes.tags,
        "dossiers": indexes.dossiers,
        "archives": indexes.archives,
        "feeds": services.feeds,
        "legal": services.legal,
        "corrections": services.corrections,
        "site_map": services.site_map,
        "pages": services.pages,
        "tombstones": services.tombstones,
    }

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """The article's own page."""
        yield article_sheet(edition, article)

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """The front page of a list, or the months of a year."""
        if listing.kind is Kind.YEAR:
            yield indexes.year(edition, listing)
        else:
            yield from front_sheets(edition, listing, heading_of(edition, listing))

    def for_block(self, edition: Edition, listing: Listing, number: int) -> Iterable[Sheet]:
        """A numbered page of a list."""
        if listing.kind is not Kind.YEAR:
            yield block_sheet(edition, listing, heading_of(edition, listing), number)
