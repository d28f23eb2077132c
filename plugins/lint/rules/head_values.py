"""Addresses in a head that run code, disguised or not.

Bad:  Source: &#106;avascript:alert(1)
Bad:  Audio: data:audio/mp3;base64,…
Good: Source: https://mairie.example/

Values reach links, attributes, feeds and structured data. Tags and a plain `javascript:alert(1)` are refused in any
head as it is read (E116); this rule finds what is dressed up, and what is dangerous only as an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.domain.pattern import pattern
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.schemes import hides_script, is_dangerous

_ADDRESSES = frozenset(
    {"Image", "Audio", "Source", "Licence", "Lire_aussi", "Traduction_de", "Anciennes_adresses"}
)
_PLAIN = pattern(r"\b(?:java|vb|live)script:\S|\bdata:text/html", re.IGNORECASE)


def check(proof: Proof) -> Iterator[Problem]:
    """Every value of the head that holds a dangerous address."""
    for field in proof.fields:
        dangerous = (field.key in _ADDRESSES and is_dangerous(field.value)) or hides_script(field.value)
        if dangerous and not _PLAIN.search(field.value):
            yield proof.fault("E203", field.line, value=field.value)
