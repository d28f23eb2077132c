"""The Edition's feeds as sheets: of every listing that has one, and the corrections."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plugins.domain import texts as shared_texts
from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.record import replace
from plugins.domain.sheet import Sheet
from plugins.domain.urls import (
    CORRECTIONS,
    FEED_EXTENSIONS,
    archive_address,
    corrections_feed_address,
    feed_address,
    listing_address,
    output_path,
)
from plugins.feeds import texts
from plugins.feeds.channel import Channel, Item, Person
from plugins.feeds.corrected import correction_items
from plugins.feeds.item import item_of
from plugins.feeds.withdrawn import deleted_entries, withdrawn_items


def feed_sheets(edition: Edition, listing: Listing) -> Iterator[Sheet]:
    """The feeds of one listing, from its newest articles alone."""
    articles = edition.newest(listing, edition.site.feed_items)
    placed = [(article.order_key, item_of(edition, article)) for article in articles]
    items = tuple(item for _, item in placed)
    with_withdrawn = items
    if listing == SITE:
        placed += [((item.published, item.link), item) for item in withdrawn_items(edition)]
        with_withdrawn = tuple(item for _, item in sorted(placed, key=lambda one: one[0], reverse=True))
    deleted = deleted_entries(edition)
    for form in FEED_EXTENSIONS:
        channel = channel_of(edition, listing, form, items if form == "atom" else with_withdrawn)
        if form == "atom":
            channel = replace(channel, deleted=deleted)
            if articles and listing == SITE:
                month = Listing(Kind.MONTH, f"{articles[0].public_from.day:%Y/%m}")
                channel = replace(channel, previous=edition.site.absolute(archive_address(month)))
        yield Sheet(output_path(feed_address(listing, form)), "feed", channel)


def channel_of(edition: Edition, listing: Listing, form: str, items: tuple[Item, ...]) -> Channel:
    """The feed of a listing in one form."""
    language = listing.name if listing.kind is Kind.LANGUAGE else edition.site.language
    title, description = _words(edition, listing)
    place = (form, feed_address(listing, form), listing_address(listing))
    return _channel(edition, place, (title, description, language), items)


def corrections(edition: Edition) -> Iterator[Sheet]:
    """The feeds of corrections."""
    site = edition.site
    words = (
        texts.LISTING_TITLE.format(site=site.name, name=shared_texts.OF_CORRECTIONS),
        texts.CORRECTIONS_DESCRIPTION.format(site=site.name),
        site.language,
    )
    items = correction_items(edition)
    for form in FEED_EXTENSIONS:
        address = corrections_feed_address(form)
        channel = _channel(edition, (form, address, CORRECTIONS), words, items)
        yield Sheet(output_path(address), "feed", channel)


def _channel(
    edition: Edition,
    place: tuple[str, str, str],
    words: tuple[str, str, str],
    items: tuple[Item, ...],
) -> Channel:
    """`place` is form, the feed's address, its page's; `words` are title, description, language."""
    site = edition.site
    form, address, page = place
    title, description, language = words
    owner = site.publisher.name or site.name
    return Channel(
        form=form,
        title=without_forbidden(title),
        description=without_forbidden(description),
        link=site.absolute(page),
        address=site.absolute(address),
        language=language,
        rights=without_forbidden(texts.COPYRIGHT.format(owner=owner)),
        publisher=Person(without_forbidden(site.name), site.absolute("/")),
        logo=site.absolute(site.logo) if site.logo else "",
        ttl=site.feed_ttl,
        hub=site.websub_hub,
        items=items,
        email=site.publisher.email,
    )


def _words(edition: Edition, listing: Listing) -> tuple[str, str]:
    """A feed's title and description, neither ever empty."""
    site = edition.site
    if listing.kind is Kind.SITE:
        return site.name, site.tagline or texts.SITE_DESCRIPTION.format(site=site.name)
    name, description = _NAMES[listing.kind](edition, listing.name)
    return texts.LISTING_TITLE.format(site=site.name, name=name), description


def _of_category(edition: Edition, slug: str) -> tuple[str, str]:
    category = edition.registry.categories.get(slug)
    name = category.name if category else slug
    description = category.description if category else ""
    return name, description or texts.CATEGORY_DESCRIPTION.format(name=name)


def _of_author(edition: Edition, slug: str) -> tuple[str, str]:
    author = edition.registry.authors.get(slug)
    name = author.name if author else slug
    return name, texts.AUTHOR_DESCRIPTION.format(name=name)


def _of_tag(edition: Edition, slug: str) -> tuple[str, str]:
    name = edition.tag_name(slug)
    return name, texts.TAG_DESCRIPTION.format(name=name)


def _of_dossier(edition: Edition, slug: str) -> tuple[str, str]:
    dossier = edition.registry.dossiers.get(slug)
    name = dossier.title if dossier else slug
    summary = dossier.summary if dossier else ""
    return name, summary or texts.DOSSIER_DESCRIPTION.format(name=name)


def _of_language(edition: Edition, code: str) -> tuple[str, str]:
    language = shared_texts.LANGUAGES.get(code, code)
    said = texts.LANGUAGE_DESCRIPTION.format(language=language, site=edition.site.name)
    return shared_texts.IN_LANGUAGE.format(language=language), said


_NAMES: dict[Kind, Callable[[Edition, str], tuple[str, str]]] = {
    Kind.CATEGORY: _of_category,
    Kind.AUTHOR: _of_author,
    Kind.TAG: _of_tag,
    Kind.DOSSIER: _of_dossier,
    Kind.LANGUAGE: _of_language,
}
