"""What a change of articles touches: the keys of the answers that differ between before and after."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Article
from plugins.domain.listing import Listing
from plugins.domain.site import Site
from plugins.domain.urls import address_of, listing_page_address
from plugins.lint.directory import pages_of
from plugins.lint.kept.listings import ListState
from plugins.lint.keys import (
    address_key,
    article_key,
    folder_key,
    month_key,
    name_key,
    places_key,
    source_key,
    tail_key,
)
from plugins.lint.standings import (
    addresses_of_listing,
    standing_of,
)

Answers = frozenset[tuple[str, object]]


def answers_of(article: Article, places: frozenset[str]) -> Answers:
    """All that an article makes the directory answer, by key; `places` are the identifiers in its page."""
    return frozenset(_answers_of(article, places))


def _answers_of(article: Article, places: frozenset[str]) -> Iterator[tuple[str, object]]:
    address, standing = address_of(article), standing_of(article)
    former = (address_key(typed) for typed in article.former_addresses)
    for key in (source_key(article.path), address_key(address), *former):
        yield key, standing
        yield places_key(key), places
    yield article_key(article.id), standing
    yield from places_keys(address)
    yield from places_keys(article.path)
    yield tail_key(article.id.lower()[11:]), article.id
    yield month_key(article.id.lower()[:7]), article.path


def places_keys(place: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """That something stands at a place: an answer to who looks for something near."""
    return (name_key(place), place), (folder_key(place), place)


def listing_keys(listing: Listing, before: ListState, after: ListState, site: Site) -> Iterator[str]:
    """What a change of a listing touches, less what is redirected to it and the dossier's source."""
    if (before.stands, before.since) != (after.stands, after.since):
        yield from map(address_key, addresses_of_listing(listing, site.feed_tags))
    if before.stands != after.stands:
        for address in addresses_of_listing(listing, site.feed_tags):
            yield from (key for key, _ in places_keys(address))
    pages = sorted((pages_of(before.published, site), pages_of(after.published, site)))
    for number in range(pages[0] + 1, pages[1] + 1):
        yield address_key(listing_page_address(listing, number))
