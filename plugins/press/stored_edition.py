"""The Edition over the state: the same answers, each by one look at an index, and a note of every question."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TypeVar

from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.edition import GATHERED, Edition, Tombstone, complete_blocks
from plugins.domain.filecopy import FileCopy
from plugins.domain.listing import Kind, Listing
from plugins.domain.record import Unseen
from plugins.domain.registry import FrontPage, Registry
from plugins.domain.site import Site
from plugins.press import tracing
from plugins.press.neighbours import Neighbours
from plugins.press.records import Records
from plugins.press.schema import micros
from plugins.press.tracing import Trace

T = TypeVar("T")
_SHOWN = "visibility IN ('public', 'hidden')"


class StoredEdition(Edition):
    """`state` is only read. `trace` notes the questions of the unit `own` (an article's path) that is being planned."""

    def __init__(self, state: sqlite3.Connection, site: Site, as_of: datetime, registry: Registry) -> None:
        self.site = site
        self.as_of = as_of
        self.registry = registry
        self._state = state
        self._records = Records(state)
        self._neighbours = Neighbours(state)
        self._counts: dict[Listing, int] = {}
        self._withdrawn: tuple[int, tuple[Tombstone, ...]] | None = None
        self.begin("")

    def begin(self, own: str) -> Trace:
        """Begin a unit; its trace fills while it is planned."""
        self.own = own
        self.trace = Trace()
        self._body: tuple[str, str] = ("", "")
        self._around: dict[Listing, tuple[tuple[Article, ...], tuple[Article, ...]]] = {}
        self._translations: tuple[Article, ...] | None = None
        return self.trace

    def forget(self) -> None:
        """The state has changed."""
        self._records.forget()
        self._neighbours.forget()
        self._counts.clear()
        self._withdrawn = None

    # Of one article.

    def articles(self) -> Iterator[Article]:
        """Every article that has a page, newest first."""
        for (record,) in self._state.execute(
            f"SELECT record FROM article WHERE {_SHOWN} ORDER BY instant DESC, path DESC"
        ):
            yield pickle.loads(record)

    def article(self, identifier: str) -> Article | None:
        """By id."""
        self.trace.keys.add(tracing.by_id(identifier))
        row = self._records.one(f"SELECT path, record FROM article WHERE id = ? AND {_SHOWN}", identifier)
        return self._records.article(*row) if row else None

    def article_at(self, path: str) -> Article | None:
        """By source: only a unit of that article asks."""
        row = self._records.one(f"SELECT path, record FROM article WHERE path = ? AND {_SHOWN}", path)
        return self._records.article(*row) if row else None

    def body(self, article: Article) -> str:
        """Several rooms ask for the same, one after the other; the questions are those of one unit."""
        if self._body[0] != article.path:
            self._body = (article.path, super().body(article))
        return self._body[1]

    def typed_body(self, path: str) -> str:
        """The body of an article's source."""
        if path != self.own:
            self.trace.keys.add(tracing.body_at(path))
        row = self._records.one("SELECT html FROM body WHERE path = ?", path)
        assert row is not None
        return str(row[0])

    def translations(self, article: Article) -> tuple[Article, ...]:
        """Asked by an article of its own group, two or three times: whoever changes in it knows."""
        assert article.path == self.own, (article.path, self.own)
        if self._translations is None:
            self._translations = super().translations(article)
        return self._translations

    def _translated_as(self, article: Article) -> Iterable[Article]:
        if not self._records.has_translations():
            return ()
        rows = self._state.execute(
            f"SELECT path, record FROM article WHERE translated = ? AND translated != '' AND {_SHOWN} ORDER BY path",
            (article.translation_group,),
        )
        return (self._records.article(*row) for row in rows.fetchall())

    def address_of_article(self, path: str) -> str | None:
        """The address of an article's source or of its tombstone."""
        self.trace.keys.add(tracing.by_path(path))
        row = self._records.one(
            "SELECT address FROM article WHERE path = ? AND visibility IN ('public', 'hidden', 'retired')",
            path,
        )
        return str(row[0]) if row else None

    def has_page(self, address: str) -> bool:
        """Whether an article or a tombstone stands there."""
        self.trace.keys.add(tracing.page_at(address))
        found = self._records.one(
            "SELECT 1 FROM article WHERE address = ? AND visibility IN ('public', 'hidden', 'retired')",
            address,
        )
        return found is not None

    # Of a listing.

    def listings(self, kind: Kind) -> tuple[Listing, ...]:
        """Those that have an article, by name."""
        self.trace.keys.add(tracing.kind_of(kind))
        rows = self._state.execute(
            "SELECT name FROM listing WHERE kind = ? AND count > 0 ORDER BY name", (kind.value,)
        )
        return tuple(Listing(kind, name) for (name,) in rows)

    def count(self, listing: Listing) -> int:
        """How many articles a listing has."""
        self.trace.keys.add(tracing.count_of(listing))
        return self._count(listing)

    def has_block(self, listing: Listing, number: int) -> bool:
        """Of a unit that is planned whenever the answer changes: no question is noted."""
        return number <= complete_blocks(self._count(listing), self.site.list_size)

    def has(self, listing: Listing) -> bool:
        """Whether it has one."""
        self.trace.keys.add(tracing.any_of(listing))
        return self._count(listing) > 0

    def slice(self, listing: Listing, start: int, stop: int) -> tuple[Article, ...]:
        """From the first member of the stretch in which `start` lies, whatever stands before."""
        size = self.site.list_size
        count = self._count(listing)
        if stop > count:
            # The next article would stand here.
            self.trace.keys.add(tracing.stretch_of(listing, count // size))
        start, stop = max(start, 0), min(stop, count)
        if start >= stop:
            return ()
        first, last = start // size, (stop - 1) // size
        self.trace.keys.update(tracing.stretch_of(listing, number) for number in range(first, last + 1))
        rows = self._state.execute(
            "SELECT m.path FROM block b JOIN member m ON m.kind = b.kind AND m.name = b.name AND m.is_listed = 1"
            " AND (m.instant, m.path) >= (b.instant, b.path) WHERE b.kind = ? AND b.name = ? AND b.number = ?"
            " ORDER BY m.instant, m.path LIMIT ?",
            (listing.kind.value, listing.name, first, stop - first * size),
        )
        return tuple(self._records.member(path) for (path,) in list(rows)[start - first * size :])

    def around(self, listing: Listing, article: Article) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
        """Asked by an article of its own listings: whoever changes near it knows."""
        assert listing.kind in GATHERED, listing
        assert article.path == self.own, (article.path, self.own)
        if found := self._around.get(listing):
            return found
        place = (micros(article.public_from.instant), article.path)
        older, newer = self._neighbours.around(listing, place)
        member = self._records.member
        found = self._around[listing] = (tuple(map(member, older)), tuple(map(member, newer)))
        return found

    def summary(self, listing: Listing, of: Callable[[Edition, Listing], T]) -> T:
        """Made once, then kept until the listing changes."""
        maker = f"{of.__module__}:{of.__qualname__}"
        self.trace.keys.add(tracing.summary_of(maker, listing))
        row = self._records.one(
            "SELECT value FROM summary WHERE kind = ? AND name = ? AND maker = ?",
            listing.kind.value,
            listing.name,
            maker,
        )
        if row:
            value: T = pickle.loads(row[0])
            return value
        asked, self.trace = self.trace, Trace()
        # What is asked for it is not noted: whoever asks again has to ask.
        self._body, self._translations = ("", ""), None
        made = of(self, listing)
        self.trace, self._body, self._translations = asked, ("", ""), None
        self.trace.summaries[(maker, listing)] = made
        return made

    # Of the whole edition.

    @property
    def tombstones(self) -> tuple[Tombstone, ...]:
        """What is left of retired articles."""
        self.trace.keys.add(tracing.TOMBSTONES)
        rows = self._state.execute("SELECT record FROM article WHERE visibility = 'retired' ORDER BY address")
        return tuple(slots.tombstone_of.get()(pickle.loads(record)) for (record,) in rows)

    def withdrawn(self, number: int) -> tuple[Tombstone, ...]:
        """The last ones; every feed asks."""
        self.trace.keys.add(tracing.TOMBSTONES)
        if self._withdrawn is None or self._withdrawn[0] != number:
            rows = self._state.execute(
                "SELECT record FROM article WHERE withdrawn > ? ORDER BY withdrawn DESC, address DESC LIMIT ?",
                (-(1 << 62), number),
            )
            found = tuple(slots.tombstone_of.get()(pickle.loads(record)) for (record,) in rows)
            self._withdrawn = (number, found)
        return self._withdrawn[1]

    @property
    def front_page(self) -> FrontPage:
        """What is chosen, as far as it is public now."""
        front = self.registry.front_page
        if front.urgent:
            self.is_past(front.urgent.end.instant)
        return slots.public_front_page.get()(front, self._is_listed, self.as_of)

    def corrected(self) -> tuple[Article, ...]:
        """The listed articles that were corrected, oldest first."""
        self.trace.keys.add(tracing.CORRECTED)
        rows = self._state.execute(
            "SELECT path, record FROM article WHERE corrected AND visibility = 'public'"
        )
        return tuple(sorted((self._records.article(*row) for row in rows), key=lambda a: a.order_key))

    def moved(self) -> tuple[Article, ...]:
        """The articles that have former addresses, oldest first."""
        self.trace.keys.add(tracing.MOVED)
        rows = self._state.execute(f"SELECT path, record FROM article WHERE moved AND {_SHOWN}")
        return tuple(sorted((self._records.article(*row) for row in rows), key=lambda a: a.order_key))

    def file(self, path: str) -> FileCopy | None:
        """A file as it was when the state was made."""
        self.trace.keys.add(tracing.file_at(path))
        row = self._records.one("SELECT digest FROM source WHERE path = ? AND is_file", path)
        return FileCopy(path, row[0].hex(), Unseen(self.site.content)) if row else None

    def has_file(self, path: str) -> bool:
        """Whether there is one."""
        return self.file(path) is not None

    def size_of(self, path: str) -> int:
        """Its length when the state was made."""
        self.trace.keys.add(tracing.file_at(path))
        row = self._records.one("SELECT size FROM source WHERE path = ? AND is_file", path)
        return int(row[0]) if row else 0

    def is_past(self, instant: datetime) -> bool:
        """A later instant is noted: the answer changes then."""
        past = self.as_of > instant
        if not past:
            self.trace.events.add(micros(instant))
        return past

    def tag_name(self, slug: str) -> str:
        """A tag's one spelling; another one means that everything is planned again."""
        if name := self.registry.tags.get(slug):
            return name
        row = self._records.one("SELECT name FROM tag WHERE slug = ?", slug)
        assert row is not None
        return str(row[0])

    def _is_listed(self, identifier: str) -> bool:
        self.trace.keys.add(tracing.by_id(identifier))
        return (
            self._records.one("SELECT 1 FROM article WHERE id = ? AND visibility = 'public'", identifier)
            is not None
        )

    def _count(self, listing: Listing) -> int:
        if (count := self._counts.get(listing)) is None:
            row = self._records.one(
                "SELECT count FROM listing WHERE kind = ? AND name = ?", listing.kind.value, listing.name
            )
            count = self._counts[listing] = int(row[0]) if row else 0
        return count
