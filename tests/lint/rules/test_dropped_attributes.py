"""Attributes that the cleaning drops."""

from __future__ import annotations

import pytest

from plugins.lint.rules.dropped_attributes import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        '<p class="a" id="b" lang="en" title="c">x</p>',
        '![a](/a.jpg){credit="Zoé Müller"}',
        "![](/a.jpg){decorative=oui}",
        '<table><tr><td colspan="2">x</td></tr></table>',
    ],
)
def test_allowed_attributes_pass(body: str) -> None:
    assert told(check(proof(body))) == []


def test_an_unknown_attribute_warns_at_its_line() -> None:
    assert told(check(proof('a\n\n<table border="1"><tr><td>x</td></tr></table>'))) == [("A207", 8)]


def test_handlers_and_styles_have_their_own_rules() -> None:
    assert told(check(proof('<p onclick="a()" style="b">x</p>'))) == []
