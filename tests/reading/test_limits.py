"""What makes a body too costly is found wherever it stands."""

from __future__ import annotations

import pytest

from plugins.reading.limits import is_pathological


@pytest.mark.parametrize(
    "line", ["> " * 25 + "a", "- " * 15 + "a", "1. " * 15 + "a", " " * 80 + "- a", "\t" * 20 + "1. a"]
)
def test_a_deep_line_is_told_by_the_offset_at_which_it_begins(line):
    assert is_pathological(line) == 0
    assert is_pathological(f"a\n\n{line}\n\nb") == 3
    assert is_pathological(f"a {line}") == -1


def test_a_long_line_is_told():
    assert is_pathological("a\n" + "b" * 50_000) == 2
    assert is_pathological("a\n" + "b" * 49_999) == -1


@pytest.mark.parametrize(("run", "most"), [("[", 2000), ("<![", 20), ("[^", 800), ("`", 10_000)])
def test_a_mark_may_stand_as_often_as_its_bound(run, most):
    assert is_pathological("a" + f"{run} " * most) == -1
    assert is_pathological("a" + f"{run} " * (most + 1)) == 1
