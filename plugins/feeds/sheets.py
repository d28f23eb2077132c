"""The Edition's feeds as sheets: the site, every category of the registry, every author with a public article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.urls import (
    FEED_EXTENSIONS,
    archive_address,
    feed_address,
    listing_address,
    output_path,
)
from plugins.feeds import texts
from plugins.feeds.channel import Channel, Item, Person
from plugins.feeds.item import item_of


def feed_sheets(edition: Edition, listing: Listing) -> Iterator[Sheet]:
    """The feeds of one listing, from its newest articles alone."""
    articles = edition.newest(listing, edition.site.feed_items)
    items = [item_of(edition, article) for article in articles]
    for form in FEED_EXTENSIONS:
        channel = channel_of(edition, listing, form, tuple(items))
        if articles and (listing, form) == (SITE, "atom"):
            month = Listing(Kind.MONTH, f"{articles[0].public_from.day:%Y/%m}")
            channel = replace(channel, previous=edition.site.absolute(archive_address(month)))
        yield Sheet(output_path(feed_address(listing, form)), "feed", channel)


def channel_of(edition: Edition, listing: Listing, form: str, items: tuple[Item, ...]) -> Channel:
    """The feed of a listing in one form."""
    site = edition.site
    title, description = _words(edition, listing)
    owner = site.publisher.name or site.name
    return Channel(
        form=form,
        title=without_forbidden(title),
        description=without_forbidden(description),
        link=site.absolute(listing_address(listing)),
        address=site.absolute(feed_address(listing, form)),
        language=site.language,
        rights=without_forbidden(texts.COPYRIGHT.format(owner=owner)),
        publisher=Person(without_forbidden(site.name), site.absolute("/")),
        logo=site.absolute(site.logo) if site.logo else "",
        ttl=site.feed_ttl,
        hub=site.websub_hub,
        items=items,
    )


def _words(edition: Edition, listing: Listing) -> tuple[str, str]:
    """A feed's title and description, neither ever empty."""
    site, registry = edition.site, edition.registry
    if listing.kind is Kind.CATEGORY:
        category = registry.categories.get(listing.name)
        name = category.name if category else listing.name
        description = category.description if category else ""
        description = description or texts.CATEGORY_DESCRIPTION.format(name=name)
    elif listing.kind is Kind.AUTHOR:
        author = registry.authors.get(listing.name)
        name = author.name if author else listing.name
        description = texts.AUTHOR_DESCRIPTION.format(name=name)
    else:
        return site.name, site.tagline or texts.SITE_DESCRIPTION.format(site=site.name)
    return texts.LISTING_TITLE.format(site=site.name, name=name), description
