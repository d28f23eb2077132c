"""Three dots are one ellipsis, close to the word before; `etc.` takes none.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Points de suspension » (no space before, one
after) and « Etc. » (never followed by an ellipsis).
"""

import re

from plugins.typography.characters import (
    BREAK,
    CLOSING_BRACKETS,
    ELLIPSIS,
    OPENING_BRACKETS,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_GUILLEMET,
    at,
    before,
    is_word,
    spaces_start,
)
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

_ELLIPSIS = re.compile(rf"\.\.\.+|{ELLIPSIS}")
# More dots than that are leaders: a blank to fill in, a table of contents.
_LONGEST = 4
_AFTER = f"{CLOSING_BRACKETS}{RIGHT_GUILLEMET}{RIGHT_DOUBLE_QUOTE}\"'’%€"


def find(text: str, variant: Variant) -> list[Edit]:
    """`À suivre...` → `À suivre…`, `Attendez ...` → `Attendez…`, `etc...` → `etc.`."""
    edits: list[Edit] = []
    for match in _ELLIPSIS.finditer(text):
        start, end = match.span()
        previous, following = before(text, start), at(text, end)
        if end - start > _LONGEST or _is_syntax(previous, following):
            continue
        word_end = spaces_start(text, start)
        last = before(text, word_end)
        replacement = ELLIPSIS
        if text[max(0, word_end - 3) : word_end].lower() == "etc" and not is_word(
            before(text, max(0, word_end - 3))
        ):
            replacement = "."
        if word_end < start and (
            is_word(following) or not (is_word(last) or last in _AFTER) or last == BREAK
        ):
            # A space that belongs to the words: « elle a dit …suite », « , … », « « … ».
            word_end = start
        if text[word_end:end] != replacement:
            edits.append((word_end, end, replacement))
    return edits


def _is_syntax(previous: str, following: str) -> bool:
    """Whether the dots are a programmer's (`[...slug]`, `0...10`, `.../x`) or a riddle (`…..`), not a writer's."""
    return (
        (previous in OPENING_BRACKETS and following.isascii() and following.isalpha() and previous != "(")
        or (previous.isdigit() and following.isdigit())
        or following in f"/\\.{ELLIPSIS}"
        or previous in f"/\\.{ELLIPSIS}"
    )


RULE = Rule("ellipses", find, triggers=("...", ELLIPSIS))
