"""The spaces within numbers: thousands by threes, telephone numbers by their own groups.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Nombres »; Bureau international des poids et
mesures, « Le Système international d’unités », 5.4.4 (groups of three, parted by a thin space); ITU-T E.123
(telephone numbers are printed in groups).
"""

import re
from itertools import pairwise

from plugins.domain.pattern import pattern
from plugins.typography.characters import (
    BREAK,
    NO_BREAK_SPACE,
    NUMBER_SPACE_CLASS,
    at,
    before,
    digit_runs,
    is_word,
)
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

# One space at a time: digits further apart are two numbers, and so are those on two lines.
_GROUPS = re.compile(rf"[0-9](?<![0-9][0-9])[0-9]*+(?:[{NUMBER_SPACE_CLASS}][0-9]++)++")
_GROUP = re.compile(r"[0-9]+")
_ABROAD = pattern(rf"\+[0-9]{{1,3}}([{NUMBER_SPACE_CLASS}]?)\(0\)(?=([{NUMBER_SPACE_CLASS}]?)[0-9])")
# Numbers of registers, where the author's grouping is the number's own.
_REGISTER = re.compile(
    rf"\b(?:SIREN|SIRET|RCS|ISBN|ISSN|TVA|IBAN|NIR|RIB)\b[^0-9{BREAK}]{{0,16}}\Z", re.IGNORECASE
)
_CONTEXT = 24

_Group = tuple[int, int]


def find(text: str, variant: Variant) -> list[Edit]:
    """`10 000` → a narrow no-break space, `01 42 17 11 11` → no-break spaces; a year before a number is left out."""
    edits: list[Edit] = []
    if "(0)" in text:
        for match in _ABROAD.finditer(text):
            for space in (1, 2):
                if match[space]:
                    set_space(edits, text, match.start(space), match.end(space), NO_BREAK_SPACE)
    end = 0
    for start, run_end in digit_runs(text):
        if start < end or at(text, run_end) not in NUMBER_SPACE_CLASS:
            continue
        found = _GROUPS.match(text, start)
        if found is None:
            continue
        end = found.end()
        groups = [group.span() for group in _GROUP.finditer(text, start, end)]
        previous = before(text, start)
        if _is_telephone(text, groups):
            _join(edits, text, groups, NO_BREAK_SPACE)
        elif not (is_word(previous) or previous in "+°€" or _continues(text, start)):
            _join(edits, text, _thousands(text, groups), variant.within_number)
    return sorted(edits)


def _join(edits: list[Edit], text: str, groups: list[_Group], space: str) -> None:
    for (_, end), (start, _) in pairwise(groups):
        set_space(edits, text, end, start, space)


def _is_telephone(text: str, groups: list[_Group]) -> bool:
    """Whether the groups are a telephone number: it begins with 0 or +, and has the digits of one."""
    first, last = groups[0][0], groups[-1][1]
    previous, following = before(text, first), at(text, last)
    digits = sum(end - start for start, end in groups)
    if following.isalpha() or (following == "," and at(text, last + 1).isdigit()):
        return False
    if previous == "+":  # ITU-T E.164: at most 15 digits, the country's one to three first
        return 8 <= digits <= 15 and len(groups) >= 3 and groups[0][1] - first <= 3
    if text.endswith("(0)", 0, first) or text[max(0, first - 4) : first].rstrip(" \u00a0\u202f").endswith(
        "(0)"
    ):
        return 8 <= digits <= 14 and len(groups) >= 2
    if is_word(previous) or previous in ".,-/":
        return False
    if text[first] == "0":
        return 9 <= digits <= 10 and len(groups) >= 3
    # North America: 514 555-1234.
    return (
        len(groups) == 2
        and digits == 6
        and re.match(r"-[0-9]{4}(?![0-9])", text[last : last + 6]) is not None
    )


def _continues(text: str, start: int) -> bool:
    """Whether the digits at `start` go on with something: `3,14 159`, `12/10 000`, a register's number."""
    if before(text, start) in ".,/:" and before(text, start - 1).isdigit():
        return True
    return _REGISTER.search(text, max(0, start - _CONTEXT), start) is not None


def _thousands(text: str, groups: list[_Group]) -> list[_Group]:
    """The groups that make one number; none where another reading is as good.

    `2019 123` and `12 34 567` are not groups of three; in `2019 100 000` the first is a year.
    """
    first, end = groups[0]
    if end - first == 4 and text[first] in "12" and len(groups) > 2:
        groups = groups[1:]
    first, end = groups[0]
    well_formed = (
        end - first <= 3 and text[first] != "0" and all(end - start == 3 for start, end in groups[1:])
    )
    return groups if well_formed else []


RULE = Rule("numbers", find)
