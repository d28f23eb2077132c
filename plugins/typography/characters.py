"""The characters that French typography needs by name, and the classes that the rules build their patterns from.

Source: The Unicode Standard, chapter 6 (spaces, dashes, quotation marks) and chapter 23 (noncharacters, U+FFFC).
"""

import re
from functools import lru_cache

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"
THIN_SPACE = "\u2009"
APOSTROPHE = "\u2019"
LEFT_GUILLEMET = "\u00ab"
RIGHT_GUILLEMET = "\u00bb"
LEFT_DOUBLE_QUOTE = "\u201c"
RIGHT_DOUBLE_QUOTE = "\u201d"
LOW_DOUBLE_QUOTE = "\u201e"
LEFT_SINGLE_QUOTE = "\u2018"
ELLIPSIS = "\u2026"
EN_DASH = "\u2013"
EM_DASH = "\u2014"

# What rules see between two blocks: a noncharacter, which no text may interchange and no class below contains.
BREAK = "\ufdd0"
# What rules see where something stands that is not theirs (code, a foreign phrase, an address, a picture).
OPAQUE = "\ufffc"

# A line feed within a block is a space to the reader.
SPACES = f" \t\n\r{NO_BREAK_SPACE}{THIN_SPACE}{NARROW_NO_BREAK_SPACE}"
# The same, ready to stand inside a pattern's brackets.
SPACE_CLASS = f" \\t\\n\\r{NO_BREAK_SPACE}{THIN_SPACE}{NARROW_NO_BREAK_SPACE}"
# Spaces that may stand inside a number: a line feed there more often parts two numbers.
NUMBER_SPACE_CLASS = f" {NO_BREAK_SPACE}{THIN_SPACE}{NARROW_NO_BREAK_SPACE}"

OPENING_BRACKETS = "([{"
CLOSING_BRACKETS = ")]}"
DASHES = f"-{EN_DASH}{EM_DASH}"


_DIGITS_ALONE = bytes(ord("0") if chr(byte).isdecimal() else ord(" ") for byte in range(256))
_RUN = re.compile(rb"00*")


def places(text: str, marks: str) -> list[int]:
    """Every offset at which one of these characters stands, in order. Much faster than a pattern when they are few."""
    found: list[int] = []
    for mark in marks:
        here = text.find(mark)
        while here >= 0:
            found.append(here)
            here = text.find(mark, here + 1)
    found.sort()
    return found


@lru_cache(maxsize=1)
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Where each run of ASCII digits begins and ends, in order.

    A pattern looks at each character of a class in turn; one single byte it finds ten times as fast.
    """
    shape = text.encode("ascii", "replace").translate(_DIGITS_ALONE)
    return tuple([run.span() for run in _RUN.finditer(shape)])


def is_word(character: str) -> bool:
    """Whether this one character belongs to a word, or to something that stands like a word in the sentence."""
    return character.isalnum() or character == "_" or character == OPAQUE


def spaces_start(text: str, end: int) -> int:
    """Where the spaces that end at offset `end` begin; `end` itself when there are none."""
    while end and text[end - 1] in SPACES:
        end -= 1
    return end


def spaces_end(text: str, start: int) -> int:
    """Where the spaces that begin at offset `start` end; `start` itself when there are none."""
    length = len(text)
    while start < length and text[start] in SPACES:
        start += 1
    return start


def before(text: str, offset: int) -> str:
    """The character before `offset`; a BREAK at the very beginning, which is a block's edge too."""
    return text[offset - 1] if offset else BREAK


def at(text: str, offset: int) -> str:
    """The character at `offset`; a BREAK past the end, which is a block's edge too."""
    return text[offset] if offset < len(text) else BREAK
