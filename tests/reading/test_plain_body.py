"""Plain bodies set without a tree: the same bytes as the library and the composition make of them."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.domain.article import Genre
from plugins.reading.body import _TYPED_ATTRIBUTES, _TYPED_HTML, _converter
from plugins.reading.plain_body import plain_html
from plugins.reading.typesetting import Voice
from tests.reading.test_triggers import PIECES, SPANS, STRUCTURED

WORDS = st.lists(
    st.sampled_from(
        ["mot", " ", " ", "l’été", "é", "2026", "3.", "1. ", "- ", "> ", "## ", "# ", "*mot*", "**deux mots**", "*", "**",
         "[mot](/a)", "[à lire](https://a.example/?b=1)", "[x](javascript:y)", "[x](href)", "[", "]", "\n", "Id", "id",
         "Intertitre", "\u00a0", "\u2028", "\u0661", "!", ":", "=", "+", '"', "'", "(", ")", "…", "@", "://", "- - -"]
    ),
    max_size=8,
).map("".join)  # fmt: skip
LINES = st.lists(
    st.tuples(st.sampled_from(["- ", "1. ", "2. ", "> ", "", "-", ">", "* "]), WORDS).map("".join), max_size=4
)
HEADINGS = st.tuples(st.sampled_from(["# ", "## ", "### ", "###", "###### ", "####### "]), WORDS).map("".join)
BLOCKS = WORDS | LINES.map("\n".join) | HEADINGS
PIECED = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
PLAIN = st.lists(BLOCKS, max_size=7).map("\n\n".join)


def composed(body: str, genre: Genre = Genre.NEWS, prefix: str = "") -> tuple[str, bool]:
    """The HTML of a body by the library and the composition, and whether it would be cleaned or mended."""
    converter, desk = _converter(prefix)
    # Nothing is asked of the surroundings but the size of a picture, and a plain body has none.
    desk.begin(genre, "content/articles/a.md", cast(Any, None), Voice("fr", "off"))
    html = converter.reset().convert(body)
    return html, desk.forbidden or bool(_TYPED_HTML.search(body) or _TYPED_ATTRIBUTES.search(body)) or bool(
        desk.pictures
    )


@given(PLAIN | BLOCKS | SPANS | STRUCTURED | PIECED)
@example("## Un\n\n#### Deux\n\n### Deux\n\n# Trois\n\n## Id\n\n### Id")
@example(
    "- un\n- *deux* et [trois](/a)\n\n1. un\n3. deux\n\n> cité\n> encore\n\n2026 commence\n\n*Le Fanal* paraît"
)
@example("- un\n\n- deux\n\n> a\n\n> b\n\n1. un\n\n1. deux\n\n- un\n- - -")
@example("\n\nmot\n\n\n\nmot\n\n")
@example("[x](href) [y](javascript:z)")
@example("2026\u06611. ")
@settings(max_examples=2500, deadline=None)
def test_a_body_set_without_a_tree_has_the_same_bytes(body):
    html = plain_html(body, Genre.NEWS, "")
    if html is not None:
        assert composed(body) == (html, False)


def test_a_prefix_stands_before_the_names_of_headings():
    body = "## Un\n\nmot\n\n## Un"
    assert plain_html(body, Genre.NEWS, "r-") == composed(body, prefix="r-")[0]
    assert 'id="r-un-2"' in composed(body, prefix="r-")[0]


def test_what_news_are_made_of_is_set_without_a_tree():
    body = (
        "Un *mot*, **deux mots** et [un lien](/a/?b=1).\n\n## Titre\n\n- un\n- deux\n\n1. un\n2. deux\n\n> cité\n\n"
        "2026 commence.\n\n*Le Fanal* paraît.\n"
    )
    html = plain_html(body, Genre.NEWS, "")
    assert html is not None
    for piece in ("<li>deux</li>", "<blockquote>", '<h2 id="titre">'):
        assert piece in html
    assert composed(body) == (html, False)


@pytest.mark.parametrize("genre", [Genre.INTERVIEW, Genre.LIVE])
def test_questions_and_entries_are_left_to_the_composition(genre):
    assert plain_html("**Une question ?**\n\n### 14 h 30\n\nmot", genre, "") is None


@pytest.mark.parametrize(
    "body",
    ["<b>", "a & b", "`code`", "![i](/c)", "[^1]", "a | b", "mot {#a}", "mot  \nmot", "    code", "3) mot\n- a", "1.mot",
     "[a]: /b", "[a]", "- un\n\n- deux", "> a\n\n> b", "*a", "mot\n===", "- # a", "3. un", "####### a", "## *a*"],
)  # fmt: skip
def test_what_may_be_something_else_is_left_to_the_library(body):
    assert plain_html(body, Genre.NEWS, "") is None
