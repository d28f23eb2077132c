"""The space before a colon.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Ponctuation »: deux-points (espace insécable).
"""

import re

from plugins.typography.characters import (
    BREAK,
    DASHES,
    ELLIPSIS,
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    LEFT_SINGLE_QUOTE,
    OPAQUE,
    OPENING_BRACKETS,
    SPACE_CLASS,
    at,
    before,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.rules.high_marks import can_end_a_phrase, is_opening_quote
from plugins.typography.variants import Variant

# Before anything else it is syntax, an hour, a verse or a smiley: `14:30`, `a::b`, `https:`, `:)`, `:-(`.
_COLON = re.compile(
    rf":(?<!::)(?=[{SPACE_CLASS}{BREAK}{OPAQUE}{LEFT_GUILLEMET}{LEFT_DOUBLE_QUOTE}{LEFT_SINGLE_QUOTE}{ELLIPSIS}\"]|\Z)"
)
_NOTHING_BEFORE = f"{BREAK}{OPENING_BRACKETS}{DASHES}{LEFT_GUILLEMET}{LEFT_DOUBLE_QUOTE}{LEFT_SINGLE_QUOTE}<"


def find(text: str, variant: Variant) -> list[Edit]:
    """`2019: bilan` and `2019 : bilan` → the variant's space before the colon."""
    edits: list[Edit] = []
    for match in _COLON.finditer(text):
        mark = match.start()
        start = spaces_start(text, mark)
        last = before(text, start)
        if last in _NOTHING_BEFORE or is_opening_quote(text, start - 1):
            continue
        if start == mark and (at(text, mark + 1) == OPAQUE or not (can_end_a_phrase(last) or last in "!?")):
            continue
        set_space(edits, text, start, mark, variant.before_colon)
    return edits


RULE = Rule("colons", find)
