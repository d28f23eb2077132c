"""A source file as typed: its head with line numbers, its body, nothing interpreted."""

from __future__ import annotations

from plugins.domain.record import Record


class Field(Record):
    """One line of a head. `key` is canonical English (`Title`), `typed` as the editor wrote it, `line` from 1."""

    key: str
    typed: str
    value: str
    line: int


class Source(Record):
    """One Markdown file, decoded and normalised (NFC, LF). `body_line` is the line on which `body` begins."""

    path: str
    fields: tuple[Field, ...]
    body: str
    body_line: int

    def values(self, key: str) -> tuple[Field, ...]:
        """Every field of one canonical key, in order."""
        return tuple([field for field in self.fields if field.key == key])

    def first(self, key: str) -> Field | None:
        """The first field of one canonical key, None when absent."""
        # A loop, not next(): it runs thirty times an article.
        for field in self.fields:
            if field.key == key:
                return field
        return None
