"""The list of all feeds as OPML, by which a reader subscribes to many at once.

Source: OPML 2.0 (opml.org/spec2.opml), Subscription lists: `type`, `text`, `xmlUrl` of every outline; each feed stands
once, in the form that every reader knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.feeds import NamedFeed, feed_groups
from plugins.domain.record import Record
from plugins.domain.sheet import Sheet
from plugins.domain.urls import SUBSCRIPTIONS, output_path
from plugins.feeds import texts

OPML = "opml"
_SPECIFICATION = "http://opml.org/spec2.opml"


class Outline(Record):
    """One feed: what it is called, its address and that of its page, both absolute."""

    name: str
    feed: str
    page: str


class Subscriptions(Record):
    """The whole list. A group without a name stands at the top."""

    title: str
    owner: str
    owner_page: str
    language: str
    groups: tuple[tuple[str, tuple[Outline, ...]], ...]


def subscriptions(edition: Edition) -> Iterator[Sheet]:
    """The list of the feeds of an edition: it changes when a feed comes, goes or is named otherwise."""
    site = edition.site
    groups = tuple(
        (texts.GROUPS.get(group.kind, ""), tuple(_outline(edition, feed) for feed in group.feeds))
        for group in feed_groups(edition)
    )
    title = without_forbidden(texts.SUBSCRIPTIONS_TITLE.format(site=site.name))
    shown = Subscriptions(title, without_forbidden(site.name), site.absolute("/"), site.language, groups)
    yield Sheet(output_path(SUBSCRIPTIONS), OPML, shown)


def _outline(edition: Edition, feed: NamedFeed) -> Outline:
    site = edition.site
    address = next((form.address for form in feed.forms if form.form == "rss"), feed.forms[0].address)
    return Outline(without_forbidden(feed.name), site.absolute(address), site.absolute(feed.about))


def render_subscriptions(sheet: Sheet) -> bytes:
    """The list, UTF-8. It has no date: none of ours would be true of all feeds, and the clock's would change."""
    shown = sheet.shows
    assert isinstance(shown, Subscriptions)
    opml = etree.Element("opml", version="2.0")
    head = etree.SubElement(opml, "head")
    for name, text in (
        ("title", shown.title),
        ("ownerName", shown.owner),
        ("ownerId", shown.owner_page),
        ("docs", _SPECIFICATION),
    ):
        etree.SubElement(head, name).text = text
    body = etree.SubElement(opml, "body")
    for name, outlines in shown.groups:
        group = etree.SubElement(body, "outline", text=name) if name else body
        for outline in outlines:
            etree.SubElement(
                group,
                "outline",
                type="rss",
                text=outline.name,
                title=outline.name,
                xmlUrl=outline.feed,
                htmlUrl=outline.page,
                language=shown.language,
                version="RSS2",
            )
    printed: bytes = etree.tostring(opml, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return printed
