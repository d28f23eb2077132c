"""Which former addresses lead where."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.article import Status, Withdrawal
from plugins.domain.edition import Tombstone
from plugins.domain.record import replace
from plugins.domain.sheet import Sheet
from plugins.redirects.moves import Move, cleaned, moves_of
from plugins.redirects.room import RedirectRoom
from plugins.redirects.sheets import RedirectView
from tests.feeds.editions import edition_of
from tests.newspaper import PARIS, REGISTRY, article

VOTE = "/2026/11/20/vote/"


def moved(*former: str, **changes) -> list[tuple[str, str]]:
    edition = edition_of(article("vote", former_addresses=former), article("autre"), **changes)
    return [(move.former, move.target) for move in moves_of(edition)]


def pages(edition) -> dict[str, RedirectView]:
    found = {}
    for sheet in RedirectRoom().for_site(edition):
        if sheet.renderer == "page":
            assert isinstance(sheet.shows, tuple)
            template, frame, head, view = sheet.shows
            assert (template, frame, head) == ("redirect.html", None, None)
            found[sheet.path] = view
    return found


def test_a_former_address_leads_to_the_article():
    assert moved("/2019/06/vieux.html", "/blog/vieux/") == [
        ("/2019/06/vieux.html", VOTE),
        ("/blog/vieux/", VOTE),
    ]


def test_former_addresses_of_a_retired_article_lead_to_its_tombstone():
    reason = Withdrawal(date(2026, 11, 22), "Motif.")
    first, told = (datetime(2026, 11, day, tzinfo=PARIS) for day in (20, 22))
    tombstone = Tombstone(
        "content/a.md",
        "/2026/11/20/budget/",
        "budget",
        "2026-11-20",
        reason,
        first,
        told,
        former_addresses=(VOTE, "/vieux"),
    )

    moves = moves_of(edition_of(article("autre"), tombstones=(tombstone,)))

    assert [(move.former, move.target) for move in moves] == [
        (VOTE, "/2026/11/20/budget/"),
        ("/vieux", "/2026/11/20/budget/"),
    ]


def test_authors_categories_and_dossiers_move_too():
    registry = replace(
        REGISTRY,
        authors={"ada-riva": replace(REGISTRY.authors["ada-riva"], former_addresses=("/author/ada.html",))},
        categories={"politique": replace(REGISTRY.categories["politique"], former_addresses=("/pol/",))},
        dossiers={"port": replace(REGISTRY.dossiers["port"], former_addresses=("/dossier-port/",))},
    )
    edition = edition_of(article("vote", dossier="port"), registry=registry)

    assert [(move.former, move.target) for move in moves_of(edition)] == [
        ("/author/ada.html", "/auteurs/ada-riva/"),
        ("/dossier-port/", "/dossiers/port/"),
        ("/pol/", "/rubriques/politique/"),
    ]


def test_a_renamed_section_takes_its_feeds_along():
    politics = replace(REGISTRY.categories["politique"], former_addresses=("/rubriques/pol/",))
    edition = edition_of(article("vote"), registry=replace(REGISTRY, categories={"politique": politics}))

    assert [(move.former, move.target) for move in moves_of(edition)] == [
        ("/flux/rubriques/pol.atom.xml", "/flux/rubriques/politique.atom.xml"),
        ("/flux/rubriques/pol.json", "/flux/rubriques/politique.json"),
        ("/flux/rubriques/pol.xml", "/flux/rubriques/politique.xml"),
        ("/rubriques/pol/", "/rubriques/politique/"),
    ]
    assert set(pages(edition)) == {"rubriques/pol/index.html"}


def test_nothing_leads_to_a_page_that_is_not_public():
    """An author known only by an article under embargo has no page: their former address would give them away."""
    registry = replace(
        REGISTRY,
        authors={"luc-ney": replace(REGISTRY.authors["luc-ney"], former_addresses=("/author/luc/",))},
        dossiers={"port": replace(REGISTRY.dossiers["port"], former_addresses=("/dossier-port/",))},
    )

    assert moves_of(edition_of(article("vote"), registry=registry)) == ()


def test_a_hidden_article_answers_at_its_former_address_and_is_in_no_list():
    edition = edition_of(article("vote", former_addresses=("/vieux/",), status=Status.HIDDEN))

    assert set(pages(edition)) == {"vieux/index.html"}
    lists = [sheet.shows for sheet in RedirectRoom().for_site(edition) if sheet.renderer != "page"]
    assert lists == [(), (), ()]


@pytest.mark.parametrize(
    "live",
    [
        "/",
        "/index.html",
        VOTE,
        "/2026/11/20/autre/",
        "/2026/11/20/autre/index.html",
        "/2026/11/20/autre",
        "/2026/11/",
        "/rubriques/culture/",
        "/rubriques/culture/page/1/",
        "/flux/actualites.xml",
        "/actualites/",
        "/mentions-legales/",
        "/sitemap.xml",
        "/images/a.html",
        "/2026/11/20/retire/",
    ],
)
def test_no_live_address_is_ever_redirected(live):
    first = article("x").date.instant
    address, withdrawal = "/2026/11/20/retire/", Withdrawal(first.date(), "")
    gone = Tombstone("content/x.md", address, "retire", "2026-11-20", withdrawal, first, first)

    assert moved(live, tombstones=[gone], files={"images/a.html": 1}) == []


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "vieux/",
        "https://phare.example/vieux/",
        "//ailleurs.example/",
        "/../../etc/passwd",
        "/a/../b/",
        "/a/%2e%2e/b/",
        "/a//b/",
        "/?p=12",
        "/x#y",
        "/a\nb/",
        "/a%0Ab/",
        "/a%0d%0aLocation:x/",
        '/a"b/',
        "/a%22;return 200/",
        "/a\\b/",
        "/a\x00/",
        "/<script>/",
    ],
)
def test_what_is_no_path_or_could_break_a_configuration_is_left_out(typed):
    assert cleaned(typed) == ""
    assert moved(typed) == []


@given(st.text())
def test_a_cleaned_address_stays_in_the_site_and_on_its_line(typed):
    path = cleaned(typed)

    assert path == "" or path.startswith("/")
    assert not path.startswith("//")
    assert path.splitlines() in ([], [path])
    assert not set(path) & set('"\\<>')
    assert ".." not in path.split("/")


def test_an_address_is_read_decoded_and_written_encoded():
    (move,) = moves_of(edition_of(article("vote", former_addresses=("/2019/%C3%A9t%C3%A9 chaud/",))))

    assert move.former == "/2019/été chaud/"
    assert move.encoded == "/2019/%C3%A9t%C3%A9%20chaud/"


def test_two_claims_to_one_address_give_one_move_whatever_the_order():
    a, b = (article(slug, former_addresses=("/vieux/",)) for slug in "ab")

    assert moves_of(edition_of(a, b)) == moves_of(edition_of(b, a)) == (Move("/vieux/", "/2026/11/20/a/"),)


def test_a_page_stands_where_a_page_can_stand():
    former = ("/a.html", "/b/", "/c", "/d.php", "/e.xml", "/f.htm")
    edition = edition_of(article("vote", former_addresses=former))

    found = pages(edition)

    assert sorted(found) == ["a.html", "b/index.html", "c/index.html", "f.htm"]
    assert set(found.values()) == {RedirectView(VOTE, f"https://phare.example{VOTE}")}


def test_an_address_with_and_without_slash_is_one_page_and_two_lines():
    edition = edition_of(article("vote", former_addresses=("/a", "/a/")))

    sheets = list(RedirectRoom().for_site(edition))

    assert [sheet.path for sheet in sheets].count("a/index.html") == 1
    assert len(moves_of(edition)) == 2


def test_each_path_is_printed_once_and_nothing_belongs_to_one_article():
    vote = article("vote", former_addresses=("/a", "/a/", "/a.html", "/A/"))
    edition = edition_of(vote)

    paths = [sheet.path for sheet in RedirectRoom().for_site(edition)]

    assert len(paths) == len(set(paths))
    assert tuple(RedirectRoom().for_article(edition, vote)) == ()


def test_the_lists_exist_without_any_move():
    """A host's configuration includes them: a missing file would stop the server."""
    sheets = list(RedirectRoom().for_site(edition_of(article("vote"))))

    assert sheets == [
        Sheet("_redirects", "redirects-netlify", ()),
        Sheet("redirections.nginx.map", "redirects-nginx", ()),
        Sheet("redirections.htaccess", "redirects-apache", ()),
    ]
