"""What pages or feeds would lose of a body in silence: characters that they cannot hold, marks that Markdown mixes up."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.util import ETX

from plugins.domain.source import Source
from plugins.reading.decode import first_control
from plugins.reading.notes import Notes

# int() refuses decimal numbers of more than 4,300 digits.
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,4000})|([0-9]{1,4000}));?")
_BETWEEN_BLOCKS = re.compile(r"\n(?:[ \t]*\n)+")


def note_losses(raw: str, source: Source, converter: Markdown, notes: Notes) -> None:
    """Note the first loss of each kind in a body; `raw` is what `converter` made of it."""
    if "&#" in raw:
        _note_references(raw, source, notes)
    if has_leak(raw):
        notes.add("E017", _line_of_leak(source, converter))


def has_leak(html: str) -> bool:
    """Whether Markdown left one of its own marks where a word stood, as it does for `*a**b*[c](/d)` (3.11)."""
    return ETX in html


def is_forbidden_reference(number: int) -> bool:
    """Whether a character reference (`&#7;`) names what no page or feed can hold.

    Those of 128 to 159 are what Windows meant by them. Source: HTML Living Standard, 13.2.5.80; XML 1.0, 2.2 Characters.
    """
    if 0x80 <= number <= 0x9F or number == 0x0D:
        return False
    return number > 0x10FFFF or 0xD800 <= number <= 0xDFFF or first_control(chr(number)) is not None


def _note_references(raw: str, source: Source, notes: Notes) -> None:
    # In code a reference is text, and its ampersand is written `&amp;` by now.
    for match in _REFERENCE.finditer(raw):
        number = int(match[1], 16) if match[1] else int(match[2])
        if is_forbidden_reference(number):
            before = source.body.partition(match[0])[0]
            column = len(before) - before.rfind("\n")
            notes.add(
                "E094", source.body_line + before.count("\n"), character=f"U+{number:04X}", column=column
            )
            return


def _line_of_leak(source: Source, converter: Markdown) -> int:
    """The line on which the first block begins that leaks by itself, else the body's."""
    start = 0
    for block in _BETWEEN_BLOCKS.split(source.body):
        start = source.body.index(block, start)
        if has_leak(converter.reset().convert(block)):
            return source.body_line + source.body.count("\n", 0, start)
        start += len(block)
    return source.body_line
