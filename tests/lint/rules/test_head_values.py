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
    ("key", "value", "code"),
    [
        ("Title", "Le vote javascript:alert(1)", "E203"),
        ("Title", "Le vote java\u200bscript:alert(1)", "E203"),
        ("Source", "javascript: alert(1)", "E203"),
        ("Licence", "&#106;avascript:alert(1)", "E203"),
        ("Audio", "data:audio/mp3;base64,AA", "E203"),
        ("Image", "JAVASCRIPT:alert(1)", "E203"),
        ("Summary", "[x](javascript://%0aalert(1))", "E203"),
        ("Summary", "Un <script>alert(1)</script> chapô", "E200"),
        ("Image_legende", "<img src=x onerror=alert(1)>", "E202"),
        ("Correction", "2026-11-21 | <iframe src=//x.example>", "E200"),
    ],
)
def test_code_is_refused_at_the_line_of_its_value(key: str, value: str, code: str) -> None:
    assert told(check(proof("Texte.", fields=[Field(key, key, value, 2)]))) == [(code, 2)]
