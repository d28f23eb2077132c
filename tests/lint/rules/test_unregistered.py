"""Articles that the register of permalinks does not know yet."""

from __future__ import annotations

from plugins.domain.article import Status
from plugins.domain.permalinks import Permalink
from plugins.domain.record import replace
from plugins.lint.rules.unregistered import check
from tests.lint.composing import article, directory, in_the_register, newsroom


def articles(number: int, **changes: object):
    names = (f"quai-{n}" for n in range(number))
    return newsroom(
        *((article(path=f"content/articles/2026-11-20-{n}.md", slug=n, **changes), "a") for n in names)
    )


def test_registered_articles_and_drafts_pass() -> None:
    assert list(check(directory(in_the_register(articles(3))))) == []
    assert list(check(directory(articles(3, status=Status.DRAFT)))) == []


def test_one_problem_counts_all_and_names_the_first() -> None:
    (problem,) = check(directory(articles(7)))

    assert problem.code == "A330"
    assert problem.fact.startswith("7 articles")
    assert problem.fact.count(".md") == 3
    assert problem.fact.endswith("quai-2.md…")
    assert "rotative enregistrer" in problem.remedy


def test_hidden_and_coming_articles_are_to_be_registered_too() -> None:
    assert len(list(check(directory(articles(1, status=Status.HIDDEN))))) == 1


def later(address: str) -> Permalink:
    return Permalink(address, "x", "2026-12-24T18:00:00+01:00", "tag:lefanal.example,2026-12-24:x")


def test_a_line_to_come_of_no_article_is_to_be_taken_out() -> None:
    made = replace(articles(0), permalinks={"/2026/12/24/x/": later("/2026/12/24/x/")})

    (problem,) = check(directory(made))

    assert (problem.code, problem.fact[:9]) == ("A330", "1 article")


def test_an_article_that_did_not_wait_for_its_line_is_refused() -> None:
    made = replace(articles(1), permalinks={"/2026/11/20/quai-0/": later("/2026/11/20/quai-0/")})

    assert [problem.code for problem in check(directory(made))] == ["E329", "A330"]
