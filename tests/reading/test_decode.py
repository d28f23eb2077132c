"""Bytes: UTF-8 or a line that says what they are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.decode import decode, first_control
from plugins.reading.notes import Notes

TEXT = "Title: Été\n\nTexte d’un été.\n"


def _read(data: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    notes = Notes("x.md")
    text = decode(data, notes)
    return text, [(problem.line, problem.code) for problem in notes.found]


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()],
    ids=["plain", "byte order mark", "CRLF"],
)
def test_utf_8_is_read_with_or_without_mark_and_with_either_line_end(data):
    assert _read(data) == (TEXT, [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named_and_not_taken_for_nul(encoding):
    assert _read(TEXT.encode(encoding)) == (None, [(1, "E092")])


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman"])
def test_the_first_line_that_is_not_utf_8_is_named(encoding):
    text = "Title: Un titre\n\nSans accent.\nUn été.\nUn autre été.\n"
    assert _read(text.encode(encoding)) == (None, [(4, "E092")])


def test_a_latin_1_line_is_shown_as_it_was_meant():
    notes = Notes("x.md")
    decode("Title: Été\n".encode("latin-1"), notes)
    assert "« Title: Été »" in notes.found[0].sentence


def test_lone_surrogates_are_not_utf_8():
    assert _read(b"Title: \xed\xa0\x80\n") == (None, [(1, "E092")])


def test_nul_is_named_with_its_line():
    assert _read(b"Title: x\n\na\x00b\n") == (None, [(3, "E093")])


@pytest.mark.parametrize(
    "character",
    [
        "\x01",
        "\x0b",
        "\x0c",
        "\r",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\ufeff",
        "\uffff",
        "\ufdd0",
        "\U0001fffe",
        "\U0010ffff",
    ],
)
def test_control_characters_are_named_with_their_line(character):
    assert _read(f"Title: x\n\nab{character}c\n".encode()) == (None, [(3, "E094")])


def test_tabs_are_text():
    assert _read(b"a\tb\n") == ("a\tb\n", [])


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_a_fault(data):
    assert _read(data) == (None, [(0, "E013")])


def test_decomposed_text_is_composed_with_a_warning():
    data = unicodedata.normalize("NFD", "Title: x\n\nUn été.\n").encode()
    assert _read(data) == ("Title: x\n\nUn été.\n", [(3, "A096")])


@given(st.binary(max_size=200))
def test_any_bytes_give_clean_text_or_a_problem(data):
    text, problems = _read(data)
    if text is None:
        assert problems
    else:
        assert unicodedata.is_normalized("NFC", text)
        assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n" for c in text)


def test_wide_encodings_without_a_mark_are_told_apart():
    for encoding, name in (("utf-16-le", "UTF-16"), ("utf-32-be", "UTF-32"), ("utf-32-le", "UTF-32")):
        notes = Notes("x.md")
        decode(TEXT.encode(encoding), notes)
        assert name in notes.found[0].fact


@pytest.mark.parametrize("around", ["été", "l’été", "mot"])
def test_no_control_is_overlooked_whatever_stands_around_it(around):
    for number in (
        *range(0x300),
        *range(0x2000, 0x2100),
        *range(0xFD00, 0x11000),
        0x1FFFE,
        0x1F600,
        0x10FFFF,
    ):
        text = f"{around}{chr(number)}x"
        is_refused = first_control(text.replace("\n", "")) is not None
        assert (_read(text.encode())[0] is None) == is_refused, hex(number)
