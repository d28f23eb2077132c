"""A whole edition: kept as a new state, printed unit by unit, served, sealed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import replace
from plugins.domain.workers import Workers
from plugins.press import schema
from plugins.press.keeping import keep_newsroom
from plugins.press.laying import Layer, remove
from plugins.press.ledger import Ledger
from plugins.press.permalinks import keep_permalinks
from plugins.press.printing import Job, Printed, is_held, print_units
from plugins.press.tree import Tally, files_below

# Tables that units fill, gathered apart while workers read the state.
_GATHERED = ("claim", "dep", "event", "summary", "sheet", "meta", "follower")
# What is laid beside the units, and noted in the ledger's state.
Beside = Callable[[Layer, sqlite3.Connection], Iterable[Printed]]


def keep_whole(state: sqlite3.Connection, newsroom: Newsroom, edition: Edition) -> None:
    """The newsroom, what the gate said of each article, and what the checks will ask, as rows."""
    judge = slots.visibility_of.get()
    visible = {article.path: str(judge(article, newsroom.as_of)) for article in newsroom.articles}
    keep_newsroom(state, newsroom, edition, visible)
    state.execute("BEGIN")
    keep_permalinks(state, newsroom.permalinks)
    slots.recheck.get().keep(newsroom, state)
    state.execute("COMMIT")


def print_whole(
    job: Job, units: Sequence[str], workers: Workers, number: int, beside: Beside, *, workers_lay: bool
) -> Tally:
    """Print every unit, and what comes beside them, into the tree that nobody sees; what was done.

    `workers_lay`: they end with the build, and may write into the tree themselves.

    Raises BuildRefused when two units want one file, OSError when the disk refuses.
    """
    place, tree, compiled = Path(job.state), Path(job.tree), Path(job.compiled)
    layer = Layer(tree)
    for old in compiled.parent.glob("*"):
        if old != compiled:
            remove(old)
    apart = place.with_name(place.name + ".sheets")
    ledger = Ledger(schema.make(apart), number)
    ledger.state.execute("BEGIN")
    told = job if workers_lay else replace(job, tree="", other="")
    for printed in workers(print_units, told, units):
        ledger.enter(printed if workers_lay else _laid(printed, layer, job.before))
    for printed in beside(layer, ledger.state):
        ledger.enter(printed)
    ledger.close()
    ledger.state.execute("COMMIT")
    ledger.state.close()
    if not layer.is_new:
        layer.prune(set(ledger.makers))
    if job.before:
        ledger.tally.removed = sum(path not in ledger.makers for path in files_below(Path(job.before)))
    _join(place, apart)
    return ledger.tally


def _laid(printed: Printed, layer: Layer, before: str) -> Printed:
    files = []
    for file in printed.files:
        content = file.content or b""
        layer.lay(file.path, content)
        files.append(replace(file, content=None, is_same=is_held(before, file.path, content)))
    return replace(printed, files=tuple(files))


def twin(served: Path, other: Path) -> None:
    """Make `other` a second tree of the same files, by hard links: our files are replaced, never written into.

    The next edit then finds a tree that lacks nothing but that edit.
    """
    remove(other)
    os.mkdir(other)
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(f"{served}/{folder}") as entries:
            for entry in entries:
                place = f"{other}/{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    os.mkdir(place)
                    folders.append(f"{folder}{entry.name}/")
                else:
                    os.link(entry.path, place, follow_symlinks=False)


def _join(place: Path, apart: Path) -> None:
    state = sqlite3.connect(place, isolation_level=None)
    state.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    state.execute("ATTACH ? AS apart", (str(apart),))
    state.execute("BEGIN")
    for table in _GATHERED:
        state.execute(f"INSERT INTO {table} SELECT * FROM apart.{table}")
    state.execute("COMMIT")
    state.execute("DETACH apart")
    schema.index_sheets(state)
    state.close()
    apart.unlink()
