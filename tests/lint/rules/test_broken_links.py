"""Links inside the site that lead nowhere."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.domain.article import Status, Tag
from plugins.domain.problems import Problem
from plugins.lint.rules.broken_links import check
from tests.lint.composing import article, directory, newsroom, told

OTHER = "content/articles/2026/11/2026-11-19-vote.md"
FILES = {"images/2026/11/port.jpg": 1000, "fichiers/rapport.pdf": 1000}


def faults(body: str, **values: object) -> list[Problem]:
    linker = article(body, tags=(Tag("port", "Port"),), authors=("zoe-muller",), **values)  # type: ignore[arg-type]
    vote = article("Le vote.\n", path=OTHER, day="2026-11-19")
    found = newsroom(
        (linker, body),
        (vote, "Le vote."),
        pages={"a-propos": "Nous."},
        files=FILES,
        checked_since=date(2020, 1, 1),
    )
    return list(check(directory(found)))


@pytest.mark.parametrize(
    "href",
    [
        "{filename}2026-11-19-vote.md",
        "2026-11-19-vote.md",
        "{filename}/articles/2026/11/2026-11-19-vote.md",
        "{filename}/pages/a-propos.md",
        "{static}/images/2026/11/port.jpg",
        "{static}../../../fichiers/rapport.pdf",
        "/images/2026/11/port.jpg",
        "/fichiers/rapport.pdf",
        "/2026/11/19/vote/",
        "/2026/11/19/vote/?a=b#c",
        "/2026/11/19/vote/index.html",
        "/a-propos/",
        "/",
        "/2026/",
        "/2026/11/",
        "/2026/11/20/",
        "/rubriques/economie/",
        "/rubriques/",
        "/auteurs/zoe-muller/",
        "/mots-cles/port/",
        "/flux/",
        "/flux/actualites.xml",
        "/flux/rubriques/economie.atom.xml",
        "/flux/rubriques/economie.json",
        "/flux/corrections.xml",
        "/flux/abonnements.opml",
        "/flux/archives/2026-11.atom.xml",
        "/recherche/",
        "/mentions-legales/",
        "/plan-du-site/",
        "/archives/",
        "/sitemap.xml",
        "#ici",
        "https://ailleurs.example/rien/",
        "mailto:a@b.example",
    ],
)
def test_what_will_exist_passes(href: str) -> None:
    assert faults(f"[a]({href})") == []


@pytest.mark.parametrize(
    ("href", "code", "near"),
    [
        ("{filename}2026-11-19-vot.md", "E162", "content/articles/2026/11/2026-11-19-vote.md"),
        ("{filename}../10/2026-11-19-vote.md", "E162", "content/articles/2026/11/2026-11-19-vote.md"),
        ("{filename}nulle-part.md", "E162", ""),
        ("{static}/images/2026/11/prot.jpg", "E163", "/images/2026/11/port.jpg"),
        ("{static}/images/port.jpg", "E163", "/images/2026/11/port.jpg"),
        ("/2026/11/19/vot/", "E164", "/2026/11/19/vote/"),
        ("/2026/11/19/vote", "E164", "/2026/11/19/vote/"),
        ("/2026/11/18/vote/", "E164", "/2026/11/19/vote/"),
        ("/A-Propos/", "E164", "/a-propos/"),
        ("/rubriques/ecologie/", "E164", ""),
        ("/rubriques/economi/", "E164", "/rubriques/economie/"),
        ("/rubriques/economie/page/7/", "E164", ""),
        ("/auteurs/inconnu/", "E164", ""),
        ("/mots-cles/rien/", "E164", ""),
        ("/2025/", "E164", ""),
        ("/flux/rubriques/rien.xml", "E164", ""),
        ("/flux/langues/fr.xml", "E164", ""),
        ("/flux/mots-cles/port.xml", "E164", ""),
        ("/flux/archives/2025-11.atom.xml", "E164", ""),
        ("{index}", "E166", ""),
        ("{author}zoe", "E166", ""),
        ("{static}../../../../../etc/passwd", "E168", ""),
        ("www.mairie.example", "E173", "https://www.mairie.example"),
        ("contact@mairie.example", "E173", "mailto:contact@mairie.example"),
    ],
)
def test_what_leads_nowhere_is_told_with_the_nearest(href: str, code: str, near: str) -> None:
    (found,) = faults(f"a\n\n[a]({href})")
    assert (found.code, found.line) == (code, 8)
    assert near in found.remedy


def test_an_image_that_is_missing_is_called_an_image() -> None:
    assert told(faults("![a](/images/2026/11/quai.jpg)")) == [("E210", 6)]


def test_the_site_s_own_name_warns_and_is_checked() -> None:
    assert told(faults("[a](https://lefanal.example/2026/11/19/vote/)")) == [("A167", 6)]
    assert told(faults("[a](http://www.lefanal.example/rien/)")) == [("A167", 6), ("E164", 6)]
    assert told(faults("[a](//lefanal.example/)")) == [("A167", 6)]


def test_in_the_archive_a_broken_link_only_warns() -> None:
    assert told(faults("[a](/rien/)", day="2019-06-14")) == [("A164", 6)]


def test_a_former_address_still_answers() -> None:
    vote = article("Le vote.", path=OTHER, former_addresses=("/vieux/",))
    body = "[a](/vieux/)"
    assert told(check(directory(newsroom((article(body), body), (vote, "a"))))) == []


def test_a_refused_article_is_not_called_missing() -> None:
    from plugins.domain.record import replace

    body = "[a]({filename}2026-11-19-vote.md)"
    found = replace(newsroom((article(body), body)), refused=(OTHER,))
    assert told(check(directory(found))) == []


def test_a_list_that_only_a_draft_would_make_is_not_called_missing() -> None:
    """It is refused as unpublished (E160): the address is right, the moment is not."""
    body = "[a](/mots-cles/port/)"
    draft = article("b", path=OTHER, status=Status.DRAFT, tags=(Tag("port", "Port"),))
    assert told(check(directory(newsroom((article(body), body), (draft, "b"))))) == []


def test_the_numbered_pages_of_the_site_stand_below_the_latest_articles() -> None:
    """`/actualites/page/1/` is one of them; below the home page there are none."""
    body = "[a](/actualites/page/1/) [b](/page/1/) [c](/actualites/page/3/)"
    days = [f"2026-11-{day:02d}" for day in range(1, 41)[:20]]
    found = newsroom(
        (article(body), body),
        *((article(path=f"content/articles/{day}-a.md", day=day), "Le port.") for day in days),
    )
    assert [(p.code, p.fact.split("»")[0]) for p in check(directory(found))] == [
        ("E164", "lien « /page/1/ "),
        ("E164", "lien « /actualites/page/3/ "),
    ]
