"""Bodies that go into the state as they are read: no process holds them all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, MutableMapping


class StoredBodies(MutableMapping[str, str]):
    """The table `body` of a state that is being made, as a mapping of paths to HTML."""

    def __init__(self, state: sqlite3.Connection) -> None:
        self._state = state

    def __getitem__(self, path: str) -> str:
        row = self._state.execute("SELECT html FROM body WHERE path = ?", (path,)).fetchone()
        if row is None:
            raise KeyError(path)
        return str(row[0])

    def __setitem__(self, path: str, html: str) -> None:
        self._state.execute("INSERT OR REPLACE INTO body VALUES (?, ?)", (path, html))

    def __delitem__(self, path: str) -> None:
        if not self._state.execute("DELETE FROM body WHERE path = ?", (path,)).rowcount:
            raise KeyError(path)

    def __contains__(self, path: object) -> bool:
        return self._state.execute("SELECT 1 FROM body WHERE path = ?", (path,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (str(path) for (path,) in self._state.execute("SELECT path FROM body ORDER BY path"))

    def __len__(self) -> int:
        return int(self._state.execute("SELECT count(*) FROM body").fetchone()[0])
