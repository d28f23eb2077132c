"""Words as they are indexed and sought."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.folding import folded

SAME = [
    ("économie", "economie"),
    ("L’Économie", "economie"),
    ("l'économie", "economie"),
    ("lʼéconomie", "economie"),
    ("ÉCONOMIE", "economie"),
    ("e\u0301conomie", "economie"),
    ("œuvre", "oeuvre"),
    ("ŒUVRE", "oeuvre"),
    ("curriculum vitæ", "curriculum vitae"),
    ("jusqu’à l’aube", "a aube"),
    ("qu’il", "il"),
    ("aujourd’hui", "aujourd'hui"),
    ("Port-Ferréol", "port ferreol"),
    ("10\u202f000 habitants", "10000 habitants"),
    ("10\u00a0000", "10 000"),
    ("ﬁn", "fin"),
    ("mot\u00adcoupé", "motcoupe"),
    ("travaux", "travail"),
    ("Les yeux", "les œil"),
    ("«\u00a0Oui\u202f!\u00a0»", "oui"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_typed_and_what_is_printed_meet(one, other):
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize("text", ["", "\u202f!", "«»", "_", "’"])
def test_nothing_to_find_is_nothing(text):
    assert folded(text) == ""


@pytest.mark.parametrize(
    ("one", "other"), [("vote", "veto"), ("2026", "2025"), ("laube", "l’aube"), ("1 2", "12")]
)
def test_other_words_stay_others(one, other):
    assert folded(one) != folded(other)


@given(st.text(alphabet="aàéçœÆlLdqu’'ʼ -\u202f\u00a01230«»!_ßŁ\u0301\u00ad"))
def test_what_is_folded_stays_as_it_is(text):
    once = folded(text)
    assert once == " ".join(once.split())
    assert folded(once) == once
