"""The register of permalinks beside what is kept: what it lacks after a change, and the lines to check again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.domain.article import Status
from plugins.domain.changes import Changes
from plugins.domain.permalinks import Permalink, former_place
from plugins.domain.urls import address_of
from plugins.lint.kept.directory import KeptDirectory
from plugins.lint.kept.tables import insert
from plugins.lint.registration import NAMED, Registration, is_outdated

if TYPE_CHECKING:
    import sqlite3


def enter_registration(state: sqlite3.Connection, directory: KeptDirectory, changes: Changes) -> bool:
    """Bring the tables up to date, and set the lines to check; False when only a whole check can tell."""
    number, awaits = state.execute("SELECT unregistered, awaits FROM lint_kept").fetchone()
    if awaits:
        # Time alone changes what is to be said.
        return False
    lines: dict[str, Permalink] = {}
    left: set[str] = set()
    taken: set[str] = set()
    for change in changes.articles:
        number -= _forget(state, change.path)
        if change.before:
            left.add(address_of(change.before))
            left.update(map(former_place, change.before.former_addresses))
        if change.after is None or change.after.status is Status.DRAFT:
            continue
        taken.add(address_of(change.after))
        line = changes.permalinks.get(address_of(change.after))
        if line is None:
            insert(state, "lint_unregistered", [(change.path,)])
            number += 1
        elif is_outdated(line, change.after, directory.as_of):
            return False
    for address in changes.registered:
        line = changes.permalinks.get(address)
        if address in taken:
            continue
        # The line is that of an article that did not change, else a whole check says what it is.
        holder = directory.at(address)
        if line is None or holder is None or holder.since is None or not holder.path:
            return False
        number -= _forget(state, holder.path)
        if line.instant > directory.as_of and line.instant != holder.since:
            return False
    for address in sorted({*left, *changes.registered}):
        if line := changes.permalinks.get(address):
            if line.instant > directory.as_of and address not in {*taken, *changes.registered}:
                return False
            lines[address] = line
    directory.permalinks = tuple(lines.values())
    state.execute("UPDATE lint_kept SET unregistered = ?", (number,))
    rows = state.execute("SELECT path FROM lint_unregistered WHERE path > '' ORDER BY path LIMIT ?", (NAMED,))
    directory.registration = Registration(number, tuple(path for (path,) in rows))
    return True


def _forget(state: sqlite3.Connection, path: str) -> int:
    return state.execute("DELETE FROM lint_unregistered WHERE path = ?", (path,)).rowcount
