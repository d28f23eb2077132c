"""The head of a Pelican source, with every liberty that Pelican takes: any case, lists, continued lines, YAML.

Source: Python-Markdown, extension `meta`; Pelican 4.12, "Writing content", "File metadata".
"""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.ledger import Ledger
from plugins.domain.record import Record
from plugins.domain.urls import slugify

_PAIR = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):(?P<value>.*)")
# With a French space before the colon or an accented key, Pelican sees no head at all.
_LOOSE_PAIR = re.compile(r" {0,3}(?P<key>[^\W\d_][\w '’-]{0,30}?)[ \t\u00a0\u202f]*:(?P<value>.*)")
_MORE = re.compile(r"(?: {2,}|\t)(?P<value>.*)")
_ITEM = re.compile(r"\s*- +(?P<value>.*)")
_OPEN = re.compile(r"-{3}\s*")
_CLOSE = re.compile(r"(?:-{3}|\.{3})\s*")
KNOWN = frozenset(
    "title date modified category tags keywords author authors slug lang status summary description template url "
    "save-as translation titre auteur auteurs rubrique categorie mots-cles etiquettes langue statut resume chapo maj "
    "modifie surtitre source licence signature credits avec ia genre updated last-modified page-order".split()
)


class HeadLine(Record):
    """One key, ASCII in lower case with hyphens; `typed` as the source spells it; its values; its line."""

    key: str
    typed: str
    values: tuple[str, ...]
    line: int

    @property
    def value(self) -> str:
        """The values as one text."""
        return " ".join(value for value in self.values if value).strip()


class Parted(Record):
    """A source as head and body; `body_line` is the line on which the body begins."""

    head: tuple[HeadLine, ...]
    body: str
    body_line: int

    def of(self, *keys: str) -> HeadLine | None:
        """The first filled line of one of these keys."""
        return next((line for line in self.head if line.key in keys and line.value), None)


def part(text: str, source: str, ledger: Ledger) -> Parted | None:
    """Head and body of a source, None when it has no head."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if start:
        ledger.mended(source, 1, texts.BLANK_START)
    fenced = bool(_OPEN.fullmatch(lines[start]))
    if fenced:
        start += 1
    found, end = _read(lines, start, fenced, source, ledger)
    if not found or not any(line.key in KNOWN for line in found):
        return None
    return Parted(tuple(found), "\n".join(lines[end:]), end + 1)


def _read(
    lines: list[str], start: int, fenced: bool, source: str, ledger: Ledger
) -> tuple[list[HeadLine], int]:
    found: list[HeadLine] = []
    for index in range(start, len(lines)):
        line = lines[index]
        if _CLOSE.fullmatch(line) or (not fenced and not line.strip()):
            return found, index + 1
        if not line.strip() or (fenced and line.startswith("#")):
            continue
        if pair := _PAIR.fullmatch(line):
            found.append(_line(pair, index + 1, fenced))
        elif found and (more := _ITEM.fullmatch(line) if fenced else None):
            found[-1] = _with(found[-1], _unquoted(more["value"]))
        elif found and (more := _MORE.fullmatch(line)):
            found[-1] = _with(found[-1], more["value"].strip())
        elif (loose := _LOOSE_PAIR.fullmatch(line)) and slugify(loose["key"]) in KNOWN:
            ledger.mended(source, index + 1, texts.LOOSE_KEY.format(key=loose["key"]))
            found.append(_line(loose, index + 1, fenced))
        elif fenced:
            ledger.unknown(source, index + 1, texts.HEAD_LINE.format(text=line.strip()))
        else:
            return found, index
    return found, len(lines)


def _line(pair: re.Match[str], number: int, fenced: bool) -> HeadLine:
    value = pair["value"].strip()
    values: tuple[str, ...] = (value,)
    if fenced:
        if value.startswith("[") and value.endswith("]"):
            values = tuple(_unquoted(item) for item in value[1:-1].split(",") if item.strip())
        elif value in ("|", ">", "|-", ">-", "|+", ">+"):
            values = ()
        else:
            values = (_unquoted(value),)
    return HeadLine(slugify(pair["key"].replace("_", "-")), pair["key"].strip(), values, number)


def _with(line: HeadLine, value: str) -> HeadLine:
    return HeadLine(line.key, line.typed, (*line.values, value), line.line)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return (
            inner.replace('\\"', '"').replace("\\\\", "\\") if value[0] == '"' else inner.replace("''", "'")
        )
    return value
