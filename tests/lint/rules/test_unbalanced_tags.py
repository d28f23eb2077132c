"""Raw tags out of place."""

from __future__ import annotations

import pytest

from plugins.lint.proof import DEEPEST, text_proof
from plugins.lint.rules.unbalanced_tags import check
from tests.lint.composing import PATH, proof, told


@pytest.mark.parametrize(
    "body",
    [
        "Un *mot*.",
        "<div><p>a<p>b</div>",
        "<ul><li>a<li>b</ul>",
        "a<br>b<br/>c",
        "<b>un <i>mot</i></b>",
        "`<div>`",
        "<!-- note -->",
    ],
)
def test_balanced_tags_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a\n\n<div>b", [("A208", 8)]),
        ("a\n\nb</span>", [("A208", 8)]),
        ("<b>un <i>mot</b></i>", [("A208", 6), ("A208", 6)]),
        ("<div>a\n\n<!-- b", [("A208", 6), ("A208", 8)]),
        ("a\n\n<svg/onload=b>", [("A208", 8)]),
    ],
)
def test_tags_out_of_place_warn_at_their_line(body: str, expected: list[tuple[str, int]]) -> None:
    assert told(check(proof(body))) == expected


def test_what_no_text_needs_is_refused() -> None:
    assert "E209" in [p.code for p in check(proof("<b>" * (DEEPEST + 1) + "a"))]


def test_a_hundred_thousand_tags_end_soon() -> None:
    """The reading room refuses such a text before Markdown sees it; were it to let one through, we would not hang."""
    html = "<i>" * 100_000
    assert told(check(text_proof(PATH, 6, html, "", html))) == [("E209", 6)]


def test_the_same_tag_twice_has_its_own_lines() -> None:
    assert told(check(proof("<div>\na\n</div>\n</div>\nb\n</div>\n"))) == [("A208", 9), ("A208", 11)]
