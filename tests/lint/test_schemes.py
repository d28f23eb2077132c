"""What an address would do, however it is disguised."""

from __future__ import annotations

import pytest

from plugins.lint.schemes import hides_script, is_dangerous, is_dropped, scheme_of


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("", ""),
        ("/a:b/", ""),
        ("#a:b", ""),
        ("a/b:c", ""),
        ("HTTPS://a.example/", "https"),
        ("mailto:a@b.example", "mailto"),
        ("{filename}a.md", ""),
        ("java\tscript:a", "javascript"),
        ("\x01" * 3000 + "javascript:a", "javascript"),
        ("&#1;" * 3000 + "javascript:a", "javascript"),
        ("&amp;#106;avascript:a", "javascript"),
        ("ja\u200bva\u00adscript\u00a0:a", "javascript"),
        ("ｊavascript:a", ""),
    ],
)
def test_the_scheme_is_that_of_a_browser_or_of_a_stricter_one(address: str, scheme: str) -> None:
    assert scheme_of(address) == scheme


def test_dangerous_and_dropped_are_two_things() -> None:
    assert is_dangerous("javascript:a")
    assert not is_dropped("javascript:a")
    assert is_dropped("ftp://a.example/")
    assert not is_dangerous("ftp://a.example/")
    assert not is_dropped("/a/")


def test_a_title_about_javascript_hides_no_script() -> None:
    assert not hides_script("JavaScript : le guide")
    assert not hides_script("JavaScript: le guide")
    assert hides_script("java&#115;cript:alert(1)")


@pytest.mark.parametrize(
    "text", ["java\u200bscript:a", "javascript&colon;a", "java\u00adscript&#58;a", "DATA:text/html"]
)
def test_a_hidden_script_is_found(text: str) -> None:
    assert hides_script(text)
