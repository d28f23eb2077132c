"""The ledger of sheets: what each unit gave and asked, as rows, and the files that two units want."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable, Iterator

from plugins.domain.problems import BuildRefused
from plugins.domain.record import Struct, field
from plugins.press import texts
from plugins.press.printing import Printed
from plugins.press.settings import SETTINGS_FILE
from plugins.press.tree import Tally

# Rows that are written at once: each call of SQLite costs as much as a row.
AT_ONCE = 5000


class Ledger(Struct):
    """Takes in the units of a whole edition, number `number`, as they are printed."""

    state: sqlite3.Connection
    number: int
    tally: Tally = field(default_factory=Tally)
    makers: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    clashes: dict[str, str] = field(default_factory=dict)
    claims: list[tuple[str, str]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    events: list[tuple[int, str]] = field(default_factory=list)

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
        unit = printed.unit
        self.claims += ((unit, laid.path) for laid in printed.files)
        self.asked += ((key, unit) for key in printed.keys)
        self.events += ((instant, unit) for instant in printed.events)
        if printed.summaries:
            keep_summaries(self.state, printed)
        if len(self.asked) >= AT_ONCE:
            self._write()

    def _write(self) -> None:
        self.state.executemany("INSERT OR IGNORE INTO claim VALUES (?, ?)", self.claims)
        self.state.executemany("INSERT INTO dep VALUES (?, ?)", self.asked)
        self.state.executemany("INSERT INTO event VALUES (?, ?)", self.events)
        for rows in (self.claims, self.asked, self.events):
            rows.clear()

    def close(self) -> None:
        """Keep the sheets. Raises BuildRefused when two units want one file, or a file where a folder must be."""
        self._write()
        seen: set[str] = set()
        for path, (_, room) in self.makers.items():
            folder = path.rpartition("/")[0]
            # Whoever stands above a folder that was seen was looked at.
            while folder and folder not in seen:
                seen.add(folder)
                if folder in self.makers:
                    self.clashes[folder] = f"{self.makers[folder][1]}, {room}"
                folder = folder.rpartition("/")[0]
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
    keep_summaries(state, printed)


def keep_summaries(state: sqlite3.Connection, printed: Printed) -> None:
    """What a unit made of listings."""
    state.executemany(
        "INSERT OR REPLACE INTO summary VALUES (?, ?, ?, ?)",
        (
            (maker, x.kind.value, x.name, pickle.dumps(value, protocol=5))
            for maker, x, value in printed.summaries
        ),
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
