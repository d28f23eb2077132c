"""The sitemap room in one look; what it needs is imported by the build that touches one of its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.room import Part, Room, deferred
from plugins.domain.sheet import Sheet

INDEX, ADDRESSES, NEWS, ROBOTS, RESERVATION = RENDERERS = (
    "sitemap-index",
    "sitemap",
    "sitemap-news",
    "robots",
    "tdm-reservation",
)


class SitemapRoom(Room):
    """The files of each month, and what stands above them."""

    parts: ClassVar[Mapping[str, Part]] = {
        "index": deferred("plugins.sitemap.sheets", "index"),
        "lists": deferred("plugins.sitemap.sheets", "lists"),
        "news": deferred("plugins.sitemap.sheets", "news"),
        "crawlers": deferred("plugins.sitemap.sheets", "crawlers"),
    }

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """The files of a month."""
        if listing.kind is not Kind.MONTH:
            return ()
        from plugins.sitemap.sheets import months

        return months(edition, listing)


def print_sheet(sheet: Sheet) -> bytes:
    """The room's renderers. lxml is imported only by a build that prints one of these."""
    from plugins.sitemap.render import (
        render_addresses,
        render_index,
        render_news,
        render_reservation,
        render_robots,
    )

    printers = {
        INDEX: render_index,
        ADDRESSES: render_addresses,
        NEWS: render_news,
        ROBOTS: render_robots,
        RESERVATION: render_reservation,
    }
    return printers[sheet.renderer](sheet)
