"""Open Graph and card metadata: what a page looks like when it is shared.

Source: The Open Graph protocol (ogp.me), with its article vocabulary; X, Cards markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Article, Picture
from plugins.domain.cards import HEIGHT, WIDTH, Card, card_of
from plugins.domain.edition import Edition
from plugins.domain.head import Subject
from plugins.domain.listing import Kind, Listing
from plugins.domain.site import Site
from plugins.domain.urls import card_address, listing_address, media_address

# The country that goes with a language when its tag names none: og:locale wants both.
_COUNTRIES = {
    "br": "FR", "ca": "ES", "co": "FR", "de": "DE", "en": "GB", "es": "ES", "eu": "ES", "fr": "FR", "it": "IT",
    "nl": "NL", "oc": "FR", "pl": "PL", "pt": "PT", "ro": "RO", "uk": "UA",
}  # fmt: skip


def properties(
    edition: Edition, subject: Subject, title: str, description: str, canonical: str
) -> Iterator[tuple[str, str]]:
    """(`property`, `content`) pairs, in the order in which they are printed."""
    site, article = edition.site, subject.article
    yield "og:type", "article" if article else "website"
    yield "og:title", title
    yield "og:description", description
    if canonical:
        yield "og:url", canonical
    yield "og:site_name", site.name
    if locale := _locale(site, article.lang if article else site.language):
        yield "og:locale", locale
    yield from _image(edition, subject)
    if article:
        yield from _article(edition, article)


def picture_of(subject: Subject) -> Picture | None:
    """The picture that stands for the page, None when only the logo can."""
    if subject.article and subject.article.picture:
        return subject.article.picture
    return subject.picture


def has_large_image(edition: Edition, subject: Subject) -> bool:
    """Whether more than the logo stands for the page."""
    return bool(picture_of(subject) or (subject.article and card_of(edition, subject.article)))


def card_url(edition: Edition, article: Article, card: Card) -> str:
    """Where the card of an article is fetched."""
    return f"{edition.site.absolute(card_address(article))}?v={card.version}"


def _image(edition: Edition, subject: Subject) -> Iterator[tuple[str, str]]:
    site, picture, article = edition.site, picture_of(subject), subject.article
    if picture is None and article and (card := card_of(edition, article)):
        yield "og:image", card_url(edition, article, card)
        yield "og:image:type", "image/png"
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", article.title
        return
    if picture is None:
        if site.logo:
            yield "og:image", site.absolute(site.logo)
            yield "og:image:alt", site.name
        return
    yield "og:image", site.absolute(media_address(picture.path))
    if picture.width and picture.height:
        yield "og:image:width", str(picture.width)
        yield "og:image:height", str(picture.height)
    if alt := picture.alt or picture.caption:
        yield "og:image:alt", alt


def _article(edition: Edition, article: Article) -> Iterator[tuple[str, str]]:
    yield "article:published_time", article.public_from.with_offset
    if article.updated != article.public_from:
        yield "article:modified_time", article.updated.with_offset
    for slug in article.authors:
        listing = Listing(Kind.AUTHOR, slug)
        if edition.has(listing):
            yield "article:author", edition.site.absolute(listing_address(listing))
    category = edition.registry.categories.get(article.category)
    yield "article:section", category.name if category else article.category
    for tag in article.tags:
        yield "article:tag", edition.tag_name(tag.slug)


def _locale(site: Site, lang: str) -> str:
    """`fr_FR` of `fr`, `fr_CA` of `fr-CA`; empty when no country is known. The site's own variant decides for it."""
    language, _, rest = lang.partition("-")
    country = rest.rpartition("-")[2].upper()
    if len(country) == 2:
        return f"{language.lower()}_{country}"
    if lang == site.language and site.typography.startswith(f"{language}-"):
        return site.typography.replace("-", "_")
    country = _COUNTRIES.get(language.lower(), "")
    return f"{language.lower()}_{country}" if country else ""
