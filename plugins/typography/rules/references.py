"""The abbreviations of a reference are not parted from its number: n° § p. art. vol., nor `av.` from `J.-C.`

Source: Imprimerie nationale, « Lexique des règles typographiques », « Abréviations », « Références ».
"""

import re

from plugins.domain.pattern import pattern
from plugins.typography.characters import NO_BREAK_SPACE, NUMBER_SPACE_CLASS, before
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

_SPACE = rf"[{NUMBER_SPACE_CLASS}\n]"

_NUMBER = pattern(rf"[°ºᵒ](?:s|ˢ)?(?:(?<=[nN].)|(?<=[nN]..))({_SPACE}?)(?=[0-9])")
# `n<sup>o</sup> 5`; « no » is nothing else in French. (« nos 5 enfants » is.) Two letters are found faster than one.
_RAISED_NUMBERS = tuple(re.compile(rf"{word}(?<=\b{word})({_SPACE})(?=[0-9])") for word in ("no", "No"))
_SECTION = pattern(rf"§({_SPACE}?)(?=[\w])")
# A point, then a number: the word before the point tells whether it is an abbreviation.
_POINT = re.compile(rf"\.(?:({_SPACE})(?=[0-9]|[IVXLCDM]{{1,8}}\b)|(?=[0-9]))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:p|pp|art|chap|ch|vol|t|fig|al|col|liv|par|pl|ann|éd|fasc|sect|tabl|hab|réf)|\bn)\Z",
    re.IGNORECASE,
)
# Those that a number follows closely often enough (`p.12`) and that nothing else looks like.
_CLOSE = pattern(r"\b(?:p|pp|art|chap)\Z")
_LONGEST = 6
_ERA = pattern(rf"\b(?:av|apr)\.({_SPACE}?)J\.-C\b")


def find(text: str, variant: Variant) -> list[Edit]:
    """`n° 5` and `n°5`, `§ 3`, `p. 12`, `art. 6`, `t. II`, `av. J.-C.` → a no-break space; `N°5` is a name."""
    edits: list[Edit] = []
    if "°" in text or "º" in text or "ᵒ" in text:
        for match in _NUMBER.finditer(text):
            if match[1] or before(text, match.start()) == "n":
                set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    for word in _RAISED_NUMBERS:
        for match in word.finditer(text):
            set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    if "§" in text:
        for match in _SECTION.finditer(text):
            set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    if "J." in text:
        for match in _ERA.finditer(text):
            set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    for match in _POINT.finditer(text):
        point = match.start()
        known = _ABBREVIATION if match[1] else _CLOSE
        if known.search(text, max(0, point - _LONGEST), point):
            set_space(edits, text, point + 1, match.end(), NO_BREAK_SPACE)
    return sorted(edits)


RULE = Rule("references", find)
