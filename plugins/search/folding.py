"""Texts as they are indexed and sought: plain words, so that `économie` finds `L’Économie`.

Pagefind keeps U+2019 inside words and does not open ligatures; it stems what is left. The reader's words go through the
same steps in the browser (`theme/static/js/search.js`): a test holds both against each other.
"""

from __future__ import annotations

import unicodedata

from plugins.domain.pattern import pattern
from plugins.domain.urls import UNDECOMPOSED

# Plurals that French stemming (Snowball) does not bring together with their singular, as they stand once folded.
IRREGULAR = {
    "aieux": "aieul",
    "baux": "bail",
    "cieux": "ciel",
    "coraux": "corail",
    "emaux": "email",
    "mesdames": "madame",
    "mesdemoiselles": "mademoiselle",
    "messieurs": "monsieur",
    "soupiraux": "soupirail",
    "travaux": "travail",
    "vantaux": "vantail",
    "vitraux": "vitrail",
    "yeux": "oeil",
}
# U+02BC is an apostrophe that counts as a letter.
_LETTERS = UNDECOMPOSED | {0x02BC: "'"}
# Source: Grevisse, Le Bon Usage, § 45: the words that are elided before a vowel.
_ELIDED = pattern(r"(?<![^\W_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’‘`´](?=[^\W\d_])")
_MARK = pattern("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+")
# Thousands: `10 000` is one number, whatever space stands in it.
_GROUP = pattern(r"(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_BETWEEN = pattern(r"[\W_]+")


def folded(text: str) -> str:
    """Lower case, no accents, open ligatures, no elided articles, one space between words of letters and digits."""
    text = _GROUP.sub("", _ELIDED.sub("", text.lower().translate(_LETTERS)))
    if not text.isascii():
        text = _MARK.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(IRREGULAR.get(word, word) for word in _BETWEEN.sub(" ", text).split())
