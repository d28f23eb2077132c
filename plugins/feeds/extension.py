"""What feedgen lacks, mended in one extension: its feed part and its entry part.

feedgen writes no creator without an e-mail address, no hub in RSS, no relation on an Atom entry's link, dates an empty
channel with the clock, and wraps every picture in a group without credit.

Source: feedgen 1.0; Dublin Core elements 1.1; Media RSS 1.5.1; RSS Best Practices Profile (RSS Advisory Board).
"""

from __future__ import annotations

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from plugins.feeds.channel import Channel, Item, Media

ATOM = "http://www.w3.org/2005/Atom"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
HISTORY = "http://purl.org/syndication/history/1.0"
STYLESHEET = 'type="text/css" href="/theme/feed.css"'


class PressExtension(BaseExtension):
    """The feed part. `channel` is set by the renderer before printing."""

    channel: Channel

    def extend_ns(self) -> dict[str, str]:
        """Every namespace that the entries use: the feed part is printed before them."""
        if self.channel.form == "rss":
            return {"media": MEDIA, "dc": DC}
        return {"media": MEDIA, "fh": HISTORY} if self.channel.current else {"media": MEDIA}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Link the hub, and leave an empty channel undated rather than dated by the build."""
        channel = feed[0]
        if self.channel.hub:
            etree.SubElement(channel, f"{{{ATOM}}}link", href=self.channel.hub, rel="hub")
        if not self.channel.items:
            dated = channel.find("lastBuildDate")
            if dated is not None:
                channel.remove(dated)
        return _styled(feed)

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """The mark of an archive document (RFC 5005, 4), and the stylesheet."""
        if self.channel.current:
            etree.SubElement(feed, f"{{{HISTORY}}}archive")
        return _styled(feed)


class PressEntryExtension(BaseEntryExtension):
    """The entry part. `item` is set by the renderer before printing."""

    item: Item

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Creators, language and rights of this article, the instant of its last change, its picture."""
        item = self.item
        for person in item.creators:
            etree.SubElement(entry, f"{{{DC}}}creator").text = person.name
        if item.lang:
            etree.SubElement(entry, f"{{{DC}}}language").text = item.lang
        if item.rights:
            etree.SubElement(entry, f"{{{DC}}}rights").text = item.rights
        if item.changed:
            etree.SubElement(entry, f"{{{ATOM}}}updated").text = item.updated.isoformat(timespec="seconds")
        if item.media:
            _picture(entry, item.media)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """The link's relation, which feedgen loses; the entry's language; its picture."""
        for link in entry.findall("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")
        if self.item.lang:
            entry.set("{http://www.w3.org/XML/1998/namespace}lang", self.item.lang)
        if self.item.media:
            _picture(entry, self.item.media)
        return entry


def _picture(entry: etree._Element, media: Media) -> None:
    content = etree.SubElement(entry, f"{{{MEDIA}}}content", url=media.url, medium="image")
    if media.media_type:
        content.set("type", media.media_type)
    if media.width and media.height:
        content.set("width", str(media.width))
        content.set("height", str(media.height))
    if media.description:
        etree.SubElement(content, f"{{{MEDIA}}}description", type="plain").text = media.description
    if media.credit:
        etree.SubElement(content, f"{{{MEDIA}}}credit").text = media.credit


def _styled(feed: etree._Element) -> etree._Element:
    # CSS and not XSLT, which browsers are removing.
    feed.addprevious(etree.ProcessingInstruction("xml-stylesheet", STYLESHEET))
    return feed
