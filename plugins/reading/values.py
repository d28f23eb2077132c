"""One head field at a time: what several keys share. Each reading notes its faults and returns what it could read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from html import unescape

from plugins.domain.dates import Moment
from plugins.domain.pictures import Measure
from plugins.domain.record import Record
from plugins.domain.record import field as dataclass_field
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.domain.source import Field, Source
from plugins.domain.urls import slugify
from plugins.reading.moments import Misread, read_day, read_moment
from plugins.reading.names import Names
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes

_HTML = re.compile(
    r"</?[a-zA-Z](?![a-zA-Z0-9+.-]*://)(?![^\s<>@]+@[^\s<>]+>)[^<>]*>?|<!--|<!\[CDATA\[", re.IGNORECASE
)
# `JavaScript : le guide` is a title; `javascript:alert(1)` is a link that acts.
_SCRIPT = re.compile(
    r"\b(?:javascript|vbscript|livescript):(?=\S|\s*\w+\s*\()|\bdata:text/html", re.IGNORECASE
)
_YES, _NO = ("oui", "yes", "true", "1", "vrai"), ("non", "no", "false", "0", "faux")


class Surroundings(Record):
    """What one file's reading must know of the rest of the newsroom.

    `files` are sizes by path below `content/`; `replies` maps the Markdown files that articles name to their sources.
    `names` are what heads may call the registry's entries.
    `authors_known`, `categories_known`: the registry was readable, so a name that is not there is the article's fault.
    `measured` remembers the measures of pictures during one reading.
    """

    site: Site
    as_of: datetime
    registry: Registry
    files: Mapping[str, int]
    replies: Mapping[str, Source]
    names: Names = dataclass_field(default_factory=Names)
    authors_known: bool = True
    categories_known: bool = True
    measured: dict[str, Measure] = dataclass_field(default_factory=dict)


def filled(source: Source, key: str) -> Field | None:
    """The field of a key when it has a value."""
    field = source.first(key)
    return field if field is not None and field.value else None


def all_filled(source: Source, key: str) -> tuple[Field, ...]:
    """Every field of a key that has a value."""
    return tuple(field for field in source.values(key) if field.value)


def line_of(source: Source, key: str) -> int:
    """The line where a missing value should stand: its empty field's, else the first of the file."""
    field = source.first(key)
    return field.line if field else 1


def note_markup(source: Source, notes: Notes) -> None:
    """A head is text: HTML tags and script addresses in it are refused."""
    for field in source.fields:
        if match := _HTML.search(field.value) or _SCRIPT.search(field.value):
            notes.add("E116", field.line, key=field.typed, value=match[0])


def has_markup(text: str) -> bool:
    """Whether a plain text holds an HTML tag or a script address."""
    return bool(_HTML.search(text) or _SCRIPT.search(unescape(text)))


def moment_in(source: Source, key: str, surroundings: Surroundings, notes: Notes) -> Moment | None:
    """The moment of a key, None when it is absent or unreadable."""
    field = filled(source, key)
    if field is None:
        return None
    read = read_moment(field.value, surroundings.site.zone)
    if isinstance(read, Misread):
        notes.add("E103", field.line, value=field.value, hint=read.hint)
        return None
    return read


def day_in(text: str, line: int, notes: Notes) -> date | None:
    """The day of `YYYY-MM-DD`, None when unreadable."""
    read = read_day(text)
    if isinstance(read, Misread):
        notes.add("E103", line, value=text, hint=read.hint)
        return None
    return read


def yes_in(source: Source, key: str, notes: Notes) -> bool:
    """The truth of a `oui` or `non` key; absent is no."""
    field = filled(source, key)
    if field is None or field.value.lower() in _NO:
        return False
    if field.value.lower() not in _YES:
        notes.add("E146", field.line, key=field.typed, value=field.value)
    return True


def choice_in(
    source: Source, key: str, choices: Mapping[str, str], default: str, code: str, notes: Notes
) -> str:
    """What a key with a closed list means. `choices`: what may be typed, in any case and accents, and its meaning."""
    field = filled(source, key)
    if field is None:
        return default
    if meant := choices.get(slugify(field.value)):
        return meant
    notes.add(code, field.line, key=field.typed, value=field.value, remedy=suggestion(field.value, choices))
    return default


def parts_of(field: Field, number: int, form: str, notes: Notes, separator: str = "|") -> tuple[str, ...]:
    """The parts of `a | b`, empty when there are not `number` filled ones; the last may hold the separator itself."""
    parts = tuple(part.strip() for part in field.value.split(separator, number - 1))
    if len(parts) == number and all(parts):
        return parts
    notes.add("E128", field.line, key=field.typed, value=field.value, form=form)
    return ()


def separated(field: Field, separators: str = ";,") -> tuple[str, ...]:
    """The items of a list on one line, empty ones left out."""
    return tuple(item for part in re.split(f"[{separators}]", field.value) if (item := part.strip()))
