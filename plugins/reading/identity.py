"""What makes an article itself: its id, its slug, and the day in its file's name."""

from __future__ import annotations

import posixpath
import re
from datetime import date

from plugins.domain.source import Source
from plugins.domain.urls import is_slug, slug_like
from plugins.reading.moments import Misread, read_day
from plugins.reading.notes import Notes
from plugins.reading.values import filled, separated

_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(.*)", re.DOTALL)
_ADDRESS = re.compile(r"/?([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/]+)/?")


def identifier_of(path: str) -> str:
    """The id of an article: its file's name without `.md`."""
    return posixpath.basename(path).removesuffix(".md")


def check_name(path: str, day: date | None, date_line: int, notes: Notes) -> None:
    """`YYYY-MM-DD-slug.md`, and the day is the one of `Date`. `day` is None when `Date` is missing or unreadable."""
    name = identifier_of(path)
    match = _DATED.fullmatch(name)
    slug = match[2] if match else name
    if match is None or not is_slug(slug):
        days = f"{day:%Y-%m-%d}" if day else match[1] if match else "AAAA-MM-JJ"
        notes.add("E009", value=name + ".md", form=f"{days}-{slug_like(slug) or 'titre'}.md")
    if match is None or day is None:
        return
    named = read_day(match[1])
    if isinstance(named, Misread) or named != day:
        notes.add("E149", date_line, named=match[1], typed=day.isoformat())


def slug_of(source: Source, notes: Notes) -> str:
    """`Slug:`, else the file's name after its date. Always a safe slug, even when a fault is noted."""
    name = identifier_of(source.path)
    match = _DATED.fullmatch(name)
    from_name = slug_like(match[2] if match else name) or "article"
    field = filled(source, "Slug")
    if field is None:
        return from_name
    if not is_slug(field.value):
        remedy = slug_like(field.value) or from_name
        notes.add("E147", field.line, value=field.value, form=remedy)
        return from_name
    return field.value


def article_ids(source: Source, key: str) -> tuple[str, ...]:
    """The ids of the articles that a key names: ids, file names or paths, `{filename}` links, addresses."""
    found = (
        article_id(name) for field in source.values(key) for name in separated(field, ";") if field.value
    )
    return tuple(dict.fromkeys(identifier for identifier in found if identifier))


def article_id(typed: str) -> str:
    """The id that a reference to an article names; it may be the id of no article."""
    text = re.sub(r"^\{filename\}", "", typed.strip())
    if match := _ADDRESS.fullmatch(text):
        return f"{match[1]}-{match[2]}-{match[3]}-{match[4]}"
    return identifier_of(text.rstrip("/"))
