"""The register of permalinks, read strictly: a line that was half lost would give subscribers an article twice.

Order does not matter here, so that two branches can be merged line by line; `rotative enregistrer` sorts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.domain.links import CONTENT
from plugins.domain.permalinks import REGISTER, Permalink
from plugins.domain.problems import Problem
from plugins.domain.site import Site
from plugins.reading import texts
from plugins.reading.notes import Notes

_ADDRESS = re.compile(r"/[0-9]{4}/[0-9]{2}/[0-9]{2}/[a-z0-9]+(?:-[a-z0-9]+)*/")
_FIRST = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2})?[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?"
)
# Atom wants a URI (RFC 4287, 4.2.6). Imported articles may keep the one that their subscribers know.
_GUID = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]{1,500}", re.IGNORECASE)
_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_BOM = b"\xef\xbb\xbf"


def read_register(site: Site) -> tuple[Mapping[str, Permalink], tuple[Problem, ...]]:
    """The register of a newsroom that has one, by address, and what is wrong with it."""
    notes = Notes(f"{CONTENT}/{REGISTER}")
    try:
        found = read_permalinks(Path(site.content, REGISTER).read_bytes(), notes)
    except OSError as error:
        notes.add("E004", reason=error.strerror or "")
        found = {}
    return found, tuple(notes.found)


def read_permalinks(data: bytes, notes: Notes) -> dict[str, Permalink]:
    """The lines by address; what is wrong is noted with its line, and a wrong line left out."""
    if data.startswith(_BOM):
        notes.add("E322", 1, what=texts.BYTE_ORDER_MARK)
        data = data.removeprefix(_BOM)
    if b"\r" in data:
        notes.add("E322", data[: data.index(b"\r")].count(b"\n") + 1, what=texts.CARRIAGE_RETURN)
        data = data.replace(b"\r\n", b"\n")
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    if not lines[-1]:
        lines.pop()
    found: dict[str, Permalink] = {}
    places: dict[str, int] = {}
    holders: dict[str, Permalink] = {}
    for number, line in enumerate(lines, start=1):
        permalink = _read(line, number, notes)
        if permalink is None:
            continue
        address, holder = permalink.address, holders.setdefault(permalink.guid, permalink)
        if address in found:
            notes.add("E324", number, value=address, first=places[address])
            continue
        if (holder.identifier, holder.first) != (permalink.identifier, permalink.first):
            notes.add("E326", number, value=permalink.guid, first=places[holder.address])
        found[address], places[address] = permalink, number
    return found


def read_lines(lines: Iterable[bytes]) -> tuple[Permalink, ...] | None:
    """Some lines of a register that was read before; None when one is wrong, or two are of one address."""
    notes = Notes("")
    read = [_read(line.decode("utf-8", "surrogateescape"), 1, notes) for line in lines]
    found = {line.address: line for line in read if line}
    return tuple(found.values()) if len(found) == len(read) and not notes.found else None


def _read(line: str, number: int, notes: Notes) -> Permalink | None:
    if line.startswith(_MARKS):
        notes.add("E321", number, value=line)
        return None
    columns = line.split("\t")
    if len(columns) != 4 or not all(columns):
        notes.add("E320", number, value=line)
        return None
    permalink = Permalink(*columns)
    if not _ADDRESS.fullmatch(permalink.address):
        notes.add("E323", number, value=permalink.address)
    elif not permalink.identifier.isprintable():
        # What is not UTF-8 is not printable either.
        notes.add("E320", number, value=line)
    elif not _is_date(permalink):
        notes.add("E325", number, value=permalink.first)
    elif not _GUID.fullmatch(permalink.guid):
        notes.add("E327", number, value=permalink.guid)
    else:
        return permalink
    return None


def _is_date(permalink: Permalink) -> bool:
    try:
        return bool(_FIRST.fullmatch(permalink.first) and permalink.instant)
    except ValueError:
        return False
