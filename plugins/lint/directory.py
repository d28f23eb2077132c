"""The directory of the site: every address that will answer, since when, and what stands at it.

Built once a check from the newsroom and the references of its texts; the rules between files ask it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from urllib.parse import unquote

from plugins.domain.article import Article, Status
from plugins.domain.inspection import References
from plugins.domain.listing import SITE, Kind, Listing, listings_of
from plugins.domain.newsroom import Newsroom
from plugins.domain.urls import (
    ARCHIVES,
    CORRECTIONS,
    FEED_EXTENSIONS,
    FEEDS_PAGE,
    LATEST,
    NEWS_SITEMAP,
    SITE_MAP_PAGE,
    SITEMAP,
    address_of,
    feed_address,
    listing_address,
    listing_index_address,
    page_address,
)
from plugins.lint.places import REGISTRY

ALWAYS = datetime.min.replace(tzinfo=UTC)
_GATHERED = (Kind.CATEGORY, Kind.AUTHOR, Kind.TAG, Kind.DOSSIER)
_FIXED = (
    "/", LATEST, ARCHIVES, CORRECTIONS, FEEDS_PAGE, SITE_MAP_PAGE, SITEMAP, NEWS_SITEMAP, "/robots.txt", "/404.html",
    "/mentions-legales/", "/confidentialite/", "/accessibilite/", "/contact/", "/.well-known/tdmrep.json",
)  # fmt: skip
_CANDIDATES = 400


@dataclass(frozen=True, slots=True)
class Standing:
    """How an address stands. `since` is None when it is not public and no instant is set (a draft).

    `path` is the source of the page, empty for a page that the site makes itself. `retired`: only a tombstone.
    `is_list`: a list of articles.
    """

    since: datetime | None
    path: str = ""
    retired: bool = False
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Former:
    """A former address: the file that gives it, the table there (empty in a Markdown file), where it leads today."""

    path: str
    table: str
    typed: str
    current: str


class Directory:
    """What the rules between files may know: the newsroom, every address, every identifier of a place."""

    def __init__(self, newsroom: Newsroom, references: Iterable[References]) -> None:
        self.newsroom = newsroom
        self.site = newsroom.site
        self.references = tuple(references)
        self.places: Mapping[str, frozenset[str]] = {r.path: r.ids for r in self.references if r.is_page}
        self.public_since = {r.path: r.since for r in self.references if r.is_page}
        self._refused_ids = {_name(path).removesuffix(".md") for path in newsroom.refused}
        # A refused article is mended before anything is published: its address and its name count already.
        self.articles = tuple(sorted((*newsroom.articles, *newsroom.refused_articles), key=lambda a: a.path))
        self.article_ids = {article.id.lower(): article for article in self.articles}
        self.by_source: dict[str, Standing] = {}
        self.standings: dict[str, Standing] = {address: Standing(ALWAYS) for address in _FIXED}
        self._list_sizes: dict[str, int] = {}
        self._enter_lists()
        self._enter_texts()
        self.former = tuple(self._former_addresses())
        self._redirected = {
            canonical(f.typed): self.standings[f.current] for f in self.former if f.current in self.standings
        }
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_folder: dict[str, list[str]] = defaultdict(list)
        for place in (*self.standings, *(f"/{path}" for path in newsroom.files), *self.by_source):
            self._by_name[_name(place)].append(place)
            self._by_folder[_folder(place)].append(place)

    def standing(self, address: str) -> Standing | None:
        """How an address from the root (decoded, without query) stands, None when nothing will answer."""
        address = address.removesuffix("index.html") if address.endswith("/index.html") else address
        if address.startswith("/theme/"):
            return Standing(ALWAYS)
        if address.lstrip("/") in self.newsroom.files:
            return Standing(ALWAYS)
        return (
            self.standings.get(address)
            or self._list_page(address)
            or self._redirected.get(canonical(address))
        )

    def nearest(self, address: str) -> str:
        """The existing address or file (from the root) most like `address`; empty when none is near."""
        for same in (address + "/", address.lower(), address.lower() + "/"):
            if same in self.standings:
                return same
        named = [other for other in self._by_name.get(_name(address), ()) if other.startswith("/")]
        if named:
            return min(named, key=lambda other: (-_common(other, address), other))
        return next(iter(get_close_matches(address, self._neighbours(address), 1, 0.75)), "")

    def named(self, value: str) -> Standing | None:
        """What `Lire_aussi`, `Traduction_de` or the front page names: an id, a file or an address; None if nothing."""
        plain = value.strip().removeprefix("{filename}")
        identifier = plain.rpartition("/")[2].removesuffix(".md").lower()
        if plain.startswith(("/", "{", "http")) and not plain.endswith(".md"):
            path = plain.removeprefix(self.site.address) if plain.startswith(self.site.address) else plain
            return self.standing(unquote(path.partition("#")[0]))
        article = self.article_ids.get(identifier)
        return self.by_source[article.path] if article else None

    def is_refused(self, value: str) -> bool:
        """Whether a named article exists, but could not be read: its own faults are told, not its absence."""
        identifier = value.strip().removeprefix("{filename}").rpartition("/")[2].removesuffix(".md").lower()
        return identifier in self._refused_ids

    def nearest_source(self, path: str) -> str:
        """The Markdown file most like `path`, empty when none is near."""
        same = [other for other in self._by_name.get(_name(path), ()) if other in self.by_source]
        if same:
            return min(same, key=lambda other: (-_common(other, path), other))
        return next(iter(get_close_matches(path, self._neighbours(path), 1, 0.75)), "")

    def nearest_article(self, identifier: str) -> str:
        """The id of the article most like `identifier`, empty when none is near."""
        tail = identifier.lower().rpartition("/")[2].removesuffix(".md")[11:]
        alike = [a.id for key, a in self.article_ids.items() if tail and key[11:] == tail]
        if alike:
            return min(alike)
        near = [key for key in self.article_ids if key[:7] == identifier[:7].lower()][:_CANDIDATES]
        found = get_close_matches(identifier.lower(), near, 1, 0.6)
        return self.article_ids[found[0]].id if found else ""

    def field_line(self, path: str, key: str, value: str = "") -> int:
        """The line of the head's field that holds `value`, else of the first of that key, else 1."""
        source = self.newsroom.sources.get(path)
        fields = source.values(key) if source else ()
        slug = value[11:] or value
        return next((f.line for f in fields if slug in f.value), fields[0].line if fields else 1)

    def _enter_lists(self) -> None:
        registry = self.newsroom.registry
        since: dict[Listing, datetime | None] = {SITE: ALWAYS}
        since.update((Listing(Kind.CATEGORY, slug), ALWAYS) for slug in registry.categories)
        sizes: dict[Listing, int] = defaultdict(int)
        for article in self.articles:
            for listing in listings_of(_as_published(article)):
                was = since.setdefault(listing, None)
                if article.status is Status.PUBLISHED:
                    instant = article.public_from.instant
                    since[listing] = instant if was is None else min(was, instant)
                    sizes[listing] += 1
        for listing, first in since.items():
            standing = Standing(first, is_list=True)
            address = listing_address(listing)
            self.standings[address] = standing if listing is not SITE else Standing(ALWAYS)
            self._list_sizes[address] = sizes[listing]
            if listing is SITE or listing.kind in _GATHERED:
                for form in FEED_EXTENSIONS:
                    self.standings[feed_address(listing, form)] = standing
        for kind in _GATHERED:
            self.standings[listing_index_address(kind)] = Standing(ALWAYS)
        for dossier in registry.dossiers.values():
            address = listing_address(Listing(Kind.DOSSIER, dossier.slug))
            self.by_source[dossier.path] = self.standings.setdefault(address, Standing(None, is_list=True))

    def _enter_texts(self) -> None:
        for page in self.newsroom.registry.pages.values():
            self.by_source[page.path] = self.standings[page_address(page.slug)] = Standing(ALWAYS, page.path)
        for article in self.articles:
            public = None if article.status is Status.DRAFT else article.public_from.instant
            standing = Standing(public, article.path, article.status is Status.RETIRED)
            self.by_source[article.path] = self.standings[address_of(article)] = standing

    def _former_addresses(self) -> Iterator[Former]:
        registry = self.newsroom.registry
        for article in self.articles:
            for typed in article.former_addresses:
                yield Former(article.path, "", typed, address_of(article))
        for dossier in registry.dossiers.values():
            for typed in dossier.former_addresses:
                yield Former(dossier.path, "", typed, listing_address(Listing(Kind.DOSSIER, dossier.slug)))
        for author in registry.authors.values():
            for typed in author.former_addresses:
                address = listing_address(Listing(Kind.AUTHOR, author.slug))
                yield Former(f"{REGISTRY}authors.toml", author.slug, typed, address)
        for category in registry.categories.values():
            for typed in category.former_addresses:
                address = listing_address(Listing(Kind.CATEGORY, category.slug))
                yield Former(f"{REGISTRY}categories.toml", category.slug, typed, address)

    def _list_page(self, address: str) -> Standing | None:
        front, _, number = address.rstrip("/").rpartition("page/")
        if not front or not number.isascii() or not number.isdigit() or len(number) > 6:
            return None
        last = self._list_sizes.get(front, 0) // max(self.site.list_size, 1)
        return self.standings[front] if 1 <= int(number) <= last and address.endswith("/") else None

    def _neighbours(self, place: str) -> list[str]:
        """What stands in the same folder as a missing place, bounded: comparing letters is slow."""
        return sorted(self._by_folder.get(_folder(place), ()))[:_CANDIDATES]


def canonical(address: str) -> str:
    """An address for comparison: decoded, in lower case, with one slash at each end unless it names a file."""
    path, _, query = address.partition("?")
    plain = "/" + unquote(unquote(path)).strip().lower().strip("/")
    plain = plain.removesuffix("/index.html") or "/"
    if plain != "/" and "." not in plain.rpartition("/")[2]:
        plain += "/"
    return f"{plain}?{query}" if query else plain


def _as_published(article: Article) -> Article:
    return replace(article, status=Status.PUBLISHED) if article.status is Status.DRAFT else article


def _name(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2].lower()


def _folder(place: str) -> str:
    return place.rstrip("/").rpartition("/")[0].lower()


def _common(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
