"""Feeds read back: by lxml for what is written, by feedparser for what a subscriber gets."""

from collections.abc import Iterable

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
}
RSS = "flux/actualites.xml"
ATOM = "flux/actualites.atom.xml"


def printed(edition: Edition) -> dict[str, bytes]:
    """Every feed of an edition, by output path."""
    sheets = FeedRoom().for_site(edition)
    return {sheet.path: render_feed(sheet) for sheet in sheets if sheet.renderer == "feed"}


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
