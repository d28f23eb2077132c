"""Links to a place that the page does not have."""

from __future__ import annotations

import pytest

from plugins.lint.rules.missing_anchors import check
from tests.lint.composing import article, directory, newsroom, told

OTHER = "content/articles/2026/11/2026-11-19-vote.md"


def codes(link: str) -> list[tuple[str, int]]:
    body = f"## Les résultats {{#resultats}}\n\n{link}"
    vote = "## Le vote {#vote}"
    found = newsroom((article(body), body), (article(vote, path=OTHER, day="2026-11-19"), vote))
    return told(check(directory(found)))


@pytest.mark.parametrize(
    "href",
    [
        "#resultats",
        "#",
        "#top",
        "#:~:text=vote",
        "2026-11-19-vote.md#vote",
        "/2026/11/19/vote/#vote",
        "/flux/#quelque-chose",
        "https://ailleurs.example/#rien",
    ],
)
def test_places_that_exist_or_are_not_ours_pass(href: str) -> None:
    assert codes(f"[a]({href})") == []


def test_notes_lead_to_their_own_places() -> None:
    assert codes("a[^1]\n\n[^1]: note") == []


@pytest.mark.parametrize(
    "href", ["#resultat", "{filename}2026-11-19-vote.md#votes", "/2026/11/19/vote/#resultats"]
)
def test_missing_places_are_told_at_their_line(href: str) -> None:
    assert codes(f"[a]({href})") == [("E165", 8)]
