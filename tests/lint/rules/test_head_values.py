"""Code in the values of a head."""

from __future__ import annotations

import pytest

from plugins.domain.source import Field
from plugins.lint.rules.head_values import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Title", "JavaScript : le guide"),
        ("Title", "JavaScript: le guide"),
        ("Title", "Data : ce que la ville sait"),
        ("Summary", "Un **chapô** et [un lien](/a/)."),
        ("Source", "AFP"),
        ("Licence", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("Summary", "3 < 4"),
    ],
)
def test_ordinary_values_pass(key: str, value: str) -> None:
    assert told(check(proof("Texte.", fields=[Field(key, key, value, 2)]))) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Title", "Le vote java\u200bscript:alert(1)"),
        ("Summary", "[x](&#106;avascript:alert(1))"),
        ("Summary", "[x](data:image/svg+xml,a)"),
        ("Source", "javascript: alert(1)"),
        ("Licence", "&#106;avascript:alert(1)"),
        ("Audio", "data:audio/mp3;base64,AA"),
        ("Image", "file:///etc/passwd"),
    ],
)
def test_a_dangerous_address_is_refused_at_its_line(key: str, value: str) -> None:
    assert told(check(proof("Texte.", fields=[Field(key, key, value, 2)]))) == [("E203", 2)]


def test_what_the_reading_refuses_as_it_is_typed_is_not_told_twice() -> None:
    assert (
        told(check(proof("Texte.", fields=[Field("Title", "Title", "Le vote javascript:alert(1)", 2)]))) == []
    )
