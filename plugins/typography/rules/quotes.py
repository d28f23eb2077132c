"""Quotation marks are guillemets, and curved double quotes within a quotation.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Guillemets »; for the second rank, the usage of
the press (« … “ … ” … »), also in Jean-Pierre Lacroux, « Orthotypographie », « Guillemets ».
"""

from plugins.typography.characters import (
    BREAK,
    CLOSING_BRACKETS,
    DASHES,
    ELLIPSIS,
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    LOW_DOUBLE_QUOTE,
    OPENING_BRACKETS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    SPACES,
    at,
    before,
    places,
)
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

_MARKS = f'"{LEFT_DOUBLE_QUOTE}{RIGHT_DOUBLE_QUOTE}{LOW_DOUBLE_QUOTE}{LEFT_GUILLEMET}{RIGHT_GUILLEMET}'
_OPENS_AFTER = f"{SPACES}{BREAK}{OPENING_BRACKETS}{DASHES}{LEFT_GUILLEMET}{LEFT_DOUBLE_QUOTE}{ELLIPSIS}'’/|"
_CLOSES_BEFORE = (
    f"{SPACES}{BREAK}{CLOSING_BRACKETS}{DASHES}{RIGHT_GUILLEMET}{RIGHT_DOUBLE_QUOTE}{ELLIPSIS}\"'’.,;:!?/|*"
)
_SPACES_BEFORE = f"{SPACES}{BREAK}{LEFT_GUILLEMET}"
_SPACES_AFTER = f"{SPACES}{BREAK}{RIGHT_GUILLEMET}"
_GUILLEMETS = (LEFT_GUILLEMET, RIGHT_GUILLEMET)
_DOUBLE_QUOTES = (LEFT_DOUBLE_QUOTE, RIGHT_DOUBLE_QUOTE)


def find(text: str, variant: Variant) -> list[Edit]:
    """`"urgence"` → `«urgence»` (the spaces are the next rule's); a mark without a partner in its block stays."""
    if '"' not in text and LEFT_DOUBLE_QUOTE not in text:
        return []
    edits: list[Edit] = []
    reader = _Block()
    done = 0
    for offset in places(text, _MARKS):
        if text.find(BREAK, done, offset) >= 0:
            edits.extend(reader.edits(text))
            reader = _Block()
        done = offset
        reader.read(text, text[offset], offset)
    edits.extend(reader.edits(text))
    return edits


class _Block:
    """The quotations of one block, as they open and close."""

    def __init__(self) -> None:
        self.quotations: list[tuple[int, int, str]] = []
        self.open: list[tuple[int, str, bool]] = []  # offset, mark, whether spaces stand on both its sides

    def read(self, text: str, mark: str, offset: int) -> None:
        if mark == '"':
            self._read_straight(text, offset)
        elif mark in (LEFT_GUILLEMET, LOW_DOUBLE_QUOTE):
            self.open.append((offset, mark, False))
        elif mark == LEFT_DOUBLE_QUOTE:
            if not self._close(offset, LOW_DOUBLE_QUOTE):  # „…“ is German
                self.open.append((offset, mark, False))
        elif mark == RIGHT_GUILLEMET:
            if not self._close(offset, LEFT_GUILLEMET):
                # It ends what an earlier block began: a pair around it would cross that quotation.
                self.open.clear()
        elif not self._close(offset, LEFT_DOUBLE_QUOTE):
            self._close(offset, LOW_DOUBLE_QUOTE)

    def _read_straight(self, text: str, offset: int) -> None:
        previous, following = before(text, offset), at(text, offset + 1)
        # Guillemets will have their spaces: a mark close to one is judged as it will stand.
        spaced = previous in _SPACES_BEFORE and following in _SPACES_AFTER
        adjacent = bool(self.open) and self.open[-1][:2] == (offset - 1, '"')
        pending = bool(self.open) and self.open[-1][1] == '"'
        if spaced:
            if pending and self.open[-1][2]:
                self._close(offset, '"')
            else:
                self.open.append((offset, '"', True))
            return
        can_close = previous not in SPACES and previous != BREAK and following in _CLOSES_BEFORE
        can_open = (previous in _OPENS_AFTER or adjacent) and following not in SPACES and following != BREAK
        if can_close and pending and not self.open[-1][2]:
            if adjacent:  # nothing is quoted
                self.open.pop()
            else:
                self._close(offset, '"')
        elif can_open:
            self.open.append((offset, '"', False))

    def _close(self, offset: int, opening: str) -> bool:
        if not self.open or self.open[-1][1] != opening:
            return False
        start, _, _ = self.open.pop()
        self.quotations.append((start, offset, opening))
        return True

    def edits(self, text: str) -> list[Edit]:
        # An unfinished « goes on in the next block: what follows it here is within a quotation.
        unfinished = [(offset, len(text), mark) for offset, mark, _ in self.open if mark == LEFT_GUILLEMET]
        ends: list[int] = []
        edits: list[Edit] = []
        for start, end, mark in sorted(self.quotations + unfinished):
            while ends and ends[-1] < start:
                ends.pop()
            marks = _DOUBLE_QUOTES if ends else _GUILLEMETS
            ends.append(end)
            ours = mark not in (LEFT_GUILLEMET, LOW_DOUBLE_QUOTE) and end > start + 1
            if ours and text[start] != marks[0]:
                edits.append((start, start + 1, marks[0]))
                edits.append((end, end + 1, marks[1]))
        return sorted(edits)


RULE = Rule("quotes", find)
