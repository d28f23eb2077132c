"""What feedgen lacks, mended in one extension: its feed part and its entry part.

feedgen writes no creator without an e-mail address, no hub in RSS, no relation on an Atom entry's link, dates an empty
channel with the clock, wraps every picture in a group without credit, loses the relation and length of Atom's
enclosures, and knows no deleted entries.

Source: feedgen 1.0; Dublin Core elements 1.1; Media RSS 1.5.1; RSS Best Practices Profile (RSS Advisory Board);
RFC 4287, 4.2.7; RFC 6721.
"""

from __future__ import annotations

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from plugins.feeds import podcast
from plugins.feeds.channel import Channel, Item, Media

ATOM = "http://www.w3.org/2005/Atom"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
HISTORY = "http://purl.org/syndication/history/1.0"
STYLESHEET = 'type="text/css" href="/theme/feed.css"'


class PressExtension(BaseExtension):
    """The feed part. `channel` is set by the renderer before printing."""

    channel: Channel

    def extend_ns(self) -> dict[str, str]:
        """Every namespace that the entries use: the feed part is printed before them."""
        channel = self.channel
        if channel.form == "rss":
            return {"media": MEDIA, "dc": DC} | ({"itunes": podcast.ITUNES} if channel.is_podcast else {})
        names = {"media": MEDIA}
        if channel.deleted:
            names["at"] = TOMBSTONES
        if channel.current:
            names["fh"] = HISTORY
        return names

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Link the hub, and leave an empty channel undated rather than dated by the build."""
        channel = feed[0]
        if self.channel.hub:
            etree.SubElement(channel, f"{{{ATOM}}}link", href=self.channel.hub, rel="hub")
        if not self.channel.items:
            dated = channel.find("lastBuildDate")
            if dated is not None:
                channel.remove(dated)
        if self.channel.is_podcast:
            podcast.describe(channel, self.channel)
        return _styled(feed)

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """The mark of an archive document (RFC 5005, 4); the entries to forget, before those to keep."""
        if self.channel.current:
            etree.SubElement(feed, f"{{{HISTORY}}}archive")
        for one in self.channel.deleted:
            when = one.when.isoformat(timespec="seconds")
            deleted = etree.SubElement(feed, f"{{{TOMBSTONES}}}deleted-entry", ref=one.guid, when=when)
            etree.SubElement(deleted, f"{{{TOMBSTONES}}}comment").text = one.reason
        return _styled(feed)


class PressEntryExtension(BaseEntryExtension):
    """The entry part. `item` is set by the renderer before printing."""

    item: Item
    in_podcast: bool

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Creators, language and rights of this article, the instant of its last change, its sound, its picture."""
        item = self.item
        for person in item.creators:
            etree.SubElement(entry, f"{{{DC}}}creator").text = person.name
        if item.lang:
            etree.SubElement(entry, f"{{{DC}}}language").text = item.lang
        if item.rights:
            etree.SubElement(entry, f"{{{DC}}}rights").text = item.rights
        if item.changed:
            etree.SubElement(entry, f"{{{ATOM}}}updated").text = item.updated.isoformat(timespec="seconds")
        for one in item.enclosures[:1]:
            etree.SubElement(entry, "enclosure", url=one.url, length=str(one.size), type=one.media_type)
        if self.in_podcast:
            podcast.describe_item(entry, item)
        if item.media:
            _picture(entry, item.media)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """The link's relation, which feedgen loses; the entry's language; its picture."""
        for link in entry.findall("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")
        for one in self.item.enclosures:
            link = etree.SubElement(entry, "link", href=one.url, rel="enclosure", type=one.media_type)
            if one.size:
                link.set("length", str(one.size))
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
