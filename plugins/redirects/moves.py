"""Which former addresses lead where: read once from the Edition, checked, each address once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from plugins.domain.article import Status
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing, has_feed
from plugins.domain.record import Record
from plugins.domain.urls import (
    FEED_EXTENSIONS,
    NEWS_SITEMAP,
    RESERVED,
    SITEMAP,
    address_of,
    corrections_feed_address,
    feed_address,
    feed_listing_at,
    listing_address,
    listing_at,
    output_path,
    page_address,
)

# Signs that no file name and no server's configuration can hold safely, whatever the quoting.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\"\\<>?#\u2028\u2029\ud800-\udfff]")
_NUMBERED = re.compile(r"\A(/.*)page/[0-9]+/\Z")
_PAGE = re.compile(r"\.html?\Z|/\Z", re.IGNORECASE)


class Move(Record, order=True):
    """A former address and the one that answers now, both from the root; `former` is decoded, `target` a URL path.

    `listed` is False for what only those who know its address may find: it stands in no public list.
    """

    former: str
    target: str
    listed: bool = True

    @property
    def encoded(self) -> str:
        """The former address as it stands in a request.

        `*` and `:` are encoded too: in a source, Netlify and Cloudflare read them as wildcard and placeholder.
        """
        return quote(self.former, safe="/-._~()!',;=@&+$")

    @property
    def has_page(self) -> bool:
        """Whether an HTML page can stand at the former address: it ends as a page's does, or as a folder's."""
        last = self.former.rpartition("/")[2]
        return bool(_PAGE.search(self.former)) or "." not in last

    @property
    def page(self) -> str:
        """The address of that page: itself, or the folder of that name when it has neither slash nor extension."""
        return self.former if _PAGE.search(self.former) else f"{self.former}/"


def moves_of(edition: Edition) -> tuple[Move, ...]:
    """Every redirection whose target is public, sorted by former address.

    An address that a page answers today is never redirected, and one claimed twice goes to the first target in order:
    the checks name both faults, this room only makes sure that none reaches readers.
    """
    answers = _Answers(edition)
    chosen: dict[str, Move] = {}
    for move in sorted(_claims(edition)):
        # By output file, because `/` and `/index.html` are two addresses and one file.
        asked = {output_path(move.former), output_path(move.page), output_path(_front(move.page))}
        if not any(map(answers.at, sorted(asked))):
            chosen.setdefault(move.former, move)
    return tuple(chosen.values())


def _front(address: str) -> str:
    """The front page of a list's numbered page, which comes and goes with the list's length; else the address."""
    return _NUMBERED.sub(r"\1", address)


def cleaned(typed: str) -> str:
    """The decoded path of a former address as typed; empty when it cannot be redirected by a static site.

    `/2019/06/14/x.html` and `/?p=12` are former addresses; the second has no path of its own and gives "".
    """
    path = unquote(typed.strip())
    if not path.startswith("/") or path.startswith("//") or path == "/" or _UNSAFE.search(path):
        return ""
    segments = path.split("/")[1:]
    if any(segment in (".", "..") for segment in segments) or "" in segments[:-1]:
        return ""
    return path


def _claims(edition: Edition) -> Iterator[Move]:
    for article in edition.moved():
        listed = article.status is not Status.HIDDEN
        yield from _to(address_of(article), article.former_addresses, listed)
    for tombstone in edition.tombstones:
        yield from _to(tombstone.address, tombstone.former_addresses)
    registry = edition.registry
    for slug, category in registry.categories.items():
        yield from _of_listing(Listing(Kind.CATEGORY, slug), category.former_addresses)
    for slug, author in registry.authors.items():
        if edition.has(Listing(Kind.AUTHOR, slug)):
            yield from _of_listing(Listing(Kind.AUTHOR, slug), author.former_addresses)
    for slug, dossier in registry.dossiers.items():
        if edition.has(Listing(Kind.DOSSIER, slug)):
            yield from _of_listing(Listing(Kind.DOSSIER, slug), dossier.former_addresses)


def _of_listing(listing: Listing, typed: tuple[str, ...]) -> Iterator[Move]:
    """The listing's page, and its feeds: who renames a section renames what people subscribed to."""
    yield from _to(listing_address(listing), typed)
    home = listing_address(Listing(listing.kind, "x")).removesuffix("x/")
    for former in map(cleaned, typed):
        name = former.removeprefix(home).removesuffix("/")
        if former.startswith(home) and name and "/" not in name:
            for form in FEED_EXTENSIONS:
                yield Move(
                    feed_address(Listing(listing.kind, name), form),
                    feed_address(listing, form),
                )


def _to(target: str, typed: tuple[str, ...], listed: bool = True) -> Iterator[Move]:
    for former in map(cleaned, typed):
        if former and former != target:
            yield Move(former, target, listed)


class _Answers:
    """What stands at an output path without any redirection."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        addresses = [SITEMAP, NEWS_SITEMAP, "/robots.txt", "/404.html", *map(page_address, RESERVED)]
        addresses += map(page_address, edition.registry.pages)
        addresses += map(corrections_feed_address, FEED_EXTENSIONS)
        addresses += _with_feeds(SITE)
        for slug in edition.registry.categories:
            addresses += _with_feeds(Listing(Kind.CATEGORY, slug))
        self._fixed = frozenset(map(output_path, addresses))

    def at(self, path: str) -> bool:
        """Whether a page, a list, a feed or a file stands there."""
        if path in self._fixed or self._edition.has_file(path):
            return True
        address = "/" + path.removesuffix("index.html")
        if self._edition.has_page(address):
            return True
        listing = listing_at(address)
        if listing is None and (fed := feed_listing_at(address)):
            listing = fed if has_feed(fed.kind, self._edition.site.feed_tags) else None
        return listing is not None and self._edition.has(listing)


def _with_feeds(listing: Listing) -> Iterator[str]:
    yield listing_address(listing)
    yield from (feed_address(listing, form) for form in FEED_EXTENSIONS)
