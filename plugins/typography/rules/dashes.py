"""Spaced dashes: two within one sentence and bracket hold an aside, one alone is not parted from the word before.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Tiret »; Jean-Pierre Lacroux,
« Orthotypographie », « Tiret » (the no-break spaces are on the aside's side).
"""

import re

from plugins.domain.pattern import pattern
from plugins.domain.record import Struct
from plugins.typography.characters import (
    BREAK,
    CLOSING_BRACKETS,
    DASHES,
    EM_DASH,
    EN_DASH,
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    NO_BREAK_SPACE,
    OPENING_BRACKETS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    SPACE_CLASS,
    at,
    before,
    spaces_end,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

_OPENING = OPENING_BRACKETS + LEFT_GUILLEMET + LEFT_DOUBLE_QUOTE
_CLOSING = CLOSING_BRACKETS + RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE
_MARKS_AFTER = ",.;:!?…"

# A dash with a space before it (or at the block's edge), and a space, a mark or a closing bracket after it.
_FOLLOWING = SPACE_CLASS + _MARKS_AFTER + re.escape(_CLOSING) + BREAK
_SPACED_DASH = rf"[{DASHES}](?<![^{SPACE_CLASS}{BREAK}].)(?=[{_FOLLOWING}]|\Z)"
_DASH = pattern(_SPACED_DASH)
# The same for the hyphen alone: a literal is found much faster than one of three characters.
_HYPHEN = re.compile(_SPACED_DASH.replace(f"[{DASHES}]", "-"))
# A sentence ends at a point followed by a capital: not after an initial, nor where a no-break space says otherwise
# (`M.` and `art.` have theirs by now).
_EVENT = pattern(
    rf"(?P<dash>{_SPACED_DASH})|(?P<opening>[{re.escape(_OPENING)}])|(?P<closing>[{re.escape(_CLOSING)}])"
    r"|(?P<sentence>[.!?…](?<!\b[A-ZÀ-Þ].)(?=[\"»”)\]’\u00a0\u202f]*[ \n]+[\"«“(\[]?[A-ZÀ-ÖØ-Þ]))"
)
# A dash that opens a line of a block: lines of dialogue or of a list that were typed in one paragraph.
_LIST_HYPHEN = pattern(r"(?:\n|\A)[ \t]*-[ \t\u00a0]")
_STATEMENT_END = ".!?…:;"
_SIGNED_QUANTITY = pattern(rf"[{SPACE_CLASS}][0-9]+(?:[.,][0-9]+)?[{SPACE_CLASS}]?[°%‰]")


class _Dash(Struct):
    """One spaced dash: its offset, where the spaces before it begin, where those after it end."""

    offset: int
    start: int
    end: int


def find(text: str, variant: Variant) -> list[Edit]:
    """`a - b - c` → `a –<NBSP>b<NBSP>– c`; `a - b` → `a<NBSP>– b`; `3 - 2`, `3-2` and a hyphen stay."""
    edits: list[Edit] = []
    if EN_DASH not in text and EM_DASH not in text and not _HYPHEN.search(text):
        return edits
    block_end = 0
    for match in _DASH.finditer(text):
        if match.start() >= block_end:
            block_start = text.rfind(BREAK, 0, match.start()) + 1
            block_end = text.find(BREAK, match.start())
            block_end = len(text) if block_end < 0 else block_end
            edits.extend(_Asides(text).read(block_start, block_end))
    return edits


class _Asides:
    """The dashes of one block, paired."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.edits: list[Edit] = []
        # For each open bracket, the dash of each kind that waits for its partner.
        self.waiting: list[dict[str, _Dash]] = [{}]
        self.is_list = False

    def read(self, start: int, end: int) -> list[Edit]:
        self.is_list = len(_LIST_HYPHEN.findall(self.text[start:end])) > 1
        for match in _EVENT.finditer(self.text, start, end):
            kind = match.lastgroup
            if kind == "dash":
                self._dash(match.start(), start, end)
            elif kind == "opening":
                self.waiting.append({})
            else:
                self._alone()
                if kind == "closing" and len(self.waiting) > 1:
                    self.waiting.pop()
        while self.waiting:
            self._alone()
            self.waiting.pop()
        return sorted(self.edits)

    def _dash(self, offset: int, block_start: int, block_end: int) -> None:
        text = self.text
        dash = _Dash(offset, spaces_start(text, offset), spaces_end(text, offset + 1))
        previous, following = before(text, dash.start), at(text, dash.end)
        if dash.start <= block_start or previous in _OPENING or self._opens_line(dash, previous):
            self._all_alone()
            if dash.end < block_end and following not in _CLOSING and "\n" not in text[offset : dash.end]:
                self._set(offset + 1, dash.end, NO_BREAK_SPACE)
            return
        if previous in DASHES or (previous.isdigit() and following.isdigit()):
            return
        if text[offset] == "-" and (dash.end >= block_end or _SIGNED_QUANTITY.match(text, offset + 1)):
            return
        waiting = self.waiting[-1]
        kind = EN_DASH if text[offset] == "-" else text[offset]
        if kind in waiting:
            self._open(waiting.pop(kind))
            self._close(dash)
        elif dash.end == offset + 1:  # a mark follows: it can only close
            self._close(dash)
        else:
            waiting[kind] = dash

    def _opens_line(self, dash: _Dash, previous: str) -> bool:
        if "\n" not in self.text[dash.start : dash.offset]:
            return False
        return previous in _STATEMENT_END or (self.is_list and self.text[dash.offset] == "-")

    def _all_alone(self) -> None:
        for waiting in self.waiting:
            for dash in waiting.values():
                self._close(dash)
            waiting.clear()

    def _alone(self) -> None:
        for dash in self.waiting[-1].values():
            self._close(dash)
        self.waiting[-1].clear()

    def _open(self, dash: _Dash) -> None:
        self._plain(dash.start, dash.offset)
        self._mark(dash)
        self._set(dash.offset + 1, dash.end, NO_BREAK_SPACE)

    def _close(self, dash: _Dash) -> None:
        self._set(dash.start, dash.offset, NO_BREAK_SPACE)
        self._mark(dash)
        if at(self.text, dash.end) not in _CLOSING + _MARKS_AFTER:
            self._plain(dash.offset + 1, dash.end)

    def _mark(self, dash: _Dash) -> None:
        if self.text[dash.offset] == "-":
            self.edits.append((dash.offset, dash.offset + 1, EN_DASH))

    def _set(self, start: int, end: int, space: str) -> None:
        if self.text[start:end] != space:
            self.edits.append((start, end, space))

    def _plain(self, start: int, end: int) -> None:
        """A space where the line may break: a line feed is one already."""
        if start < end and "\n" not in self.text[start:end]:
            self._set(start, end, " ")


RULE = Rule("dashes", find)
