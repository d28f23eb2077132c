"""An article as an item of a feed."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath

from markupsafe import Markup

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
from plugins.feeds.channel import Content, Enclosure, Item, Media, Note, Person, Term
from plugins.feeds.enclosures import enclosures_of

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


def item_of(edition: Edition, article: Article) -> Item:
    """The item of one public article; it depends on the article, its registry entries and the site's settings."""
    site = edition.site
    address = address_of(article)
    link = site.absolute(address)
    body = edition.body(article)
    enclosures = enclosures_of(edition, article, body)
    return Item(
        guid=guid_of(site, article),
        link=link,
        title=title_of(article),
        summary=plain(article.summary or article.description),
        published=article.public_from.instant,
        updated=article.updated.instant,
        changed=article.modified is not None or bool(article.corrections),
        creators=creators_of(edition, article),
        terms=terms_of(edition, article),
        media=_media(site, article.picture) if article.picture else None,
        lang="" if article.lang == site.language else article.lang,
        rights=plain(article.licence),
        content=Content(
            site=site.address,
            base=link,
            before=tuple(_before(edition, article, enclosures)),
            body=without_forbidden(body),
            after=tuple(_after(edition, article)),
            prefix=address.strip("/").replace("/", "-") + "-",
        ),
        enclosures=enclosures,
    )


def creators_of(edition: Edition, article: Article) -> tuple[Person, ...]:
    """Every author in the order of the byline; the source of a wire item; the newspaper when neither is known."""
    site = edition.site
    people = []
    for slug in article.authors:
        author = edition.registry.authors.get(slug)
        listing = Listing(Kind.AUTHOR, slug)
        uri = site.absolute(listing_address(listing)) if edition.has(listing) else ""
        people.append(Person(plain(author.name if author else slug), uri))
    if not people and article.source:
        people.append(Person(plain(article.source)))
    return tuple(people) or (Person(plain(site.name), site.absolute("/")),)


def title_of(article: Article) -> str:
    """Kicker and title as one line."""
    if not article.kicker:
        return plain(article.title)
    return plain(texts.ITEM_TITLE.format(kicker=article.kicker, title=article.title))


def terms_of(edition: Edition, article: Article) -> tuple[Term, ...]:
    """Its category, then its tags."""
    category = edition.registry.categories.get(article.category)
    categories = edition.site.absolute(listing_index_address(Kind.CATEGORY))
    tags = edition.site.absolute(listing_index_address(Kind.TAG))
    return (
        Term(plain(category.name if category else article.category), categories),
        *(Term(plain(edition.tag_name(tag.slug)), tags) for tag in article.tags),
    )


def _media(site: Site, picture: Picture) -> Media:
    return Media(
        url=site.absolute(media_address(picture.path)),
        media_type=_MEDIA_TYPES.get(PurePosixPath(picture.path).suffix.lower(), ""),
        description=plain(picture.caption or picture.alt),
        credit=plain(picture.credit),
        width=picture.width,
        height=picture.height,
    )


def _before(edition: Edition, article: Article, enclosures: tuple[Enclosure, ...]) -> list[Note]:
    notes = []
    if article.genre is Genre.PARTNER:
        # A subscriber must recognise it as readers of the page do (loi n° 2004-575, art. 20).
        label = texts.PARTNER_NAMED if article.source else texts.PARTNER
        notes.append(Note(said(edition, label, source=article.source)))
    elif article.genre is Genre.OPINION:
        notes.append(Note(texts.OPINION, _html(said(edition, texts.OPINION_NOTICE))))
    for correction in article.corrections:
        html = without_forbidden(edition.resolved(correction.text, article.path))
        notes.append(Note(said(edition, texts.CORRECTION, day=french_day(correction.day)), html))
    if article.occasion:
        notes.append(Note(_when_and_where(edition, article.occasion)))
    if article.audio and enclosures:
        # For the many readers that show no enclosure.
        notes.append(Note("", Markup('<a href="{}">{}</a>').format(enclosures[0].url, texts.LISTEN)))
    if article.picture:
        notes.append(Note("", _figure(edition.site, article.picture), block=True))
    return notes


def _figure(site: Site, picture: Picture) -> str:
    """The article's picture as the body's pictures are written: what a reader shows of `media:content` is its affair."""
    size = Markup(' width="{}" height="{}"').format(picture.width, picture.height) if picture.width else ""
    image = Markup('<img src="{}" alt="{}"{}>').format(
        site.absolute(media_address(picture.path)), plain(picture.alt), size
    )
    words = [plain(text) for text in (picture.caption, picture.credit)]
    legend = Markup(" ").join(word for word in words if word)
    return Markup("<figure>{}{}</figure>").format(
        image, Markup("<figcaption>{}</figcaption>").format(legend) if legend else ""
    )


def _after(edition: Edition, article: Article) -> list[Note]:
    notes = [Note(plain(signature.name), _html(signature.role)) for signature in article.signatures]
    if article.source and article.authors and article.genre is not Genre.PARTNER:
        notes.append(Note("", _html(said(edition, texts.SOURCE, source=article.source))))
    if article.agency:
        notes.append(Note("", _html(said(edition, texts.AGENCY, agency=article.agency))))
    credited = (said(edition, texts.CREDIT, role=one.role, name=one.name) for one in article.credits)
    notes += [Note("", _html(credit)) for credit in credited]
    if article.ai_disclosure:
        notes.append(Note(texts.AI_DISCLOSURE, _html(article.ai_disclosure)))
    for reply in article.rights_of_reply:
        label = said(edition, texts.RIGHT_OF_REPLY, name=reply.name, day=french_day(reply.day))
        html = without_forbidden(edition.resolved(reply.html, article.path))
        notes.append(Note(label, html, block=True))
    return notes


def _when_and_where(edition: Edition, occasion: Occasion) -> str:
    when = occasion.start.french
    if occasion.end:
        when = texts.OCCASION_UNTIL.format(start=when, end=occasion.end.french)
    words = texts.OCCASION_PLACE if occasion.place else "{when}"
    return said(edition, words, when=when, place=occasion.place)


def said(edition: Edition, words: str, **values: str) -> str:
    """A sentence of ours filled with names and dates, set like everything else."""
    return plain(slots.typeset_text.get()(words.format(**values), edition.site.typography))


def plain(text: str) -> str:
    """One line of text fit for XML. No-break spaces stay: they are French typography."""
    return without_forbidden(text).replace("\r", " ").replace("\n", " ").replace("\t", " ").strip(" ")


def _html(text: str) -> str:
    return escape(plain(text), quote=False)
