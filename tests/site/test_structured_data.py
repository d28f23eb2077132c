"""What every page of the demonstration newspaper says of itself to machines, against the rules of who reads it.

Source: Google Search Central: Article, Event, Breadcrumb structured data (required and recommended properties);
schema.org, LiveBlogPosting; RFC 3339 for instants.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

Document = dict[str, Any]
NEWS = {"NewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "AdvertiserContentArticle"}
ADDRESS = "https://lefanal.example"
# Structured data names things that are no pages by an address with a fragment.
LINKS = ("url", "item", "@id", "image", "logo", "contentUrl")


@pytest.fixture(scope="module")
def said(demo) -> dict[str, list[Document]]:
    """The documents of each page that has some, by path."""
    found = {}
    for path, content in demo.tree().items():
        if path.endswith(".html"):
            root = html5lib.parse(content.decode(), namespaceHTMLElements=False)
            scripts = [s.text for s in root.iter("script") if s.get("type") == "application/ld+json"]
            if scripts:
                found[path] = [json.loads(script) for script in scripts]
    return found


def of_kind(said: dict[str, list[Document]], *kinds: str) -> list[Document]:
    """Every document of some types."""
    found = [document for documents in said.values() for document in documents if document["@type"] in kinds]
    assert found, kinds
    return found


def everything(value: Any) -> Iterator[tuple[str, Any]]:
    """Every key with its value, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from everything(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from everything(inner)


def test_the_demonstration_has_every_genre(said):
    kinds = Counter(document["@type"] for documents in said.values() for document in documents)

    assert NEWS | {"Event", "BreadcrumbList", "WebSite"} <= kinds.keys()


def test_nothing_is_said_in_vain(said):
    for path, documents in said.items():
        for document in documents:
            assert document["@context"] == "https://schema.org", path
            for key, value in everything(document):
                assert value not in ("", [], {}, None), (path, key)


def test_instants_have_an_offset_and_days_are_days(said):
    for path, documents in said.items():
        for key, value in everything(documents):
            if key.startswith("date") or key.endswith(("Time", "Date")):
                is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
                read = date.fromisoformat(value) if is_day else datetime.fromisoformat(value)
                assert is_day or read.utcoffset() is not None, (path, key, value)


def test_every_address_of_the_newspaper_answers(said, demo):
    tree = demo.tree()
    for path, documents in said.items():
        for key, value in everything(documents):
            if key in LINKS and isinstance(value, str):
                parts = urlsplit(value)
                assert parts.scheme == "https", (path, key, value)
                if value.startswith(ADDRESS):
                    file = unquote(parts.path).lstrip("/")
                    assert (f"{file}index.html" if file.endswith("/") or not file else file) in tree, (
                        path,
                        value,
                    )


def test_articles_have_what_google_recommends(said):
    for article in of_kind(said, *NEWS):
        assert 0 < len(article["headline"]) <= 110
        assert datetime.fromisoformat(article["datePublished"]) <= datetime.fromisoformat(
            article["dateModified"]
        )
        assert article["mainEntityOfPage"]["@id"] == article["url"]
        assert article["publisher"]["name"]
        assert article["publisher"]["logo"]["url"]
        assert article["articleSection"]
        assert article["inLanguage"]
        for image in article.get("image", ()):
            assert image["url"]
            assert image["width"] > 0
            assert image["height"] > 0


def test_authors_are_people_by_name_alone_or_organisations(said):
    """Source: Google Search Central, Author markup best practices: no title, prefix or "posted by" in a name."""
    for article in of_kind(said, *NEWS):
        assert article["author"], article["url"]
        for author in article["author"]:
            assert author["@type"] in ("Person", "Organization", "NewsMediaOrganization")
            assert not re.search(r"[,;:|]|^par ", author["name"], re.IGNORECASE), author["name"]


def test_events_have_what_google_requires_and_recommends(said):
    for event in of_kind(said, "Event"):
        assert event["name"]
        assert event["startDate"]
        assert event["location"]["@type"] == "Place"
        assert event["location"]["name"]
        assert event["location"]["address"]["streetAddress"]
        assert {"description", "endDate", "eventStatus", "image", "url"} <= event.keys()


def test_live_reports_have_their_entries(said):
    for live in of_kind(said, "LiveBlogPosting"):
        start, end = (datetime.fromisoformat(live[f"coverage{word}Time"]) for word in ("Start", "End"))
        assert start < end
        updates = live["liveBlogUpdate"]
        assert len(updates) > 3
        for update in updates:
            assert update["@type"] == "BlogPosting"
            assert {"headline", "articleBody", "author", "url"} <= update.keys()
            assert start <= datetime.fromisoformat(update["datePublished"])
        said_at = [datetime.fromisoformat(update["datePublished"]) for update in updates]
        assert said_at == sorted(said_at, reverse=True)


def test_breadcrumbs_count_from_one_and_have_two_steps_at_least(said):
    for breadcrumb in of_kind(said, "BreadcrumbList"):
        steps = breadcrumb["itemListElement"]
        assert len(steps) >= 2
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert all(step["name"] and step["item"] for step in steps)
