"""A channel as JSON Feed 1.1.

Source: https://www.jsonfeed.org/version/1.1/; RFC 8259; RFC 3339 for dates.
"""

from __future__ import annotations

import json

from plugins.feeds.channel import Channel, Enclosure, Item, Person
from plugins.feeds.content import feed_html

VERSION = "https://jsonfeed.org/version/1.1"


def render_json(channel: Channel) -> bytes:
    """The feed, UTF-8, keys in the order of the specification. Equal channels give equal bytes."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.link,
        "feed_url": channel.address,
        "description": channel.description,
        "icon": channel.logo,
        "authors": [_author(channel.publisher)],
        "language": channel.language,
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
    }
    feed = {name: value for name, value in feed.items() if value}
    # There even when it is empty.
    feed["items"] = [_item(item) for item in channel.items]
    return json.dumps(feed, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _item(item: Item) -> dict[str, object]:
    told = {
        "id": item.guid,
        "url": item.link,
        "title": item.title,
        "content_html": feed_html(item.content),
        "summary": item.summary,
        "image": item.media.url if item.media else "",
        "date_published": item.published.isoformat(timespec="seconds"),
        "date_modified": item.updated.isoformat(timespec="seconds") if item.changed else "",
        "authors": [_author(person) for person in item.creators],
        "tags": list(dict.fromkeys(term.name for term in item.terms)),
        "language": item.lang,
        "attachments": [_attachment(one) for one in item.enclosures],
    }
    return {name: value for name, value in told.items() if value or name == "content_html"}


def _author(person: Person) -> dict[str, str]:
    return {"name": person.name, "url": person.uri} if person.uri else {"name": person.name}


def _attachment(one: Enclosure) -> dict[str, object]:
    told = {
        "url": one.url,
        "mime_type": one.media_type,
        "size_in_bytes": one.size,
        "duration_in_seconds": one.seconds,
    }
    return {name: value for name, value in told.items() if value}
