"""The directory of a whole newsroom in memory, built once a check."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from plugins.domain.inspection import References
from plugins.domain.listing import Kind, Listing
from plugins.domain.newsroom import Newsroom
from plugins.domain.permalinks import former_place
from plugins.domain.urls import address_of, listing_address
from plugins.lint.conflicts import Claim
from plugins.lint.counts import counted
from plugins.lint.directory import CANDIDATES, Damage, Directory
from plugins.lint.files import is_image, shown_by_registries, uses_of
from plugins.lint.places import REGISTRY, toml_line
from plugins.lint.references import field_line
from plugins.lint.registration import registration_of
from plugins.lint.standings import (
    ALWAYS,
    Former,
    Standing,
    addresses_of_listing,
    canonical,
    dossier_address,
    empty_dossiers,
    fixed_standings,
    folder_of,
    front_of,
    name_of,
    standing_of,
)


class WholeDirectory(Directory):
    """Everything is there to check: `references` are those of every text."""

    def __init__(self, newsroom: Newsroom, references: Iterable[References]) -> None:
        super().__init__(newsroom.site, newsroom.as_of, newsroom.registry)
        self.newsroom = newsroom
        self.references = tuple(references)
        self.files = dict(sorted(newsroom.files.items()))
        # A refused article is mended before anything is published: its address and its name count already.
        self.articles = tuple(sorted((*newsroom.articles, *newsroom.refused_articles), key=lambda a: a.path))
        self.standings = fixed_standings(newsroom.registry, newsroom.site.search)
        self.by_source: dict[str, Standing] = {}
        self.damaged: dict[str, Damage] = {}
        self._identifiers = {article.id.lower(): article for article in self.articles}
        self._places = {r.path: r.ids for r in self.references if r.is_page}
        self._refused = frozenset(newsroom.refused)
        self._refused_ids = {name_of(path).removesuffix(".md") for path in newsroom.refused}
        self.counts = counted(self.articles, newsroom.as_of)
        self._list_sizes = {front_of(listing): count.published for listing, count in self.counts.of.items()}
        self._enter_lists()
        self._enter_texts()
        self.former = tuple(self._former_addresses())
        self.permalinks = tuple(newsroom.permalinks.values())
        self.registration = registration_of(self.articles, newsroom.permalinks, newsroom.as_of)

    @property
    def unreadable(self) -> bool:
        return bool(self._refused - {article.path for article in self.articles})

    def identifiers(self) -> Iterator[tuple[str, Claim]]:
        return ((a.id.casefold(), Claim(a.path, 1, a.id)) for a in self.articles)

    def addresses(self) -> Iterator[tuple[str, Claim]]:
        for article in self.articles:
            address = address_of(article)
            yield canonical(address), Claim(article.path, self._line(article.path, "Slug"), address)

    def file_names(self) -> Iterator[tuple[str, Claim]]:
        return ((path.casefold(), Claim(f"content/{path}", 0, path)) for path in self.files if is_image(path))

    def has_file(self, path: str) -> bool:
        return path in self.newsroom.files

    def at(self, address: str) -> Standing | None:
        return self.standings.get(address)

    def at_canonical(self, address: str) -> tuple[str, Standing] | None:
        return self._canonical.get(address)

    def list_size(self, front: str) -> int:
        return self._list_sizes.get(front, 0)

    def redirected(self, address: str) -> Standing | None:
        return self._redirects.get(address)

    def led_from(self, address: str) -> Standing | None:
        return self._led.get(address)

    def at_source(self, path: str) -> Standing | None:
        return self.by_source.get(path)

    def of_article(self, identifier: str) -> Standing | None:
        article = self._identifiers.get(identifier)
        return self.by_source[article.path] if article else None

    def places_of(self, path: str) -> frozenset[str] | None:
        return self._places.get(path)

    def users(self, path: str) -> frozenset[bool]:
        return frozenset(self._users.get(path, ()))

    def damage(self, path: str, examine: Callable[[str], Damage | None]) -> Damage | None:
        found = examine(os.path.join(self.site.content, path))
        if found is not None:
            self.damaged[path] = found
        return found

    def is_new(self, path: str) -> bool:
        return True

    def is_refused_source(self, path: str) -> bool:
        return path in self._refused

    def is_refused_article(self, identifier: str) -> bool:
        return identifier in self._refused_ids

    def places_named(self, name: str) -> Iterable[str]:
        return self._by_name.get(name, ())

    def places_in(self, folder: str) -> list[str]:
        return sorted(self._by_folder.get(folder, ()))[:CANDIDATES]

    def identifiers_ending(self, tail: str) -> Iterable[str]:
        return (article.id for key, article in self._identifiers.items() if key[11:] == tail)

    def identifiers_beginning(self, month: str) -> Mapping[str, str]:
        near = [(key, a.id) for key, a in self._identifiers.items() if key[:7] == month]
        return dict(near[:CANDIDATES])

    @cached_property
    def _canonical(self) -> dict[str, tuple[str, Standing]]:
        return {canonical(address): (address, standing) for address, standing in self.standings.items()}

    @cached_property
    def _redirects(self) -> dict[str, Standing]:
        led = ((canonical(former.typed), self.standings.get(former.current)) for former in self.former)
        return {typed: standing for typed, standing in led if standing}

    @cached_property
    def _led(self) -> dict[str, Standing]:
        led = ((former_place(former.typed), self.standings.get(former.current)) for former in self.former)
        return {place: standing for place, standing in led if standing}

    @cached_property
    def _users(self) -> Mapping[str, set[bool]]:
        users: dict[str, set[bool]] = defaultdict(set)
        for path in shown_by_registries(self.registry, self.site):
            users[path].add(False)
        for references in self.references:
            for path in uses_of(references, self.site):
                users[path].add(references.archived)
        return users

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return self._all_places(name_of)

    @cached_property
    def _by_folder(self) -> Mapping[str, list[str]]:
        return self._all_places(folder_of)

    def _all_places(self, part: Callable[[str], str]) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for place in (*self.standings, *(f"/{path}" for path in self.files), *self.by_source):
            found[part(place)].append(place)
        return found

    def _line(self, path: str, key: str, value: str = "") -> int:
        source = self.newsroom.sources.get(path)
        return field_line(source.fields, key, value) if source else 1

    def _enter_lists(self) -> None:
        for listing, count in self.counts.of.items():
            for address in addresses_of_listing(listing, self.site.feed_tags):
                self.standings.setdefault(address, Standing(count.first, is_list=True))
        for address, path in empty_dossiers(self.registry).items():
            self.by_source[path] = self.standings.setdefault(address, Standing(None, is_list=True))

    def _enter_texts(self) -> None:
        for page in self.registry.pages.values():
            self.by_source[page.path] = Standing(ALWAYS, page.path)
        for article in self.articles:
            standing = standing_of(article)
            self.by_source[article.path] = self.standings[address_of(article)] = standing

    def _former_addresses(self) -> Iterator[Former]:
        for article in self.articles:
            for typed in article.former_addresses:
                line = self._line(article.path, "Anciennes_adresses", typed)
                yield Former(article.path, line, typed, address_of(article))
        for dossier in self.registry.dossiers.values():
            for typed in dossier.former_addresses:
                line = self._line(dossier.path, "Anciennes_adresses", typed)
                yield Former(dossier.path, line, typed, dossier_address(dossier.slug))
        for kind, name, entries in (
            (Kind.AUTHOR, "authors", self.registry.authors),
            (Kind.CATEGORY, "categories", self.registry.categories),
        ):
            path = f"{REGISTRY}{name}.toml"
            for slug, entry in entries.items():
                for typed in entry.former_addresses:
                    line = toml_line(self.site, path, slug, typed)
                    yield Former(path, line, typed, listing_address(Listing(kind, slug)))
