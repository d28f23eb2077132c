"""The sitemaps of articles: one for each month of first publication, more when a month is too big."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.listing import Listing
from plugins.domain.urls import address_of, media_address
from plugins.sitemap.addresses import Address, in_files

# Source: Google Search Central, Image sitemaps: at most 1,000 images an address.
MOST_IMAGES = 1000


def month_files(edition: Edition, month: Listing) -> Iterator[tuple[str, tuple[Address, ...]]]:
    """Address and content of every file of a month: `/sitemaps/2026-11.xml`, `/sitemaps/2026-11-2.xml`.

    Oldest first, so that a new article never moves another to the next file.
    """
    for number, addresses in enumerate(in_files(_addresses(edition, month)), 1):
        suffix = "" if number == 1 else f"-{number}"
        yield f"/sitemaps/{month.name.replace('/', '-')}{suffix}.xml", addresses


def _addresses(edition: Edition, month: Listing) -> tuple[Address, ...]:
    members = edition.slice(month, 0, edition.count(month))
    return tuple(_address(edition, article) for article in members if not article.noindex)


def _address(edition: Edition, article: Article) -> Address:
    site = edition.site
    pictures = (article.picture, *article.body_pictures) if article.picture else article.body_pictures
    shown = dict.fromkeys(p.path for p in pictures if p.path and not p.decorative)
    return Address(
        site.absolute(address_of(article)),
        article.updated.with_offset,
        tuple(site.absolute(media_address(path)) for path in list(shown)[:MOST_IMAGES]),
    )
