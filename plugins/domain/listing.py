"""Listings: every ordered set of articles that has a page or a feed."""

from __future__ import annotations

from enum import StrEnum

from plugins.domain.article import Article, Status
from plugins.domain.record import Record


class Kind(StrEnum):
    """What gathers the articles of a listing."""

    SITE = "site"
    CATEGORY = "category"
    AUTHOR = "author"
    TAG = "tag"
    DOSSIER = "dossier"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    LANGUAGE = "language"


class Listing(Record, order=True):
    """One listing. `name` is a slug, `2026`, `2026/11`, `2026/11/23`, `en`, or empty for the whole site."""

    kind: Kind
    name: str = ""


SITE = Listing(Kind.SITE)
# The kinds of listings that have a feed, whatever the settings; tags have theirs where the newsroom asks for them.
FED = (Kind.SITE, Kind.CATEGORY, Kind.AUTHOR, Kind.DOSSIER, Kind.LANGUAGE)


def has_feed(kind: Kind, tags_too: bool) -> bool:
    """Whether listings of a kind have feeds; `tags_too` is the setting FEEDS_TAGS."""
    return kind in FED or (tags_too and kind is Kind.TAG)


def listings_of(article: Article, *, hidden: bool = False) -> tuple[Listing, ...]:
    """Every listing that a public article belongs to, each once; a hidden one belongs to none.

    With `hidden`, those to which it would belong if it were listed.
    """
    if article.status is not Status.PUBLISHED and not hidden:
        return ()
    day = article.public_from.day
    found = [SITE, Listing(Kind.CATEGORY, article.category)]
    found += [Listing(Kind.AUTHOR, author) for author in article.authors]
    found += [Listing(Kind.TAG, tag.slug) for tag in article.tags]
    if article.dossier:
        found.append(Listing(Kind.DOSSIER, article.dossier))
    found += [
        Listing(Kind.YEAR, f"{day:%Y}"),
        Listing(Kind.MONTH, f"{day:%Y/%m}"),
        Listing(Kind.DAY, f"{day:%Y/%m/%d}"),
    ]
    if article.foreign:
        found.append(Listing(Kind.LANGUAGE, language_of(article.lang)))
    return tuple(dict.fromkeys(found))


def language_of(tag: str) -> str:
    """The language alone of a BCP 47 tag: `pt` for `pt-BR`. Source: RFC 5646, 2.2.1 Primary Language Subtag."""
    return tag.partition("-")[0].lower()
