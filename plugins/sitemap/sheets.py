"""The Edition as files for crawlers: sitemaps, robots.txt, the reservation of text and data mining."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.sheet import Sheet
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


class SitemapRoom:
    """Prints files about the whole site only: nothing of them belongs to one article."""

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """Nothing: every file is a list."""
        return ()

    def for_site(self, edition: Edition) -> Iterator[Sheet]:
        """The sitemaps, their index, the news sitemap, robots.txt and tdmrep.json."""
        parts = []
        for address, addresses in (*month_files(edition), *list_files(edition)):
            yield Sheet(output_path(address), ADDRESSES, addresses)
            parts.append(Part(edition.site.absolute(address), _newest(addresses)))
        yield Sheet(output_path(SITEMAP), INDEX, tuple(parts))
        yield Sheet(output_path(NEWS_SITEMAP), NEWS, news_of(edition))
        yield Sheet(output_path(ROBOTS_ADDRESS), ROBOTS, robots_of(edition.site))
        yield Sheet(output_path(RESERVATION_ADDRESS), RESERVATION, reservation_of(edition.site))


def _newest(addresses: tuple[Address, ...]) -> str:
    """The newest date of a file, so that a crawler fetches again the months in which something changed.

    Dates are compared as instants: two of them may have the offsets of summer and of winter.
    """
    dated = [a.modified for a in addresses if a.modified]
    return max(dated, key=datetime.fromisoformat, default="")
