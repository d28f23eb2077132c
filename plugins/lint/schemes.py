"""What a browser would do with an address: which scheme it has, however it is disguised."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from plugins.domain.markup import URL_SCHEMES

# Schemes that run code, read the reader's machine, or carry a whole document with them.
DANGEROUS = frozenset(
    {
        "javascript", "vbscript", "livescript", "mocha", "jscript", "data", "file", "blob", "filesystem", "about",
        "view-source", "jar", "intent", "ms-its", "mhtml",
    }
)  # fmt: skip
_LONGEST_SCHEME = 64
# Most addresses, which hide nothing: told without looking at each letter.
_PLAIN = re.compile(r"(?:(https?|mailto|tel):|[/#.{])[!-~]*", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_SCRIPT_IN_TEXT = re.compile(r"(?:java|vb|live)script:\S|data:text/html|\]\(<?(?:data|file|blob|javascript):")


def scheme_of(address: str) -> str:
    """The scheme of an address in lower case, empty when it has none.

    Entities are decoded twice and white space, control and invisible characters fall first: browsers drop some of
    them (`java\\tscript:`), and a check that drops more is never fooled.

    Source: WHATWG URL Standard, 4.4 URL parsing (removal of tab, newline and leading C0 control or space).
    """
    if ":" not in address and "&" not in address:
        return ""
    if plain := _PLAIN.fullmatch(address):
        return (plain[1] or "").lower()
    found = _SCHEME.match(_undisguised(address))
    return found[1] if found else ""


def is_dangerous(address: str) -> bool:
    """Whether an address would run code or smuggle a document."""
    return scheme_of(address) in DANGEROUS


def is_dropped(address: str) -> bool:
    """Whether the cleaning removes the address although it is not dangerous (`ftp:`, `page:`…)."""
    scheme = scheme_of(address)
    return bool(scheme) and scheme not in URL_SCHEMES and scheme not in DANGEROUS


def hides_script(text: str) -> bool:
    """Whether a text of a head holds the address of a script anywhere (`javascript:alert(1)`).

    `JavaScript : le guide` and `JavaScript: le guide` are titles.
    """
    if ":" not in text and "&" not in text:
        return False
    if text.isprintable() and "&" not in text:  # most heads, which hide nothing
        return bool(_SCRIPT_IN_TEXT.search(text.casefold()))
    letters = "".join(c for c in unescape(unescape(text)) if unicodedata.category(c) not in ("Cc", "Cf"))
    return bool(_SCRIPT_IN_TEXT.search(letters.casefold()))


def _undisguised(address: str) -> str:
    """The beginning of an address up to its first colon, or as far as a scheme can reach, however deep it is hidden."""
    letters: list[str] = []
    for character in unescape(unescape(address)):
        if unicodedata.category(character)[0] not in "ZC":
            letters.append(character)
            if character == ":" or len(letters) > _LONGEST_SCHEME:
                break
    return "".join(letters).casefold()
