"""Two articles at one address."""

from __future__ import annotations

from plugins.domain.source import Field
from plugins.lint.rules.article_addresses import check
from tests.lint.composing import article, directory, newsroom, told

ONE, TWO = "content/articles/2026/11/2026-11-20-port.md", "content/articles/archive/2026-11-20-quai.md"


def test_one_slug_on_two_days_passes() -> None:
    found = newsroom((article(), "a"), (article(path=TWO, day="2026-11-21", slug="port"), "b"))
    assert told(check(directory(found))) == []


def test_each_party_is_told_with_the_other_and_its_line() -> None:
    fields = {TWO: [Field("Slug", "Slug", "port", 4)]}
    found = newsroom((article(), "a"), (article(path=TWO, slug="port"), "b"), fields=fields)
    first, second = check(directory(found))
    assert (first.path, first.line, first.parties) == (ONE, 1, (f"{TWO}:4",))
    assert (second.path, second.line, second.parties) == (TWO, 4, (f"{ONE}:1",))
    assert first.code == second.code == "E150"
    assert f"{TWO}:4" in first.fact
    assert "/2026/11/20/port/" in first.fact


def test_three_parties_are_all_named() -> None:
    made = [article(path=f"content/articles/{x}/2026-11-20-port-{x}.md", slug="port") for x in "abc"]
    found = list(check(directory(newsroom(*((a, "x") for a in made)))))
    assert [len(problem.parties) for problem in found] == [2, 2, 2]
