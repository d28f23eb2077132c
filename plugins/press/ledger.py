"""The ledger of sheets: what each unit gave and asked, as rows, and the files that two units want."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from plugins.domain.problems import BuildRefused
from plugins.press import texts
from plugins.press.parcels import pack
from plugins.press.printing import Printed
from plugins.press.settings import SETTINGS_FILE
from plugins.press.tree import Tally


@dataclass(slots=True)
class Ledger:
    """Takes in the units of a whole edition, number `number`, as they are printed."""

    state: sqlite3.Connection
    number: int
    tally: Tally = field(default_factory=Tally)
    makers: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    clashes: dict[str, str] = field(default_factory=dict)

    def enter(self, printed: Printed) -> None:
        """What became of one unit."""
        for laid in printed.files:
            known = self.makers.get(laid.path)
            if known is None:
                self.makers[laid.path] = (laid.digest, laid.room)
                self.tally.unchanged += laid.is_same
                self.tally.written += not laid.is_same
            elif known[0] != laid.digest:
                self.clashes[laid.path] = f"{known[1]}, {laid.room}"
        keep_unit(self.state, printed)

    def close(self) -> None:
        """Keep the sheets. Raises BuildRefused when two units want one file, or a file where a folder must be."""
        for path in self.makers:
            for parent in list(PurePosixPath(path).parents)[:-1]:
                if str(parent) in self.makers:
                    self.clashes[str(parent)] = f"{self.makers[str(parent)][1]}, {self.makers[path][1]}"
        if self.clashes:
            raise clash(self.clashes)
        self.state.executemany(
            "INSERT INTO sheet VALUES (?, ?, ?)",
            ((path, digest, self.number) for path, (digest, _) in self.makers.items()),
        )
        self.state.execute("INSERT INTO meta VALUES ('sheets', ?)", (len(self.makers),))


def clash(parties: dict[str, str]) -> BuildRefused:
    """The refusal for files, by path, that several rooms want."""
    message = texts.MESSAGES["E405"]
    return BuildRefused(
        message.at(SETTINGS_FILE, 0, "E405", address=f"/{path}", rooms=rooms)
        for path, rooms in parties.items()
    )


def keep_unit(state: sqlite3.Connection, printed: Printed) -> None:
    """The files, questions, events and summaries of a unit of which nothing is kept yet."""
    unit = printed.unit
    state.executemany(
        "INSERT OR IGNORE INTO claim VALUES (?, ?)", ((unit, laid.path) for laid in printed.files)
    )
    state.executemany("INSERT INTO dep VALUES (?, ?)", ((key, unit) for key in printed.keys))
    state.executemany("INSERT INTO event VALUES (?, ?)", ((instant, unit) for instant in printed.events))
    state.executemany(
        "INSERT OR REPLACE INTO summary VALUES (?, ?, ?, ?)",
        ((maker, x.kind.value, x.name, pack(value)) for maker, x, value in printed.summaries),
    )


def forget_unit(state: sqlite3.Connection, unit: str) -> None:
    """Nothing of a unit is kept any more."""
    for table in ("claim", "dep", "event"):
        state.execute(f"DELETE FROM {table} WHERE unit = ?", (unit,))


def claimed(state: sqlite3.Connection, units: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(unit, path) of the files that some units gave last time."""
    for unit in units:
        for (path,) in state.execute("SELECT path FROM claim WHERE unit = ?", (unit,)):
            yield unit, path
