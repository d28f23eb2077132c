"""Attributes that run code."""

from __future__ import annotations

import pytest

from plugins.lint.rules.event_handlers import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body", ["[on](/on/)", "`<p onclick=a()>`", '<p class="on">onclick=</p>', "onclick=a()"]
)
def test_words_and_examples_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body",
    [
        '<p onclick="a()">x</p>',
        "<p OnClick=a()>x</p>",
        "<div><img/src='x'/onerror=alert(1)></div>",
        "<img src=x\nonerror=alert(1)>",
        "<details open ontoggle=a()>x</details>",
        "[x](/a/){onclick=alert(1)}",
        "<div><img src=x onerror=alert(1)",
    ],
)
def test_handlers_are_told_however_they_are_written(body: str) -> None:
    assert [problem.code for problem in check(proof(body))] == ["E202"]


def test_the_line_is_that_of_the_attribute() -> None:
    assert told(check(proof("a\n\nb\n\n<p onfocus=a()>c</p>"))) == [("E202", 10)]
