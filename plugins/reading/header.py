"""A file's text as a Source: head fields with their lines, then the body.

The head is Pelican's `Key: value` block or the same keys in YAML between `---` lines. Both give the same fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.domain.pattern import pattern
from plugins.domain.source import Field, Source
from plugins.domain.urls import slugify
from plugins.reading import texts
from plugins.reading.decode import first_bidi, first_control
from plugins.reading.keys import ARTICLE_KEYS, KeyTable
from plugins.reading.nearest import nearest
from plugins.reading.notes import MOST_TOLD, Notes
from plugins.reading.yaml_head import YAML_END, YAML_START, Typed, read_yaml

LONGEST_VALUE = 2000
_PAIR = re.compile(r"(?P<key>[A-Za-z0-9_-]+):[ \t]*(?P<value>.*)")
_PAIR_WITH_SPACE = pattern(r"(?P<key>[A-Za-z0-9_-]+)[ \t\u00a0\u202f]+:(?P<value>.*)")
_PAIR_MISSPELT = pattern(r"(?P<key>[^\W\d_][\w' -]{0,40}?)[ \t\u00a0\u202f]*:(?P<value>.*)")
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u2060\u00ad]")


def read_source(path: str, text: str, notes: Notes, table: KeyTable = ARTICLE_KEYS) -> Source | None:
    """The head and body of a text, None when there is no head that can be read. Every fault of the head is noted.

    Line ends are LF. Values are on one line, stripped, with single spaces where the source broke the line.
    """
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if start:
        notes.add("E101", 1)
    if lines[start].rstrip() == YAML_START:
        block, body_start = _read_yaml_block(lines, start, notes)
        if block is None:
            return None
        typed = block
    elif _opens_head(lines, start, table):
        typed, body_start = _read_pairs(lines, start, notes, table)
    else:
        notes.add("E100", start + 1)
        return None
    fields = _named(typed, notes, table)
    body = "\n".join(lines[body_start:])
    _note_cut_head(fields, lines, body_start, notes, table)
    return Source(path, fields, body, body_start + 1)


def without_head(path: str, text: str) -> Source:
    """The Source of a text that needs no head (a reply); one that it has all the same is set aside, not printed."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    match = _PAIR.match(first)
    if first.rstrip() == YAML_START or (match and ARTICLE_KEYS.find(match["key"])):
        return read_source(path, text, Notes(path)) or Source(path, (), text, 1)
    return Source(path, (), text, 1)


def _opens_head(lines: list[str], start: int, table: KeyTable) -> bool:
    line = lines[start].lstrip()
    if _PAIR.match(line):
        return True
    match = _PAIR_MISSPELT.match(line)
    return bool(match and table.find_misspelt(match["key"])) or _goes_on(lines, start + 1, table)


def _read_pairs(lines: list[str], start: int, notes: Notes, table: KeyTable) -> tuple[list[Typed], int]:
    typed: list[Typed] = []
    for number in range(start, len(lines)):
        line = lines[number]
        if not line.strip():
            return typed, number + 1
        text = line.strip()
        pair = _PAIR.fullmatch(text)
        if line[0] in " \t" and typed and not (pair and table.find(pair["key"])):
            last = typed[-1]
            typed[-1] = Typed(last.key, f"{last.value} {text}".strip(), last.line)
        elif pair:
            if line[0] in " \t":
                notes.add("E106", number + 1, key=pair["key"])
            typed.append(Typed(pair["key"], pair["value"].strip(), number + 1))
        elif found := _mended(text, number + 1, notes, table):
            typed.append(found)
        else:
            notes.add("E107", number + 1, value=text)
            if not _goes_on(lines, number + 1, table):
                return typed, number
    return typed, len(lines)


def _mended(text: str, line: int, notes: Notes, table: KeyTable) -> Typed | None:
    """A pair whose key is badly typed, read as meant so that its value is still checked; the fault is noted."""
    if match := _PAIR_WITH_SPACE.fullmatch(text):
        known = table.find(match["key"])
        notes.add("E105", line, value=match["key"] + " :", key=known.name if known else match["key"])
        return Typed(match["key"], match["value"].strip(), line)
    match = _PAIR_MISSPELT.fullmatch(text)
    if match and (key := table.find_misspelt(match["key"])):
        notes.add("E104", line, value=match["key"], key=key)
        return Typed(key, match["value"].strip(), line)
    if match and " " not in match["key"] and not match["key"].isascii():
        key = table.find_meant(match["key"]) or nearest(match["key"], table.names)
        notes.add("E104", line, value=match["key"], key=key or slugify(match["key"]).capitalize())
        return Typed(key, match["value"].strip(), line)
    return None


def _goes_on(lines: list[str], start: int, table: KeyTable) -> bool:
    """Whether the block has another known key before its blank line: then one line of it is bad, not the rest."""
    for line in lines[start:]:
        if not line.strip():
            return False
        match = _PAIR.match(line)
        if match and table.find(match["key"]):
            return True
    return False


def _read_yaml_block(lines: list[str], start: int, notes: Notes) -> tuple[list[Typed] | None, int]:
    for number in range(start + 1, len(lines)):
        if lines[number].rstrip() in YAML_END:
            return read_yaml("\n".join(lines[start + 1 : number]), start + 2, notes), number + 1
    notes.add("E111", start + 1)
    return None, len(lines)


def _named(typed: Iterable[Typed], notes: Notes, table: KeyTable) -> tuple[Field, ...]:
    """Fields under their canonical names; unknown keys, repetitions and doubled synonyms are noted."""
    fields: list[Field] = []
    for item in typed:
        if not item.key:
            continue  # a key that nothing resembles, already noted
        key = table.find(item.key)
        if key is None and (spelling := table.find_misspelt(item.key)):
            notes.add("E104", item.line, value=item.key, key=spelling)
            key = table.find(spelling)
        if key is None:
            if notes.told["A113"] < MOST_TOLD:  # looking for the nearest key is slow
                notes.add("A113", item.line, value=item.key, remedy=_nearest_key(item.key, table))
            continue
        earlier = next((f for f in fields if f.key == key.name and not item.continues), None)
        if earlier is not None and not (key.repeatable and earlier.typed.lower() == item.key.lower()):
            same = earlier.typed.lower() == item.key.lower()
            code = "E110" if same else "E109"
            notes.add(code, item.line, key=item.key, other=earlier.typed, first=earlier.line)
            continue
        if item.continues and not (key.repeatable or key.listed):
            notes.add("E112", item.line, key=item.key)
            continue
        _note_value(item, notes)
        fields.append(Field(key.name, item.key, item.value, item.line))
    return tuple(fields)


def _nearest_key(typed: str, table: KeyTable) -> str:
    found = table.find_meant(typed) or nearest(typed, table.names)
    return texts.DID_YOU_MEAN.format(name=found) if found else texts.REMOVE_KEY


def _note_value(item: Typed, notes: Notes) -> None:
    if len(item.value) > LONGEST_VALUE:
        notes.add("E114", item.line, key=item.key, length=len(item.value), most=LONGEST_VALUE)
    # A YAML head can spell a control character (`"\x07"`) that the file's bytes do not hold.
    if match := first_bidi(item.value) or _INVISIBLE.search(item.value) or first_control(item.value):
        notes.add("E115", item.line, key=item.key, character=f"U+{ord(match[0]):04X}")


def _note_cut_head(
    fields: tuple[Field, ...], lines: list[str], body_start: int, notes: Notes, table: KeyTable
) -> None:
    """A blank line in the middle of the head makes text of the keys below it."""
    for number in range(body_start, len(lines)):
        if not lines[number].strip():
            continue
        match = _PAIR.match(lines[number])
        key = table.find(match["key"]) if match else None
        if match and key and match["key"] != match["key"].lower() and all(f.key != key.name for f in fields):
            notes.add("E108", number + 1, key=match["key"])
        return
