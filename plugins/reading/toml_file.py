"""A TOML file with line numbers: sections and keys as an editor sees them, wrong types and unknown keys noted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from plugins.domain.record import Record
from plugins.reading.decode import first_bidi, first_control
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes
from plugins.reading.texts import TYPE_NAMES

_POSITION = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")
_SECTION = re.compile(r"""^[ \t]*\[[ \t]*(["']?)([^"'\]]*)\1[ \t]*\]""")
_KEY = re.compile(r"""^[ \t]*(["']?)([A-Za-z0-9_-]+)\1[ \t]*=""")


class TomlFile(Record):
    """The values, and the line of every section (`""` for the top) and of every key in it."""

    values: Mapping[str, object]
    lines: Mapping[tuple[str, str], int]

    def line(self, section: str, key: str = "") -> int:
        """Where a key stands, else where its section opens, else 0."""
        return self.lines.get((section, key)) or self.lines.get((section, "")) or 0


def read_toml(text: str, notes: Notes) -> TomlFile | None:
    """The file, or None when it is not TOML (the line is noted). Source: TOML 1.0.0."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        match = _POSITION.search(str(error))
        line = int(match[1]) if match else text.count("\n") + 1
        lines = text.split("\n")
        notes.add("E300", line, value=lines[line - 1].strip() if line <= len(lines) else "")
        return None
    file = TomlFile(values, _lines(text))
    _note_invisible(file, notes)
    return file


def _note_invisible(file: TomlFile, notes: Notes) -> None:
    """An escape (`"\\u0007"`) can spell what the bytes of the file do not hold."""
    for section, values in file.values.items():
        inner = values.items() if isinstance(values, Mapping) else ((section, values),)
        name = section if isinstance(values, Mapping) else ""
        for key, value in ((name, ""), *inner):
            for text in (key, *_texts_of(value)):
                if match := first_control(text) or first_bidi(text):
                    notes.add("E115", file.line(name, key), key=key, character=f"U+{ord(match[0]):04X}")
                    break


def _texts_of(value: object) -> Iterator[str]:
    """The texts in a value, keys included, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from (key, *_texts_of(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_of(inner)


def _lines(text: str) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    section = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _SECTION.match(line):
            section = match[2]
            found.setdefault((section, ""), number)
        elif match := _KEY.match(line):
            found.setdefault((section, match[2]), number)
    return found


class Section(Record):
    """One table of a registry, read key by key; what is of another type is noted and read as absent."""

    file: TomlFile
    name: str
    values: Mapping[str, object]
    notes: Notes

    def line(self, key: str = "") -> int:
        """The line of a key, else of the section."""
        return self.file.line(self.name, key)

    def text(self, key: str) -> str:
        """A text, stripped, on one line; empty when absent."""
        value = self._typed(key, str)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def long_text(self, key: str) -> str:
        """A text with its lines."""
        value = self._typed(key, str)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        """A whole number, 0 when absent."""
        value = self._typed(key, int)
        return value if isinstance(value, int) else 0

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when absent."""
        value = self._typed(key, list)
        if not isinstance(value, list):
            return ()
        if not all(isinstance(item, str) for item in value):
            self.notes.add("E303", self.line(key), key=key, wanted=TYPE_NAMES["list"])
            return ()
        return tuple(value)

    def note_unknown(self, known: tuple[str, ...]) -> None:
        """Warn of the keys that this kind of section does not have."""
        for key in self.values:
            if key not in known:
                self.notes.add("A302", self.line(key), value=key, remedy=suggestion(key, known))

    def _typed(self, key: str, kind: type) -> object:
        value = self.values.get(key)
        if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
            return value
        self.notes.add("E303", self.line(key), key=key, wanted=TYPE_NAMES[kind.__name__])
        return None


def sections(file: TomlFile, notes: Notes) -> tuple[Section, ...]:
    """The tables of a registry in the order of the file; anything else at the top is noted."""
    found = []
    for name, values in file.values.items():
        if isinstance(values, Mapping):
            found.append(Section(file, name, values, notes))
        else:
            notes.add("E303", file.line("", name), key=name, wanted=TYPE_NAMES["dict"])
    return tuple(found)
