"""A published address where nothing would answer any more."""

from __future__ import annotations

import pytest

from plugins.domain.article import Article, Status, Withdrawal
from plugins.domain.dates import Moment
from plugins.domain.permalinks import Permalink
from plugins.domain.problems import Problem
from plugins.domain.record import replace
from plugins.lint.rules.lost_addresses import check
from tests.lint.composing import NOW, article, directory, newsroom

PORT = "/2026/11/20/port/"
LATER = Moment(NOW.replace(month=12), True)


def line(address: str = PORT, first: str = "2026-11-20+01:00") -> Permalink:
    return Permalink(address, "2026-11-20-port", first, "tag:lefanal.example,2026-11-20:port")


def found(*articles: Article, lines: tuple[Permalink, ...] = (line(),)) -> list[Problem]:
    made = replace(newsroom(*((a, "a") for a in articles)), permalinks={one.address: one for one in lines})
    return list(check(directory(made)))


@pytest.mark.parametrize(
    "here",
    [
        article(),
        article(status=Status.HIDDEN),
        article(status=Status.RETIRED, withdrawal=Withdrawal(NOW.date(), "Motif.")),
        article(slug="quai", former_addresses=(PORT,)),
        article(slug="quai", former_addresses=("/2026/11/20/port",)),
        article(slug="quai", former_addresses=("/2026/11/20/p%6Frt/index.html",)),
    ],
)
def test_an_address_that_answers_passes(here: Article) -> None:
    assert found(here) == []


@pytest.mark.parametrize(
    ("here", "remedy"),
    [
        (article(status=Status.DRAFT), "rendre l’article"),
        (article(embargo=LATER), "rendre l’article"),
        (article(slug="quai"), "ajouter « Anciennes_adresses: /2026/11/20/port/ » dans content/articles/"),
        (article(slug="quai", former_addresses=("/2026/11/20/Port/",)), "ajouter « Anciennes_adresses"),
        (article(slug="quai", former_addresses=(PORT,), status=Status.DRAFT), "rendre l’article"),
    ],
)
def test_an_address_that_is_lost_is_told_once_with_what_to_add(here: Article, remedy: str) -> None:
    (problem,) = found(here)

    assert (problem.code, problem.path) == ("E328", "content/registry/permalinks.tsv")
    assert PORT in problem.fact
    assert problem.remedy.startswith(remedy)


def test_an_article_that_is_gone_is_to_be_retired() -> None:
    (problem,) = found()

    assert "« Status: retired »" in problem.remedy
    assert "« Anciennes_adresses: /2026/11/20/port/ »" in problem.remedy


def test_what_has_not_been_public_may_vanish() -> None:
    assert found(lines=(line(first="2026-11-23T12:00:01+00:00"),)) == []
    assert len(found(lines=(line(first="2026-11-23T12:00:00+00:00"),))) == 1


def test_nothing_is_said_while_an_article_cannot_be_read_at_all() -> None:
    """Its address, and those that lead to it, come back when it is mended."""
    made = replace(newsroom(), permalinks={PORT: line()}, refused=("content/articles/2026-11-20-port.md",))

    assert list(check(directory(made))) == []


def test_every_address_is_told() -> None:
    assert len(found(lines=(line(), line("/2026/11/20/quai/")))) == 2
