"""The space before ; ! ?

Source: Imprimerie nationale, « Lexique des règles typographiques », « Ponctuation » (espace fine insécable); each
variant names its own.
"""

import re

from plugins.typography.characters import (
    BREAK,
    CLOSING_BRACKETS,
    ELLIPSIS,
    LEFT_DOUBLE_QUOTE,
    LEFT_GUILLEMET,
    LEFT_SINGLE_QUOTE,
    OPENING_BRACKETS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    SPACE_CLASS,
    SPACES,
    before,
    is_word,
    places,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.rules.exclaiming_names import ends_with_exclaiming_name
from plugins.typography.variants import Variant

# Where a sentence can pause. A mark before anything else is syntax or a smiley: `a?b=1`, `;-)`, `!important`, `!=`.
_PAUSE = rf"{SPACE_CLASS}{BREAK}.,:…»”’\"'\]}}–—«“"
_HIGH = ";!?"
_MARKS = re.compile(rf"[!?][;!?]*+(?=[{_PAUSE})*|\w]|\Z)|;[;!?]*+(?=[{_PAUSE}]|\Z)")

# After these, spaces or not, a mark has nothing to close.
_NOTHING_BEFORE = f"{BREAK}{OPENING_BRACKETS}{LEFT_GUILLEMET}{LEFT_DOUBLE_QUOTE}{LEFT_SINGLE_QUOTE}<¿¡"
_QUOTE_OPENS_AFTER = f"{SPACES}{BREAK}"
# After these a mark that was typed close gets its space.
_CLOSES_AFTER = f"{CLOSING_BRACKETS}{RIGHT_GUILLEMET}{RIGHT_DOUBLE_QUOTE}{ELLIPSIS}\"'’%‰€$£°²³.*"
_SYMBOLS_FROM = "\u2190"  # arrows, signs, emoji: above every letter and dash of a French text


def find(text: str, variant: Variant) -> list[Edit]:
    """`Vraiment ?` and `Vraiment?` → the variant's space; `Bonjour!Ça va` is not guessed at."""
    edits: list[Edit] = []
    end = 0
    for mark in places(text, _HIGH):
        match = _MARKS.match(text, mark) if mark >= end else None
        if match is None:
            continue
        end = match.end()
        start = spaces_start(text, mark)
        last = before(text, start)
        if last in _NOTHING_BEFORE or is_opening_quote(text, start - 1):
            continue
        if end < len(text) and is_word(text[end]) and not (start < mark and text[end].isupper()):
            continue
        if start == mark and (not can_end_a_phrase(last) or ends_with_exclaiming_name(text, mark, end)):
            continue
        set_space(edits, text, start, mark, variant.before_mark(text[mark]))
    return edits


def is_opening_quote(text: str, offset: int) -> bool:
    """Whether a straight quotation mark, left without a partner, stands there as one that opens."""
    return text[offset] == '"' and before(text, offset) in _QUOTE_OPENS_AFTER


def can_end_a_phrase(character: str) -> bool:
    """Whether a mark close to this character ends a phrase, so that its missing space may be given."""
    return (
        is_word(character)
        or character in _CLOSES_AFTER
        or (character >= _SYMBOLS_FROM and character != BREAK)
    )


RULE = Rule("high_marks", find, triggers=tuple(_HIGH))
