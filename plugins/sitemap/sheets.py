"""The Edition as files for crawlers: sitemaps, robots.txt, the reservation of text and data mining."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.urls import NEWS_SITEMAP, SITEMAP, output_path
from plugins.sitemap.addresses import Address, Part
from plugins.sitemap.crawlers import reservation_of, robots_of
from plugins.sitemap.lists import list_files
from plugins.sitemap.months import month_files
from plugins.sitemap.news import news_of
from plugins.sitemap.room import ADDRESSES, INDEX, NEWS, RESERVATION, ROBOTS

ROBOTS_ADDRESS = "/robots.txt"
RESERVATION_ADDRESS = "/.well-known/tdmrep.json"


def months(edition: Edition, month: Listing) -> Iterator[Sheet]:
    """The files of a month."""
    return _files(month_files(edition, month))


def lists(edition: Edition) -> Iterator[Sheet]:
    """The files of everything but articles."""
    return _files(list_files(edition))


def news(edition: Edition) -> Iterator[Sheet]:
    """The file of the last two days."""
    yield Sheet(output_path(NEWS_SITEMAP), NEWS, news_of(edition))


def crawlers(edition: Edition) -> Iterator[Sheet]:
    """What crawlers may do."""
    yield Sheet(output_path(ROBOTS_ADDRESS), ROBOTS, robots_of(edition.site))
    yield Sheet(output_path(RESERVATION_ADDRESS), RESERVATION, reservation_of(edition.site))


def _files(files: Iterable[tuple[str, tuple[Address, ...]]]) -> Iterator[Sheet]:
    for address, addresses in files:
        yield Sheet(output_path(address), ADDRESSES, addresses)


def index(edition: Edition) -> Iterator[Sheet]:
    """The index of them all."""
    parts = [part for month in edition.listings(Kind.MONTH) for part in edition.summary(month, month_parts)]
    parts += [Part(edition.site.absolute(address)) for address, _ in list_files(edition)]
    yield Sheet(output_path(SITEMAP), INDEX, tuple(parts))


def month_parts(edition: Edition, month: Listing) -> tuple[Part, ...]:
    """What the index says of a month's files."""
    files = month_files(edition, month)
    return tuple(Part(edition.site.absolute(address), _newest(addresses)) for address, addresses in files)


def _newest(addresses: tuple[Address, ...]) -> str:
    """The newest date of a file, so that a crawler fetches again the months in which something changed.

    Dates are compared as instants: two of them may have the offsets of summer and of winter.
    """
    dated = [a.modified for a in addresses if a.modified]
    return max(dated, key=datetime.fromisoformat, default="")
