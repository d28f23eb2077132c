"""Bytes of any age as text: UTF-8 where it is, the old Western encoding otherwise, never silently."""

from __future__ import annotations

import re
import unicodedata

from desk.importer import texts
from desk.importer.ledger import Ledger
from plugins.domain.record import Record

MOST_BYTES = 2_000_000
# C0 and C1 controls but tab and line feed, DEL, line and paragraph separators, stray byte order marks, and the
# noncharacters (the importer marks places of a body with some of them).
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class Unreadable(Record):
    """Why bytes are not text."""

    reason: str


def decode(data: bytes, source: str, ledger: Ledger) -> str | Unreadable:
    """The text of a file: NFC, lines ended by LF, without control characters. Every change is noted."""
    if len(data) > MOST_BYTES:
        return Unreadable(texts.TOO_BIG.format(size=len(data) // 1_000_000, most=MOST_BYTES // 1_000_000))
    text = _decoded(data, source, ledger)
    if not text.strip():
        return Unreadable(texts.EMPTY)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _without_controls(text, source, ledger)
    if not unicodedata.is_normalized("NFC", text):
        number = next(n for n, line in _numbered(text) if not unicodedata.is_normalized("NFC", line))
        ledger.mended(source, number, texts.COMPOSED)
        text = unicodedata.normalize("NFC", text)
    return text


def _decoded(data: bytes, source: str, ledger: Ledger) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            if name != "utf-8":
                ledger.mended(source, 0, texts.DECODED.format(encoding="UTF-16"))
            data = data[len(mark) :]
            return data.decode(name, "replace") if name != "utf-8" else _utf8_or_western(data, source, ledger)
    return _utf8_or_western(data, source, ledger)


def _utf8_or_western(data: bytes, source: str, ledger: Ledger) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        ledger.mended(source, line, texts.DECODED.format(encoding=texts.WESTERN))
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing there; in Latin-1 they are controls, removed below
        return data.decode("latin-1")


def _without_controls(text: str, source: str, ledger: Ledger) -> str:
    if not _CONTROL.search(text):
        return text
    for number, line in _numbered(text):
        for character in dict.fromkeys(_CONTROL.findall(line)):
            ledger.mended(source, number, texts.CONTROL.format(code=f"U+{ord(character):04X}"))
    # Separators part words; the others stand inside them.
    return _CONTROL.sub(lambda match: " " if match[0] in "\u2028\u2029\x0b\x0c\x85" else "", text)


def _numbered(text: str) -> enumerate[str]:
    return enumerate(text.split("\n"), start=1)
