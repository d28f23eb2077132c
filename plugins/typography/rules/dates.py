"""The day is not parted from its month.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Dates ».
"""

import re

from plugins.typography.characters import NO_BREAK_SPACE, NUMBER_SPACE_CLASS, digit_runs
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

_MONTHS = (
    r"janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
    r"|(?:janv|f[ée]vr|avr|juil|sept|oct|nov|d[ée]c)\."
)
_DATE = re.compile(
    rf"[0-9](?<![0-9][0-9][0-9])(?:er|ᵉʳ)?([{NUMBER_SPACE_CLASS}\n])(?:{_MONTHS})(?!\w)", re.IGNORECASE
)
_LAST_DAY = 31


def find(text: str, variant: Variant) -> list[Edit]:
    """`13 juin`, `1er juillet`, `14 Juin` → a no-break space; the weekday and the year are free to part."""
    edits: list[Edit] = []
    for _, end in digit_runs(text):
        last_digit = end - 1
        match = _DATE.match(text, last_digit)
        if match is None:
            continue
        day = text[max(0, last_digit - 1) : last_digit + 1]
        if not day.isdecimal():
            day = text[last_digit]
        if 1 <= int(day) <= _LAST_DAY:
            set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    return edits


RULE = Rule("dates", find)
