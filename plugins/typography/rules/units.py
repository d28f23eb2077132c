"""A number and its unit are not parted.

Source: Bureau international des poids et mesures, « Le Système international d’unités », 5.4.3 (a space between the
number and its unit); Imprimerie nationale, « Lexique des règles typographiques », « Unités de mesure ».
"""

import re

from plugins.domain.pattern import pattern
from plugins.typography.characters import NUMBER_SPACE_CLASS, digit_runs
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

_SPACE = rf"[{NUMBER_SPACE_CLASS}\n]"

# Symbols that cannot be taken for a word or a name: they get their space even where it was not typed (`64Go`).
_CLEAR = (
    "km/h km² km2 km³ km kg mg µg cm² cm2 cm³ cm3 cm mm² mm2 mm m² m2 m³ m3 ml mL cl cL dl dL hl hL hPa kPa "
    "kWh MWh GWh TWh kW MW GW TW kHz MHz GHz Hz kV mAh dB "
    "ko Ko Mo Go To Po kbit/s Mbit/s Gbit/s kb/s Mb/s Gb/s Mo/s Go/s ko/s px"
).split()
# Words and single letters: only where the space was typed (`18h30`, `5G` and `500L` stay).
_SPACED = (
    "an ans million millions milliard milliards euro euros min ms ns µs s h ha m/s m g t l L V W Wh o J kJ cal kcal "
    "bit bits bit/s dm hm dag hg"
).split()


def _any(units: list[str]) -> str:
    return "|".join(map(re.escape, sorted(units, key=lambda unit: (-len(unit), unit))))


# An apostrophe or a hyphen makes a word of the letter: « il y en a 5 l’an dernier », « 5 t-shirts ».
_UNIT = re.compile(
    rf"[0-9]({_SPACE}?)(?:(?<={_SPACE})(?:{_any(_CLEAR + _SPACED)})|(?:{_any(_CLEAR)}))(?![\w'’]|-\w)"
    # « 18 h 30 », « 3 min 20 »: one quantity.
    rf"(?:(?:(?<={_SPACE}h)|(?<={_SPACE}min))({_SPACE})(?=[0-9]{{2}}(?![0-9])))?"
)
_GLUED_NUMBER = pattern(r"(?<![\w.,/'’-])[0-9]{1,9}(?:[.,][0-9]{1,6})?\Z")
_NUMBER_LENGTH = 17


def find(text: str, variant: Variant) -> list[Edit]:
    """`42 km` and `42km` → a no-break space; other nouns (`10 000 personnes`) are not bound."""
    edits: list[Edit] = []
    done = 0
    for _, run_end in digit_runs(text):
        match = _UNIT.match(text, run_end - 1) if run_end > done else None
        if match is None:
            continue
        done = match.end()
        start, end = match.span(1)
        if start == end and not _GLUED_NUMBER.search(text, max(0, start - _NUMBER_LENGTH), start):
            continue
        set_space(edits, text, start, end, variant.before_unit)
        if match[2]:
            set_space(edits, text, match.start(2), match.end(2), variant.before_unit)
    return edits


RULE = Rule("units", find)
