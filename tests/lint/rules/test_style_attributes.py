"""Presentation in the text."""

from __future__ import annotations

import pytest

from plugins.lint.rules.style_attributes import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize("body", ["**a**", "`<p style=x>`", "| a |\n|:-:|\n| 1 |\n\n<p>x</p>"])
def test_texts_without_style_pass(body: str) -> None:
    assert told(check(proof(body))) == []


def test_a_style_is_told_at_its_line() -> None:
    assert told(check(proof('a\n\n<p style="color:red">x</p>'))) == [("E204", 8)]


def test_a_style_given_by_an_attribute_list_is_told() -> None:
    assert told(check(proof('[x](/a/){style="color:red"}'))) == [("E204", 6)]
