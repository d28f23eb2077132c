"""The head parser: both forms give the same fields, and every value keeps its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.header import read_source
from plugins.reading.keys import ARTICLE
from plugins.reading.notes import Notes

SINGLE = [key for key in ARTICLE if not key.repeatable]
NAMES = st.sampled_from(SINGLE).flatmap(
    lambda key: st.sampled_from([key.name, *key.synonyms]).map(lambda n: (key, n))
)
WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters="\u2060"),
    min_size=1,
    max_size=12,
)
VALUES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
HEADS = st.lists(st.tuples(NAMES, VALUES), min_size=1, max_size=12, unique_by=lambda pair: pair[0][0].name)


def _fields(text: str) -> tuple[list[tuple[str, str, str, int]], Notes]:
    notes = Notes("content/articles/x.md")
    source = read_source("content/articles/x.md", text, notes)
    assert source is not None
    return [(f.key, f.typed, f.value, f.line) for f in source.fields], notes


@given(HEADS)
def test_both_forms_of_a_head_give_the_same_fields(head):
    pairs = "".join(f"{name}: {value}\n" for (_, name), value in head) + "\nTexte.\n"
    # JSON strings are YAML strings: any value can be typed between quotation marks.
    yaml = (
        "---\n"
        + "".join(f"{n}: {json.dumps(v, ensure_ascii=False)}\n" for (_, n), v in head)
        + "---\nTexte.\n"
    )
    from_pairs, one = _fields(pairs)
    from_yaml, other = _fields(yaml)
    assert [(k, t, v) for k, t, v, _ in from_pairs] == [(k, t, v) for k, t, v, _ in from_yaml]
    assert [p.code for p in one.found] == [p.code for p in other.found]


@given(HEADS, st.integers(0, 3))
def test_every_value_keeps_its_line(head, blank_lines):
    text = "\n" * blank_lines + "".join(f"{name}: {value}\n" for (_, name), value in head) + "\nTexte.\n"
    lines = text.split("\n")
    fields, _ = _fields(text)
    assert len(fields) == len(head)
    for _, typed, value, line in fields:
        assert lines[line - 1] == f"{typed}: {value}"


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text):
    read_source("content/articles/x.md", text, Notes("x"))
    read_source("content/articles/x.md", "---\n" + text + "\n---\n", Notes("x"))


def test_the_body_begins_after_the_blank_line():
    source = read_source("x.md", "Title: A\nDate: 2026-11-20\n\nUn.\nDeux.\n", Notes("x.md"))
    assert source is not None
    assert (source.body, source.body_line) == ("Un.\nDeux.\n", 4)


def test_the_body_begins_after_the_closing_line_of_yaml():
    source = read_source("x.md", "---\ntitle: A\n---\nUn.\n", Notes("x.md"))
    assert source is not None
    assert (source.body, source.body_line) == ("Un.\n", 4)


def test_keys_are_found_in_any_case_as_pelican_does():
    fields, notes = _fields("TITLE: A\nrubrique: B\n\nx\n")
    assert [key for key, *_ in fields] == ["Title", "Category"]
    assert notes.found == []


def test_an_indented_line_goes_on_with_the_value_above():
    fields, notes = _fields("Summary: Un début\n    et une suite\n\nx\n")
    assert fields == [("Summary", "Summary", "Un début et une suite", 1)]
    assert notes.found == []


def test_a_yaml_list_keeps_the_line_of_each_item():
    fields, _ = _fields("---\ntags:\n  - eau\n  - mer\nauthors: [A, B]\n---\nx\n")
    assert fields == [
        ("Tags", "tags", "eau", 3),
        ("Tags", "tags", "mer", 4),
        ("Authors", "authors", "A", 5),
        ("Authors", "authors", "B", 5),
    ]


def test_yaml_values_stay_as_typed():
    """`oui` and `no` are not truth values, a date is not a date object, null is nothing."""
    fields, _ = _fields("---\ntitle: no\ndate: 2026-11-20\nlieu: null\nfin: '~'\n---\nx\n")
    assert [value for _, _, value, _ in fields] == ["no", "2026-11-20", "", "~"]


def test_yaml_nested_a_hundred_thousand_times_is_a_problem_and_not_a_crash():
    notes = Notes("x.md")
    read_source("x.md", "---\ntitle: " + "[" * 100_000 + "\n---\nx\n", notes)
    assert {problem.code for problem in notes.found} <= {"E111", "E112"}
    assert notes.found


def test_yaml_aliases_build_nothing():
    notes = Notes("x.md")
    read_source("x.md", "---\ntitle: &a [x, x]\ntags: [*a, *a]\n---\nx\n", notes)
    assert {problem.code for problem in notes.found} == {"E112"}


@pytest.mark.parametrize("escape", ["\\x07", "\\0", "\\x9b", "\\e", "\\u202e"])
def test_yaml_escapes_bring_no_control_character_in(escape):
    notes = Notes("x.md")
    read_source("x.md", f'---\ntitle: "Le bud{escape}get"\n---\nx\n', notes)
    assert [(problem.code, problem.line) for problem in notes.found] == [("E115", 2)]


@pytest.mark.parametrize(
    ("line", "code"),
    [("Résumé: Un chapô", "E104"), ("Resume: Un chapô", "A113"), ("Abstract: Un chapô", "A113")],
)
def test_a_word_that_means_a_key_is_answered_with_that_key(line, code):
    notes = Notes("x.md")
    read_source("x.md", f"Title: A\n{line}\n\nx\n", notes)
    assert [problem.code for problem in notes.found] == [code]
    assert "Summary" in notes.found[0].remedy


def test_a_hundred_thousand_unknown_keys_are_told_two_hundred_times():
    notes = Notes("x.md")
    read_source("x.md", "Title: A\n" + "".join(f"Cle{n}: v\n" for n in range(100_000)) + "\nx\n", notes)
    assert len(notes.found) == 200
