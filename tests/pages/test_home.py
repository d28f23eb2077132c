"""What stands on the front page, and in which order."""

import pytest

from plugins.domain import slots
from plugins.domain.article import Genre
from plugins.domain.head import Head
from plugins.pages.home import COLUMN, home
from plugins.typography import typeset_text
from tests.newspaper import article, edition


@pytest.fixture(autouse=True)
def plain_page(monkeypatch):
    monkeypatch.setattr(
        slots, "head_of", slots.Slot("head_of", lambda e, s: Head(s.title, s.description, "", "", "fr"))
    )
    monkeypatch.setattr(slots.typeset_text, "content", typeset_text)


def shown(articles):
    (sheet,) = home(edition(articles))
    return next(part for part in sheet.shows if type(part).__name__ == "HomePage")


def column(articles):
    """The titles of the column of a category whose news is not above it."""
    above = [article(f"haut{n}", f"2026-11-22 1{n}:00", category="culture") for n in range(6)]
    found = [c for c in shown([*above, *articles]).columns if c.category.text == "Politique"]
    return [card.title.removeprefix("Titre de ") for card in found[0].cards]


def told(*genres):
    """Articles of these genres, the newest first; their names are their places."""
    return [
        article(f"n{n}", f"2026-11-1{9 - n} 08:00", genre=genre, category="politique")
        for n, genre in enumerate(genres)
    ]


PAID, NEWS = Genre.PARTNER, Genre.NEWS


@pytest.mark.parametrize(
    ("genres", "order"),
    [
        ((NEWS, NEWS, PAID), ["n0", "n1", "n2"]),
        ((PAID, NEWS, NEWS), ["n1", "n0", "n2"]),
        ((PAID, PAID, NEWS), ["n2", "n0", "n1"]),
        ((PAID, PAID), ["n0", "n1"]),
    ],
)
def test_paid_content_does_not_open_a_column_that_has_news(genres, order):
    assert len(order) <= COLUMN
    assert column(told(*genres)) == order


def test_paid_content_is_neither_the_lead_nor_among_the_titles_of_the_front_page():
    page = shown(told(PAID, NEWS, NEWS))
    assert page.lead.title == "Titre de n1"
    assert [card.title for card in page.chosen] == ["Titre de n2"]
    assert [card.genre for card in page.latest] == ["partenaire"]
