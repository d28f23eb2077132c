"""The feed of corrections: each one once, for ever the same."""

from datetime import date

import lxml.html
import pytest

from plugins.domain.article import Correction, Status
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import subscribed, texts, told, tree
from tests.newspaper import SITE, article

PATH = "flux/corrections"


def correction(day: str, text: str) -> Correction:
    return Correction(date.fromisoformat(day), text)


TWICE = article(
    "vote",
    kicker="Ville",
    corrections=(
        correction("2026-11-21", "Le <em>vrai</em> chiffre est <a href='/x/'>12</a> &amp; non 13."),
        correction("2026-11-21", "Il y avait vingt voix."),
        correction("2026-11-23", "Le nom du maire."),
    ),
    modified="2026-11-23 09:00",
)


@pytest.mark.parametrize("form", [".xml", ".atom.xml"])
def test_each_correction_is_an_item_newest_first(form):
    feed = subscribed(edition_of(TWICE, article("b")), PATH + form)

    guid = "tag:phare.example,2026-11-20:vote#correction"
    assert [entry.id for entry in feed.entries] == [
        f"{guid}-2026-11-23-1",
        f"{guid}-2026-11-21-2",
        f"{guid}-2026-11-21-1",
    ]
    last = feed.entries[-1]
    assert last.title == "Correction\u00a0– Ville\u00a0– Titre de vote"
    assert last.link == "https://phare.example/2026/11/20/vote/"
    assert last.summary.replace("&amp;", "&") == "Le vrai chiffre est 12 & non 13."
    assert feed.feed.link == "https://phare.example/corrections/"
    lines = lxml.html.fragments_fromstring(last.content[0].value)
    assert [line.text_content() for line in lines] == [
        "Correction du 21\u00a0novembre 2026Le vrai chiffre est 12 & non 13.",
        "Ville\u00a0– Titre de vote",
    ]
    assert lines[0].xpath(".//a/@href") == ["https://phare.example/x/"]


def test_json_says_the_same():
    items = told(edition_of(TWICE), PATH + ".json")["items"]

    assert [item["date_published"] for item in items] == [
        "2026-11-23T00:00:00+01:00",
        "2026-11-21T00:00:00+01:00",
        "2026-11-21T00:00:00+01:00",
    ]


def test_a_correction_of_the_first_day_is_not_older_than_the_article():
    first = article("a", "2026-11-20 08:00", corrections=(correction("2026-11-20", "Un nom."),))

    assert texts(tree(edition_of(first), PATH + ".xml"), "//item/pubDate") == [
        "Fri, 20 Nov 2026 08:00:00 +0100"
    ]


def test_a_new_correction_leaves_the_older_items_as_they_were():
    before = edition_of(replace(TWICE, corrections=TWICE.corrections[:2]))

    old, new = (told(one, PATH + ".json")["items"] for one in (before, edition_of(TWICE)))

    assert new[1:] == old


def test_only_corrections_of_listed_articles_are_told():
    hidden = replace(TWICE, status=Status.HIDDEN)

    assert told(edition_of(hidden), PATH + ".json")["items"] == []


def test_the_feed_is_as_long_as_others():
    many = tuple(correction("2026-11-21", f"Numéro {n}.") for n in range(9))

    items = told(
        edition_of(replace(TWICE, corrections=many), site=replace(SITE, feed_items=4)), PATH + ".json"
    )["items"]

    assert [item["summary"] for item in items] == [f"Numéro {n}." for n in (8, 7, 6, 5)]
