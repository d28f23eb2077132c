"""Records: equal by class and fields, and spelt out so that a sheet's digest tells all that differs."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.domain.record import Record, Unseen, json_text, replace, spell
from plugins.domain.sheet import Sheet

ROOT = Path(__file__).resolve().parents[2]


class Word(Record):
    """One field."""

    text: str


class Name(Record):
    """The same field, another noun."""

    text: str


class Kept(Record):
    """What is shown, and where this machine keeps it."""

    shown: str
    place: Unseen[str]


class Tone(StrEnum):
    """Two values."""

    CALM = "calm"
    LOUD = "loud"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.builds(Word, inner) | st.builds(Name, inner),
    max_leaves=8,
)


def kinds(value: object) -> object:
    """A value with the classes of everything in it: 1 and True are equal, and not the same."""
    if isinstance(value, tuple):
        return (tuple, *map(kinds, value))
    if isinstance(value, Word | Name):
        return (type(value), kinds(value.text))
    return (type(value), value)


@given(VALUES, VALUES)
def test_two_values_are_spelt_alike_when_and_only_when_they_are_the_same(one, other):
    assert (spell(one) == spell(other)) == (kinds(one) == kinds(other))


def test_records_of_two_classes_are_told_apart():
    assert Word("paix") != Name("paix")
    assert spell(Word("paix")) != spell(Name("paix"))
    assert Sheet("a.html", "page", Word("paix")).digest() != Sheet("a.html", "page", Name("paix")).digest()


def test_a_record_cannot_be_changed():
    with pytest.raises(AttributeError):
        Word("paix").text = "guerre"  # type: ignore[misc]
    assert replace(Word("paix"), text="guerre") == Word("guerre")


def test_an_instant_is_spelt_with_its_offset():
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert spell(noon) != spell(noon.astimezone(timezone(timedelta(hours=1))))
    assert spell(noon) == spell(datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(0))))


def test_the_place_where_a_machine_keeps_a_file_tells_no_two_records_apart():
    here, there = Kept("a", Unseen("/here")), Kept("a", Unseen("/there"))
    assert here == there
    assert hash(here) == hash(there)
    assert spell(here) == spell(there)
    assert "/here" not in repr(here)


def test_a_text_and_its_markup_are_told_apart():
    assert spell(Word("<b>")) != spell(Word(Markup("<b>")))
    assert spell(Word(Markup("<b>"))) != spell(Word(Markup("<i>")))


def test_a_value_of_an_enumeration_is_spelt_by_its_value():
    assert spell(Word(Tone.CALM)) != spell(Word(Tone.LOUD))


@pytest.mark.parametrize("thing", [object(), {1}.__iter__(), 2j, lambda: None])
def test_what_cannot_be_spelt_cannot_stand_in_a_sheet(thing):
    with pytest.raises(TypeError):
        Sheet("a.html", "page", thing).digest()


@pytest.mark.parametrize("before", ["", "import typing_extensions; "])
def test_records_do_without_a_library_that_others_may_have(before):
    """An edit need not pay for it; who imports it finds it, before as after."""
    code = (
        f"import sys; {before}from plugins.domain.record import Record\n"
        "print('typing_extensions' in sys.modules, 'inspect' in sys.modules)\n"
        "import typing_extensions; print(typing_extensions.__name__)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    loaded = bool(before)
    assert run.stdout == f"{loaded} {loaded}\ntyping_extensions\n", run.stderr


_TEXTS = st.text(st.characters(exclude_categories=()))
_DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | _TEXTS | _TEXTS.map(Markup),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
)


@given(_DOCUMENTS)
@example({"half": "\ud800", "controls": "".join(map(chr, range(0x100))), "lines": "\u2028\u2029"})
def test_a_document_is_the_json_that_the_standard_library_writes(document):
    assert json_text(document) == json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def test_what_json_has_no_word_for_is_refused():
    with pytest.raises(TypeError):
        json_text({"a": object()})
