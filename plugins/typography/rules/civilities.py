"""A civility is not parted from the name.

Source: Imprimerie nationale, « Lexique des règles typographiques », « Titres de civilité ».
"""

import re

from plugins.domain.pattern import pattern
from plugins.typography.characters import NO_BREAK_SPACE, NUMBER_SPACE_CLASS, OPAQUE, places
from plugins.typography.rule import Edit, Rule, set_space
from plugins.typography.variants import Variant

_PARTICLES = r"(?:de|du|des|d['’]\w+|le|la|les|l['’]\w+|van|von|ben|el|al)\b"
_CIVILITY = re.compile(
    rf"(?:M(?:M?\.|mes?|lles?|grs?|ᵐᵉˢ?|ˡˡᵉˢ?|ᵍʳ|ᵉˢ?|e)|D(?:rs?|ʳˢ?)\.?|P(?:rs?|ʳˢ?)\.?)"
    rf"([{NUMBER_SPACE_CLASS}\n])(?=(\w)|{OPAQUE})"
)
_PARTICLE = pattern(_PARTICLES)


def find(text: str, variant: Variant) -> list[Edit]:
    """`M. Dupont`, `Mme Martin`, `le Dr Martin`, `Mme la ministre` → a no-break space; `Me voici` stays."""
    edits: list[Edit] = []
    for start in places(text, "MDP"):
        match = _CIVILITY.match(text, start)
        if match is None:
            continue
        if start and (text[start - 1].isalnum() or text[start - 1] in "-’'."):
            continue
        initial = match[2]
        named = not initial or initial.isupper()
        if not named and (match.group().startswith("Me") or not _PARTICLE.match(text, match.end())):
            continue
        set_space(edits, text, match.start(1), match.end(1), NO_BREAK_SPACE)
    return edits


RULE = Rule("civilities", find)
