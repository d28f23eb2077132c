"""Texts as metadata wants them: plain, short, safe inside a script element."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from plugins.domain.characters import without_forbidden
from plugins.domain.record import json_text
from plugins.metadata import texts

# Source: HTML Living Standard, 4.12.1.3 Restrictions for contents of script elements; ECMA-404 allows the escapes.
_UNSAFE_IN_SCRIPT = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")


def shortened(text: str, most: int) -> str:
    """`text` in at most `most` characters, cut between words and closed by an ellipsis when something is left out."""
    text = without_forbidden(text).strip()
    if len(text) <= most:
        return text
    room = most - len(texts.ELLIPSIS)
    kept = text[: room + 1]
    # Only breaking spaces: what a no-break space holds together is kept or dropped together.
    words = kept.rsplit(" ", 1)[0] if " " in kept else kept[:room]
    return words.rstrip(texts.NEVER_LAST) + texts.ELLIPSIS


def plain_text(html: str) -> str:
    """The text of inline HTML."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return without_forbidden("".join(reader.pieces)).strip()


def script_json(document: Mapping[str, object]) -> str:
    """A JSON document that no text in it can close or break out of a script element. Keys keep their order."""
    text = without_forbidden(json_text(document))
    # Five searches that find nothing cost far less than looking at every letter once.
    for sign, escape in _UNSAFE_IN_SCRIPT:
        text = text.replace(sign, escape)
    return text


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
