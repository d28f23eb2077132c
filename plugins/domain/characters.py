"""Characters that may stand in an XML document, and therefore in a feed, a sitemap or a script element."""

from __future__ import annotations

import re

# Outside XML's Char production, and the C1 controls, which XML discourages and which are always an encoding accident.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def without_forbidden(text: str) -> str:
    """`text` without control characters, lone surrogates, U+FFFE and U+FFFF; marks of direction and emoji stay.

    Source: XML 1.0 (fifth edition), 2.2 Characters.
    """
    # Nothing that is forbidden is printable: most texts need no more than this look.
    return text if text.isprintable() else _FORBIDDEN.sub("", text)
