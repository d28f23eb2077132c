"""JSON Feed 1.1. Source: jsonfeed.org/version/1.1, "Top-level", "Items", "Attachments", "Authors"."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from tests.feeds.rules import spelling

VERSION = "https://jsonfeed.org/version/1.1"
_TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
_ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip
_AUTHOR = {"name": str, "url": str, "avatar": str}
_ATTACHMENT = {
    "url": str,
    "mime_type": str,
    "title": str,
    "size_in_bytes": int,
    "duration_in_seconds": (int, float),
}
_HUB = {"type": str, "url": str}
_ADDRESSES = (
    "home_page_url",
    "feed_url",
    "next_url",
    "icon",
    "favicon",
    "url",
    "external_url",
    "image",
    "banner_image",
    "avatar",
)


def breaches(content: bytes, address: str) -> list[str]:
    """What is wrong with the feed at `address`."""
    try:
        feed = json.loads(content.decode("utf-8"))
    except ValueError as error:
        return [f"not JSON in UTF-8: {error}"]
    said = _object(feed, _TOP, ("version", "title", "items"))
    if said:
        return said
    if feed["version"] != VERSION:
        said.append(f"version {feed['version']!r}")
    if feed.get("feed_url", address) != address:
        said.append(f"feed_url {feed['feed_url']!r} is not where it stands")
    said += _language(feed) + _authors(feed)
    for hub in feed.get("hubs", ()):
        said += _object(hub, _HUB, ("type", "url")) or spelling.uri(hub["url"])
    ids = Counter(item.get("id") for item in feed["items"])
    said += [f"{of}: twice" for of, n in ids.items() if n > 1]
    for item in feed["items"]:
        said += [f"{item.get('id')}: {one}" for one in _item(item)]
    return said


def _item(item: dict[str, Any]) -> list[str]:
    said = _object(item, _ITEM, ("id",))
    if said:
        return said
    if not item["id"]:
        said.append("an empty id")
    if "content_html" not in item and "content_text" not in item:
        said.append("no content")
    said += [f"content: {one}" for one in spelling.html(item.get("content_html", ""))]
    for name in ("date_published", "date_modified"):
        if name in item:
            said += spelling.date_3339(item[name])
    for attachment in item.get("attachments", ()):
        said += _object(attachment, _ATTACHMENT, ("url", "mime_type")) or [
            *spelling.uri(attachment["url"]),
            *spelling.media_type(attachment["mime_type"]),
        ]
    if not all(isinstance(tag, str) for tag in item.get("tags", ())):
        said.append("a tag that is no text")
    return said + _language(item) + _authors(item)


def _language(thing: dict[str, Any]) -> list[str]:
    return spelling.language(thing["language"]) if "language" in thing else []


def _authors(thing: dict[str, Any]) -> list[str]:
    said = []
    for author in thing.get("authors", ()):
        said += _object(author, _AUTHOR, ())
        if not author:
            said.append("an author of whom nothing is said")
    return said


def _object(thing: object, kinds: dict[str, Any], required: tuple[str, ...]) -> list[str]:
    """Extensions begin with an underscore; nothing else is unknown, and null is no value."""
    if not isinstance(thing, dict):
        return [f"{thing!r} is no object"]
    said = [f"no {name}" for name in required if name not in thing]
    for name, value in thing.items():
        if name.startswith("_"):
            continue
        if name not in kinds:
            said.append(f"{name} is unknown")
        elif not isinstance(value, kinds[name]) or (isinstance(value, bool) and kinds[name] is not bool):
            said.append(f"{name} is a {type(value).__name__}")
        elif name in _ADDRESSES:
            said += [f"{name}: {one}" for one in spelling.uri(value)]
    return said
