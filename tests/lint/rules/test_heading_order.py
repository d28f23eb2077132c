"""Headings that skip a level or repeat the title's."""

from __future__ import annotations

import pytest

from plugins.domain.article import Genre
from plugins.lint.rules.heading_order import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "Texte.",
        "## Un\n\n### Deux\n\n## Trois\n\n### Quatre\n\n#### Cinq",
        "`# un`",
        "```\n# commentaire\n```",
        "a #un",
    ],
)
def test_ordered_headings_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# Le vote", [("E230", 6)]),
        ("a\n\n#Le vote", [("E230", 8)]),
        ("Le vote\n=======", [("E230", 6)]),
        ("<h1>Le vote</h1>", [("E230", 6)]),
        ("## Un\n\n#### Deux", [("E231", 8)]),
        ("a\n\n### Un", [("E231", 8)]),
    ],
)
def test_headings_out_of_order_are_told_at_their_line(body: str, expected: list[tuple[str, int]]) -> None:
    assert told(check(proof(body))) == expected


def test_entries_of_a_direct_are_level_three_by_themselves() -> None:
    assert told(check(proof("### 14 h 30 – Le vote", genre=Genre.LIVE))) == []
