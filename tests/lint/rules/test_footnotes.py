"""Note marks and notes that miss each other."""

from __future__ import annotations

import pytest

from plugins.lint.rules.footnotes import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize("body", ["a[^1]\n\n[^1]: note", "Le motif `[^a-z]`.", "```\n[^1]\n```", "a [1] b"])
def test_matching_notes_and_examples_pass(body: str) -> None:
    assert told(check(proof(body))) == []


def test_a_mark_without_note_is_told() -> None:
    assert told(check(proof("a\n\nb[^1] c"))) == [("E246", 8)]


def test_a_note_without_mark_warns() -> None:
    assert told(check(proof("a\n\n[^1]: note"))) == [("A247", 8)]
