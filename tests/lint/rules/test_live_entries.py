"""Entries of a direct whose hour cannot be read."""

from __future__ import annotations

import pytest

from plugins.domain.article import Genre
from plugins.lint.proof import text_proof
from plugins.lint.rules.live_entries import check
from tests.lint.composing import proof, told


def test_other_genres_are_not_asked() -> None:
    assert told(check(proof("### Un intertitre"))) == []


@pytest.mark.parametrize(
    "entry",
    [
        "14 h 30 – Titre",
        "9 h – Titre",
        "14h30 - Titre",
        "14\u00a0h\u00a030 – Titre",
        "0 h 05 – Titre",
        "14:30 – Titre",
        "14 h 30",
    ],
)
def test_hours_in_their_usual_forms_pass(entry: str) -> None:
    assert told(check(proof(f"### {entry}", genre=Genre.LIVE))) == []


@pytest.mark.parametrize(
    "entry", ["Vers 14 heures", "25 h 10 – Titre", "14 h 75 – Titre", "14 h 30 Titre", "Titre"]
)
def test_entries_without_a_readable_hour_warn(entry: str) -> None:
    body = f"### 14 h – Début\n\n### {entry}"
    assert told(check(proof(body, genre=Genre.LIVE))) == [("A250", 8)]


def test_a_direct_without_entry_warns() -> None:
    assert told(check(proof("Texte.", genre=Genre.LIVE))) == [("A250", 6)]


def test_an_entry_that_the_page_shows_on_the_second_level_is_an_entry() -> None:
    """Below no `##` the page's heading is an `h2`: what was typed counts."""
    html = '<section class="live-entry"><h2>14 h – Début</h2><p>Un.</p></section><h2>Tard</h2>'
    typed = "### 14 h – Début {#debut}\n\nUn.\n\n```\n### En code\n```\n\n### Tard\n"
    assert told(check(text_proof("a.md", 6, typed, html, genre=Genre.LIVE))) == [("A250", 14)]
