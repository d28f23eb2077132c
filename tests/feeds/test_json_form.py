"""JSON Feed 1.1: what its specification asks for, and the same items as in XML.

Source: https://www.jsonfeed.org/version/1.1/
"""

import json
from datetime import date, datetime
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.article import Correction, Genre, Picture, Tag
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import JSON, RSS, everything, subscribed, told
from tests.newspaper import REGISTRY, SITE, article

FEED_KEYS = {
    "version", "title", "home_page_url", "feed_url", "description", "icon", "authors", "language", "hubs", "items",
}  # fmt: skip
ITEM_KEYS = {
    "id", "url", "title", "content_html", "summary", "image", "date_published", "date_modified", "authors", "tags",
    "language", "attachments",
}  # fmt: skip
FULL = article(
    "complet",
    kicker="Port",
    picture=Picture("images/le quai.jpg", "Un quai", "Zoé & Cie", "Le quai", False, 800, 600),
    tags=(Tag("budget", "Budget"), Tag("politique", "Politique")),
    authors=("ada-riva", "luc-ney"),
    modified="2026-11-21 09:00",
    corrections=(Correction(date(2026, 11, 21), "Ici."),),
    lang="en",
)
EDITION = edition_of(
    FULL,
    article("depeche", "2026-11-19", authors=(), source="AFP & Cie", genre=Genre.WIRE, summary=""),
    site=replace(SITE, websub_hub="https://hub.example/"),
)


def test_a_feed_says_what_it_must():
    feed = told(EDITION)

    assert {key: feed[key] for key in feed if key != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Le Phare",
        "home_page_url": "https://phare.example/",
        "feed_url": "https://phare.example/flux/actualites.json",
        "description": "Le quotidien du cap",
        "icon": "https://phare.example/theme/icons/logo.png",
        "authors": [{"name": "Le Phare", "url": "https://phare.example/"}],
        "language": "fr",
        "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
    }


def test_an_item_says_what_its_article_does():
    item = told(EDITION)["items"][0]

    content = item.pop("content_html")
    assert "<p>Corps de complet.</p>" in content
    assert item == {
        "id": "tag:phare.example,2026-11-20:complet",
        "url": "https://phare.example/2026/11/20/complet/",
        "title": "Port\u00a0– Titre de complet",
        "summary": "Chapô de complet.",
        "image": "https://phare.example/images/le%20quai.jpg",
        "date_published": "2026-11-20T08:00:00+01:00",
        "date_modified": "2026-11-21T09:00:00+01:00",
        "authors": [
            {"name": "Ada Riva", "url": "https://phare.example/auteurs/ada-riva/"},
            {"name": "Luc Ney", "url": "https://phare.example/auteurs/luc-ney/"},
        ],
        "tags": ["Politique", "Budget"],
        "language": "en",
    }


def test_what_an_article_does_not_have_is_not_named():
    item = told(EDITION)["items"][1]

    assert set(item) == {"id", "url", "title", "content_html", "summary", "date_published", "authors", "tags"}
    assert item["authors"] == [{"name": "AFP & Cie"}]
    assert item["date_published"] == "2026-11-19T00:00:00+01:00"


def test_every_feed_keeps_to_the_keys_types_and_addresses_of_the_specification():
    feeds = {path: json.loads(feed) for path, feed in everything(EDITION).items() if path.endswith(".json")}
    assert len(feeds) == 7
    for path, feed in feeds.items():
        assert set(feed) <= FEED_KEYS
        assert feed["feed_url"] == f"https://phare.example/{path}"
        assert all(isinstance(item["id"], str) and item["id"] for item in feed["items"])
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
        for item in feed["items"]:
            assert set(item) <= ITEM_KEYS
            assert isinstance(item["content_html"], str)
            assert datetime.fromisoformat(item["date_published"]).tzinfo
            assert all(isinstance(tag, str) for tag in item["tags"])
            for address in (item["url"], item.get("image", item["url"])):
                assert urlsplit(address).scheme == "https"


def test_an_empty_feed_has_an_empty_list():
    assert told(edition_of(), JSON)["items"] == []


def test_its_items_are_those_of_rss():
    rss = subscribed(EDITION, RSS).entries

    assert [(i["id"], i["url"], i["title"]) for i in told(EDITION)["items"]] == [
        (e.id, e.link, e.title) for e in rss
    ]


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_comes_back_less_what_no_feed_may_hold(text):
    """Lone surrogates have no UTF-8; control characters are left out as in XML, so that the three forms say the same."""
    allowed = "".join(c for c in text if c in "\t\r\n" or (c.isprintable() or not _is_forbidden(c)))
    registry = replace(
        REGISTRY, authors={"ada-riva": replace(REGISTRY.authors["ada-riva"], name=f"A{text}Z")}
    )
    hostile = article("x", title=f"A{text}Z", tags=(Tag("t", f"A{text}Z"),))

    item = told(edition_of(hostile, registry=registry))["items"][0]

    wanted = f"A{allowed}Z".replace("\r", " ").replace("\n", " ").replace("\t", " ")
    assert (item["title"], item["authors"][0]["name"], item["tags"][1]) == (wanted, wanted, wanted)


def _is_forbidden(c: str) -> bool:
    n = ord(c)
    return n < 32 or 0x7F <= n < 0xA0 or 0xD800 <= n < 0xE000 or n in (0xFFFE, 0xFFFF)


@pytest.mark.parametrize("path", [RSS, JSON])
def test_ten_thousand_tags_are_ten_thousand_tags(path):
    tags = tuple(Tag(f"t{n}", f"Sujet & <{n}> ☕") for n in range(10_000))
    edition = edition_of(article("x", tags=tags))

    found = (
        told(edition)["items"][0]["tags"]
        if path == JSON
        else [tag.term for tag in subscribed(edition).entries[0].tags]
    )

    assert found == ["Politique", *(tag.name for tag in tags)]
