"""Bodies of plain news, from Markdown to HTML without a tree: paragraphs, headings, quotations and lists of one level.

The same bytes as Python-Markdown and `composition.py` make of them, at a fifth of the cost. One doubtful mark anywhere,
and the whole body is left to them: what is here never guesses.
"""

from __future__ import annotations

import re

from plugins.domain.article import Genre
from plugins.reading.clean import has_forbidden_scheme
from plugins.reading.composition import free_name, outline
from plugins.reading.spans import spans_html
from plugins.reading.triggers import is_paragraph

# What no such body holds: marks of code, escapes, typed HTML, attributes, tables, images, notes, references, the
# library's own placeholders; and white space that means something, or that it would take away.
_OTHERS = (
    "<", "&", "_", "`", "\\", "{", "|", "![", "[^", "]:", "\t", "\r", "\n ", " \n", "\n\n\n", "\x02", "\x03",
)  # fmt: skip
# Genres whose paragraphs or headings are more than that.
_OTHER_GENRES = (Genre.INTERVIEW, Genre.LIVE)
_HEADING = re.compile(r"(#{1,6}) +([^#\n]+)")
# Blocks that look like a list at first sight, and are paragraphs: `2026 commence`, `*Le Fanal* paraît`.
_NO_LIST = re.compile(r"\d++(?!\.)|\*\*?(?=[^\s*])")
_ITEM, _QUOTED, _FIRST = "- ", "> ", "1."
_NUMBERED = re.compile(r"[0-9]{1,9}\. (?! )")
# A list or a quotation goes on in the next one.
_JOINING = (_ITEM, _QUOTED, _FIRST)


class _Other(Exception):
    """The body is not plain."""


def plain_html(body: str, genre: Genre, prefix: str) -> str | None:
    """The HTML of a body before typography; None when it may be anything but plain news."""
    if genre in _OTHER_GENRES:
        return None
    text = body.strip("\n")
    for mark in _OTHERS:
        if mark in text:
            return None
    try:
        return _blocks(text, prefix)
    except _Other:
        return None


def _blocks(text: str, prefix: str) -> str:
    pieces: list[str] = []
    taken: set[str] = set()
    above: list[int] = []
    before = ""
    for block in text.split("\n\n"):
        # What a block is, by its beginning.
        first = block[:2]
        if first == before and first in _JOINING:
            raise _Other
        before = first
        if first == _ITEM:
            pieces.append(_list("ul", _without(_ITEM, block)))
        elif first == _FIRST:
            pieces.append(_list("ol", _without_numbers(block)))
        elif first == _QUOTED:
            quoted = _words("\n".join(_without(_QUOTED, block)))
            pieces.append(f"<blockquote>\n<p>{quoted}</p>\n</blockquote>")
        elif first[:1] == "#":
            pieces.append(_heading(block, prefix, taken, above))
        else:
            pieces.append(f"<p>{_words(block)}</p>")
    return "\n".join(pieces)


def _without(mark: str, block: str) -> list[str]:
    """The lines of a block without the mark that each of them begins with."""
    lines = block.split("\n")
    for line in lines:
        if not line.startswith(mark):
            raise _Other
    return [line[len(mark) :] for line in lines]


def _without_numbers(block: str) -> list[str]:
    """The lines of a block without the number that each of them begins with."""
    items: list[str] = []
    for line in block.split("\n"):
        number = _NUMBERED.match(line)
        if number is None:
            raise _Other
        items.append(line[number.end() :])
    return items


def _list(tag: str, items: list[str]) -> str:
    listed = "</li>\n<li>".join([_words(item) for item in items])
    return f"<{tag}>\n<li>{listed}</li>\n</{tag}>"


def _words(text: str) -> str:
    """What can be nothing but a paragraph, with its emphasis and links."""
    if not is_paragraph(text):
        start = _NO_LIST.match(text)
        if start is None or not is_paragraph(f"x{text}"):
            raise _Other
    if text[:1].isspace():
        raise _Other
    html = spans_html(text, _is_plain_address)
    if html is None:
        raise _Other
    return html


def _is_plain_address(address: str) -> bool:
    # An attribute whose value is its name is written without it.
    return address != "href" and not has_forbidden_scheme(address)


def _heading(block: str, prefix: str, taken: set[str], above: list[int]) -> str:
    found = _HEADING.fullmatch(block)
    words = found[2].strip() if found else ""
    if found is None or not words or "*" in words or "[" in words or ">" in words:
        raise _Other
    name = free_name(words, prefix, taken)
    if name == "id":
        raise _Other
    # A heading of the first level is one of the second: the page's title is the only other.
    tag = outline(max(len(found[1]), 2) - 2, above)
    return f'<{tag} id="{name}">{words}</{tag}>'
