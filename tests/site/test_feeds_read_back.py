"""The demonstration newspaper's feeds, read back as subscribers read them, say what its pages say."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import feedparser
import lxml.html
import pytest

from tests.site.folder import Folder

FORMS = (".xml", ".atom.xml", ".json")


@dataclass(frozen=True)
class Told:
    """One article, as a page or a feed tells it; instants in UTC, texts without superfluous spaces."""

    title: str
    authors: tuple[str, ...]
    published: datetime
    updated: datetime
    categories: tuple[str, ...]
    text: str


def words(html: str) -> str:
    return " ".join(
        lxml.html.fragment_fromstring(html, create_parent="div").text_content().split(" ")
    ).strip()


def squeezed(text: str) -> str:
    """Without any space: a feed may cut lines elsewhere."""
    return "".join(text.split())


def instant(text: str) -> datetime:
    """Midnight in Paris where a page gives the day alone."""
    if len(text) == 10:
        from zoneinfo import ZoneInfo

        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Paris")).astimezone(UTC)
    return datetime.fromisoformat(text).astimezone(UTC)


def told_by_page(html: str) -> Told:
    page = lxml.html.fromstring(html)

    def texts(path: str) -> tuple[str, ...]:
        return tuple(element.text_content() for element in page.xpath(path))

    def dated(name: str) -> list[datetime]:
        return [instant(text) for text in page.xpath(f"//*[@class='byline-{name}']/time/@datetime")]

    (structured,) = (
        document
        for script in page.xpath("//script[@type='application/ld+json']/text()")
        if "headline" in (document := json.loads(script))
    )
    kicker = structured.get("alternativeHeadline") or "".join(texts("//p[@class='article-kicker']"))
    (title,) = texts("//h1")
    byline = texts("//*[@class='byline-writers']//*[@class='writer-name']")
    source = tuple(text.partition(":")[2].strip() for text in texts("//*[@class='byline-writers']"))
    published = dated("published")
    (category,) = texts("//p[@class='article-category']/*[1]")
    (body,) = texts("//div[contains(@class, 'prose body')]")
    return Told(
        title=f"{kicker}\u00a0– {title}" if kicker else title,
        authors=byline or source,
        published=published[0],
        updated=(*dated("updated"), *published)[0],
        categories=(category, *texts("//ul[@class='tags']/li/*")),
        text=body,
    )


def told_in_xml(entry: Any) -> Told:
    return Told(
        title=entry.title,
        authors=tuple(author.name for author in entry.authors),
        published=datetime(*entry.published_parsed[:6], tzinfo=UTC),
        updated=datetime(*entry.get("updated_parsed", entry.published_parsed)[:6], tzinfo=UTC),
        categories=tuple(tag.term for tag in entry.tags),
        text=words(entry.content[0].value),
    )


def told_in_json(item: dict[str, Any]) -> Told:
    return Told(
        title=item["title"],
        authors=tuple(author["name"] for author in item["authors"]),
        published=instant(item["date_published"]),
        updated=instant(item.get("date_modified", item["date_published"])),
        categories=tuple(item["tags"]),
        text=words(item["content_html"]),
    )


def told_by_feeds(demo: Folder, form: str) -> dict[str, list[Told]]:
    """What every feed of categories tells, by the article's address: each article is in one."""
    found: dict[str, list[Told]] = defaultdict(list)
    for place in sorted((demo.output / "flux/rubriques").glob(f"*{form}")):
        if form == ".xml" and place.name.endswith(".atom.xml"):
            continue
        if form == ".json":
            for item in json.loads(place.read_bytes())["items"]:
                found[item["url"]].append(told_in_json(item))
        else:
            feed = feedparser.parse(place.read_bytes(), sanitize_html=False)
            assert not feed.bozo, place
            for entry in feed.entries:
                found[entry.link].append(told_in_xml(entry))
    return found


@cache
def pages_of(root: str) -> dict[str, Told]:
    """Every article's page by its address, less what stands in no list."""
    from pathlib import Path

    found = {}
    for place in sorted(Path(root).glob("20??/??/??/*/index.html")):
        html = place.read_text("utf-8")
        if 'class="article"' in html and 'content="noindex"' not in html:
            found["https://lefanal.example/" + place.parent.relative_to(root).as_posix() + "/"] = (
                told_by_page(html)
            )
    assert len(found) > 40
    return found


@pytest.mark.parametrize("form", FORMS)
def test_for_every_article_the_feeds_say_what_its_page_says(demo, form):
    feeds, pages = told_by_feeds(demo, form), pages_of(str(demo.output.resolve()))

    assert feeds.keys() == pages.keys()
    for address, page in pages.items():
        for told in feeds[address]:
            assert told.title == page.title, address
            assert told.authors == page.authors, address
            assert (told.published, told.updated) == (page.published, page.updated), address
            assert told.categories == page.categories, address
            assert squeezed(page.text) in squeezed(told.text), address


def test_no_identifier_is_two_articles_and_every_one_is_whole(demo):
    """Readers show many items on one page."""
    found: dict[str, str] = {}
    for place in sorted((demo.output / "flux/rubriques").glob("*.json")):
        for item in json.loads(place.read_bytes())["items"]:
            root = lxml.html.fragment_fromstring(item["content_html"], create_parent="div")
            for name in root.xpath("//@id"):
                assert found.setdefault(str(name), item["url"]) == item["url"], name
            for href in root.xpath("//@href | //@src"):
                assert str(href).startswith(("https://", "http://", "mailto:", "tel:")), href
    assert found


def test_a_link_to_a_note_leads_to_the_page_where_the_note_is(demo):
    """Identifiers are dropped by most readers: the page has them always."""
    number = 0
    for place in sorted((demo.output / "flux/rubriques").glob("*.json")):
        for item in json.loads(place.read_bytes())["items"]:
            root = lxml.html.fragment_fromstring(item["content_html"], create_parent="div")
            page = (
                demo.output / item["url"].removeprefix("https://lefanal.example/") / "index.html"
            ).read_text("utf-8")
            for href in map(str, root.xpath("//@href")):
                address, _, fragment = href.partition("#")
                if address == item["url"] and fragment:
                    number += 1
                    assert f'id="{fragment}"' in page, href
    assert number
