"""What a mending pass must not touch, set aside under a mark that no text holds; and lines that keep their number.

A body is changed in several passes, and each note names a line of the source. So no pass changes the count of lines:
a line end that goes leaves GONE, one that comes is NEW until the end.
"""

from __future__ import annotations

import re
from enum import StrEnum

from plugins.domain.record import Struct, field

# Noncharacters: the decoding takes them out of every source.
GONE, NEW, _OPEN, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}{GONE}*")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+$")


class Held(StrEnum):
    """What kind of text is set aside."""

    FENCE = "fence"
    INDENTED = "indented"
    SPAN = "span"
    HTML = "html"


class Stash(Struct):
    """Texts set aside, by number."""

    items: list[tuple[Held, str]] = field(default_factory=list)

    def put(self, kind: Held, text: str, lines: int | None = None) -> str:
        """Set `text` aside: the mark to leave in its place. `lines` counts the line ends it had in the source."""
        self.items.append((kind, text))
        ends = text.count("\n") if lines is None else lines
        return f"{_OPEN}{len(self.items) - 1}{_CLOSE}{GONE * ends}"

    def get(self, mark: re.Match[str]) -> tuple[Held, str]:
        """What a match of `MARK` stands for."""
        return self.items[int(mark[1])]

    def restore(self, text: str) -> str:
        """The body with everything back in its place and real line ends."""
        while MARK.search(text):
            text = self._restore_once(text)
        return text.replace(GONE, "").replace(NEW, "\n")

    def _restore_once(self, text: str) -> str:
        text = text.replace(NEW, "\n")
        parts, end = [], 0
        for mark in MARK.finditer(text):
            kind, held = self.get(mark)
            line_start = text.rfind("\n", 0, mark.start()) + 1
            quote = _QUOTE.fullmatch(text[line_start : mark.start()].replace(GONE, ""))
            parts.append(text[end : mark.start()])
            parts.append(_in_quote(kind, held, quote[0]) if quote else held)
            end = mark.end()
        return "".join(parts) + text[end:]


def _in_quote(kind: Held, held: str, prefix: str) -> str:
    """Code inside a quotation: Python-Markdown knows fences at the start of a line only, but indented code anywhere."""
    lines = held.split("\n")
    if kind is Held.FENCE:
        lines = ["", *("    " + line if line.strip() else "" for line in lines[1:-1]), ""]
    return ("\n" + prefix).join(lines)


def line_at(text: str, offset: int, first: int) -> int:
    """The source's line of an offset, when the text begins on line `first`."""
    return first + text.count("\n", 0, offset) + text.count(GONE, 0, offset)


def gone(text: str) -> str:
    """What is left of a text that goes: its line ends."""
    return GONE * (text.count("\n") + text.count(GONE))
