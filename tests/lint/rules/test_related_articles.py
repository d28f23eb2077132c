"""Articles named by a head or by the front page that do not exist."""

from __future__ import annotations

import pytest

from plugins.domain.registry import FrontPage
from plugins.domain.source import Field
from plugins.lint.rules.related_articles import check
from tests.lint.composing import PATH, article, directory, newsroom, told

OTHER = "content/articles/2026/11/2026-11-19-vote.md"


@pytest.mark.parametrize(
    "value", ["2026-11-19-vote", "2026-11-19-vote.md", "/2026/11/19/vote/", "{filename}2026-11-19-vote.md"]
)
def test_an_article_named_in_any_form_passes(value: str) -> None:
    found = newsroom((article(see_also=(value,)), "a"), (article(path=OTHER, day="2026-11-19"), "b"))
    assert told(check(directory(found))) == []


def test_an_unknown_one_is_told_with_the_nearest() -> None:
    fields = {PATH: [Field("Lire_aussi", "Lire_aussi", "2026-11-19-vot", 4)]}
    made = article(see_also=("2026-11-19-vot",))
    (problem,) = check(
        directory(newsroom((made, "a"), (article(path=OTHER, day="2026-11-19"), "b"), fields=fields))
    )
    assert (problem.code, problem.line) == ("E169", 4)
    assert "2026-11-19-vote" in problem.remedy


def test_the_front_page_is_checked_too() -> None:
    front = FrontPage(lead="2026-11-20-port", chosen=("2026-11-20-rien",))
    (problem,) = check(directory(newsroom((article(), "a"), front_page=front)))
    assert (problem.code, problem.path) == ("E169", "content/une.toml")
