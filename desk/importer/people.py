"""Names of people as a page signs them."""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.calendar import fold

MOST_LETTERS = 60
_PARTICLES = frozenset("de du des le la les d von van der den el al ben ibn di da del della dos y e".split())
# A line of capitals that begins so says what somebody does.
_ROLES = frozenset(
    "directeur directrice president presidente vice-president vice-presidente responsable journaliste redacteur "
    "redactrice chef cheffe secretaire correspondant correspondante envoye envoyee reporter photographe maire depute "
    "deputee senateur senatrice professeur professeure avocat avocate ministre delegue deleguee membre porte-parole "
    "charge chargee conseiller conseillere coordinateur coordinatrice historien historienne sociologue economiste "
    "chercheur chercheuse docteur docteure editorialiste chroniqueur chroniqueuse service rubrique agence".split()
)
_WORD = re.compile(r"(?:d['’])?[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_SEPARATORS = re.compile(rf"\s*(?:,|;|&|/)\s*|\s+(?:{texts.AND}|and)\s+")


def is_name(text: str) -> bool:
    """Whether a text is nothing but a person's name: two to five words with capitals, or an editorial team."""
    text = " ".join(text.split())
    if not text or len(text) > MOST_LETTERS:
        return False
    if re.fullmatch(r"(?:la |notre )?redaction(?: (?:de|du|d['’]|des) ?[\w’' -]+)?", fold(text)):
        return True
    words = text.split(" ")
    if fold(words[0]).rstrip("s") in _ROLES:
        return False
    if not 2 <= len(words) <= 6 or not all(_WORD.fullmatch(word) for word in words):
        return False
    proper = [word for word in words if fold(word).strip(".'’") not in _PARTICLES]
    return (
        len(proper) >= 2
        and all(_is_capital(word) for word in proper)
        and _is_capital(words[0], particle=True)
    )


def names_in(text: str) -> tuple[str, ...]:
    """The people of `X`, `X et Y`, `X, Y et Z`; empty when a part is not a name."""
    parts = tuple(" ".join(part.split()) for part in _SEPARATORS.split(text.strip()) if part.strip())
    return parts if parts and all(is_name(part) for part in parts) else ()


def _is_capital(word: str, *, particle: bool = False) -> bool:
    bare = re.sub(r"^d['’]", "", word)
    return bare[:1].isupper() or (particle and fold(word).strip(".'’") in _PARTICLES)
