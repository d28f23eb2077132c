"""Inside guillemets stands a no-break space.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Guillemets »; each variant names its space.
"""

from plugins.typography.characters import (
    BREAK,
    LEFT_GUILLEMET,
    RIGHT_GUILLEMET,
    at,
    before,
    is_word,
    places,
    spaces_end,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant


def find(text: str, variant: Variant) -> list[Edit]:
    """`«Non»` and `« Non »` → the variant's space inside; »German« guillemets stay."""
    edits: list[Edit] = []
    space = variant.inside_guillemets
    opened = done = 0
    for offset in places(text, LEFT_GUILLEMET + RIGHT_GUILLEMET):
        if text.find(BREAK, done, offset) >= 0:
            opened = 0
        done = offset
        previous, following = before(text, offset), at(text, offset + 1)
        if text[offset] == LEFT_GUILLEMET:
            end = spaces_end(text, offset + 1)
            if at(text, end) in (BREAK, RIGHT_GUILLEMET) or (is_word(previous) and following in ".,;:!?)"):
                continue
            opened += 1
            if end > offset + 1:
                set_space(edits, text, offset + 1, end, space)
            elif space:
                # The mark is replaced with its space, so that the space stays on its side of a tag.
                edits.append((offset, offset + 1, LEFT_GUILLEMET + space))
        else:
            start = spaces_start(text, offset)
            if before(text, start) in (BREAK, LEFT_GUILLEMET):
                continue
            if not opened and start < offset and is_word(following):
                continue
            opened = max(0, opened - 1)
            set_space(edits, text, start, offset, space)
    return edits


RULE = Rule("guillemets", find)
