"""No space before a comma or a full stop.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Ponctuation »: virgule, point.
"""

import re

from plugins.typography.characters import (
    BREAK,
    CLOSING_BRACKETS,
    ELLIPSIS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    SPACE_CLASS,
    before,
    is_word,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

_CLOSERS = re.escape(CLOSING_BRACKETS + RIGHT_GUILLEMET + RIGHT_DOUBLE_QUOTE + '";:!?')
# One pattern a mark: each begins with a literal, which is found much faster than one of two characters.
_COMMA, _STOP = (
    re.compile(rf"{mark}(?<=[{SPACE_CLASS}].)(?=[{SPACE_CLASS}{BREAK}{_CLOSERS}]|\Z)")
    for mark in (",", r"\.")
)
_AFTER = f"{CLOSING_BRACKETS}{RIGHT_GUILLEMET}{RIGHT_DOUBLE_QUOTE}{ELLIPSIS}\"'’%€$£°!?"


def find(text: str, variant: Variant) -> list[Edit]:
    """`Bonjour , dit-il .` → `Bonjour, dit-il.`; `.net`, `,5`, and marks with nothing before them stay."""
    edits: list[Edit] = []
    for mark in sorted(match.start() for each in (_COMMA, _STOP) for match in each.finditer(text)):
        start = spaces_start(text, mark)
        last = before(text, start)
        if last != BREAK and (is_word(last) or last in _AFTER):
            edits.append((start, mark, ""))
    return edits


RULE = Rule("low_marks", find)
