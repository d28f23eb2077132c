"""The tokenizer sees what a browser sees."""

from __future__ import annotations

from collections.abc import Iterable

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.lint.anatomy import anatomy
from plugins.lint.tags import DULL_TAG, Comment, Tag, Text, Token, _any_tag, _tag, cut, skim
from tests.lint.nasty import NASTY, STATE_CHANGERS


def names(html: str) -> list[str]:
    return [token.name for token in cut(html) if isinstance(token, Tag) and not token.closing]


def test_a_text_without_tags_is_one_text() -> None:
    assert list(cut("3 < 4 & 5 &gt; 2")) == [Text("3 < 4 & 5 > 2", 0)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", ["p"]),
        ("<IMG/SRC=x\nonerror=alert(1)>", ["img"]),
        ("<<script>", ["script"]),
        ("<a title='>'>", ["a"]),
        ("<!-- <b> --><i>", ["i"]),
        ("<!--><b>", ["b"]),
        ("<!--->--><b>", ["b"]),
        ("<!-- --!><b>", ["b"]),
        ("<?php echo ?><b>", ["b"]),
        ("</ <b><i>", ["i"]),
        ("<a href=x<b>", ["a"]),
        ("< b>", []),
        ("<é>", []),
    ],
)
def test_tags_are_cut_where_the_standard_cuts_them(html: str, expected: list[str]) -> None:
    assert names(html) == expected


def test_attributes_lose_quotes_case_and_entities() -> None:
    (tag,) = cut("<A HREF='a&amp;b' OnClick = x data-x>")
    assert isinstance(tag, Tag)
    assert tag.attributes == (("href", "a&b"), ("onclick", "x"), ("data-x", ""))


PLAIN = st.builds(
    lambda slash, name, attributes, end: f"<{slash}{name}{''.join(attributes)}{end}",
    st.sampled_from(["", "/"]),
    st.sampled_from(["a", "h2", "img", "A", "é", "p"]),
    st.lists(
        st.sampled_from([' href="/a>b"', ' id="x"', " open", ' x="&amp;"', " y='z'", '  id="w"', ' a="1"b="2"', '"']),
        max_size=4,
    ),
    st.sampled_from([">", ">", "/>", " >", ""]),
)  # fmt: skip


@given(PLAIN)
def test_a_plain_tag_read_at_once_is_the_one_read_piece_by_piece(html: str) -> None:
    assert _tag(html, 0, html[1] == "/") == _any_tag(html, 0, html[1] == "/")


def test_a_tag_that_the_end_of_the_text_cuts_is_told_with_its_attributes() -> None:
    (tag,) = cut("<img src=x onerror='alert(1)")
    assert isinstance(tag, Tag)
    assert not tag.complete
    assert tag.get("onerror") == "alert(1)"


def test_a_comment_without_end_takes_the_rest() -> None:
    tokens = list(cut("a<!-- b <i>c"))
    assert isinstance(tokens[1], Comment)
    assert not tokens[1].complete


def test_offsets_lead_back_to_the_text() -> None:
    html = "<p>un <b class=x>mot</b></p>"
    assert [html[t.start : t.end] for t in cut(html) if isinstance(t, Tag)] == [
        "<p>",
        "<b class=x>",
        "</b>",
        "</p>",
    ]


@given(st.lists(st.sampled_from(NASTY), max_size=12).map("".join))
def test_every_element_that_a_browser_would_make_was_seen(html: str) -> None:
    """html5lib follows the standard's whole algorithm: an element with these attributes must be among our tags."""
    seen = {(t.name, a) for t in cut(html) if isinstance(t, Tag) for a in ("", *(n for n, _ in t.attributes))}
    if any(name in STATE_CHANGERS for name, _ in seen):
        return  # refused as such: what follows is cut as tags, which a browser may take for text
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str) and element.tag != "DOCUMENT_FRAGMENT" and element.attrib:
            for attribute in element.attrib:
                assert (element.tag, str(attribute).lower()) in seen


DULL = (
    "<p>",
    "</p>",
    "<em>",
    "</em>",
    "<tr>",
    "</td>",
    '<td class="align-left">',
    "<br>",
    "&am",
    "p;",
    "&#1",
    "0;",
)
TELLING = (
    "<h2 id=a>",
    "</h2>",
    "<table>",
    "<th>",
    "</th>",
    "</table>",
    "<code>",
    "</code>",
    "<img alt='b' src=c>",
)
TAGGED = st.lists(st.sampled_from((*NASTY, *DULL, *TELLING, "mot", "\n")), max_size=20).map("".join)


@given(TAGGED)
def test_skimming_leaves_out_dull_tags_and_nothing_else(html: str) -> None:
    def others(tokens: Iterable[Token]) -> list[Token]:
        return [t for t in tokens if not isinstance(t, Text) and not (isinstance(t, Tag) and is_dull(t))]

    def is_dull(tag: Tag) -> bool:
        return DULL_TAG.fullmatch(html, tag.start, tag.end) is not None

    whole, skimmed = list(cut(html)), list(skim(html))
    assert others(skimmed) == others(whole) == [t for t in skimmed if not isinstance(t, Text)]
    assert "".join(t.text for t in skimmed if isinstance(t, Text)) == "".join(
        t.text for t in whole if isinstance(t, Text)
    )


@given(TAGGED)
def test_a_body_is_made_of_the_same_parts_when_it_is_skimmed(html: str) -> None:
    assert anatomy(skim(html)) == anatomy(cut(html))
