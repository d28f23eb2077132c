"""What an edit changes in the output: the units that it touches are planned, their sheets compared, the others left."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path, PurePosixPath

from plugins.domain import slots
from plugins.domain.record import Record
from plugins.domain.sheet import Sheet
from plugins.press.edits import Everything
from plugins.press.laying import Layer, holds
from plugins.press.ledger import forget_unit, keep_unit
from plugins.press.printer import PagePrinter, render
from plugins.press.printing import Laid, Printed, unit_keys
from plugins.press.stored_edition import StoredEdition
from plugins.press.tree import Tally
from plugins.press.units import own_article, sheets_of


class Delta(Record):
    """The files whose sheets changed, rendered, and those that no unit gives any more; `total` counts all sheets,
    `converted` the pictures that were made.
    """

    files: tuple[tuple[str, bytes], ...]
    gone: tuple[str, ...]
    total: int
    converted: int = 0


def print_delta(
    state: sqlite3.Connection, edition: StoredEdition, units: Sequence[str], number: int, compiled: Path
) -> Delta:
    """Plan `units` again and render what changed. Raises Everything when two units want one file."""
    planned: dict[str, Sheet] = {}
    clashes = False
    lost: set[str] = set()
    edition.forget()
    for unit in units:
        lost.update(path for (path,) in state.execute("SELECT path FROM claim WHERE unit = ?", (unit,)))
        forget_unit(state, unit)
    for unit in units:
        trace = edition.begin(own_article(unit))
        laid: list[Laid] = []
        for room, sheet in sheets_of(edition, unit):
            known = planned.setdefault(sheet.path, sheet)
            if known != sheet:
                clashes = True
            laid.append(Laid(room, sheet.path, b"", False))
        summaries = tuple((maker, listing, value) for (maker, listing), value in trace.summaries.items())
        keys, events = unit_keys(edition, unit), tuple(sorted(trace.events))
        keep_unit(state, Printed(unit, tuple(laid), keys, events, summaries))
    changed: list[tuple[str, Sheet]] = []
    new = 0
    for path, sheet in sorted(planned.items(), key=itemgetter(0)):
        digest = sheet.digest()
        row = state.execute("SELECT digest FROM sheet WHERE path = ?", (path,)).fetchone()
        if row and row[0] == digest:
            continue
        clashes = clashes or _is_disputed(state, path, set(units), row is None)
        changed.append((path, sheet))
        new += row is None
        state.execute("INSERT OR REPLACE INTO sheet VALUES (?, ?, ?)", (path, digest, number))
        state.execute("DELETE FROM gone WHERE path = ?", (path,))
    if clashes:
        # A whole build names all the parties.
        raise Everything
    gone = tuple(path for path in sorted(lost - planned.keys()) if not _is_claimed(state, path))
    for path in gone:
        state.execute("DELETE FROM sheet WHERE path = ?", (path,))
        state.execute("INSERT OR REPLACE INTO gone VALUES (?, ?)", (path, number))
    prepared = slots.prepare.get()(sheet for _, sheet in changed)
    if prepared.problems:
        # A whole build says it with everything else that is to be said.
        raise Everything
    printer = PagePrinter(edition.site.theme, str(compiled))
    files = tuple((path, render(sheet, printer)) for path, sheet in changed)
    state.execute("UPDATE meta SET value = value + ? WHERE key = 'sheets'", (new - len(gone),))
    (total,) = state.execute("SELECT value FROM meta WHERE key = 'sheets'").fetchone()
    return Delta(files, gone, total, prepared.pictures)


def joined(first: Delta, second: Delta) -> Delta:
    """Two deltas of one edition, of different files."""
    return Delta((*first.files, *second.files), (*first.gone, *second.gone), second.total, first.converted)


def lay_delta(state: sqlite3.Connection, delta: Delta, tree: Path, served: Path, holds_edition: int) -> Tally:
    """Bring `tree`, which holds the edition `holds_edition`, up to date: what it missed is linked from `served`."""
    layer = Layer(tree)
    rendered = dict(delta.files)
    for (path,) in sorted(state.execute("SELECT path FROM gone WHERE changed > ?", (holds_edition,))):
        layer.drop(path)
    for (path,) in sorted(state.execute("SELECT path FROM sheet WHERE changed > ?", (holds_edition,))):
        if path not in rendered:
            layer.link(path, f"{served}/{path}")
    tally = Tally(removed=len(delta.gone))
    for path, content in delta.files:
        layer.lay(path, content)
        tally.written += not holds(served / path, content)
    tally.unchanged = delta.total - tally.written
    return tally


def _is_disputed(state: sqlite3.Connection, path: str, units: set[str], is_new: bool) -> bool:
    """Whether a unit that is not planned now gives another sheet of this path, or needs a folder there."""
    claims = state.execute("SELECT unit FROM claim WHERE path = ?", (path,)).fetchall()
    if any(unit not in units for (unit,) in claims):
        return True
    if not is_new:
        return False
    below = (f"{path}/", f"{path}0")
    if state.execute("SELECT 1 FROM sheet WHERE path > ? AND path < ? LIMIT 1", below).fetchone():
        return True
    return any(_is_claimed(state, str(parent)) for parent in list(PurePosixPath(path).parents)[:-1])


def _is_claimed(state: sqlite3.Connection, path: str) -> bool:
    return state.execute("SELECT 1 FROM claim WHERE path = ? LIMIT 1", (path,)).fetchone() is not None
