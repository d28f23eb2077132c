"""The apostrophe between two letters is the curved one.

Source: The Unicode Standard, 6.2 (U+2019 is the preferred apostrophe); Imprimerie nationale, « Lexique des règles
typographiques », « Apostrophe ».
"""

import re

from plugins.typography.characters import APOSTROPHE, LEFT_DOUBLE_QUOTE, LEFT_GUILLEMET, OPAQUE
from plugins.typography.rule import Edit, Rule
from plugins.typography.variants import Variant

# After a letter (not a digit: 5'30 is a measure) and before a word; before a quotation, a symbol or something opaque
# only after an elision, since `'We'"` closes two quotations. Combining accents are letters here.
_ELISIONS = (
    "".join(rf"|(?<=\b{letter}')" for letter in "cdjlmnstCDJLMNST") + r"|(?<=\b[qQ]u')|(?<=squ')|(?<=iqu')"
)
_APOSTROPHE = re.compile(
    rf"'(?:(?<=[^\W\d_]')|(?<=[\u0300-\u036f]'))(?:(?=\w)|(?=[\"{LEFT_GUILLEMET}{LEFT_DOUBLE_QUOTE}{OPAQUE}€$£])"
    rf"(?:{_ELISIONS.removeprefix('|')}))"
)


def find(text: str, variant: Variant) -> list[Edit]:
    """`aujourd'hui` → `aujourd’hui`, `d'"urgence"` → `d’"urgence"`; `'We Remember'` is its author's."""
    return [(match.start(), match.end(), APOSTROPHE) for match in _APOSTROPHE.finditer(text)]


RULE = Rule("apostrophes", find)
