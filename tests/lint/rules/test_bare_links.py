"""Links whose text is an address."""

from __future__ import annotations

import pytest

from plugins.lint.rules.bare_links import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body", ["[mairie.example](https://mairie.example/)", "https://mairie.example/ dans le texte"]
)
def test_names_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body", ["a\n\n<https://mairie.example/a>", "a\n\n[https://mairie.example/a](https://mairie.example/a)"]
)
def test_addresses_as_texts_warn(body: str) -> None:
    assert told(check(proof(body))) == [("A242", 8)]
