"""What one change of an article changes: rows of the state, and the questions that are answered otherwise from now on.

The only place that knows which answers of the Edition depend on what. A question that is named too often costs a unit
planned for nothing; one forgotten would leave a stale page: the random edits of the tests look for it.
"""

from __future__ import annotations

import pickle
import sqlite3
from importlib import import_module
from typing import Any

from plugins.domain.article import Article, Tag
from plugins.domain.edition import GATHERED, complete_blocks
from plugins.domain.listing import Kind, Listing
from plugins.domain.record import Record, Struct, field, replace
from plugins.domain.registry import Registry
from plugins.press import places, tracing, units
from plugins.press.keeping import SHOWN, article_row, memberships, tagged_rows
from plugins.press.places import Place
from plugins.press.schema import micros
from plugins.press.stored_edition import StoredEdition

# With a page, or with what is left of one.
_ANSWERING = (*SHOWN, "retired")


class Everything(Exception):
    """This change touches what every page may show: only a whole build does."""


class Change(Record):
    """One article before and after; None when there was or is none. `html` is its body now, `tags` as typed now."""

    path: str
    before: Article | None
    was: str
    after: Article | None
    now: str
    html: str = ""
    tags: tuple[Tag, ...] = ()


class Touched(Struct):
    """The questions answered otherwise, the units to plan again, the listings that changed.

    `members` are the listings in which a changed article stands or stood, `left` those of them that it left.
    """

    keys: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    listings: set[Listing] = field(default_factory=set)
    members: set[Listing] = field(default_factory=set)
    left: set[Listing] = field(default_factory=set)


class Edits:
    """Applies changes one after the other, inside the caller's transaction. `registry` is the whole newsroom's."""

    def __init__(self, state: sqlite3.Connection, registry: Registry, size: int) -> None:
        self._state = state
        self._registry = registry
        self._size = size
        self.touched = Touched()

    def apply(self, change: Change) -> None:
        """Bring the rows up to date. Raises Everything when the change is not one article's affair."""
        self._refuse_choices(change)
        after = self._respelt(change)
        body = self._body(change.path)
        faces = tuple(replace(a, links=(), words=0) if a else None for a in (change.before, after))
        same_face = faces[0] == faces[1] and change.was == change.now
        same_body = body == change.html
        if change.before == after and change.was == change.now and same_body:
            return
        if not same_body:
            self.touched.keys.add(tracing.body_at(change.path))
        if change.was in SHOWN or change.now in SHOWN:
            self.touched.units.add(units.article_unit(change.path))
        if not same_face:
            self._touch_questions(change, after)
        self._move(change, after, same_face)
        self._write(change, after)

    def settle(self, edition: StoredEdition) -> None:
        """Make again what functions made of the listings that changed; who asked is told when the value is another."""
        for listing in sorted(self.touched.listings):
            of = (listing.kind.value, listing.name)
            kept = self._state.execute(
                "SELECT maker, value FROM summary WHERE kind = ? AND name = ?", of
            ).fetchall()
            for maker, value in kept:
                module, _, name = maker.partition(":")
                edition.begin("")
                made: Any = getattr(import_module(module), name)(edition, listing)
                if made != pickle.loads(value):
                    self.touched.keys.add(tracing.summary_of(maker, listing))
                    row = (pickle.dumps(made, protocol=5), *of, maker)
                    self._state.execute(
                        "UPDATE summary SET value = ? WHERE kind = ? AND name = ? AND maker = ?", row
                    )

    def _refuse_choices(self, change: Change) -> None:
        """Whether an article may be chosen for the front page is judged with the front page."""
        front = self._registry.front_page
        for article in (change.before, change.after):
            if article and article.id in (front.lead, *front.chosen):
                before, after = change.before, change.after
                if not before or not after or (before.genre, before.status) != (after.genre, after.status):
                    raise Everything

    def _respelt(self, change: Change) -> Article | None:
        """The article with the newsroom's spelling of each tag. A new spelling for others is everybody's affair."""
        slugs = {tag.slug for a in (change.before, change.after) if a for tag in a.tags}
        for slug in sorted(slugs):
            self._state.execute("DELETE FROM tagged WHERE slug = ? AND path = ?", (slug, change.path))
        if change.after:
            rows = tagged_rows(change.after, change.tags, change.now == "public")
            self._state.executemany("INSERT INTO tagged VALUES (?, ?, ?, ?, ?)", rows)
        names = {slug: self._spelling(slug, change.path) for slug in sorted(slugs)}
        if change.after is None:
            return None
        return replace(change.after, tags=tuple(Tag(t.slug, names[t.slug]) for t in change.after.tags))

    def _spelling(self, slug: str, path: str) -> str:
        known = self._state.execute("SELECT name FROM tag WHERE slug = ?", (slug,)).fetchone()
        chosen = self._state.execute(
            "SELECT name FROM tagged WHERE slug = ? ORDER BY is_public DESC, path, position LIMIT 1", (slug,)
        ).fetchone()
        name = self._registry.tags.get(slug) or (chosen[0] if chosen else "")
        if known and known[0] != name:
            others = self._state.execute(
                "SELECT 1 FROM tagged WHERE slug = ? AND path != ? LIMIT 1", (slug, path)
            ).fetchone()
            if others and name:
                raise Everything
        if name:
            self._state.execute("INSERT OR REPLACE INTO tag VALUES (?, ?)", (slug, name))
        else:
            self._state.execute("DELETE FROM tag WHERE slug = ?", (slug,))
        return str(name)

    def _touch_questions(self, change: Change, after: Article | None) -> None:
        keys = self.touched.keys
        pages: set[tuple[str, str]] = set()
        for article, visible in ((change.before, change.was), (after, change.now)):
            if article is None:
                continue
            row = article_row(article, visible)
            keys.add(tracing.by_id(article.id))
            if visible in _ANSWERING:
                pages ^= {(str(row[3]), "")}
            if visible == "retired":
                keys.add(tracing.TOMBSTONES)
            if article.corrections:
                keys.add(tracing.CORRECTED)
            if article.former_addresses:
                keys.add(tracing.MOVED)
            if article.is_translation:
                self._touch_translations(article.translation_group)
        for address, _ in pages:
            keys.add(tracing.page_at(address))
            keys.add(tracing.by_path(change.path))

    def _touch_translations(self, group: str) -> None:
        """Each names all others; the original may not have known of any, and asked nobody."""
        found = self._state.execute(
            "SELECT path FROM article WHERE translated = ? AND translated != '' UNION SELECT path FROM article WHERE id = ?",
            (group, group),
        )
        self.touched.units.update(units.article_unit(path) for (path,) in found)

    def _move(self, change: Change, after: Article | None, same_face: bool) -> None:
        before = dict(memberships(change.before, change.was)) if change.before else {}
        now = dict(memberships(after, change.now)) if after else {}
        was_listed, is_listed = ({x for x, listed in of.items() if listed} for of in (before, now))
        self.touched.members |= was_listed | is_listed
        self.touched.left |= was_listed - is_listed
        old = _place(change.before)
        new = _place(after)
        for listing in sorted({*before, *now}):
            was_in, is_in = before.get(listing), now.get(listing)
            if was_in == is_in and old == new:
                if not same_face and is_in:
                    assert new is not None
                    self._touch_stretch(listing, new)
                    self._touch_near(listing, new)
                continue
            if old and was_in:
                self._touch_near(listing, old)
            self._change_members(listing, (old, was_in), (new, is_in))
            if new and is_in:
                self._touch_near(listing, new)

    def _change_members(
        self, listing: Listing, old: tuple[Place | None, bool | None], new: tuple[Place | None, bool | None]
    ) -> None:
        state, size, touched = self._state, self._size, self.touched
        before, hidden_before = places.sizes(state, listing)
        ranks = []
        if old[0] and old[1] is not None:
            if old[1]:
                ranks.append(places.rank(state, listing, old[0], size))
            places.leave(state, listing, old[0], old[1])
            if old[1]:
                places.recut(state, listing, ranks[-1] // size, size)
        if new[0] and new[1] is not None:
            if new[1]:
                ranks.append(places.rank(state, listing, new[0], size))
            places.enter(state, listing, new[0], new[1])
            if new[1]:
                places.recut(state, listing, ranks[-1] // size, size)
        count, hidden = places.sizes(state, listing)
        self._refuse_registry(listing, (before, hidden_before), (count, hidden))
        if not ranks:
            return
        touched.listings.add(listing)
        # Every position from the lower one on holds another article, up to the higher one if as many are there.
        last = max(ranks) if before == count else max(before, count)
        for number in range(min(ranks) // size, last // size + 1):
            touched.keys.add(tracing.stretch_of(listing, number))
            touched.units.add(units.block_unit(listing, number + 1))
        if before != count:
            touched.keys.add(tracing.count_of(listing))
            blocks = sorted((complete_blocks(before, size), complete_blocks(count, size)))
            touched.units.update(units.block_unit(listing, n) for n in range(blocks[0] + 1, blocks[1] + 1))
        if not before or not count:
            touched.keys |= {tracing.any_of(listing), tracing.kind_of(listing.kind)}
            touched.units.add(units.listing_unit(listing))
        if not count and not hidden:
            of = (listing.kind.value, listing.name)
            for table in ("listing", "block", "summary"):
                state.execute(f"DELETE FROM {table} WHERE kind = ? AND name = ?", of)

    def _refuse_registry(self, listing: Listing, before: tuple[int, int], now: tuple[int, int]) -> None:
        """The public registry holds who and what public articles name; every page may show it."""
        registered = {
            Kind.AUTHOR: (self._registry.authors, sum),
            Kind.TAG: (self._registry.tags, sum),
            Kind.DOSSIER: (self._registry.dossiers, lambda sizes: sizes[0]),
        }
        if listing.kind in registered:
            entries, shown = registered[listing.kind]
            if listing.name in entries and bool(shown(before)) != bool(shown(now)):
                raise Everything

    def _touch_stretch(self, listing: Listing, place: Place) -> None:
        number = places.rank(self._state, listing, place, self._size) // self._size
        self.touched.listings.add(listing)
        self.touched.keys.add(tracing.stretch_of(listing, number))
        self.touched.units.add(units.block_unit(listing, number + 1))

    def _touch_near(self, listing: Listing, place: Place) -> None:
        if listing.kind in GATHERED:
            found = places.near(self._state, listing, place)
            self.touched.units.update(map(units.article_unit, found))

    def _write(self, change: Change, after: Article | None) -> None:
        state = self._state
        state.execute("DELETE FROM article WHERE path = ?", (change.path,))
        state.execute("DELETE FROM body WHERE path = ?", (change.path,))
        if after:
            state.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", article_row(after, change.now)
            )
            state.execute("INSERT INTO body VALUES (?, ?)", (change.path, change.html))
        for visible, step in ((change.was, -1), (change.now, 1)):
            if visible:
                state.execute("UPDATE census SET number = number + ? WHERE kind = ?", (step, visible))

    def _body(self, path: str) -> str:
        row = self._state.execute("SELECT html FROM body WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else ""


def touched_units(state: sqlite3.Connection, touched: Touched, as_of: int) -> tuple[str, ...]:
    """Every unit to plan again, sorted: those named, those that asked, and those whose instant has come."""
    found = set(touched.units)
    for key in touched.keys:
        found.update(unit for (unit,) in state.execute("SELECT unit FROM dep WHERE key = ?", (key,)))
    found.update(unit for (unit,) in state.execute("SELECT unit FROM event WHERE instant <= ?", (as_of,)))
    return tuple(sorted(found))


def _place(article: Article | None) -> Place | None:
    return (micros(article.public_from.instant), article.path) if article else None
