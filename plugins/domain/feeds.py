"""Which feeds people may subscribe to, by name: for the page that lists them and for the list that software reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.domain import texts
from plugins.domain.edition import Edition
from plugins.domain.listing import FED, SITE, Kind, Listing
from plugins.domain.record import Record
from plugins.domain.urls import (
    CORRECTIONS,
    FEED_EXTENSIONS,
    FEED_TYPES,
    corrections_feed_address,
    feed_address,
    listing_address,
)


class FeedForm(Record):
    """One form of a feed. `form` is `rss`, `atom` or `json`; `address` starts at the root."""

    form: str
    media_type: str
    address: str


class NamedFeed(Record):
    """One feed in all its forms. `about` is the address of the page whose articles it holds."""

    name: str
    about: str
    forms: tuple[FeedForm, ...]


class FeedGroup(Record):
    """The feeds of one kind, never none. `kind` is `site`, `category`, `author`…"""

    kind: str
    feeds: tuple[NamedFeed, ...]


def feed_groups(edition: Edition) -> tuple[FeedGroup, ...]:
    """Every feed: the site's, the categories' in the newsroom's order, the others by slug, that of corrections."""
    kinds = (*FED, Kind.TAG) if edition.site.feed_tags else FED
    groups = [(kind.value, tuple(_named(edition, one) for one in _listings(edition, kind))) for kind in kinds]
    corrections = NamedFeed(texts.OF_CORRECTIONS, CORRECTIONS, _forms(corrections_feed_address))
    groups.append(("corrections", (corrections,)))
    return tuple(FeedGroup(kind, feeds) for kind, feeds in groups if feeds)


def _listings(edition: Edition, kind: Kind) -> Iterable[Listing]:
    if kind is Kind.SITE:
        return (SITE,)
    found = edition.listings(kind)
    if kind is not Kind.CATEGORY:
        return found
    # An empty category has a feed all the same: people may wait for its first article.
    return dict.fromkeys((*(Listing(kind, slug) for slug in edition.registry.categories), *found))


def _named(edition: Edition, listing: Listing) -> NamedFeed:
    forms = _forms(lambda form: feed_address(listing, form))
    return NamedFeed(_name(edition, listing), listing_address(listing), forms)


def _forms(address: Callable[[str], str]) -> tuple[FeedForm, ...]:
    return tuple(FeedForm(form, FEED_TYPES[form], address(form)) for form in FEED_EXTENSIONS)


def _name(edition: Edition, listing: Listing) -> str:
    registry, slug = edition.registry, listing.name
    if listing.kind is Kind.CATEGORY and slug in registry.categories:
        return registry.categories[slug].name
    if listing.kind is Kind.AUTHOR and slug in registry.authors:
        return registry.authors[slug].name
    if listing.kind is Kind.DOSSIER and slug in registry.dossiers:
        return registry.dossiers[slug].title
    if listing.kind is Kind.TAG:
        return edition.tag_name(slug)
    if listing.kind is Kind.LANGUAGE:
        return texts.IN_LANGUAGE.format(language=texts.LANGUAGES.get(slug, slug))
    return edition.site.name if listing.kind is Kind.SITE else slug
