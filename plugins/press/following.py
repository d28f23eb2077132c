"""What followers make (`plugins.domain.follower`), as files of an edition: what is due, what was made, what changes.

An edit notes the parts that are due, serves the articles, and the same command then makes those parts and serves them.
A part that an article left (retired, deleted, hidden, put off, sent back to draft) is made before the articles are
served. A build that is killed in between leaves its parts due, and the next one makes them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.follower import Follower
from plugins.domain.listing import Listing
from plugins.domain.site import Site
from plugins.domain.urls import address_of, output_path
from plugins.press import made
from plugins.press.delta import Delta
from plugins.press.laying import Layer, holds
from plugins.press.ledger import forget_unit
from plugins.press.made import digest_of_file
from plugins.press.printing import Laid, Printed
from plugins.press.stored_edition import StoredEdition
from plugins.press.swap import Output

# The part of a follower that leads to the others.
ENTRANCE = ""


def wanted(site: Site) -> tuple[tuple[str, Follower], ...]:
    """The followers that the settings ask for, by name."""
    return tuple(
        (name, slots.followers[name])
        for name in sorted(slots.followers)
        if slots.followers[name].is_wanted(site)
    )


def note_due(state: sqlite3.Connection, site: Site, members: Iterable[Listing]) -> None:
    """These listings have an article that changed, came or went."""
    for name, follower in wanted(site):
        for listing in sorted(listing for listing in members if listing.kind is follower.kind):
            state.execute(
                "INSERT INTO follower VALUES (?, ?, '', 1) ON CONFLICT (name, part) DO UPDATE SET is_due = 1",
                (name, listing.name),
            )


def is_due(state: sqlite3.Connection) -> bool:
    """Whether a part must be looked at."""
    return state.execute("SELECT 1 FROM follower WHERE is_due = 1 LIMIT 1").fetchone() is not None


class Following:
    """Makes parts, inside the caller's transaction. `number` is that of the edition in which they will be served."""

    def __init__(
        self, state: sqlite3.Connection, edition: StoredEdition, output: Output, number: int
    ) -> None:
        self._state, self._edition, self._output, self._number = state, edition, output, number
        self._files: list[tuple[str, bytes]] = []
        self._gone: list[str] = []

    def make(self, only: Iterable[Listing] | None = None) -> Delta:
        """Make the parts that are due, or those of them that are named; what changes in the output."""
        named = None if only is None else set(only)
        for name, follower in wanted(self._edition.site):
            due = [
                part
                for (part,) in self._state.execute(
                    "SELECT part FROM follower WHERE name = ? AND is_due = 1 ORDER BY part", (name,)
                ).fetchall()
                if named is None or Listing(follower.kind, part) in named
            ]
            if due:
                changed = [part for part in due if self._make_part(name, follower, part)]
                if changed or not self._claimed(_unit(name, ENTRANCE)):
                    self._replace(
                        _unit(name, ENTRANCE), follower.entrance(self._edition.site, self._parts(name))
                    )
        (total,) = self._state.execute("SELECT value FROM meta WHERE key = 'sheets'").fetchone()
        return Delta(tuple(self._files), tuple(self._gone), total)

    def _make_part(self, name: str, follower: Follower, part: str) -> bool:
        """Whether it is another than before."""
        listing, unit = Listing(follower.kind, part), _unit(name, part)
        (digest,) = self._state.execute(
            "SELECT digest FROM follower WHERE name = ? AND part = ?", (name, part)
        ).fetchone()
        if not self._edition.has(listing):
            self._state.execute("DELETE FROM follower WHERE name = ? AND part = ?", (name, part))
            self._replace(unit, {})
            made.forget(self._output, name, part)
            return bool(digest)
        planned = follower.part(self._edition, listing)
        self._state.execute(
            "UPDATE follower SET digest = ?, is_due = 0 WHERE name = ? AND part = ?",
            (planned.digest, name, part),
        )
        if planned.digest == digest:
            return False
        files = planned.make()
        self._replace(unit, files)
        made.note(self._output, name, part, planned.digest, files, addresses_in(self._state, listing))
        return True

    def _parts(self, name: str) -> dict[str, str]:
        rows = self._state.execute(
            "SELECT part, digest FROM follower WHERE name = ? AND digest != ''", (name,)
        )
        return dict(rows.fetchall())

    def _claimed(self, unit: str) -> set[str]:
        return {path for (path,) in self._state.execute("SELECT path FROM claim WHERE unit = ?", (unit,))}

    def _replace(self, unit: str, files: Mapping[str, bytes]) -> None:
        """The files of a unit are these from now on."""
        state, before, new = self._state, self._claimed(unit), 0
        forget_unit(state, unit)
        for path in sorted(files):
            digest = bytes.fromhex(digest_of_file(files[path]))
            row = state.execute("SELECT digest FROM sheet WHERE path = ?", (path,)).fetchone()
            state.execute("INSERT INTO claim VALUES (?, ?)", (unit, path))
            if row and row[0] == digest:
                continue
            new += row is None
            self._files.append((path, files[path]))
            state.execute("INSERT OR REPLACE INTO sheet VALUES (?, ?, ?)", (path, digest, self._number))
            state.execute("DELETE FROM gone WHERE path = ?", (path,))
        gone = sorted(before - files.keys())
        for path in gone:
            state.execute("DELETE FROM sheet WHERE path = ?", (path,))
            state.execute("INSERT OR REPLACE INTO gone VALUES (?, ?)", (path, self._number))
        self._gone += gone
        state.execute("UPDATE meta SET value = value + ? WHERE key = 'sheets'", (new - len(gone),))


def taken_over(
    state: sqlite3.Connection,
    edition: StoredEdition,
    output: Output,
    layer: Layer,
    ledger: sqlite3.Connection,
) -> Iterator[Printed]:
    """For a whole edition: what is served already and shows nothing that is public no more; the rest stays due.

    A part that shows an article that left is made anew. `state` is the edition's, `ledger` takes what is noted of parts.
    """
    for name, follower in wanted(edition.site):
        parts: dict[str, str] = {}
        for listing in edition.listings(follower.kind):
            found = made.noted(output, name, listing.name)
            files = found.contents(output.served) if found else None
            if found and files is not None:
                addresses = addresses_in(state, listing)
                digest = found.digest
                if not found.addresses <= addresses:
                    planned = follower.part(edition, listing)
                    digest, files = planned.digest, dict(planned.make())
                    made.note(output, name, listing.name, digest, files, addresses)
                parts[listing.name] = digest
                yield _laid(name, listing.name, files, layer, output.served)
            row = (name, listing.name, parts.get(listing.name, ""))
            ledger.execute("INSERT INTO follower VALUES (?, ?, ?, 1)", row)
        if parts:
            yield _laid(name, ENTRANCE, follower.entrance(edition.site, parts), layer, output.served)


def files_beside(edition: Edition, printed: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Files that Pelican printed, then those of the followers: of the articles that have a page among them."""
    seen = set()
    for path, content in printed:
        seen.add(path)
        yield path, content
    there = [article for article in edition.articles() if output_path(address_of(article)) in seen]
    bodies = {article.path: edition.typed_body(article.path) for article in there}
    kept = Edition(edition.site, edition.as_of, there, bodies, edition.registry)
    for _, follower in wanted(edition.site):
        parts = {}
        for listing in kept.listings(follower.kind):
            planned = follower.part(kept, listing)
            parts[listing.name] = planned.digest
            yield from sorted(planned.make().items())
        yield from sorted(follower.entrance(edition.site, parts).items())


def addresses_in(state: sqlite3.Connection, listing: Listing) -> set[str]:
    """The addresses of a listing's articles."""
    rows = state.execute(
        "SELECT a.address FROM member m JOIN article a ON a.path = m.path"
        " WHERE m.kind = ? AND m.name = ? AND m.is_listed = 1",
        (listing.kind.value, listing.name),
    )
    return {address for (address,) in rows}


def _laid(name: str, part: str, files: Mapping[str, bytes], layer: Layer, served: Path | None) -> Printed:
    laid = []
    for path in sorted(files):
        layer.lay(path, files[path])
        is_same = served is not None and holds(served / path, files[path])
        laid.append(Laid(name, path, bytes.fromhex(digest_of_file(files[path])), is_same))
    return Printed(_unit(name, part), tuple(laid), (), (), ())


def _unit(name: str, part: str) -> str:
    return f"f:{name}:{part}"
