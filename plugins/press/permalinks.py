"""The register of permalinks in the state: a look-up by address, and the lines that changed since it was kept."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.domain import slots
from plugins.domain.permalinks import REGISTER, Permalink, as_registered
from plugins.domain.site import Site
from plugins.press.keeping import get, put

# The lines as they were kept, as one value: compared as sets, which needs no look at a table.
_LINES = "register"


class StoredPermalinks(Mapping[str, Permalink]):
    """The lines by address, each by one look."""

    def __init__(self, state: sqlite3.Connection) -> None:
        self._state = state

    def __getitem__(self, address: str) -> Permalink:
        row = self._state.execute(
            "SELECT address, identifier, first, guid FROM permalink WHERE address = ?", (address,)
        ).fetchone()
        if row is None:
            raise KeyError(address)
        return Permalink(*row)

    def __iter__(self) -> Iterator[str]:
        return (address for (address,) in self._state.execute("SELECT address FROM permalink"))

    def __len__(self) -> int:
        (number,) = self._state.execute("SELECT count(*) FROM permalink").fetchone()
        return int(number)


def keep_permalinks(state: sqlite3.Connection, permalinks: Mapping[str, Permalink]) -> None:
    """All lines, after a whole reading that found them good."""
    lines = [permalinks[address] for address in sorted(permalinks)]
    state.executemany("INSERT INTO permalink VALUES (?, ?, ?, ?)", map(_row, lines))
    put(state, _LINES, "".join(f"{line.line}\n" for line in lines).encode("utf-8", "surrogateescape"))


def take_permalinks(state: sqlite3.Connection, content: Path) -> tuple[str, ...] | None:
    """Bring the lines up to date with the register; the addresses of those that are new or other than before, sorted.

    None when only a whole reading can tell: a line that is gone, one that is wrong, one that says of a GUID something
    else than another line.
    """
    try:
        data = (content / REGISTER).read_bytes()
    except OSError:
        return None
    kept = get(state, _LINES)
    assert isinstance(kept, bytes)
    before, after = kept.split(b"\n"), data.removesuffix(b"\n").split(b"\n") if data else []
    known = set(before)
    fresh = set(after)
    if len(fresh) != len(after):
        return None
    lines = slots.reread.get().read_lines(sorted(fresh - known))
    if lines is None:
        return None
    addresses = {line.address for line in lines}
    gone = {line.partition(b"\t")[0].decode() for line in known - fresh - {b""}}
    permalinks = StoredPermalinks(state)
    if not gone <= addresses or any(address in permalinks for address in addresses - gone):
        return None
    state.executemany("DELETE FROM permalink WHERE address = ?", ((address,) for address in addresses))
    for line in lines:
        query = "SELECT identifier, first FROM permalink WHERE guid = ?"
        if any(same != (line.identifier, line.first) for same in state.execute(query, (line.guid,))):
            return None
        state.execute("INSERT INTO permalink VALUES (?, ?, ?, ?)", _row(line))
    put(state, _LINES, data)
    return tuple(sorted(addresses))


def others_by(
    state: sqlite3.Connection, site: Site, permalinks: Mapping[str, Permalink], registered: Iterable[str]
) -> Iterator[str]:
    """The paths of the kept articles that the lines of these addresses make others than they were kept."""
    for address in registered:
        query = "SELECT path, record FROM article WHERE address = ?"
        for path, record in state.execute(query, (address,)).fetchall():
            article = pickle.loads(record)
            if as_registered(article, permalinks, site) is not article:
                yield path


def _row(line: Permalink) -> tuple[str, str, str, str]:
    return line.address, line.identifier, line.first, line.guid
