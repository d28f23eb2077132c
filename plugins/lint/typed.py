"""Where something stands in a Markdown text as typed: code is passed over: an example is no fault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

from plugins.domain.pattern import pattern

_TITLE_RULE = re.compile(r"=+[ \t]*$")
_PERHAPS_TITLE = re.compile(r"\n(?:#(?!#)|=)")
EMPTY_HEADING_LINE = pattern(r"#{1,6}[ \t]*#*[ \t]*(?:\{[^}]*\}[ \t]*)?$|<h[1-6]", re.IGNORECASE)
_FENCE = pattern(r" {0,3}(`{3,}|~{3,})")
_TICKS = re.compile(r"`+")
_NOT_NEWLINE = re.compile(r"[^\n]")


def line_of(text: str, needle: str, nth: int = 0) -> int:
    """The line (from 1) of the `nth` occurrence of `needle` outside code, case aside; the last one when fewer.

    1 when there is none.
    """
    places = places_of(text, needle)
    return places[min(nth, len(places) - 1)] if places else line_of_disguised(text, needle) or 1


def line_of_disguised(text: str, needle: str) -> int:
    """The first line that holds `needle` once entities are decoded and white space and controls gone; else 0."""
    sought = _undisguised(needle)
    lines = _undisguised_lines(text) if len(sought) > 3 else ()
    return next((number for number, line in enumerate(lines, 1) if sought in line), 0)


@lru_cache(maxsize=4)
def _undisguised_lines(text: str) -> tuple[str, ...]:
    return tuple(_undisguised(line) for line in text.split("\n"))


def _undisguised(text: str) -> str:
    plain = text if text.isascii() and "&" not in text else unescape(unescape(text))
    return "".join(c for c in plain if unicodedata.category(c)[0] not in "ZC").casefold()


@lru_cache(maxsize=32)
def places_of(text: str, needle: str) -> tuple[int, ...]:
    """The lines (from 1) of every occurrence of `needle`, case aside: those outside code, else those within."""
    if not needle:
        return ()
    return _lines(without_code(text), needle) or _lines(text, needle)


def _lines(text: str, needle: str) -> tuple[int, ...]:
    plain, sought = text.lower(), needle.lower()
    found: list[int] = []
    line, counted, here = 1, 0, plain.find(sought)
    while here >= 0:
        line += plain.count("\n", counted, here)
        counted = here
        found.append(line)
        here = plain.find(sought, here + len(sought))
    return tuple(found)


def line_of_words(text: str, words: str) -> int:
    """The first line (from 1) that holds `words`, whatever typography and markup did to them; 1 when none does."""
    sought = _letters(words)
    if sought:
        for number, line in enumerate(text.split("\n"), 1):
            if sought in _letters(line):
                return number
    return 1


def title_lines(text: str, headings: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """The lines (from 1) typed as a heading of level 1, with their words, among those that became one of `headings`.

    Markdown takes `#` without a space for a heading too; `===` below a line makes one.
    """
    if not _PERHAPS_TITLE.search("\n" + text):
        return ()
    known = {_letters(heading) for heading in headings}
    typed, lines = text.split("\n"), without_code(text).split("\n")
    found: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        ruled = number < len(lines) and bool(line.strip()) and bool(_TITLE_RULE.match(lines[number]))
        if ruled or (line.startswith("#") and not line.startswith("##")):
            words = typed[number - 1].strip("# \t").partition("{")[0].strip()
            if _letters(words) in known:
                found.append((number, words))
    return tuple(found)


@lru_cache(maxsize=16)
def without_code(text: str) -> str:
    """`text` with its code blanked out (fenced, indented, between backticks), same length, same lines."""
    lines = text.split("\n")
    fence = ""
    blank_before = True
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        if fence:
            closing = opening and opening[1].startswith(fence) and not line.strip().strip(fence[0])
            lines[number] = " " * len(line)
            fence = "" if closing else fence
        elif opening:
            fence = opening[1]
            lines[number] = " " * len(line)
        elif blank_before and line.startswith(("    ", "\t")) and line.strip():
            lines[number] = " " * len(line)
            continue  # the next line may go on with the same indented block
        blank_before = not line.strip()
    return _without_spans("\n".join(lines))


def _without_spans(text: str) -> str:
    """Blank out the spans between equal runs of backticks; a span does not cross a blank line."""
    if "`" not in text:
        return text
    paragraphs = text.split("\n\n")
    return "\n\n".join(_without_spans_in(p) if "`" in p else p for p in paragraphs)


def _without_spans_in(paragraph: str) -> str:
    runs = [(m.start(), m.end()) for m in _TICKS.finditer(paragraph)]
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    pieces: list[str] = []
    kept_from, index = 0, 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        if same:
            index = same[-1]
            pieces.append(paragraph[kept_from:start])
            pieces.append(_NOT_NEWLINE.sub(" ", paragraph[start : runs[index][1]]))
            kept_from = runs[index][1]
        index += 1
    return "".join(pieces) + paragraph[kept_from:]


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
