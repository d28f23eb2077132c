"""The pages room in one look: which sheets belong to an article, to a listing, to the site.

Makers are imported by the pages that need them: an edit pays for the kinds of pages that it touches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.room import Part, Room, deferred
from plugins.domain.sheet import Sheet


class Pages(Room):
    """Every HTML page of the site."""

    parts: ClassVar[Mapping[str, Part]] = {
        "home": deferred("plugins.pages.home", "home"),
        "categories": deferred("plugins.pages.indexes", "categories"),
        "authors": deferred("plugins.pages.indexes", "authors"),
        "tags": deferred("plugins.pages.indexes", "tags"),
        "dossiers": deferred("plugins.pages.indexes", "dossiers"),
        "archives": deferred("plugins.pages.indexes", "archives"),
        "search": deferred("plugins.pages.search", "search"),
        "feeds": deferred("plugins.pages.services", "feeds"),
        "legal": deferred("plugins.pages.services", "legal"),
        "corrections": deferred("plugins.pages.services", "corrections"),
        "site_map": deferred("plugins.pages.services", "site_map"),
        "pages": deferred("plugins.pages.services", "pages"),
        "tombstones": deferred("plugins.pages.services", "tombstones"),
    }

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """The article's own page."""
        from plugins.pages.article_page import article_sheet

        yield article_sheet(edition, article)

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """The front page of a list, or the months of a year."""
        if listing.kind is Kind.LANGUAGE:
            return
        if listing.kind is Kind.YEAR:
            from plugins.pages.indexes import year

            yield year(edition, listing)
        else:
            from plugins.pages.headings import heading_of
            from plugins.pages.lists import front_sheets

            yield from front_sheets(edition, listing, heading_of(edition, listing))

    def for_block(self, edition: Edition, listing: Listing, number: int) -> Iterable[Sheet]:
        """A numbered page of a list."""
        if listing.kind not in (Kind.YEAR, Kind.LANGUAGE):
            from plugins.pages.headings import heading_of
            from plugins.pages.lists import block_sheet

            yield block_sheet(edition, listing, heading_of(edition, listing), number)
