"""Two articles of one identifier."""

from __future__ import annotations

from plugins.lint.rules.article_ids import check
from tests.lint.composing import article, directory, newsroom, told


def test_different_names_pass() -> None:
    other = article(path="content/articles/2026/11/2026-11-20-quai.md")
    assert told(check(directory(newsroom((article(), "a"), (other, "b"))))) == []


def test_names_that_differ_only_by_case_are_told() -> None:
    other = article(path="content/articles/archive/2026-11-20-Port.md", slug="autre")
    found = list(check(directory(newsroom((article(), "a"), (other, "b")))))
    assert [problem.code for problem in found] == ["E151", "E151"]
    assert found[0].parties == ("content/articles/archive/2026-11-20-Port.md:1",)
