"""The Edition as files for crawlers: sitemaps, robots.txt, the reservation of text and data mining."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import ClassVar

from plugins.domain import room
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.domain.urls import NEWS_SITEMAP, SITEMAP, output_path
from plugins.sitemap.addresses import Address, Part
from plugins.sitemap.crawlers import reservation_of, robots_of
from plugins.sitemap.lists import list_files
from plugins.sitemap.months import month_files
from plugins.sitemap.news import news_of

INDEX, ADDRESSES, NEWS, ROBOTS, RESERVATION = (
    "sitemap-index",
    "sitemap",
    "sitemap-news",
    "robots",
    "tdm-reservation",
)
ROBOTS_ADDRESS = "/robots.txt"
RESERVATION_ADDRESS = "/.well-known/tdmrep.json"


class SitemapRoom(room.Room):
    """The files of each month, and what stands above them."""

    parts: ClassVar[Mapping[str, room.Part]] = {
        "index": lambda edition: (_index(edition),),
        "lists": lambda edition: _files(list_files(edition)),
        "news": lambda edition: (Sheet(output_path(NEWS_SITEMAP), NEWS, news_of(edition)),),
        "crawlers": lambda edition: _for_crawlers(edition.site),
    }

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """The files of a month."""
        return _files(month_files(edition, listing)) if listing.kind is Kind.MONTH else ()


def _files(files: Iterable[tuple[str, tuple[Address, ...]]]) -> Iterator[Sheet]:
    for address, addresses in files:
        yield Sheet(output_path(address), ADDRESSES, addresses)


def _index(edition: Edition) -> Sheet:
    parts = [part for month in edition.listings(Kind.MONTH) for part in edition.summary(month, month_parts)]
    parts += [Part(edition.site.absolute(address)) for address, _ in list_files(edition)]
    return Sheet(output_path(SITEMAP), INDEX, tuple(parts))


def month_parts(edition: Edition, month: Listing) -> tuple[Part, ...]:
    """What the index says of a month's files."""
    files = month_files(edition, month)
    return tuple(Part(edition.site.absolute(address), _newest(addresses)) for address, addresses in files)


def _for_crawlers(site: Site) -> Iterator[Sheet]:
    yield Sheet(output_path(ROBOTS_ADDRESS), ROBOTS, robots_of(site))
    yield Sheet(output_path(RESERVATION_ADDRESS), RESERVATION, reservation_of(site))


def _newest(addresses: tuple[Address, ...]) -> str:
    """The newest date of a file, so that a crawler fetches again the months in which something changed.

    Dates are compared as instants: two of them may have the offsets of summer and of winter.
    """
    dated = [a.modified for a in addresses if a.modified]
    return max(dated, key=datetime.fromisoformat, default="")
