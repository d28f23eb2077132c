"""The Edition: what is public at one instant, in one total order, with the indexes over it.

Rooms receive the Edition and nothing else: what is not public cannot leak, because they cannot see it. They ask for
counts, ranges and neighbours, never for "everything of this kind": so an edition kept in a database answers as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.domain.article import Article, Genre, Withdrawal
from plugins.domain.links import resolve_links
from plugins.domain.listing import SITE, Kind, Listing, listings_of
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.domain.urls import address_of, listing_address, page_address


@dataclass(frozen=True, slots=True)
class Tombstone:
    """All that may be known of a retired article: address, first publication, slug for its GUID, public reason."""

    path: str
    address: str
    slug: str
    first_day: str
    withdrawal: Withdrawal


class Edition:
    """The public articles of one instant. Positions in a listing count from the oldest, starting at 0."""

    def __init__(
        self,
        site: Site,
        as_of: datetime,
        articles: Iterable[Article],
        bodies: Mapping[str, str],
        registry: Registry,
        tombstones: Iterable[Tombstone] = (),
        files: Mapping[str, int] | None = None,
    ) -> None:
        self.site = site
        self.as_of = as_of
        self.registry = registry
        self.tombstones = tuple(sorted(tombstones, key=lambda t: t.address))
        self.files: Mapping[str, int] = files or {}
        self._bodies = bodies
        self._ordered = sorted(articles, key=lambda a: a.order_key)
        self._by_id = {a.id: a for a in self._ordered}
        self._by_path = {a.path: a for a in self._ordered}
        self._members: dict[Listing, list[Article]] = {SITE: []}
        for article in self._ordered:
            for listing in listings_of(article):
                self._members.setdefault(listing, []).append(article)
        self._keys = {listing: [a.order_key for a in members] for listing, members in self._members.items()}
        self._tag_names = {tag.slug: tag.name for a in self._ordered for tag in a.tags}

    def articles(self) -> Iterator[Article]:
        """Every article that has a page, hidden ones too, newest first."""
        return reversed(self._ordered)

    def article(self, identifier: str) -> Article | None:
        """The article of an id (`2026-11-23-vote`), None when it is not public."""
        return self._by_id.get(identifier)

    def body(self, article: Article) -> str:
        """The body's HTML, typeset, its links as they stand on the site."""
        return resolve_links(self._bodies[article.path], article.path, self.address_of_source)

    def resolved(self, html: str, source_path: str) -> str:
        """Any other HTML of a source (page, dossier, reply, biography), its links as they stand on the site."""
        return resolve_links(html, source_path, self.address_of_source)

    def address_of_source(self, path: str) -> str | None:
        """The address of a Markdown file (`content/articles/…`), None when it has no public page."""
        if article := self._by_path.get(path):
            return address_of(article)
        for page in self.registry.pages.values():
            if page.path == path:
                return page_address(page.slug)
        for dossier in self.registry.dossiers.values():
            if dossier.path == path and self.count(Listing(Kind.DOSSIER, dossier.slug)):
                return listing_address(Listing(Kind.DOSSIER, dossier.slug))
        return next((t.address for t in self.tombstones if t.path == path), None)

    def listings(self, kind: Kind) -> tuple[Listing, ...]:
        """Every listing of one kind that has an article, sorted by name."""
        return tuple(
            sorted(listing for listing in self._members if listing.kind is kind and self._members[listing])
        )

    def count(self, listing: Listing) -> int:
        """How many articles a listing has."""
        return len(self._members.get(listing, ()))

    def slice(self, listing: Listing, start: int, stop: int) -> tuple[Article, ...]:
        """The articles at positions `start` to `stop` (excluded), oldest first."""
        return tuple(self._members.get(listing, [])[max(start, 0) : max(stop, 0)])

    def newest(self, listing: Listing, number: int) -> tuple[Article, ...]:
        """At most `number` articles, newest first."""
        total = self.count(listing)
        return self.slice(listing, total - number, total)[::-1]

    def rank(self, listing: Listing, article: Article) -> int:
        """The position that `article` has in the listing, or would have if it belonged to it."""
        return bisect_left(self._keys.get(listing, []), article.order_key)

    def neighbours(self, listing: Listing, article: Article) -> tuple[Article | None, Article | None]:
        """The next older and the next newer article of a listing, None at its ends."""
        members = self._members.get(listing, [])
        rank = self.rank(listing, article)
        here = rank < len(members) and members[rank].path == article.path
        newer = rank + 1 if here else rank
        return (members[rank - 1] if rank else None, members[newer] if newer < len(members) else None)

    def around(self, listing: Listing, article: Article, number: int) -> tuple[Article, ...]:
        """At most `2 * number` other articles of a listing, those just older and just newer."""
        rank = self.rank(listing, article)
        near = self.slice(listing, rank - number, rank + number + 1)
        return tuple(a for a in near if a.path != article.path)

    def tag_name(self, slug: str) -> str:
        """A tag's spelling: the registry's, else the one that the articles carry."""
        return self.registry.tags.get(slug) or self._tag_names[slug]

    def is_lead_worthy(self, article: Article) -> bool:
        """Whether an article may open the front page: wire items and partner content may not."""
        return article.genre not in (Genre.WIRE, Genre.PARTNER)
