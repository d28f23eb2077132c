"""Links without text or without address."""

from __future__ import annotations

import pytest

from plugins.lint.rules.empty_links import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "[a](/a/)",
        "[![Le port](/a.jpg)](/a/)",
        '<a href="/a/" aria-label="Accueil"></a>',
        "a[^1]\n\n[^1]: note",
    ],
)
def test_links_that_can_be_heard_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body", ["a\n\n[](/a/)", "a\n\n[ ](/a/)", "a\n\n[![](/a.jpg)](/a/)", "a\n\n<a href='/a/'></a>"]
)
def test_links_without_text_are_told(body: str) -> None:
    assert told(check(proof(body))) == [("E241", 8)]


def test_links_without_address_are_told() -> None:
    assert told(check(proof("a\n\n[contact]()"))) == [("E174", 8)]
