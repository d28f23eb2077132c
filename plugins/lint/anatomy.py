"""What a body is made of: headings, links, images, anchors, tables, words. One pass over its balanced HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from plugins.domain.record import Record, Struct
from plugins.lint.tags import Tag, Text, Token

HEADINGS = {f"h{level}": level for level in range(1, 7)}
MEDIA = frozenset({"img", "audio", "video", "iframe", "object", "embed"})


class Heading(NamedTuple):
    """A heading: level 1 to 6 and its text, or its images' alternatives."""

    level: int
    text: str


class Anchor(NamedTuple):
    """A link: its address as typed, what a screen reader says of it, and whether its text is all of it.

    `footnote` says that Markdown made it for a note.
    """

    href: str
    text: str
    footnote: bool


class Image(NamedTuple):
    """An image: address, alternative (None when the attribute is absent), and whether it is said to be decorative."""

    src: str
    alt: str | None
    decorative: bool


class Table(Record):
    """A table: whether a header cell has words, and its first words to name it by."""

    has_header: bool
    words: str


class Anatomy(Record):
    """The parts of one body, each in order of appearance. `words` is all its text, `prose` that outside code."""

    headings: tuple[Heading, ...]
    anchors: tuple[Anchor, ...]
    images: tuple[Image, ...]
    tables: tuple[Table, ...]
    ids: tuple[str, ...]
    words: str
    prose: str
    has_media: bool


class _Open(Struct):
    """An element whose end has not come yet, with the words gathered so far."""

    tag: Tag
    words: list[str]
    header: bool = False


def anatomy(tokens: Iterable[Token]) -> Anatomy:
    """The anatomy of a body."""
    headings: list[Heading] = []
    anchors: list[Anchor] = []
    images: list[Image] = []
    tables: list[Table] = []
    ids: list[str] = []
    words: list[str] = []
    prose: list[str] = []
    has_media = False
    # At most one of each kind is followed: headings and links do not nest, an inner table counts with its outer one.
    heading: _Open | None = None
    anchor: _Open | None = None
    table: _Open | None = None
    header_cell: _Open | None = None
    code = 0
    for token in tokens:
        if isinstance(token, Text):
            for part in (heading, anchor, table, header_cell):
                if part:
                    part.words.append(token.text)
            words.append(token.text)
            if not code:
                prose.append(token.text)
            continue
        if not isinstance(token, Tag):
            continue
        name = token.name
        if not token.closing and (identifier := token.get("id")):
            ids.append(identifier)
        has_media = has_media or name in MEDIA
        if name in ("code", "pre", "samp", "kbd"):
            code = max(code + (-1 if token.closing else 1), 0)
        elif name in HEADINGS:
            if heading:
                headings.append(Heading(HEADINGS[heading.tag.name], _joined(heading.words)))
                heading = None
            if not token.closing:
                heading = _Open(token, [])
        elif name == "a":
            if anchor:
                anchors.append(_anchor(anchor))
                anchor = None
            if not token.closing and token.get("href") is not None:
                anchor = _Open(token, [])
        elif name == "img" and not token.closing:
            images.append(Image(token.get("src") or "", token.get("alt"), _is_decorative(token)))
            for part in (heading, anchor, header_cell):
                if part:
                    part.words.append(token.get("alt") or "")
        elif name == "th":
            if header_cell and table:
                table.header = table.header or bool(_joined(header_cell.words))
            header_cell = None if token.closing else _Open(token, [])
        elif name == "table":
            if table and token.closing:
                tables.append(Table(table.header, _joined(table.words)[:60]))
                table = None
            elif not table and not token.closing:
                table = _Open(token, [])
    if heading:
        headings.append(Heading(HEADINGS[heading.tag.name], _joined(heading.words)))
    if anchor:
        anchors.append(_anchor(anchor))
    return Anatomy(
        tuple(headings),
        tuple(anchors),
        tuple(images),
        tuple(tables),
        tuple(ids),
        "".join(words),
        "".join(prose),
        has_media,
    )


def _anchor(opened: _Open) -> Anchor:
    tag = opened.tag
    text = _joined(opened.words) or (tag.get("aria-label") or tag.get("title") or "").strip()
    footnote = (tag.get("class") or "").startswith("footnote-")
    return Anchor(tag.get("href") or "", text, footnote)


def _is_decorative(tag: Tag) -> bool:
    said = (tag.get("decorative") or "").strip().lower() in ("oui", "yes", "true")
    return said or tag.get("role") in ("presentation", "none") or tag.get("aria-hidden") == "true"


def _joined(words: list[str]) -> str:
    """Words as a reader sees them: white space collapsed, invisible characters gone."""
    return " ".join("".join(words).replace("\u200b", "").replace("\ufeff", "").replace("\u2060", "").split())
