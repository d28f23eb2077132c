"""One identifier for two places of one text."""

from __future__ import annotations

from plugins.lint.rules.duplicate_anchors import check
from tests.lint.composing import proof, told


def test_different_identifiers_pass() -> None:
    assert told(check(proof("## Un {#un}\n\n## Deux {#deux}\n\nnote[^1]\n\n[^1]: a"))) == []


def test_the_second_place_is_told() -> None:
    assert told(check(proof("## Un {#un}\n\n## Deux {#un}"))) == [("E245", 8)]


def test_raw_identifiers_count() -> None:
    assert told(check(proof('<p id="a">x</p>\n\n<p id="a">y</p>'))) == [("E245", 8)]
