"""The feeds that a page announces, so that a reader finds them from any address of the site."""

from __future__ import annotations

from functools import lru_cache

from plugins.domain.edition import Edition
from plugins.domain.head import FeedLink, Subject
from plugins.domain.listing import SITE, Kind, Listing, has_feed, language_of
from plugins.domain.urls import CORRECTIONS, FEED_TYPES, corrections_feed_address, feed_address
from plugins.metadata import texts

_FORMS = {"rss": texts.FEED_RSS, "atom": texts.FEED_ATOM, "json": texts.FEED_JSON}


def feeds_of(edition: Edition, subject: Subject) -> tuple[FeedLink, ...]:
    """The site's feeds, then those of what the page shows; an article announces its category's and its language's."""
    site = edition.site
    links = _links(SITE, site.name)
    listings = [subject.listing] if subject.listing is not None else []
    if (article := subject.article) is not None:
        listings = [Listing(Kind.CATEGORY, article.category)]
        if article.foreign:
            listings.append(Listing(Kind.LANGUAGE, language_of(article.lang)))
    for listing in listings:
        if name := _name(edition, listing):
            links += _links(listing, texts.LISTING_FEED.format(site=site.name, name=name))
    if subject.address == CORRECTIONS:
        links += _corrections(texts.LISTING_FEED.format(site=site.name, name=texts.CORRECTIONS))
    return links


def _name(edition: Edition, listing: Listing) -> str:
    """The name of a listing that has feeds, else empty."""
    if listing.kind is Kind.CATEGORY and (category := edition.registry.categories.get(listing.name)):
        return category.name
    if listing.kind in (Kind.SITE, Kind.CATEGORY) or not has_feed(listing.kind, edition.site.feed_tags):
        return ""
    if not edition.has(listing):
        return ""
    if listing.kind is Kind.AUTHOR and (author := edition.registry.authors.get(listing.name)):
        return author.name
    if listing.kind is Kind.DOSSIER and (dossier := edition.registry.dossiers.get(listing.name)):
        return dossier.title
    return edition.tag_name(listing.name) if listing.kind is Kind.TAG else listing.name


# Every page of a category announces the same ones.
@lru_cache(maxsize=512)
def _links(listing: Listing, name: str) -> tuple[FeedLink, ...]:
    return tuple(
        FeedLink(words.format(name=name), feed_address(listing, form), FEED_TYPES[form])
        for form, words in _FORMS.items()
    )


@lru_cache(maxsize=1)
def _corrections(name: str) -> tuple[FeedLink, ...]:
    return tuple(
        FeedLink(words.format(name=name), corrections_feed_address(form), FEED_TYPES[form])
        for form, words in _FORMS.items()
    )
