"""The sounds and films of an article, as files that a subscriber's program may fetch."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urlsplit

import lxml.html

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.urls import media_address
from plugins.feeds.channel import Enclosure

# Source: IANA, Media Types; RFC 3003 (audio/mpeg), RFC 5334 (Ogg), RFC 4337 (MP4), RFC 9559 (WebM's container).
_TYPES = {
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".ogv": "video/ogg",
    ".webm": "video/webm",
}
# Of an address that says nothing of what it holds, in the head's `Audio`.
_USUAL = "audio/mpeg"
# Everything that RFC 3986 lets stand in a URI, "%" included.
_URI = "!#$%&'()*+,/:;=?@[]~"


def enclosures_of(edition: Edition, article: Article, body: str) -> tuple[Enclosure, ...]:
    """What the head names, then every sound and film of the body that the site holds, each address once.

    RSS takes the first alone: its profile wants one an item. A length that nobody knows is 0, as the profile advises.

    Source: RSS Best Practices Profile (RSS Advisory Board), enclosure; RFC 4287, 4.2.7.2.
    """
    found: dict[str, Enclosure] = {}
    if article.audio:
        first = _named(edition, article)
        found[first.url] = first
    if "<audio" in body or "<video" in body:
        for address, kind in _played(body):
            path = unquote(address.lstrip("/"))
            size = edition.size_of(path) if address.startswith("/") else 0
            media_type = _type_of(path)
            if size and media_type:
                # Some endings serve both.
                media_type = f"{kind}/{media_type.partition('/')[2]}"
                url = edition.site.absolute(media_address(path))
                found.setdefault(url, Enclosure(url, media_type, size, 0))
    return tuple(found.values())


def _named(edition: Edition, article: Article) -> Enclosure:
    is_web = "://" in article.audio
    url = quote(article.audio, safe=_URI) if is_web else edition.site.absolute(media_address(article.audio))
    media_type = _type_of(urlsplit(url).path) or _USUAL
    if not is_web:
        return Enclosure(url, media_type, article.audio_bytes, article.audio_seconds)
    return Enclosure(url, media_type, 0, 0)


def _played(body: str) -> list[tuple[str, str]]:
    """The address of each sound and film of a body, its first source where it has several, with what it is."""
    found = []
    for element in lxml.html.fragment_fromstring(body, create_parent="div").iter("audio", "video"):
        addresses = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
        found += [(address, str(element.tag)) for address in addresses if address][:1]
    return found


def _type_of(path: str) -> str:
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "")
