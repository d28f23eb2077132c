"""Lists that grow without moving."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain import slots
from plugins.domain.edition import complete_blocks
from plugins.domain.head import Head
from plugins.domain.listing import Kind, Listing
from plugins.pages.lists import Heading, block_sheet, front_sheets
from plugins.pages.views import ListPage, RedirectPage
from tests.newspaper import article, edition

POLITICS = Listing(Kind.CATEGORY, "politique")


@pytest.fixture(autouse=True)
def plain_head(monkeypatch):
    monkeypatch.setattr(
        slots, "head_of", slots.Slot("head_of", lambda e, s: Head(s.title, s.description, "", "", "fr"))
    )


@dataclass
class Printed:
    """The pages of one list, by output path."""

    pages: dict[str, ListPage] = field(default_factory=dict)
    redirects: dict[str, RedirectPage] = field(default_factory=dict)


def printed(count: int, **changes) -> Printed:
    articles = [
        article(f"a{n:04d}", f"2026-01-01 {n // 60:02d}:{n % 60:02d}", **changes) for n in range(count)
    ]
    found = Printed()
    public, heading = edition(articles), Heading("Politique", "…", ())
    blocks = (block_sheet(public, POLITICS, heading, n + 1) for n in range(public.blocks(POLITICS)))
    for sheet in (*front_sheets(public, POLITICS, heading), *blocks):
        _, _, _, view = sheet.shows
        (found.pages if isinstance(view, ListPage) else found.redirects)[sheet.path] = view
    return found


@given(st.integers(0, 2000), st.integers(1, 50))
def test_the_front_page_keeps_between_one_and_two_sizes_of_articles(count, size):
    rest = count - complete_blocks(count, size) * size
    assert rest == count if count < size else size <= rest < 2 * size


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 130))
def test_every_article_is_on_exactly_one_page_and_the_pages_are_linked(count):
    found = printed(count)
    titles = [card.title for page in found.pages.values() for card in page.cards]
    assert len(titles) == len(set(titles)) == count
    addresses = {f"/{path.removesuffix('index.html')}" for path in (*found.pages, *found.redirects)}
    for page in found.pages.values():
        assert {page.older, page.newer, page.front} - {""} <= addresses


@pytest.mark.parametrize("count", [39, 40, 59, 79, 100])
def test_a_new_article_changes_no_numbered_page(count):
    """Complete pages are written once: whatever is published after, they stay as they are."""
    before, after = printed(count), printed(count + 1)
    front = "rubriques/politique/index.html"
    for path, page in before.pages.items():
        if path != front:
            assert after.pages[path] == page
    assert len(after.pages) - len(before.pages) in (0, 1)


def test_page_numbers_count_from_the_oldest_and_cards_are_newest_first():
    found = printed(65)
    first = found.pages["rubriques/politique/page/1/index.html"]
    assert [card.title for card in first.cards] == [f"Titre de a{n:04d}" for n in range(19, -1, -1)]
    assert first.older == ""
    assert first.newer == "/rubriques/politique/page/2/"
    front = found.pages["rubriques/politique/index.html"]
    assert len(front.cards) == 25
    assert front.older == "/rubriques/politique/page/2/"
    assert front.total == 65


def test_the_number_after_the_last_complete_page_leads_to_the_front():
    found = printed(65)
    assert found.redirects["rubriques/politique/page/3/index.html"].target == "/rubriques/politique/"


def test_an_empty_list_has_a_front_page_and_nothing_else():
    found = printed(0)
    assert list(found.pages) == ["rubriques/politique/index.html"]
    assert found.redirects == {}
    assert found.pages["rubriques/politique/index.html"].cards == ()
