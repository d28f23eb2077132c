"""Feeds read back: by lxml for what is written, by feedparser for what a subscriber gets."""

import json
from collections.abc import Iterable
from typing import Any

import feedparser
from lxml import etree

from plugins.domain.edition import Edition
from plugins.feeds.render import render_feed
from plugins.feeds.room import FeedRoom

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
}
RSS = "flux/actualites.xml"
ATOM = "flux/actualites.atom.xml"
JSON = "flux/actualites.json"


def everything(edition: Edition) -> dict[str, bytes]:
    """Every feed of an edition in every form, by output path."""
    sheets = FeedRoom().for_site(edition)
    return {sheet.path: render_feed(sheet) for sheet in sheets if sheet.renderer == "feed"}


def printed(edition: Edition) -> dict[str, bytes]:
    """Every feed in XML, by output path."""
    return {path: feed for path, feed in everything(edition).items() if path.endswith(".xml")}


def told(edition: Edition, path: str = JSON) -> dict[str, Any]:
    """One JSON feed."""
    feed: dict[str, Any] = json.loads(everything(edition)[path])
    return feed


def tree(edition: Edition, path: str = RSS) -> etree._Element:
    """One feed, parsed as XML."""
    return etree.fromstring(printed(edition)[path])


def subscribed(edition: Edition, path: str = RSS) -> feedparser.FeedParserDict:
    """One feed as a feed reader reads it."""
    return feedparser.parse(printed(edition)[path])


def texts(root: etree._Element, path: str) -> list[str]:
    """The texts at an XPath, with the prefixes of `NAMES`."""
    found = root.xpath(path, namespaces=NAMES)
    assert isinstance(found, Iterable)
    return [str(one if isinstance(one, str) else one.text) for one in found]
