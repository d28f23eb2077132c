"""What a link typed in a source leads to: one reading of `{filename}`, `{static}` and paths, for checks and pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from enum import StrEnum
from html import escape, unescape
from urllib.parse import quote, unquote

from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.urls import media_address

CONTENT = "content"
_TYPED = re.compile(
    r"(?:\{|%7B)(filename|static|attach|author|category|tag|index)(?:\}|%7D)(.*)", re.DOTALL | re.IGNORECASE
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_ATTRIBUTE = re.compile(
    r"""(<(?:a|img|source|video|audio|track)\b[^>]*?\s(?:href|src|poster)=")([^"]*)(")""", re.DOTALL
)
# Letters of every script may stand in a URL; browsers encode them when they send it.
_URL_SIGNS = "!$%&'()*+,/:;=?@-._~" + "".join(chr(c) for c in range(0xA1, 0x250))
_ILLEGAL = pattern(r"[\s\[\]|\\{}^`<>\"]|%(?![0-9A-Fa-f]{2})|#.*#")

# From the root, on another site or on the same page, without a sign that has to be read twice: it stays as it is.
_LEFT_AS_TYPED = re.compile(r"(?:/|https?://|#)[A-Za-z0-9/_.~-]*")


class Target(StrEnum):
    """What kind of thing a link names."""

    SOURCE = "source"  # a Markdown file: `path` is its place, `content/articles/…`
    FILE = "file"  # a file below content/: `path` is relative to content/
    ADDRESS = "address"  # an address of the site from the root: `path` is `/2026/…/`
    FRAGMENT = "fragment"  # the same page: `path` is empty
    ELSEWHERE = "elsewhere"  # another site, a mail address: left as typed
    UNKNOWN = "unknown"  # a Pelican form without meaning here (`{index}`, `{author}`…)


class Destination(Record):
    """One link, read. `fragment` is without `#`, `rest` is the query and fragment as typed."""

    target: Target
    path: str
    fragment: str = ""
    rest: str = ""


def read_link(href: str, source_path: str) -> Destination:
    """What `href`, typed in the file `source_path` (`content/articles/…/x.md`), names."""
    href = unescape(href).strip()
    path, rest = _split(href)
    fragment = unquote(rest.partition("#")[2])
    if typed := _TYPED.fullmatch(path):
        form, inner = typed[1].lower(), unquote(typed[2])
        place = _below_content(inner, source_path)
        if form == "filename":
            return Destination(Target.SOURCE, place, fragment, rest)
        if form in ("static", "attach"):
            return Destination(Target.FILE, place.removeprefix(CONTENT + "/"), fragment, rest)
        return Destination(Target.UNKNOWN, href)
    if _SCHEME.match(href):
        return Destination(Target.ELSEWHERE, href)
    if not path:
        return Destination(Target.FRAGMENT, "", fragment, rest)
    if path.startswith("/"):
        return Destination(Target.ADDRESS, unquote(path), fragment, rest)
    place = _below_content(unquote(path), source_path)
    if place.endswith(".md"):
        return Destination(Target.SOURCE, place, fragment, rest)
    return Destination(Target.FILE, place.removeprefix(CONTENT + "/"), fragment, rest)


def resolve_links(html: str, source_path: str, address_of_source: Callable[[str], str | None]) -> str:
    """`html` with every link and image address as it must stand on the site; unknown ones stay as typed.

    `address_of_source` gives the address of a Markdown file, None when it has none.
    """
    if "href=" not in html and "src=" not in html:
        return html

    def replace(match: re.Match[str]) -> str:
        if _LEFT_AS_TYPED.fullmatch(match[2]):
            return match[0]
        found = read_link(match[2], source_path)
        if found.target is Target.SOURCE:
            address = address_of_source(found.path)
            return match[0] if address is None else f"{match[1]}{address}{escape(found.rest)}{match[3]}"
        if found.target is Target.FILE:
            return f"{match[1]}{escape(media_address(found.path))}{escape(found.rest)}{match[3]}"
        if _ILLEGAL.search(href := unescape(match[2])):
            return f"{match[1]}{escape(encoded(href))}{match[3]}"
        return match[0]

    return _ATTRIBUTE.sub(replace, html)


def encoded(address: str) -> str:
    """An address as typed, with what no URL may hold percent-encoded; what is encoded already stays.

    Source: RFC 3986, 2 Characters; URL Living Standard, 4.3 URL writing.
    """
    scheme = _SCHEME.match(address)
    # Brackets are for IPv6 hosts; everywhere else they are encoded.
    host = re.match(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*", address) if scheme else None
    start = host[0] if host else ""
    rest = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address[len(start) :])
    before, sign, fragment = rest.partition("#")
    return start + quote(before, safe=_URL_SIGNS) + sign + quote(fragment, safe=_URL_SIGNS)


def hrefs(html: str) -> tuple[str, ...]:
    """Every address that `html` links to or shows, as it stands in the attributes, in order."""
    return tuple(unescape(match[2]) for match in _ATTRIBUTE.finditer(html))


def _split(href: str) -> tuple[str, str]:
    """The path, then the query and fragment with the sign that begins them."""
    path = href.partition("#")[0].partition("?")[0]
    return path, href[len(path) :]


def _below_content(path: str, source_path: str) -> str:
    base = CONTENT if path.startswith("/") else posixpath.dirname(source_path)
    return posixpath.normpath(posixpath.join(base, path.lstrip("/")))
