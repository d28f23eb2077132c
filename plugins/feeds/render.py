"""A channel as bytes: RSS 2.0 and Atom 1.0 by feedgen, JSON Feed beside them."""

from __future__ import annotations

from datetime import UTC, datetime

from plugins.domain.sheet import Sheet
from plugins.domain.urls import FEED_TYPES
from plugins.feeds.channel import Channel
from plugins.feeds.entry import PressEntry
from plugins.feeds.extension import PressExtension
from plugins.feeds.generator import FeedGenerator
from plugins.feeds.json_form import render_json

GENERATOR = "Rotative"
# Atom wants a date even of a feed without entries; no date of ours would be true, and the clock's would change.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def render_feed(sheet: Sheet) -> bytes:
    """The feed of one sheet, UTF-8. Equal sheets give equal bytes.

    Source: RSS 2.0 and RSS Best Practices Profile (RSS Advisory Board); RFC 4287; JSON Feed 1.1.
    """
    channel = sheet.shows
    assert isinstance(channel, Channel)
    if channel.form == "json":
        return render_json(channel)
    feed = FeedGenerator()
    feed.register_extension("press", PressExtension)
    feed.press.channel = channel
    _describe(feed, channel)
    in_podcast = channel.is_podcast
    for item in channel.items:
        feed.add_entry(PressEntry(item, in_podcast), order="append")
    printed: bytes = feed.rss_str(pretty=True) if channel.form == "rss" else feed.atom_str(pretty=True)
    return printed


def _describe(feed: FeedGenerator, channel: Channel) -> None:
    # The feed's own address is the stablest name for it: a `tag:` would need a date on which the domain was ours.
    # The documents of an archive are one feed, and have its name (RFC 5005, 4; RFC 4287, 4.2.6).
    feed.id(channel.current or channel.address)
    feed.title(channel.title)
    feed.subtitle(channel.description)
    feed.language(channel.language)
    feed.rights(channel.rights)
    feed.generator(GENERATOR)
    feed.ttl(channel.ttl)
    feed.author(name=channel.publisher.name, uri=channel.publisher.uri)
    if channel.logo:
        feed.image(url=channel.logo, title=channel.title, link=channel.link)
    feed.link(href=channel.address, rel="self", type=FEED_TYPES[channel.form])
    for rel, href in (("hub", channel.hub), ("prev-archive", channel.previous), ("current", channel.current)):
        if href:
            feed.link(href=href, rel=rel)
    # Last, because feedgen takes the last link of any relation for the channel's <link>.
    feed.link(href=channel.link, rel="alternate", type="text/html")
    if channel.form == "atom":
        changes = (*(item.updated for item in channel.items), *(one.when for one in channel.deleted))
        feed.updated(max(changes, default=NEVER))
    elif channel.items:
        newest = channel.items[0].published
        feed.lastBuildDate(newest)
        feed.pubDate(newest)
