"""Addresses that run code, however disguised."""

from __future__ import annotations

import pytest

from plugins.lint.rules.dangerous_addresses import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "[a](https://mairie.example/) [b](/a/) [c](mailto:a@b.example) [d](tel:+33123456789) [e](#a)",
        "L’adresse `javascript:alert(1)` est citée, et javascript:alert(1) dans le texte est du texte.",
        "[a]({filename}2026-11-20-a.md) ![a]({static}/images/a.jpg)",
        "[10:30](/a:b/)",
        '<p title="javascript: le guide">x</p>',
    ],
)
def test_ordinary_addresses_and_words_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](vbscript:a)",
        "[x](data:text/html;base64,PHM+)",
        "[x](&#106;avascript:alert(1))",
        "[x][1]\n\n[1]: javascript:alert(1)",
        '<a href="jav&#x09;ascript:alert(1)">x</a>',
        '<a href="jav&Tab;ascript&colon;alert(1)">x</a>',
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href=\x01javascript:alert(1)>x</a>",
        "![x](data:image/svg+xml,a)",
        '<img srcset="/a.png 1x, javascript:a 2x" src="/a.png">',
        '<blockquote cite="javascript:a">x</blockquote>',
        "<form action=javascript:a()>",
    ],
)
def test_dangerous_addresses_are_told_however_disguised(body: str) -> None:
    assert "E203" in [problem.code for problem in check(proof(body))]


def test_an_address_is_told_once_at_its_line() -> None:
    assert told(check(proof("a\n\n[x](javascript:alert(1))"))) == [("E203", 8)]


def test_an_address_that_the_cleaning_drops_is_told_too() -> None:
    assert told(check(proof("[x](page:post/hugo)"))) == [("E172", 6)]


@pytest.mark.parametrize(
    "typed",
    [
        "[x](&#106;avascript:alert(1))",
        '<a href=" jav&#x09;ascript:alert(1)">x</a>',
        "<a href=JaVaScRiPt&colon;alert(1)>x</a>",
        "[x](<java\tscript:alert(1)>)",
        "<javascript:alert(1)>",
    ],
)
def test_a_disguised_address_is_told_at_its_own_line(typed: str) -> None:
    assert told(check(proof(f"À propos: un fait.\n\nDeux.\n\n{typed}\n"))) == [("E203", 10)]
