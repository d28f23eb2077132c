"""A number and the symbol after it are not parted: % ‰ € $ £ °C.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Pourcentages », « Unités monétaires »; Bureau
international des poids et mesures, « Le Système international d’unités », 5.4.3 (°C) and 5.4.7 (%).
"""

import re

from plugins.domain.pattern import pattern
from plugins.typography.characters import before, places, spaces_start
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

# `1€50`, `%d`, `$HOME` and an angle's `25°` are something else.
_SYMBOLS = "%‰€$£°"
_SYMBOL = re.compile(
    rf"[{_SYMBOLS}](?:(?<=[%‰])(?![\w%])|(?<=[€$£])(?!\w)|(?<=\$)(?:US|CAN?|AU)\b|(?<=°)[CF](?!\w))"
)
_MULTIPLE = pattern(r"[0-9](?:[kM]|Md|Mds)\Z|[^\w](?:[kM]|Md|Mds)\Z")


def find(text: str, variant: Variant) -> list[Edit]:
    """`25%` and `25 %` → a no-break space before the symbol; `10 k€` too; `$100` stays."""
    edits: list[Edit] = []
    for mark in places(text, _SYMBOLS):
        if not _SYMBOL.match(text, mark):
            continue
        if text[mark] in "€$£" and (multiple := _MULTIPLE.search(text, max(0, mark - 4), mark)):
            # The symbol is « k€ », « M€ », « Md€ ».
            mark = multiple.start() + 1
        start = spaces_start(text, mark)
        last = before(text, start)
        if last.isdecimal() and text[start:mark].count("\n") <= 1:
            set_space(edits, text, start, mark, variant.before_unit)
    return edits


RULE = Rule("symbols", find)
