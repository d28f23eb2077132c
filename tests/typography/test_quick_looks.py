"""The quick looks that spare a search find what the search would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography import VARIANTS
from plugins.typography.characters import digit_runs, places
from plugins.typography.markup import read_any, read_fragment
from plugins.typography.plain_markup import read_plain
from plugins.typography.rule import apply_edits
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
    if not any(trigger in text for trigger in rule.triggers):
        assert rule.find(text, VARIANTS["fr-FR"]) == []


@given(fragments)
def test_a_tag_without_attributes_is_read_as_one_with_a_space_in_it(fragment):
    spaced = re.sub(r"<(/?)(p|b|br)>", r"<\1\2 >", fragment)
    assert read_fragment(fragment).text == read_fragment(spaced).text


ATTRIBUTES = st.sampled_from(
    [
        "",
        ' href="/a?b=1&amp;c"',
        ' id="fnref:1"',
        ' lang="en"',
        ' class="x" title="d’un"',
        ' alt="a > b"',
        " open",
    ]
)
TAGS = st.builds(
    lambda slash, name, attributes: f"<{slash}{name}{attributes}>",
    st.sampled_from(["", "", "/"]),
    st.sampled_from(["p", "a", "em", "br", "img", "sup", "h2", "td", "span", "code", "section", "xyz"]),
    ATTRIBUTES,
)
NOTES = st.just('<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>')
PIECES = st.one_of(
    TAGS, TAGS, NOTES, st.text("ab ;'\n", max_size=6), st.sampled_from(["<", ">", "&nbsp;", '"'])
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_fragment_read_at_one_look_is_the_one_read_tag_by_tag(source):
    quick, slow = read_plain(source), read_any(source)
    if quick is None:
        return
    assert quick.text == slow.text
    edits = [(at, at + 1, "zz") for at, character in enumerate(quick.text) if character in "ab;"]
    for fragment in (quick, slow):
        fragment.follow(edits)
    edited = apply_edits(slow.text, edits)
    assert quick.markup(edited) == slow.markup(edited)


def test_what_our_bodies_are_made_of_is_read_at_one_look():
    body = (
        '<h2 id="a">Le port</h2>\n<p>Un <em>mot</em>, <a href="/b/">un lien</a>'
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>\n'
        '<figure><img alt="x" loading="lazy" src="/c.jpg"></figure>'
    )
    assert read_plain(body) is not None
