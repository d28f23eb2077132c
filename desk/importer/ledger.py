"""What an import did to each source: every mending, every gap, everything not understood, at its line."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from plugins.domain.record import Record


class Kind(StrEnum):
    """What a note says of a place."""

    MENDED = "mended"  # changed so that the gate takes it, or read as something
    MISSING = "missing"  # not in the source, and not invented
    UNKNOWN = "unknown"  # not understood
    REFUSED = "refused"  # why the whole source is not imported


class Note(Record):
    """One note. `source` is the file as shown to the editor; `line` counts from 1, 0 is the file as a whole."""

    source: str
    line: int
    kind: Kind
    text: str


class Ledger:
    """The notes of one import, in the order written."""

    def __init__(self) -> None:
        self._notes: list[Note] = []

    def mended(self, source: str, line: int, text: str) -> None:
        """Note a change, or a reading that an editor may want to check."""
        self._notes.append(Note(source, line, Kind.MENDED, text))

    def missing(self, source: str, line: int, text: str) -> None:
        """Note what the source does not say."""
        self._notes.append(Note(source, line, Kind.MISSING, text))

    def unknown(self, source: str, line: int, text: str) -> None:
        """Note what was not understood."""
        self._notes.append(Note(source, line, Kind.UNKNOWN, text))

    def refused(self, source: str, line: int, text: str) -> None:
        """Note why a source is not imported."""
        self._notes.append(Note(source, line, Kind.REFUSED, text))

    def of(self, source: str) -> tuple[Note, ...]:
        """The notes of one source, each once, by line."""
        own = dict.fromkeys(note for note in self._notes if note.source == source)
        return tuple(sorted(own, key=lambda note: (note.line, note.kind is not Kind.REFUSED)))

    def sources(self) -> Iterator[str]:
        """Every source that has a note, in the order first written."""
        yield from dict.fromkeys(note.source for note in self._notes)

    def has(self, source: str, kind: Kind) -> bool:
        """Whether a source has a note of a kind."""
        return any(note.kind is kind and note.source == source for note in self._notes)

    def count(self, kind: Kind) -> int:
        """How many notes of a kind there are."""
        return sum(note.kind is kind for note in set(self._notes))
