"""A text without a word."""

from __future__ import annotations

import pytest

from plugins.domain.article import Status
from plugins.lint.rules.empty_body import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize("body", ["Un.", "![Le port](/a.jpg)", "`1`", "2026"])
def test_a_word_or_an_image_is_enough(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body", ["", " \n\n", "\u00a0", "&nbsp;", "<!-- à écrire -->", "\u200b", "***", "<p></p>"]
)
def test_a_body_without_a_word_is_told(body: str) -> None:
    assert told(check(proof(body))) == [("E249", 6)]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
def test_a_draft_and_a_tombstone_may_be_empty(status: Status) -> None:
    assert told(check(proof("", status=status))) == []
