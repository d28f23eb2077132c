"""How the addresses of the site stand: what answers there, since when, and how addresses are compared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import unquote

from plugins.domain.article import Article, Status
from plugins.domain.listing import SITE, Kind, Listing, has_feed, listings_of
from plugins.domain.record import Record, replace
from plugins.domain.registry import Registry
from plugins.domain.urls import (
    ARCHIVES,
    CORRECTIONS,
    FEED_EXTENSIONS,
    FEEDS_PAGE,
    LATEST,
    NEWS_SITEMAP,
    SEARCH,
    SITE_MAP_PAGE,
    SITEMAP,
    SUBSCRIPTIONS,
    archive_address,
    corrections_feed_address,
    feed_address,
    listing_address,
    listing_index_address,
    page_address,
)

ALWAYS = datetime.min.replace(tzinfo=UTC)
GATHERED = (Kind.CATEGORY, Kind.AUTHOR, Kind.TAG, Kind.DOSSIER)
_FIXED = (
    "/", LATEST, ARCHIVES, CORRECTIONS, FEEDS_PAGE, SUBSCRIPTIONS, SITE_MAP_PAGE, SITEMAP, NEWS_SITEMAP, "/robots.txt",
    "/404.html",    "/mentions-legales/", "/confidentialite/", "/accessibilite/", "/contact/", "/.well-known/tdmrep.json",
)  # fmt: skip


class Standing(Record):
    """How an address stands. `since` is None when it is not public and no instant is set (a draft).

    `path` is the source of the page, empty for a page that the site makes itself. `retired`: only a tombstone.
    `is_list`: a list of articles.
    """

    since: datetime | None
    path: str = ""
    retired: bool = False
    is_list: bool = False


class Former(Record):
    """A former address as typed: the file and line that give it, where it leads today."""

    path: str
    line: int
    typed: str
    current: str


def standing_of(article: Article) -> Standing:
    """How the page of an article stands."""
    public = None if article.status is Status.DRAFT else article.due.instant
    return Standing(public, article.path, article.status is Status.RETIRED)


def fixed_standings(registry: Registry, search: bool) -> dict[str, Standing]:
    """What the site and its registries make stand, whatever the articles are; `search` says that it has its own search."""
    fed = map(corrections_feed_address, FEED_EXTENSIONS)
    standings = {address: Standing(ALWAYS) for address in (*_FIXED, *fed)}
    for listing in (SITE, *(Listing(Kind.CATEGORY, slug) for slug in registry.categories)):
        for address in addresses_of_listing(listing, feed_tags=False):
            standings[address] = Standing(ALWAYS, is_list=address != "/")
    if search:
        standings[SEARCH] = Standing(ALWAYS)
    for kind in GATHERED:
        standings[listing_index_address(kind)] = Standing(ALWAYS)
    for page in registry.pages.values():
        standings[page_address(page.slug)] = Standing(ALWAYS, page.path)
    return standings


def empty_dossiers(registry: Registry) -> dict[str, str]:
    """Every dossier's source by its address: a dossier without an article has an address too, where nothing is yet."""
    return {dossier_address(slug): dossier.path for slug, dossier in registry.dossiers.items()}


def dossier_address(slug: str) -> str:
    """The front page of a dossier."""
    return listing_address(Listing(Kind.DOSSIER, slug))


def listings_to_be(article: Article) -> tuple[Listing, ...]:
    """The listings that an article has or, being a draft, will have."""
    draft = article.status is Status.DRAFT
    return listings_of(replace(article, status=Status.PUBLISHED) if draft else article)


def addresses_of_listing(listing: Listing, feed_tags: bool) -> Iterator[str]:
    """The front page of a listing, and its feeds, those of months included; `feed_tags` is the setting FEEDS_TAGS."""
    # A language has feeds and no page.
    if listing.kind is not Kind.LANGUAGE:
        yield listing_address(listing)
    if has_feed(listing.kind, feed_tags):
        for form in FEED_EXTENSIONS:
            yield feed_address(listing, form)
    if listing.kind is Kind.MONTH:
        yield archive_address(listing)


def front_of(listing: Listing) -> str:
    """The address below which the numbered pages of a listing stand."""
    return LATEST if listing is SITE else listing_address(listing)


def canonical(address: str) -> str:
    """An address for comparison: decoded, in lower case, with one slash at each end unless it names a file."""
    path, _, query = address.partition("?")
    plain = "/" + unquote(unquote(path)).strip().lower().strip("/")
    plain = plain.removesuffix("/index.html") or "/"
    if plain != "/" and "." not in plain.rpartition("/")[2]:
        plain += "/"
    return f"{plain}?{query}" if query else plain


def name_of(place: str) -> str:
    """The last part of an address or path, in lower case."""
    return place.rstrip("/").rpartition("/")[2].lower()


def folder_of(place: str) -> str:
    """All before the last part of an address or path, in lower case."""
    return place.rstrip("/").rpartition("/")[0].lower()
