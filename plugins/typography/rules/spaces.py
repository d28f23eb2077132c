"""Two spaces in a row are one.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Espaces »: one space between two words.
"""

import re

from plugins.typography.characters import BREAK, at, before
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

_SPACES = re.compile("  +")


def find(text: str, variant: Variant) -> list[Edit]:
    """`deux  espaces` → `deux espaces`; a line's indentation and its end are the source's layout, not prose."""
    edits: list[Edit] = []
    for match in _SPACES.finditer(text):
        start, end = match.span()
        if before(text, start) not in f"\n\r\t{BREAK}" and at(text, end) not in f"\n\r\t{BREAK}":
            edits.append((start, end, " "))
    return edits


RULE = Rule("spaces", find, triggers=("  ",))
