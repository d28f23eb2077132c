"""Bytes of a source file as text: UTF-8, composed (NFC), lines ending with LF, no invisible traps."""

from __future__ import annotations

import re
import unicodedata

from plugins.domain.pattern import pattern
from plugins.reading import texts
from plugins.reading.notes import Notes

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
# C0 and C1 controls but tab and line feed, DEL, line and paragraph separators, a stray byte order mark, and the
# noncharacters, two of which XML cannot hold at all and HTML none. Source: HTML Living Standard, 13.2.3.5.
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)
)
_CONTROL = pattern(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{_NONCHARACTERS}]")
_LATIN_CONTROLS = bytes([*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)])
# In UTF-8: of U+F000 to U+FFFF, and of the planes above. Source: RFC 3629, 3.
_NONCHARACTER_STARTS = (0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4)
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MOST_NOTED = 5


def decode(data: bytes, notes: Notes) -> str | None:
    """The text of a file, or None when it cannot be read; every fault is noted with its line.

    A byte order mark and CRLF are accepted. Decomposed text is composed, with a warning.
    Source: RFC 3629 (UTF-8); Unicode Standard Annex 15 (normalisation forms); XML 1.0, 2.2 Characters.
    """
    if not data.strip():
        notes.add("E013")
        return None
    if found := _wide_encoding(data):
        notes.add("E092", 1, encoding=found, sample="")
        return None
    try:
        text = data.removeprefix(_UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError:
        _note_bad_bytes(data, notes)
        return None
    text = text.replace("\r\n", "\n")
    if not text.strip():
        notes.add("E013")
        return None
    if _may_hold_controls(text, data) and _note_controls(text, notes):
        return None
    return _composed(text, notes)


def first_control(text: str) -> re.Match[str] | None:
    """The first character that no page may hold. What may be printed holds none of them, and is told twice as fast."""
    return None if text.isprintable() else _CONTROL.search(text)


def first_bidi(text: str) -> re.Match[str] | None:
    """The first character that turns the direction of what follows. A text without one is told five times as fast."""
    return _BIDI.search(text) if any(character in text for character in _TURNING) else None


def _may_hold_controls(text: str, data: bytes) -> bool:
    """Whether a text, `data` in UTF-8, is to be searched for controls: five times as fast as to ask if it is printable.

    Those of ASCII and Latin-1 are sought as bytes. Every noncharacter begins with a byte that no French text holds.
    """
    latin = text.encode("latin-1", "replace")
    if len(latin.translate(None, _LATIN_CONTROLS)) != len(latin):
        return True
    return "\u2028" in text or "\u2029" in text or any(byte in data for byte in _NONCHARACTER_STARTS)


def _wide_encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    # Text without a mark has two NULs in every four bytes in UTF-32; Latin text, one in two bytes in UTF-16.
    start = data[:200]
    upper = (start[2::4] + start[3::4], start[0::4] + start[1::4])
    if len(start) >= 8 and any(start) and not all(any(half) for half in upper):
        return "UTF-32"
    halves = (start[0::2].count(0), start[1::2].count(0))
    return "UTF-16" if len(start) >= 4 and max(halves) > len(start) // 4 and min(halves) == 0 else ""


def _note_bad_bytes(data: bytes, notes: Notes) -> None:
    for number, line in enumerate(data.removeprefix(_UTF8_MARK).split(b"\n"), start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            sample = texts.SAMPLE.format(line=line.decode("cp1252", "replace").strip())
            notes.add("E092", number, encoding=texts.EIGHT_BITS, sample=sample)
            return


def _note_controls(text: str, notes: Notes) -> bool:
    """Whether the text holds characters that no page or feed may; the first of each of five lines is noted."""
    if first_control(text.replace("\n", "")) is None:
        return False
    noted = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if "\x00" in line:
            notes.add("E093", number)
        elif match := first_control(line):
            notes.add("E094", number, character=f"U+{ord(match[0]):04X}", column=match.start() + 1)
        else:
            continue
        noted += 1
        if noted == _MOST_NOTED:
            break
    return True


def _composed(text: str, notes: Notes) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    number = next(
        n for n, line in enumerate(text.split("\n"), start=1) if not unicodedata.is_normalized("NFC", line)
    )
    notes.add("A096", number)
    return unicodedata.normalize("NFC", text)
