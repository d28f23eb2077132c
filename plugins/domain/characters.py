"""Characters that may stand in an XML document, and therefore in a feed, a sitemap or a script element."""

from __future__ import annotations

import re

# Outside XML's Char production, and the C1 controls, which XML discourages and which are always an encoding accident.
# Named one by one: to compile the class of all others takes 3 ms.
_FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")


def without_forbidden(text: str) -> str:
    """`text` without control characters, lone surrogates, U+FFFE and U+FFFF; marks of direction and emoji stay.

    Source: XML 1.0 (fifth edition), 2.2 Characters.
    """
    # Nothing that is forbidden is printable: most texts need no more than this look.
    return text if text.isprintable() else _FORBIDDEN.sub("", text)
