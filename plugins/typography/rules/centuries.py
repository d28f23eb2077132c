"""An ordinal is not parted from the century, reign or republic that it counts.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Siècles », « Ordinaux ».
"""

from plugins.domain.pattern import pattern
from plugins.typography.characters import NO_BREAK_SPACE, NUMBER_SPACE_CLASS
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

_MANY = ("siècle", "millénaire", "arrondissement")
_ONE = ("République", "Empire", "Reich", "Internationale", "dynastie", "législature")
_ORDINAL = pattern(
    rf"[IVXLCDM0-9]{{1,8}}(?:er|ers|re|ère|ᵉʳ|ʳᵉ|es|e|ᵉˢ|ᵉ|è|ème|èmes|eme|ième|nde|nd)"
    rf"([{NUMBER_SPACE_CLASS}\n])(?:(?:{'|'.join(_MANY)})s?|{'|'.join(_ONE)})\b"
)


def find(text: str, variant: Variant) -> list[Edit]:
    """`XXe siècle`, `Ier siècle`, `XIXᵉ siècle`, `Ve République` → a no-break space."""
    edits: list[Edit] = []
    for match in _ORDINAL.finditer(text):
        set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    return edits


RULE = Rule("centuries", find, triggers=_MANY + _ONE)
