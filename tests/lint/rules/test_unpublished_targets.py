"""Links to what is not public while the linking text is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.domain.article import Article, Status, Tag
from plugins.domain.problems import Problem
from plugins.domain.registry import FrontPage, UrgentBanner
from plugins.domain.source import Field
from plugins.lint.rules.unpublished_targets import check
from tests.lint.composing import PATH, article, directory, moment, newsroom, told

OTHER = "content/articles/2026/11/2026-11-25-vote.md"
LINK = "[a]({filename}2026-11-25-vote.md)"


def faults(
    body: str = LINK, day: str = "2026-11-20", target: Article | None = None, **values: Any
) -> list[Problem]:
    linker = article(body, day=day, **values)
    return list(
        check(directory(newsroom((linker, body), (target or article(path=OTHER, day="2026-11-25"), "b"))))
    )


def test_a_link_to_what_is_public_by_now_passes() -> None:
    """An article already online may be completed with a link to a newer one: the clock of the build is 23 November."""
    assert faults(target=article(path=OTHER, day="2026-11-22")) == []


@pytest.mark.parametrize(
    ("day", "values"),
    [
        ("2026-11-25", {}),
        ("2026-11-26", {}),
        ("2026-11-20", {"status": Status.DRAFT}),
        ("2026-11-20", {"status": Status.RETIRED}),
        ("2026-11-20", {"embargo": moment("2026-11-25 08:00")}),
    ],
)
def test_a_text_that_is_never_public_before_its_target_passes(day: str, values: dict[str, Any]) -> None:
    assert faults(day=day, **values) == []


def test_a_hidden_target_may_be_linked() -> None:
    assert faults(target=article(path=OTHER, day="2026-11-19", status=Status.HIDDEN)) == []


@pytest.mark.parametrize(
    "body",
    [
        LINK,
        "[a](/2026/11/25/vote/)",
        "[a](/2026/11/25/vote/#x)",
        "[a](https://lefanal.example/2026/11/25/vote/)",
        "[a](/2026/11/25/)",
        '<a href="/2026/11/25/vote/">a</a>',
    ],
)
def test_a_link_to_a_later_article_or_to_its_day_is_refused(body: str) -> None:
    (problem,) = faults(f"a\n\n{body}")
    assert (problem.code, problem.line) == ("E160", 8)
    assert "25 novembre 2026" in problem.fact


def test_the_embargo_decides_not_the_date() -> None:
    target = article(path=OTHER, day="2026-11-19", embargo=moment("2026-11-30 06:00"))
    (problem,) = faults("[a](/2026/11/19/vote/)", target=target)
    assert (problem.code, problem.parties) == ("E160", (OTHER,))


def test_a_draft_is_refused_as_target() -> None:
    (problem,) = faults(target=article(path=OTHER, day="2026-11-19", status=Status.DRAFT))
    assert problem.code == "E160"
    assert "brouillon" in problem.fact


def test_a_tombstone_warns() -> None:
    assert told(faults(target=article(path=OTHER, day="2026-11-19", status=Status.RETIRED))) == [("A161", 6)]


def test_a_tag_that_exists_only_through_an_unpublished_article_is_refused() -> None:
    later = article(path=OTHER, day="2026-11-25", tags=(Tag("fusion", "Fusion"),))
    draft = article(path=OTHER, day="2026-11-19", status=Status.DRAFT, tags=(Tag("fusion", "Fusion"),))
    assert told(faults("[a](/mots-cles/fusion/)", target=later)) == [("E160", 6)]
    assert told(faults("[a](/mots-cles/fusion/)", target=draft)) == [("E160", 6)]


def test_related_articles_and_translations_are_links() -> None:
    fields = {PATH: [Field("Lire_aussi", "Lire_aussi", "2026-11-25-vote", 5)]}
    later = article(path=OTHER, day="2026-11-25")
    found = newsroom((article(see_also=("2026-11-25-vote",)), "a"), (later, "b"), fields=fields)
    assert told(check(directory(found))) == [("E160", 5)]
    found = newsroom((article(translation_of="2026-11-25-vote"), "a"), (later, "b"))
    assert [p.code for p in check(directory(found))] == ["E160"]


def test_the_standfirst_s_links_count() -> None:
    fields = {PATH: [Field("Summary", "Chapo", "…", 3)]}
    made = article(summary_html='Voir <a href="/2026/11/25/vote/">le vote</a>.')
    found = newsroom((made, "a"), (article(path=OTHER, day="2026-11-25"), "b"), fields=fields)
    assert told(check(directory(found))) == [("E160", 3)]


def test_a_page_is_public_now() -> None:
    found = newsroom(
        (article(path=OTHER, day="2026-11-25"), "b"), pages={"a-propos": "[a](/2026/11/25/vote/)"}
    )
    assert [(p.code, p.path) for p in check(directory(found))] == [("E160", "content/pages/a-propos.md")]


def test_the_front_page_is_refused_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = 'manchette = "2026-11-25-vote"\n\n[urgent]\ntexte = "x"\nlien = "/2026/11/25/vote/"\n'
    (tmp_path / "content" / "une.toml").write_text(text, encoding="utf-8")
    banner = UrgentBanner("x", "/2026/11/25/vote/", moment("2026-11-24 20:00"))
    front = FrontPage(lead="2026-11-25-vote", urgent=banner)
    later = article(path=OTHER, day="2026-11-25")
    found = newsroom((later, "b"), root=tmp_path, front_page=front)
    assert told(check(directory(found))) == [("E160", 1), ("E160", 5)]


def test_a_banner_that_is_over_is_not_judged() -> None:
    front = FrontPage(urgent=UrgentBanner("x", "/2026/11/25/vote/", moment("2026-11-22 20:00")))
    assert (
        told(check(directory(newsroom((article(path=OTHER, day="2026-11-25"), "b"), front_page=front)))) == []
    )
