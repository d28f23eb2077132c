"""Tags that must not ship."""

from __future__ import annotations

import pytest

from plugins.lint.rules.forbidden_tags import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "Un **mot** et [un lien](/a/).",
        "Une balise `<script>` citée.",
        "```html\n<script>alert(1)</script>\n```",
        '<details class="encadre"><summary>Plus</summary><p>texte</p></details>',
        "3 < 4 et `<iframe>`",
        "Un lien <https://mairie.example/a>",
    ],
)
def test_ordinary_text_and_examples_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a\n\n<script>alert(1)</script>", [("E200", 8)]),
        ("a\n\n<ScRiPt src=//x.example></sCrIpT>", [("E200", 8)]),
        ("`<script>`\n\n<script>a()</script>", [("E200", 8)]),
        ("<svg/onload=a()>", [("E200", 6)]),
        ("un <object data=x></object>", [("E200", 6)]),
        ("<style>p{}</style>", [("E204", 6)]),
        ("a\nb\n\n<form><input></form>", [("E205", 9), ("E205", 9)]),
        ("un <font color=red>mot</font>", [("A206", 6)]),
        ("a\n\n<?php echo ?>", [("A206", 8)]),
        ("<div><script\n", [("E200", 6)]),
    ],
)
def test_what_must_not_ship_is_told_at_its_line(body: str, expected: list[tuple[str, int]]) -> None:
    assert told(check(proof(body))) == expected


def test_each_of_two_scripts_has_its_line() -> None:
    body = "<script>a()</script>\n\ntexte\n\n<script>b()</script>"
    assert told(check(proof(body))) == [("E200", 6), ("E200", 10)]


def test_a_frame_is_to_become_a_plain_link() -> None:
    (found,) = check(proof('<iframe src="https://video.example/1"></iframe>'))
    assert found.code == "E201"
    assert "(https://video.example/1)" in found.remedy


def test_the_remedy_never_offers_a_dangerous_address() -> None:
    (found,) = check(proof('<iframe src="javascript:alert(1)"></iframe>'))
    assert "javascript" not in found.remedy


def test_safety_is_an_error_in_the_archive_too_but_a_style_warns() -> None:
    from datetime import date

    old = {"day": "2019-06-14", "checked_since": date(2026, 11, 23)}
    assert told(check(proof("<script>a()</script>", **old))) == [("E200", 6)]  # type: ignore[arg-type]
    assert told(check(proof("<style>p{}</style>", **old))) == [("A204", 6)]  # type: ignore[arg-type]


def test_a_cdata_section_is_no_hiding_place() -> None:
    assert told(check(proof("a\n\n<![CDATA[<script>alert(1)</script>]]>"))) == [("E200", 8)]
