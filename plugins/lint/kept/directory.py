"""The directory over the tables: every answer is a look-up, whatever the size of the newsroom."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from plugins.domain.article import Status
from plugins.domain.listing import SITE
from plugins.domain.permalinks import former_place
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.domain.urls import LATEST
from plugins.lint.conflicts import Claim
from plugins.lint.directory import CANDIDATES, Damage, Directory
from plugins.lint.files import is_image
from plugins.lint.kept.listings import KeptListings
from plugins.lint.kept.tables import references_from
from plugins.lint.keys import address_key
from plugins.lint.standings import (
    Standing,
    canonical,
    empty_dossiers,
    fixed_standings,
    folder_of,
    name_of,
)

if TYPE_CHECKING:
    import sqlite3

_DAY = re.compile(r"/[0-9]+/[0-9]+/[0-9]+")
_LAST = "\U0010ffff"


class KeptDirectory(Directory):
    """What a change touches is there to check: `references`, `former` and `files` are set when that is known.

    `new_articles` are the paths, `new_files` the files of which names and bytes are to be checked too.
    """

    def __init__(self, state: sqlite3.Connection, site: Site, as_of: datetime, registry: Registry) -> None:
        super().__init__(site, as_of, registry)
        self._state = state
        self.listings = KeptListings(state, as_of, site.feed_tags)
        self.new_articles: tuple[str, ...] = ()
        self.new_files: frozenset[str] = frozenset()
        self.damaged: dict[str, Damage] = {}

    @property
    def unreadable(self) -> bool:
        return False  # such a newsroom is not kept

    def identifiers(self) -> Iterator[tuple[str, Claim]]:
        for path in self.new_articles:
            fold = _identifier(path).casefold()
            for (other,) in self._rows("SELECT path FROM lint_texts WHERE fold = ?", fold):
                yield fold, Claim(other, 1, _identifier(other))

    def addresses(self) -> Iterator[tuple[str, Claim]]:
        for path in self.new_articles:
            query = "SELECT address FROM lint_texts WHERE path = ? AND status IS NOT NULL"
            for (address,) in self._rows(query, path):
                for (other,) in self._rows("SELECT path FROM lint_texts WHERE address = ?", address):
                    yield address, Claim(other, 1, address)

    def file_names(self) -> Iterator[tuple[str, Claim]]:
        for path in filter(is_image, sorted(self.new_files)):
            fold = path.casefold()
            for (other,) in self._rows("SELECT path FROM lint_files WHERE fold = ?", fold):
                yield fold, Claim(f"content/{other}", 0, other)

    def has_file(self, path: str) -> bool:
        return self._row("SELECT 1 FROM lint_files WHERE path = ?", path) is not None

    def at(self, address: str) -> Standing | None:
        if standing := self._fixed.get(address):
            return standing
        query = "SELECT public, path, status FROM lint_texts WHERE address = ?"
        if row := self._row(query, address):
            return _standing(*row)
        if found := self.listings.at(address):
            return Standing(found.since, is_list=True)
        return Standing(None, is_list=True) if address in self._dossiers else None

    def at_canonical(self, address: str) -> tuple[str, Standing] | None:
        # Made of slugs, every address of the site is in that spelling already.
        return (address, standing) if (standing := self.at(address)) else None

    def list_size(self, front: str) -> int:
        if front in ("/", LATEST):
            return self.listings.of(SITE.kind, SITE.name).published if front == LATEST else 0
        found = self.listings.at(front) if front.endswith("/") else None
        return found.published if found else 0

    def redirected(self, address: str) -> Standing | None:
        query = "SELECT typed, current FROM lint_former WHERE key = ?"
        led = (
            self.at(to)
            for typed, to in self._rows(query, address_key(address))
            if canonical(typed) == address
        )
        return next(filter(None, led), None)

    def led_from(self, address: str) -> Standing | None:
        query = "SELECT typed, current FROM lint_former WHERE key = ?"
        led = (
            self.at(to)
            for typed, to in self._rows(query, address_key(address))
            if former_place(typed) == address
        )
        return next(filter(None, led), None)

    def at_source(self, path: str) -> Standing | None:
        if address := self._sources.get(path):
            return self.at(address)
        query = "SELECT public, path, status FROM lint_texts WHERE path = ? AND status IS NOT NULL"
        row = self._row(query, path)
        return _standing(*row) if row else None

    def of_article(self, identifier: str) -> Standing | None:
        query = "SELECT public, path, status FROM lint_texts WHERE fold = ?"
        for row in self._rows(query, identifier.casefold()):
            if _identifier(row[1]).lower() == identifier:
                return _standing(*row)
        return None

    def places_of(self, path: str) -> frozenset[str] | None:
        for (record,) in self._rows("SELECT record FROM lint_texts WHERE path = ?", path):
            if (references := references_from(path, record)).is_page:
                return references.ids
        return None

    def users(self, path: str) -> frozenset[bool]:
        query = "SELECT 1 FROM lint_uses WHERE file = ? AND archived = ? LIMIT 1"
        return frozenset(flag for flag in (False, True) if self._row(query, path, flag))

    def damage(self, path: str, examine: Callable[[str], Damage | None]) -> Damage | None:
        if not self.is_new(path):
            (known,) = self._row("SELECT damage FROM lint_files WHERE path = ?", path) or (None,)
            return tuple(json.loads(known)) if known else None
        found = examine(os.path.join(self.site.content, path))
        if found is not None:
            self.damaged[path] = found
        return found

    def is_new(self, path: str) -> bool:
        return path in self.new_files

    def is_refused_source(self, path: str) -> bool:
        return False

    def is_refused_article(self, identifier: str) -> bool:
        return False

    def places_named(self, name: str) -> Iterator[str]:
        yield from (place for place in self._fixed_places if name_of(place) == name)
        for (address,) in self._rows("SELECT address FROM lint_texts WHERE slug = ?", name):
            yield address
        if name.endswith(".md"):
            fold = name.removesuffix(".md").casefold()
            for (path,) in self._rows("SELECT path FROM lint_texts WHERE fold = ?", fold):
                if name_of(path) == name:
                    yield path
        for (path,) in self._rows("SELECT path FROM lint_files WHERE name = ?", name):
            yield f"/{path}"
        yield from self._lists("SELECT address FROM lint_lists WHERE name = ?", name)

    def places_in(self, folder: str) -> list[str]:
        found = [place for place in self._fixed_places if folder_of(place) == folder]
        query = "SELECT path FROM lint_texts WHERE folder = ? ORDER BY path LIMIT ?"
        found += (path for (path,) in self._rows(query, folder, CANDIDATES))
        if _DAY.fullmatch(folder):
            query = (
                "SELECT address FROM lint_texts WHERE address > ? AND address < ? ORDER BY address LIMIT ?"
            )
            rows = self._rows(query, f"{folder}/", f"{folder}/{_LAST}", CANDIDATES)
            found += (address for (address,) in rows)
        query = "SELECT path FROM lint_files WHERE folder = ? ORDER BY path LIMIT ?"
        found += (f"/{path}" for (path,) in self._rows(query, folder, CANDIDATES))
        query = "SELECT address FROM lint_lists WHERE folder = ? ORDER BY address"
        found += islice(self._lists(query, folder), CANDIDATES)
        return sorted(found)[:CANDIDATES]

    def identifiers_ending(self, tail: str) -> Iterable[str]:
        rows = self._rows("SELECT path FROM lint_texts WHERE tail = ?", tail)
        return (_identifier(path) for (path,) in rows)

    def identifiers_beginning(self, month: str) -> Mapping[str, str]:
        # What is shorter than seven characters is not the beginning of an identifier but all of it.
        begin = month.casefold()
        end = begin + _LAST if len(month) == 7 else begin
        query = "SELECT path FROM lint_texts WHERE fold BETWEEN ? AND ? ORDER BY path"
        near = (_identifier(path) for (path,) in self._rows(query, begin, end))
        alike = ((one.lower(), one) for one in near if one.lower()[:7] == month)
        return dict(islice(alike, CANDIDATES))

    @cached_property
    def _fixed(self) -> Mapping[str, Standing]:
        return fixed_standings(self.registry, self.site.search)

    @cached_property
    def _dossiers(self) -> Mapping[str, str]:
        return empty_dossiers(self.registry)

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        pages = {standing.path: address for address, standing in self._fixed.items() if standing.path}
        return pages | {path: address for address, path in self._dossiers.items()}

    @property
    def _fixed_places(self) -> Iterator[str]:
        yield from self._fixed
        yield from (address for address in self._dossiers if address not in self._fixed)
        yield from self._sources

    def _lists(self, query: str, value: str) -> Iterator[str]:
        """The addresses of listings that stand by their articles alone."""
        for (address,) in self._rows(query, value):
            if address not in self._fixed and address not in self._dossiers:
                yield address

    def _rows(self, query: str, *values: object) -> Iterator[Any]:
        return iter(self._state.execute(query, values))

    def _row(self, query: str, *values: object) -> Any:
        return self._state.execute(query, values).fetchone()


def _standing(public: str | None, path: str, status: str) -> Standing:
    since = datetime.fromisoformat(public) if public else None
    return Standing(since, path, status == Status.RETIRED.value)


def _identifier(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
