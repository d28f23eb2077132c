"""The sound that an article names in its head, and what kinds of sounds and films there are."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from plugins.domain.article import Article
from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.urls import media_address

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
# Of an address that says nothing of what it holds.
_USUAL = "audio/mpeg"
# Everything that RFC 3986 lets stand in a URI, "%" included.
_URI = "!#$%&'()*+,/:;=?@[]~"
# What is typed need not be an address that the standard library takes apart: it refuses `https://[`.
_AUTHORITY = pattern(r"[/?#]")
_AFTER_PATH = pattern(r"[?#]")


class Sound(Record):
    """A sound: its address, from the root when the site holds it, its media type, bytes and seconds, 0 when unknown.

    `host` is the site that holds it, empty when it is this one: the newspaper's pages never load from another.
    `format` is the file's ending without its dot, in capitals, empty without one.
    """

    address: str
    media_type: str
    size: int = 0
    seconds: int = 0
    host: str = ""
    format: str = ""


def sound_of(article: Article) -> Sound | None:
    """The sound of the head, None without one."""
    if not article.audio:
        return None
    if "://" not in article.audio:
        address = media_address(article.audio)
        size, seconds, host = article.audio_bytes, article.audio_seconds, ""
    else:
        address = quote(article.audio, safe=_URI)
        size, seconds, host = 0, 0, _AUTHORITY.split(address)[2].rpartition("@")[2]
    path = _AFTER_PATH.split(address)[0]
    media_type = media_type_of(path)
    ending = PurePosixPath(path).suffix[1:].upper() if media_type else ""
    return Sound(address, media_type or _USUAL, size, seconds, host, ending)


def media_type_of(path: str) -> str:
    """The media type of a sound or film by its file's ending, empty when it is neither."""
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "")
