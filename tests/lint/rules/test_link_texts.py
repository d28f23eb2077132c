"""Link texts that say nothing out of their sentence."""

from __future__ import annotations

import pytest

from plugins.lint.rules.link_texts import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "text", ["Lire le rapport", "Ici Paris", "la suite du feuilleton", "Plus belle la ville"]
)
def test_texts_that_name_their_target_pass(text: str) -> None:
    assert told(check(proof(f"[{text}](/a/)"))) == []


@pytest.mark.parametrize(
    "text", ["ici", "Cliquez ici", "CLIQUEZ ICI !", "« ici »", "**ici**", "Lire la suite…", "En savoir plus"]
)
def test_hollow_texts_are_told(text: str) -> None:
    assert told(check(proof(f"a\n\nPour lire, [{text}](/a/)."))) == [("E240", 8)]


def test_two_links_to_one_page_have_their_own_lines() -> None:
    assert told(check(proof("[Le vote](/a/)\n\n[ici](/a/)"))) == [("E240", 8)]
