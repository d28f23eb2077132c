"""Structured data of an article, by genre.

Source: schema.org; Google Search Central, Article structured data (headline, image, datePublished, dateModified,
author with name and url) and Author markup best practices; The Trust Project's indicators (correction, genre types).
"""

from __future__ import annotations

from datetime import datetime

from plugins.domain.ages import NEWS_WINDOW
from plugins.domain.article import Article, Genre, Picture
from plugins.domain.cards import HEIGHT, WIDTH, card_of
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.sounds import sound_of
from plugins.domain.urls import address_of, listing_address
from plugins.metadata.event import identifier
from plugins.metadata.plain import plain_text, shortened
from plugins.metadata.social import card_url
from plugins.metadata.structured import CONTEXT, Node, audio, image, publisher

_TYPES = {
    Genre.OPINION: "OpinionNewsArticle",
    Genre.LIVE: "LiveBlogPosting",
    Genre.PARTNER: "AdvertiserContentArticle",
}
MOST_HEADLINE = 110


def story(edition: Edition, article: Article, canonical: str, description: str) -> Node:
    """The article's node, complete. Absent things leave no key."""
    site = edition.site
    category = edition.registry.categories.get(article.category)
    headline = shortened(article.title, MOST_HEADLINE)
    node: Node = {
        "@context": CONTEXT,
        "@type": _TYPES.get(article.genre, "NewsArticle"),
        "@id": f"{canonical}#article",
        "mainEntityOfPage": {"@type": "WebPage", "@id": canonical},
        "url": canonical,
        "headline": headline,
        "alternativeHeadline": article.title if headline != article.title else article.kicker,
        "description": description,
        "datePublished": article.public_from.with_offset,
        "dateModified": article.updated.with_offset,
        "author": authors(edition, article),
        "publisher": publisher(site),
        "image": images(edition, article),
        "audio": audio(site, sound) if (sound := sound_of(article)) else None,
        "articleSection": category.name if category else article.category,
        "keywords": [edition.tag_name(tag.slug) for tag in article.tags],
        "inLanguage": article.lang,
        "isAccessibleForFree": True,
        "wordCount": article.words,
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": plain_text(c.text),
                "datePublished": c.day.isoformat(),
            }
            for c in article.corrections
        ],
        "license": _licence(article.licence),
    }
    if article.genre is Genre.LIVE:
        node |= _live(edition, article, canonical, authors(edition, article))
    if article.genre is Genre.PARTNER and article.source:
        node["sponsor"] = {"@type": "Organization", "name": article.source}
    node |= _translations(edition, article)
    if announces(article):
        node["about"] = {"@id": identifier(canonical)}
    return {key: value for key, value in node.items() if value not in ("", [], 0, None)}


def announces(article: Article) -> bool:
    """Whether an event is told beside the article: one that has a place."""
    return article.occasion is not None and bool(article.occasion.place)


def authors(edition: Edition, article: Article) -> list[Node]:
    """Who signs, in the byline's order; a source that is not a person is an organisation."""
    if not article.authors:
        return [_organisation(edition, article)]
    roles = {_key(signature.name): signature.role for signature in article.signatures}
    people = []
    for slug in article.authors:
        author = edition.registry.authors.get(slug)
        name = author.name if author else slug
        # The role under which the person signed this article holds, whatever the registry says today.
        role = roles.get(_key(name)) or (author.role if author else "")
        person: Node = {"@type": "Person", "name": name}
        if role:
            person["jobTitle"] = role
        listing = Listing(Kind.AUTHOR, slug)
        if edition.has(listing):
            person["url"] = edition.site.absolute(listing_address(listing))
        people.append(person)
    return people


def _live(edition: Edition, article: Article, canonical: str, signed: list[Node]) -> Node:
    """Coverage begins with the first entry. Two days after publication it has ended with the last change."""
    # lxml is imported by the build that prints a live report.
    from plugins.metadata.live import live_updates

    updates = live_updates(article, edition.body(article), canonical)
    # The role stands once, in the report's own node: an evening has fifty entries.
    names = [{key: value for key, value in author.items() if key != "jobTitle"} for author in signed]
    for update in updates:
        update["author"] = names
    said = [str(update["datePublished"]) for update in updates]
    node: Node = {
        "coverageStartTime": min([article.public_from.with_offset, *said], key=datetime.fromisoformat),
        "liveBlogUpdate": updates,
    }
    if edition.is_past(article.public_from.instant + NEWS_WINDOW):
        node["coverageEndTime"] = article.updated.with_offset
    return node


def _translations(edition: Edition, article: Article) -> Node:
    """The original of a translation, the translations of an original. Source: schema.org, translationOfWork."""
    others = [other for other in edition.translations(article) if other.path != article.path]
    if article.translation_of:
        named = [_named(edition, other) for other in others if other.id == article.translation_of]
        return {"translationOfWork": named[0]} if named else {}
    return {"workTranslation": [_named(edition, other) for other in others]}


def _named(edition: Edition, other: Article) -> Node:
    address = edition.site.absolute(address_of(other))
    return {"@type": "NewsArticle", "@id": f"{address}#article", "inLanguage": other.lang}


def _organisation(edition: Edition, article: Article) -> Node:
    if article.source:
        return {"@type": "Organization", "name": article.source}
    return publisher(edition.site)


def images(edition: Edition, article: Article) -> list[Node]:
    """The article's pictures and those of its body, each once, else its card; what only decorates says nothing."""
    pictures = (article.picture, *article.body_pictures) if article.picture else article.body_pictures
    shown: dict[str, Picture] = {}
    for picture in pictures:
        if picture.path and not picture.decorative:
            shown.setdefault(picture.path, picture)
    if not shown and (card := card_of(edition, article)):
        return [
            {
                "@type": "ImageObject",
                "url": card_url(edition, article, card),
                "width": WIDTH,
                "height": HEIGHT,
            }
        ]
    return [image(edition.site, picture) for picture in shown.values()]


def _licence(typed: str) -> object:
    if typed.startswith(("https://", "http://")):
        return typed
    return {"@type": "CreativeWork", "name": typed} if typed else ""


def _key(name: str) -> str:
    return " ".join(name.split()).casefold().replace("’", "'")
