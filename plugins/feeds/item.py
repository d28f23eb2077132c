"""An article as an item of a feed."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath

from plugins.domain import slots
from plugins.domain.article import Article, Genre, Occasion, Picture
from plugins.domain.characters import without_forbidden
from plugins.domain.dates import french_day
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.permalinks import guid_of
from plugins.domain.site import Site
from plugins.domain.urls import (
    address_of,
    listing_address,
    listing_index_address,
    media_address,
)
from plugins.feeds import texts
from plugins.feeds.channel import Content, Item, Media, Note, Person, Term

# A table of our own: the standard library's reads the machine's, and bytes must not depend on the machine.
_MEDIA_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


def tag_uri(site: Site, article: Article) -> str:
    """The article's identity for ever: `tag:lefanal.example,2026-11-23:vote-du-budget`.

    The date is the first publication's civil day in the newsroom's time zone: a new title, another category or a
    correction changes nothing of it. Once registered, neither does another slug, date or domain.

    Source: RFC 4151, 2.1 (tagging entity: the domain's holder on that day).
    """
    return guid_of(site, article)


def item_of(edition: Edition, article: Article) -> Item:
    """The item of one public article; it depends on the article, its registry entries and the site's settings."""
    site = edition.site
    link = site.absolute(address_of(article))
    return Item(
        guid=tag_uri(site, article),
        link=link,
        title=_plain(_title(article)),
        summary=_plain(article.summary or article.description),
        published=article.public_from.instant,
        updated=article.updated.instant,
        changed=article.modified is not None or bool(article.corrections),
        creators=creators_of(edition, article),
        terms=_terms(edition, article),
        media=_media(site, article.picture) if article.picture else None,
        lang="" if article.lang == site.language else article.lang,
        rights=_plain(article.licence),
        content=Content(
            site=site.address,
            base=link,
            before=tuple(_before(edition, article)),
            body=without_forbidden(edition.body(article)),
            after=tuple(_after(edition, article)),
        ),
    )


def creators_of(edition: Edition, article: Article) -> tuple[Person, ...]:
    """Every author in the order of the byline; the source of a wire item; the newspaper when neither is known."""
    site = edition.site
    people = []
    for slug in article.authors:
        author = edition.registry.authors.get(slug)
        listing = Listing(Kind.AUTHOR, slug)
        uri = site.absolute(listing_address(listing)) if edition.has(listing) else ""
        people.append(Person(_plain(author.name if author else slug), uri))
    if not people and article.source:
        people.append(Person(_plain(article.source)))
    return tuple(people) or (Person(_plain(site.name), site.absolute("/")),)


def _title(article: Article) -> str:
    if not article.kicker:
        return article.title
    return texts.ITEM_TITLE.format(kicker=article.kicker, title=article.title)


def _terms(edition: Edition, article: Article) -> tuple[Term, ...]:
    category = edition.registry.categories.get(article.category)
    categories = edition.site.absolute(listing_index_address(Kind.CATEGORY))
    tags = edition.site.absolute(listing_index_address(Kind.TAG))
    return (
        Term(_plain(category.name if category else article.category), categories),
        *(Term(_plain(edition.tag_name(tag.slug)), tags) for tag in article.tags),
    )


def _media(site: Site, picture: Picture) -> Media:
    return Media(
        url=site.absolute(media_address(picture.path)),
        media_type=_MEDIA_TYPES.get(PurePosixPath(picture.path).suffix.lower(), ""),
        description=_plain(picture.caption or picture.alt),
        credit=_plain(picture.credit),
        width=picture.width,
        height=picture.height,
    )


def _before(edition: Edition, article: Article) -> list[Note]:
    notes = []
    if article.genre is Genre.PARTNER:
        # A subscriber must recognise it as readers of the page do (loi n° 2004-575, art. 20).
        label = texts.PARTNER_NAMED if article.source else texts.PARTNER
        notes.append(Note(_said(edition, label, source=article.source)))
    for correction in article.corrections:
        html = without_forbidden(edition.resolved(correction.text, article.path))
        notes.append(Note(_said(edition, texts.CORRECTION, day=french_day(correction.day)), html))
    if article.occasion:
        notes.append(Note(_when_and_where(edition, article.occasion)))
    return notes


def _after(edition: Edition, article: Article) -> list[Note]:
    notes = [Note(_plain(signature.name), _html(signature.role)) for signature in article.signatures]
    if article.agency:
        notes.append(Note("", _html(_said(edition, texts.AGENCY, agency=article.agency))))
    credited = (_said(edition, texts.CREDIT, role=one.role, name=one.name) for one in article.credits)
    notes += [Note("", _html(credit)) for credit in credited]
    if article.ai_disclosure:
        notes.append(Note(texts.AI_DISCLOSURE, _html(article.ai_disclosure)))
    for reply in article.rights_of_reply:
        label = _said(edition, texts.RIGHT_OF_REPLY, name=reply.name, day=french_day(reply.day))
        html = without_forbidden(edition.resolved(reply.html, article.path))
        notes.append(Note(label, html, block=True))
    return notes


def _when_and_where(edition: Edition, occasion: Occasion) -> str:
    when = occasion.start.french
    if occasion.end:
        when = texts.OCCASION_UNTIL.format(start=when, end=occasion.end.french)
    words = texts.OCCASION_PLACE if occasion.place else "{when}"
    return _said(edition, words, when=when, place=occasion.place)


def _said(edition: Edition, words: str, **values: str) -> str:
    """A sentence of ours filled with names and dates, set like everything else."""
    return _plain(slots.typeset_text.get()(words.format(**values), edition.site.typography))


def _plain(text: str) -> str:
    """One line of text fit for XML. No-break spaces stay: they are French typography."""
    return without_forbidden(text).replace("\r", " ").replace("\n", " ").replace("\t", " ").strip(" ")


def _html(text: str) -> str:
    return escape(_plain(text), quote=False)
