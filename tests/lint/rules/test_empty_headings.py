"""Headings without words."""

from __future__ import annotations

import pytest

from plugins.lint.rules.empty_headings import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize("body", ["## Un", "## ![Le port](/a.jpg)", "```\n##\n```", "a ## b"])
def test_headings_with_words_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize("body", ["a\n\n##\n\nb", "a\n\n## ##\n\nb", "a\n\n<h2> </h2>"])
def test_an_empty_heading_is_told_at_its_line(body: str) -> None:
    assert told(check(proof(body))) == [("E232", 8)]
