"""Tables whose columns have no name."""

from __future__ import annotations

import pytest

from plugins.lint.rules.table_headers import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "| Commune | Voix |\n|---|---|\n| a | 1 |",
        "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
        "Texte.",
    ],
)
def test_named_columns_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body", ["a\n\n<table><tr><td>Commune</td></tr></table>", "a\n\n| | |\n|---|---|\n| Commune | 1 |"]
)
def test_a_table_without_headers_warns(body: str) -> None:
    assert [p.code for p in check(proof(body))] == ["A248"]
