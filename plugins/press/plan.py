"""Every sheet of an edition in memory: what a foreign theme leaves for us to print."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.sheet import Sheet
from plugins.press.ledger import clash


def plan(edition: Edition) -> tuple[Sheet, ...]:
    """Every sheet of the edition, sorted by path. Raises BuildRefused when two sheets want one file."""
    sheets: dict[str, Sheet] = {}
    makers: dict[str, str] = {}
    clashes: dict[str, str] = {}
    for name, sheet in _sheets(edition):
        if sheets.get(sheet.path, sheet) != sheet:
            clashes[sheet.path] = f"{makers[sheet.path]}, {name}"
        sheets[sheet.path] = sheet
        makers[sheet.path] = name
    for path in sheets:
        # A file cannot also be the folder of another one.
        for parent in list(PurePosixPath(path).parents)[:-1]:
            if str(parent) in sheets:
                clashes[str(parent)] = f"{makers[str(parent)]}, {makers[path]}"
    if clashes:
        raise clash(clashes)
    return tuple(sheets[path] for path in sorted(sheets))


def _sheets(edition: Edition) -> Iterable[tuple[str, Sheet]]:
    for name, room in slots.rooms.items():
        for article in edition.articles():
            yield from ((name, sheet) for sheet in room.for_article(edition, article))
        yield from ((name, sheet) for sheet in room.for_site(edition))
