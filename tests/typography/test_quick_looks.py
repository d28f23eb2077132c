"""The quick looks that spare a search find what the search would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography import VARIANTS
from plugins.typography.characters import digit_runs, places
from plugins.typography.markup import read_fragment
from plugins.typography.rules import RULES
from tests.typography.test_properties import fragments, texts

DIGITS = st.text("0189 a²٣é\u00a0😀", max_size=30)


@given(DIGITS)
def test_runs_of_digits_are_those_that_a_pattern_finds(text):
    assert digit_runs(text) == tuple(match.span() for match in re.finditer("[0-9]+", text))


@given(texts)
def test_places_are_those_of_each_character_in_order(text):
    assert places(text, "«» ") == [match.start() for match in re.finditer("[«» ]", text)]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.triggers], ids=lambda rule: rule.name)
@given(texts)
def test_a_rule_changes_nothing_in_a_text_without_its_triggers(rule, text):
    for trigger in rule.triggers:
        text = text.replace(trigger, " ")
    if not rule.concerns(text):
        assert rule.find(text, VARIANTS["fr-FR"]) == []


@given(fragments)
def test_a_tag_without_attributes_is_read_as_one_with_a_space_in_it(fragment):
    spaced = re.sub(r"<(/?)(p|b|br)>", r"<\1\2 >", fragment)
    assert read_fragment(fragment).text == read_fragment(spaced).text
