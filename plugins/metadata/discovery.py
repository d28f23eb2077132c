"""The feeds that a page announces, so that a reader finds them from any address of the site."""

from __future__ import annotations

from functools import lru_cache

from plugins.domain.edition import Edition
from plugins.domain.head import FeedLink, Subject
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.urls import feed_address
from plugins.metadata import texts

_FORMS = (
    ("rss", "application/rss+xml", texts.FEED_RSS),
    ("atom", "application/atom+xml", texts.FEED_ATOM),
)


def feeds_of(edition: Edition, subject: Subject) -> tuple[FeedLink, ...]:
    """The site's feeds, then those of the page's own category or author; an article announces its category's."""
    links = _links(SITE, edition.site.name)
    listing = subject.listing
    if subject.article is not None:
        listing = Listing(Kind.CATEGORY, subject.article.category)
    if listing is not None and (name := _name(edition, listing)):
        links += _links(listing, texts.LISTING_FEED.format(site=edition.site.name, name=name))
    return links


def _name(edition: Edition, listing: Listing) -> str:
    """The name of a listing that has feeds, else empty."""
    if listing.kind is Kind.CATEGORY and (category := edition.registry.categories.get(listing.name)):
        return category.name
    if listing.kind is Kind.AUTHOR and edition.has(listing):
        author = edition.registry.authors.get(listing.name)
        return author.name if author else listing.name
    return ""


# Every page of a category announces the same ones.
@lru_cache(maxsize=512)
def _links(listing: Listing, name: str) -> tuple[FeedLink, ...]:
    return tuple(
        FeedLink(words.format(name=name), feed_address(listing, form), media_type)
        for form, media_type, words in _FORMS
    )
