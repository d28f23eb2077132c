"""What feedgen lacks in the description of a feed, mended in one extension. What it lacks in an entry is in `entry.py`.

feedgen writes no hub in RSS, dates an empty channel with the clock, and knows no deleted entries.

Source: feedgen 1.0; RFC 4287, 4.2.7; RFC 5005, 4; RFC 6721.
"""

from __future__ import annotations

from feedgen.ext.base import BaseExtension
from lxml import etree

from plugins.feeds import podcast
from plugins.feeds.channel import Channel

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


def _styled(feed: etree._Element) -> etree._Element:
    # CSS and not XSLT, which browsers are removing.
    feed.addprevious(etree.ProcessingInstruction("xml-stylesheet", STYLESHEET))
    return feed
