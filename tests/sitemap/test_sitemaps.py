"""The sitemaps of articles and lists, and their index.

Source: sitemaps.org protocol 0.9 and its schemas siteindex.xsd and sitemap.xsd.
"""

import re
from datetime import datetime

import pytest
from lxml import etree

from plugins.domain import slots
from plugins.domain.article import Picture, Status, Tag
from plugins.domain.registry import Page, Registry
from plugins.domain.sheet import Sheet
from plugins.sitemap import addresses, register
from plugins.sitemap.addresses import Address, in_files
from tests.feeds.editions import edition_of
from tests.newspaper import NOW, REGISTRY, article
from tests.sitemap.reading import printed, values

# Source: W3C, Date and Time Formats: complete date, or date and time with the offset.
W3C_DATETIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")


def test_the_sitemap_is_an_index_even_of_a_small_site():
    files = printed(edition_of(article("vote")))

    root = etree.fromstring(files["sitemap.xml"])
    assert etree.QName(root).localname == "sitemapindex"
    assert values(files["sitemap.xml"], "s:sitemap/s:loc") == [
        "https://phare.example/sitemaps/2026-11.xml",
        "https://phare.example/sitemaps/pages.xml",
    ]


def test_every_file_that_the_index_names_is_printed_and_no_other():
    files = printed(edition_of(article("a", "2025-01-31 23:30"), article("b", "2026-11-20")))

    named = values(files["sitemap.xml"], "s:sitemap/s:loc")
    assert {url.removeprefix("https://phare.example/") for url in named} == {
        path for path in files if path.startswith("sitemaps/")
    }


def test_articles_are_in_the_month_of_their_first_publication():
    """An embargo carries an article into the month in which readers first saw it; Paris decides of the month."""
    held = article("held", "2026-10-30", embargo="2026-11-02 06:00")
    midnight = article("midnight", "2026-11-01 00:10")

    files = printed(edition_of(held, midnight))

    assert values(files["sitemaps/2026-11.xml"], "//s:loc") == [
        "https://phare.example/2026/11/01/midnight/",
        "https://phare.example/2026/10/30/held/",
    ]
    assert "sitemaps/2026-10.xml" not in files


def test_lastmod_is_the_article_s_own_with_offset():
    files = printed(
        edition_of(article("a", "2026-07-01"), article("b", "2026-11-02 08:00", modified="2026-11-09 18:00"))
    )

    assert values(files["sitemaps/2026-07.xml"], "//s:lastmod") == ["2026-07-01T00:00:00+02:00"]
    assert values(files["sitemaps/2026-11.xml"], "//s:lastmod") == ["2026-11-09T18:00:00+01:00"]


def test_the_index_dates_a_month_by_its_newest_change_whichever_article_it_is_in():
    files = printed(
        edition_of(
            article("a", "2026-10-01", modified="2026-10-26 00:15"),
            article("b", "2026-10-25 01:30"),
        )
    )

    assert values(files["sitemap.xml"], "s:sitemap[1]/s:lastmod") == ["2026-10-26T00:15:00+01:00"]


def test_pages_have_no_date_so_that_a_new_article_leaves_their_file_alone():
    before = printed(edition_of(article("a")))
    after = printed(edition_of(article("a"), article("b", "2026-11-20 19:00")))

    assert values(before["sitemaps/pages.xml"], "//s:lastmod") == []
    assert before["sitemaps/pages.xml"] == after["sitemaps/pages.xml"]
    assert before["sitemaps/2026-11.xml"] != after["sitemaps/2026-11.xml"]


def test_the_instant_of_the_build_changes_no_sitemap():
    before, after = (printed(edition_of(article("a"), as_of=NOW.replace(year=year))) for year in (2026, 2033))

    assert {path for path in before if before[path] != after[path]} <= {"sitemap-actualites.xml"}


def test_lists_dossiers_and_pages_are_there_and_empty_lists_are_not():
    pages = {"a-propos": Page("content/pages/a-propos.md", "a-propos", "À propos", "", "")}
    registry = Registry(REGISTRY.authors, REGISTRY.categories, REGISTRY.tags, REGISTRY.dossiers, pages)
    edition = edition_of(article("a", tags=(Tag("budget", "Budget"),), dossier="port"), registry=registry)

    found = values(printed(edition)["sitemaps/pages.xml"], "//s:loc")

    assert [url.removeprefix("https://phare.example") for url in found] == [
        "/",
        "/rubriques/",
        "/rubriques/politique/",
        "/dossiers/",
        "/dossiers/port/",
        "/auteurs/",
        "/auteurs/ada-riva/",
        "/mots-cles/",
        "/mots-cles/budget/",
        "/2026/",
        "/2026/11/",
        "/2026/11/20/",
        "/actualites/",
        "/archives/",
        "/corrections/",
        "/flux/",
        "/plan-du-site/",
        "/recherche/",
        "/mentions-legales/",
        "/confidentialite/",
        "/accessibilite/",
        "/contact/",
        "/a-propos/",
    ]


@pytest.mark.parametrize("changes", [{"noindex": True}, {"status": Status.HIDDEN}])
def test_what_stays_out_of_search_engines_is_in_no_sitemap(changes):
    files = printed(edition_of(article("discret", **changes), article("vote", "2026-10-01")))

    assert not any(b"discret" in content for content in files.values())


def test_pictures_are_announced_with_their_article():
    body = (
        Picture("images/b c.jpg", "B"),
        Picture("images/a.jpg", "A"),
        Picture("images/trait.png", "", decorative=True),
    )
    pictured = article("a", picture=Picture("images/a.jpg", "A"), body_pictures=body)

    files = printed(edition_of(pictured))

    assert values(files["sitemaps/2026-11.xml"], "//image:image/image:loc") == [
        "https://phare.example/images/a.jpg",
        "https://phare.example/images/b%20c.jpg",
    ]


def test_every_file_follows_the_protocol():
    files = printed(edition_of(*(article(f"a{n}", f"2026-{n:02d}-03") for n in range(1, 11))))

    for path, content in files.items():
        if not path.endswith(".xml"):
            continue
        root = etree.fromstring(content)
        assert content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
        assert etree.QName(root).namespace == "http://www.sitemaps.org/schemas/sitemap/0.9"
        assert len(content) <= 52_428_800
        for url in values(content, "//s:loc"):
            assert url.startswith("https://phare.example/")
            assert url.isascii()
            assert len(url) < 2048
        locations = values(content, "//s:loc")
        assert len(locations) == len(set(locations)) <= 50_000
        for stamp in values(content, "//s:lastmod"):
            assert W3C_DATETIME.fullmatch(stamp)
            datetime.fromisoformat(stamp)


def test_a_month_too_big_for_one_file_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(addresses, "MOST_ADDRESSES", 2)
    articles = [article(f"a{n}", f"2026-10-0{n}") for n in range(1, 6)]

    files = printed(edition_of(*articles))

    assert values(files["sitemaps/2026-10-2.xml"], "//s:loc") == [
        "https://phare.example/2026/10/03/a3/",
        "https://phare.example/2026/10/04/a4/",
    ]
    named = values(files["sitemap.xml"], "//s:loc")
    assert named[:3] == [f"https://phare.example/sitemaps/2026-10{n}.xml" for n in ("", "-2", "-3")]


def test_a_new_article_does_not_move_others_to_another_file(monkeypatch):
    monkeypatch.setattr(addresses, "MOST_ADDRESSES", 2)
    articles = [article(f"a{n}", f"2026-10-0{n}") for n in range(1, 5)]

    before, after = printed(edition_of(*articles[:3])), printed(edition_of(*articles))

    assert before["sitemaps/2026-10.xml"] == after["sitemaps/2026-10.xml"]


def test_the_weight_of_an_address_is_never_under_its_size_in_the_file():
    """The limit of 50 MB is kept by an upper bound: a bound that is too low would break it unseen."""
    images = tuple(f"https://phare.example/images/{n}.png?{'&' * 300}" for n in range(31))
    address = Address(f"https://phare.example/{'&' * 900}/", "2026-11-20T08:00:00+01:00", images)

    register()
    printed_file = slots.renderers["sitemap"](Sheet("sitemaps/2026-11.xml", "sitemap", (address,)))

    assert len(printed_file) <= address.weight + 256


def test_files_are_cut_by_weight_too(monkeypatch):
    monkeypatch.setattr(addresses, "MOST_BYTES", 1000)
    some = tuple(Address(f"https://phare.example/{n}/") for n in range(20))

    files = in_files(some)

    assert len(files) > 1
    assert tuple(address for file in files for address in file) == some


def test_no_address_makes_no_file():
    assert in_files(()) == ()
