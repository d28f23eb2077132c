"""Entering changes in the tables, and noting what they touch."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from plugins.domain.article import Article
from plugins.domain.changes import ArticleChange, Changes
from plugins.domain.inspection import References
from plugins.domain.listing import Kind, Listing
from plugins.domain.urls import address_of, listing_address
from plugins.lint.counts import counted
from plugins.lint.directory import Damage
from plugins.lint.files import uses_of
from plugins.lint.kept.directory import KeptDirectory
from plugins.lint.kept.tables import file_row, insert, references_from, text_row
from plugins.lint.kept.touching import Answers, answers_of, listing_keys, places_keys
from plugins.lint.keys import address_key, asked_by, file_key, source_key
from plugins.lint.references import field_line

if TYPE_CHECKING:
    import sqlite3


class Entering:
    """Changes on their way into the tables.

    `touched` are the keys of answers that may differ now, `files` those whose users or bytes do, `checked` the paths
    whose problems are found anew.
    """

    def __init__(self, state: sqlite3.Connection, directory: KeptDirectory) -> None:
        self._state = state
        self._directory = directory
        self._site = directory.site
        self.touched: set[str] = set()
        self.files: set[str] = set()
        self.checked: set[str] = set()
        self.articles: Sequence[ArticleChange] = ()
        self._users: set[tuple[str, bool, str]] = set()

    def enter(self, changes: Changes) -> bool:
        """Enter them all; whether that could be done."""
        self.articles = changes.articles
        old = {change.path: self._references(change.path) for change in changes.articles}
        if not all(_is_ordinary(change, old[change.path]) for change in changes.articles):
            return False
        self._directory.listings.arrive()
        gone = [change.before for change in changes.articles if change.before]
        come = [change.after for change in changes.articles if change.after]
        self._enter_listings(gone, come)
        before: set[tuple[str, object]] = set()
        after: set[tuple[str, object]] = set()
        for change in changes.articles:
            before |= self._remove(change, old[change.path])
        for change in changes.articles:
            after |= self._add(change)
        self.touched.update(key for key, _ in before ^ after)
        self._enter_files(changes.files)
        self._directory.new_articles = tuple(sorted(article.path for article in come))
        self._directory.new_files = frozenset(p for p, size in changes.files.items() if size is not None)
        return True

    def note_damage(self, damaged: Mapping[str, Damage]) -> None:
        """What new files were found to have."""
        rows = [(json.dumps(damage), path) for path, damage in sorted(damaged.items())]
        self._state.executemany("UPDATE lint_files SET damage = ? WHERE path = ?", rows)

    def _references(self, path: str) -> References | None:
        query = "SELECT record FROM lint_texts WHERE path = ? AND status IS NOT NULL"
        row = self._state.execute(query, (path,)).fetchone()
        return references_from(path, row[0]) if row else None

    def _remove(self, change: ArticleChange, old: References | None) -> Answers:
        if change.before is None or old is None:
            return frozenset()
        path = change.path
        self._state.execute("DELETE FROM lint_texts WHERE path = ? AND status IS NOT NULL", (path,))
        self._state.execute("DELETE FROM lint_former WHERE path = ?", (path,))
        asked = [(key, path) for key in asked_by(old, self._site)]
        self._state.executemany("DELETE FROM lint_asks WHERE key = ? AND path = ?", asked)
        uses = self._uses(old)
        query = "DELETE FROM lint_uses WHERE file = ? AND archived = ? AND path = ?"
        self._state.executemany(query, uses)
        self._note_users(uses)
        return answers_of(change.before, old.ids)

    def _add(self, change: ArticleChange) -> Answers:
        article, inspection = change.after, change.inspection
        if article is None or inspection is None:
            return frozenset()
        references = inspection.references
        insert(self._state, "lint_texts", [text_row(references, article, self._site)])
        insert(self._state, "lint_asks", [(key, article.path) for key in asked_by(references, self._site)])
        insert(self._state, "lint_former", [
            (
                address_key(typed), typed, address_of(article), article.path,
                field_line(change.fields, "Anciennes_adresses", typed),
            )
            for typed in article.former_addresses
        ])  # fmt: skip
        uses = self._uses(references)
        insert(self._state, "lint_uses", uses)
        self._note_users(uses)
        return answers_of(article, references.ids)

    def _uses(self, references: References) -> list[tuple[str, bool, str]]:
        return [(file, references.archived, references.path) for file in uses_of(references, self._site)]

    def _note_users(self, uses: Iterable[tuple[str, bool, str]]) -> None:
        # In the one set or the other: what was there before and is again comes twice, and drops out.
        self._users ^= set(uses)

    def _enter_listings(self, gone: Sequence[Article], come: Sequence[Article]) -> None:
        as_of, listings = self._directory.as_of, self._directory.listings
        leaving, entering = counted(gone, as_of), counted(come, as_of)
        both = tuple(dict.fromkeys((*leaving.of, *entering.of)))
        before = [listings.of(one.kind, one.name) for one in both]
        listings.leave(leaving)
        listings.enter(entering)
        for one, was in zip(both, before, strict=True):
            keys = set(listing_keys(one, was, listings.of(one.kind, one.name), self._site))
            self.touched |= keys
            if keys:
                self._touch_what_leads_to(one)
        listings.forget_empty(both)

    def _touch_what_leads_to(self, listing: Listing) -> None:
        dossiers = self._directory.registry.dossiers
        if listing.kind is Kind.DOSSIER and listing.name in dossiers:
            self.touched.add(source_key(dossiers[listing.name].path))
        query = "SELECT key FROM lint_former WHERE current = ?"
        self.touched.update(key for (key,) in self._state.execute(query, (listing_address(listing),)))

    def _enter_files(self, files: Mapping[str, int | None]) -> None:
        for path, size in sorted(files.items()):
            known = self._directory.has_file(path)
            if known != (size is not None):
                self.touched.add(file_key(path))
                self.touched.update(key for key, _ in places_keys(f"/{path}"))
            self._state.execute("DELETE FROM lint_files WHERE path = ?", (path,))
            if size is not None:
                insert(self._state, "lint_files", [file_row(path, size)])
        self.files |= files.keys() | {file for file, _, _ in self._users}


def _is_ordinary(change: ArticleChange, old: References | None) -> bool:
    """Whether a change can be judged by itself: no error in it, and what is kept is what it changes."""
    if (old is None) != (change.before is None):
        return False
    if change.after is None:
        return change.before is not None and not change.before.rights_of_reply
    if change.inspection is None or any(problem.is_error for problem in change.inspection.problems):
        return False
    return _replies(change.before) == _replies(change.after)


def _replies(article: Article | None) -> object:
    """What the checks of an article's replies rest on: they are texts of their own, kept with the whole check."""
    if article is None or not article.rights_of_reply:
        return None
    return article.rights_of_reply, article.status, article.date, article.due
