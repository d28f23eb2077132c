"""The sounds and films of an article, as files that a subscriber's program may fetch."""

from __future__ import annotations

from urllib.parse import unquote

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.sounds import media_type_of, sound_of
from plugins.domain.urls import media_address
from plugins.feeds.channel import Enclosure


def enclosures_of(edition: Edition, article: Article, body: str) -> tuple[Enclosure, ...]:
    """What the head names, then every sound and film of the body that the site holds, each address once.

    RSS takes the first alone: its profile wants one an item. A length that nobody knows is 0, as the profile advises.

    Source: RSS Best Practices Profile (RSS Advisory Board), enclosure; RFC 4287, 4.2.7.2.
    """
    found: dict[str, Enclosure] = {}
    if (sound := sound_of(article)) is not None:
        url = sound.address if sound.host else edition.site.absolute(sound.address)
        found[url] = Enclosure(url, sound.media_type, sound.size, sound.seconds)
    if "<audio" in body or "<video" in body:
        for address, kind in _played(body):
            path = unquote(address.lstrip("/"))
            size = edition.size_of(path) if address.startswith("/") else 0
            media_type = media_type_of(path)
            if size and media_type:
                # Some endings serve both.
                media_type = f"{kind}/{media_type.partition('/')[2]}"
                url = edition.site.absolute(media_address(path))
                found.setdefault(url, Enclosure(url, media_type, size, 0))
    return tuple(found.values())


def _played(body: str) -> list[tuple[str, str]]:
    """The address of each sound and film of a body, its first source where it has several, with what it is."""
    # Imported by the first text that has one: an edit of any other is the shorter.
    import lxml.html

    found = []
    for element in lxml.html.fragment_fromstring(body, create_parent="div").iter("audio", "video"):
        addresses = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
        found += [(address, str(element.tag)) for address in addresses if address][:1]
    return found
