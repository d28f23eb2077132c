"""The Edition: what is public at one instant, in one total order, with the indexes over it.

Rooms receive the Edition and nothing else: what is not public cannot leak, because they cannot see it. They ask for
counts, ranges and neighbours, never for "everything of this kind": so an edition kept in a database answers as well
(the press has one), and knows of every sheet what it was made from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, time
from typing import TypeVar

from plugins.domain.ages import WITHDRAWAL_NOTICE
from plugins.domain.article import Article, Genre, Status, Withdrawal
from plugins.domain.filecopy import FileCopy
from plugins.domain.links import resolve_links
from plugins.domain.listing import SITE, Kind, Listing, listings_of
from plugins.domain.record import Record
from plugins.domain.registry import FrontPage, Registry
from plugins.domain.site import Site
from plugins.domain.urls import address_of, listing_address, page_address

T = TypeVar("T")

# How far from an article, in one of its listings, an article's page looks (`around`).
NEAR = 4
# The listings in which an article has neighbours.
GATHERED = (Kind.CATEGORY, Kind.AUTHOR, Kind.TAG, Kind.DOSSIER)


class Tombstone(Record):
    """All that may be known of a retired article: address, first publication, slug for its GUID, public reason.

    `first_public` is the instant of `first_day`. `withdrawn_at` is when readers were told last: the first hour of the
    withdrawal's day, or later on that day when the article still changed.
    `guid` is the registered one, empty when it is what `first_day` and `slug` make. `former_addresses` lead here.
    """

    path: str
    address: str
    slug: str
    first_day: str
    withdrawal: Withdrawal
    first_public: datetime
    withdrawn_at: datetime
    guid: str = ""
    former_addresses: tuple[str, ...] = ()

    @property
    def noticed_until(self) -> datetime:
        """The last instant at which feeds say that the article was withdrawn."""
        last = self.withdrawal.day + WITHDRAWAL_NOTICE
        return datetime.combine(last, time(), self.first_public.tzinfo)


def complete_blocks(count: int, size: int) -> int:
    """How many complete blocks of `size` a listing of `count` articles has: `size` to `2 * size - 1` belong to none."""
    return max(0, count // size - 1)


class Edition:
    """The public articles of one instant. Positions in a listing count from the oldest, starting at 0.

    A complete block is `site.list_size` articles of a listing, counted from the oldest; block 1 is the oldest. The
    newest `list_size` to `2 * list_size - 1` articles belong to no block: they move with every new one.
    """

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
        self.files: Mapping[str, int] = files or {}
        self._tombstones = tuple(sorted(tombstones, key=lambda t: t.address))
        self._bodies = bodies
        self._ordered = sorted(articles, key=lambda a: a.order_key)
        self._by_id = {a.id: a for a in self._ordered}
        self._by_path = {a.path: a for a in self._ordered}
        self._members: dict[Listing, list[Article]] = {SITE: []}
        for article in self._ordered:
            for listing in listings_of(article):
                self._members.setdefault(listing, []).append(article)
        self._translated: dict[str, list[Article]] = {}
        for article in self._ordered:
            if article.is_translation:
                self._translated.setdefault(article.translation_group, []).append(article)
        self._tag_names = {tag.slug: tag.name for a in self._ordered for tag in a.tags}
        self._addresses = {address_of(a) for a in self._ordered} | {t.address for t in self._tombstones}

    # Of one article.

    def articles(self) -> Iterator[Article]:
        """Every article that has a page, hidden ones too, newest first: for building everything at once."""
        return reversed(self._ordered)

    def article(self, identifier: str) -> Article | None:
        """The article of an id (`2026-11-23-vote`), None when it is not public."""
        return self._by_id.get(identifier)

    def article_at(self, path: str) -> Article | None:
        """The article of a source (`content/articles/…`), None when it is not public."""
        return self._by_path.get(path)

    def body(self, article: Article) -> str:
        """The body's HTML, typeset, its links as they stand on the site."""
        return resolve_links(self.typed_body(article.path), article.path, self.address_of_source)

    def typed_body(self, path: str) -> str:
        """The body's HTML of an article's source, typeset, its links as typed."""
        # Whatever else the mapping holds is not public.
        return self._bodies[self._by_path[path].path]

    def resolved(self, html: str, source_path: str) -> str:
        """Any other HTML of a source (page, dossier, reply, biography), its links as they stand on the site."""
        return resolve_links(html, source_path, self.address_of_source)

    def address_of_source(self, path: str) -> str | None:
        """The address of a Markdown file (`content/articles/…`), None when it has no public page."""
        for page in self.registry.pages.values():
            if page.path == path:
                return page_address(page.slug)
        for dossier in self.registry.dossiers.values():
            if dossier.path == path and self.has(Listing(Kind.DOSSIER, dossier.slug)):
                return listing_address(Listing(Kind.DOSSIER, dossier.slug))
        return self.address_of_article(path)

    def address_of_article(self, path: str) -> str | None:
        """The address of an article's source, or of its tombstone; None when it has neither."""
        if article := self._by_path.get(path):
            return address_of(article)
        return next((t.address for t in self._tombstones if t.path == path), None)

    def has_page(self, address: str) -> bool:
        """Whether an article or a tombstone stands at an address."""
        return address in self._addresses

    def translations(self, article: Article) -> tuple[Article, ...]:
        """The article and its listed translations, one a language, the site's own first; empty when there is none.

        Of two in one language the first published stands, but an article always stands for itself.
        """
        group = [a for a in self._translated_as(article) if a.status is Status.PUBLISHED]
        original = self.article(article.translation_group) if group else None
        if original and original.status is Status.PUBLISHED and not original.is_translation:
            group.insert(0, original)
        languages = {article.lang: article}
        for other in sorted(group, key=lambda a: a.order_key):
            languages.setdefault(other.lang, other)
        if len(languages) == 1 or article.status is not Status.PUBLISHED:
            return ()
        return tuple(sorted(languages.values(), key=lambda a: (a.lang != self.site.language, a.lang)))

    def _translated_as(self, article: Article) -> Iterable[Article]:
        """Those of an article's group that say so themselves."""
        return self._translated.get(article.translation_group, ())

    # Of a listing.

    def listings(self, kind: Kind) -> tuple[Listing, ...]:
        """Every listing of one kind that has an article, sorted by name."""
        return tuple(
            sorted(listing for listing in self._members if listing.kind is kind and self._members[listing])
        )

    def count(self, listing: Listing) -> int:
        """How many articles a listing has."""
        return len(self._members.get(listing, ()))

    def has(self, listing: Listing) -> bool:
        """Whether a listing has an article."""
        return bool(self._members.get(listing))

    def blocks(self, listing: Listing) -> int:
        """How many complete blocks a listing has."""
        return complete_blocks(self.count(listing), self.site.list_size)

    def has_block(self, listing: Listing, number: int) -> bool:
        """Whether a block is complete."""
        return number <= self.blocks(listing)

    def block(self, listing: Listing, number: int) -> tuple[Article, ...]:
        """The articles of one complete block, oldest first."""
        size = self.site.list_size
        return self.slice(listing, (number - 1) * size, number * size)

    def front(self, listing: Listing) -> tuple[Article, ...]:
        """The articles that belong to no complete block, oldest first."""
        return self.slice(listing, self.blocks(listing) * self.site.list_size, self.count(listing))

    def slice(self, listing: Listing, start: int, stop: int) -> tuple[Article, ...]:
        """The articles at positions `start` to `stop` (excluded), oldest first."""
        return tuple(self._members.get(listing, [])[max(start, 0) : max(stop, 0)])

    def newest(self, listing: Listing, number: int) -> tuple[Article, ...]:
        """At most `number` articles, newest first."""
        total = self.count(listing)
        return self.slice(listing, total - number, total)[::-1]

    def around(self, listing: Listing, article: Article) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
        """At most `NEAR` articles just older than `article` and just newer, each nearest first.

        `listing` is one of `GATHERED` to which `article` belongs, or would if it were listed.
        """
        members = self._members.get(listing, [])
        rank = bisect_left(members, article.order_key, key=lambda a: a.order_key)
        here = rank < len(members) and members[rank].path == article.path
        newer = rank + 1 if here else rank
        return tuple(members[max(rank - NEAR, 0) : rank][::-1]), tuple(members[newer : newer + NEAR])

    def neighbours(self, listing: Listing, article: Article) -> tuple[Article | None, Article | None]:
        """The next older and the next newer article of a listing, None at its ends."""
        older, newer = self.around(listing, article)
        return older[0] if older else None, newer[0] if newer else None

    def summary(self, listing: Listing, of: Callable[[Edition, Listing], T]) -> T:
        """What a function of a module makes of one listing: an edition that is kept makes it once."""
        return of(self, listing)

    # Of the whole edition.

    @property
    def tombstones(self) -> tuple[Tombstone, ...]:
        """What is left of retired articles, sorted by address."""
        return self._tombstones

    def withdrawn(self, number: int) -> tuple[Tombstone, ...]:
        """At most `number` of what is left of retired articles, the last withdrawal first."""
        ordered = sorted(self._tombstones, key=lambda t: (t.withdrawn_at, t.address), reverse=True)
        return tuple(ordered[:number])

    @property
    def front_page(self) -> FrontPage:
        """What is chosen for the front page, as far as it is public."""
        return self.registry.front_page

    def corrected(self) -> tuple[Article, ...]:
        """The listed articles that were corrected."""
        return tuple(a for a in self._ordered if a.corrections and a.status is Status.PUBLISHED)

    def moved(self) -> tuple[Article, ...]:
        """The articles that have former addresses."""
        return tuple(a for a in self._ordered if a.former_addresses)

    def file(self, path: str) -> FileCopy | None:
        """A file below `content/` (path relative to it) as it can be published, None when there is none."""
        return FileCopy.of(self.site.content, path) if self.has_file(path) else None

    def has_file(self, path: str) -> bool:
        """Whether there is a file of that path below `content/`, other than sources and registries."""
        return path in self.files

    def size_of(self, path: str) -> int:
        """The length in bytes of a file below `content/`, 0 when there is none."""
        return self.files.get(path, 0)

    def is_past(self, instant: datetime) -> bool:
        """Whether an instant lies before that of the edition."""
        return self.as_of > instant

    def tag_name(self, slug: str) -> str:
        """A tag's spelling: the registry's, else the one that the articles carry."""
        return self.registry.tags.get(slug) or self._tag_names[slug]

    def is_lead_worthy(self, article: Article) -> bool:
        """Whether an article may open the front page: wire items and partner content may not."""
        return article.genre not in (Genre.WIRE, Genre.PARTNER)
