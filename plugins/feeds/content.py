"""An article's HTML made fit for feed readers: whole, safe, every address absolute."""

from __future__ import annotations

from contextvars import ContextVar
from functools import lru_cache
from re import compile as pattern
from urllib.parse import quote, urljoin, urlsplit

import nh3
from markupsafe import Markup

from plugins.domain.characters import without_forbidden
from plugins.domain.markup import ATTRIBUTES, TAGS, URL_SCHEMES
from plugins.feeds.channel import Content, Note

# Of no use without the site's stylesheet and pictures in several sizes, and a warning of the W3C's validator for some.
_DROPPED = frozenset({"srcset", "sizes", "loading", "decoding", "target", "preload", "role", "tabindex"})
_KEPT_EVERYWHERE = frozenset({"dir", "id", "lang", "title"})
_TAGS = set(TAGS - {"picture"})
_ATTRIBUTES = {tag: set(names - _DROPPED) for tag, names in ATTRIBUTES.items() if tag in _TAGS}
_ATTRIBUTES["*"] = set(_KEPT_EVERYWHERE)
# With their contents: what they hold is not text for readers.
_REMOVED = {
    "script", "style", "form", "button", "select", "textarea", "iframe", "object", "noscript", "template", "svg", "math"
}  # fmt: skip
_ADDRESSES = frozenset({"href", "src", "poster", "cite"})
# Readers show many items on one page: each has its own names. Links to them are not changed along: they lead to the
# article's page, address and anchor, because most readers drop identifiers, and resolve a bare `#note` against an address
# of their own.
_IDENTIFIERS = frozenset({"id", "headers"})
# What is left of a <picture>: a <source> that had only a srcset. The HTML is nh3's, where no attribute holds a raw ">".
_EMPTY_SOURCE = pattern(r"<source(?![^>]* src=)[^>]*>")
# Everything that RFC 3986 lets stand in a URI, "%" included: what is already encoded stays.
_URI = "!#$%&'()*+,/:;=?@[]~"
_FROM_ROOT = pattern(r"/(?:[A-Za-z0-9_~-][A-Za-z0-9/_~#-]*)?")
_COMPLETE = pattern(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/[A-Za-z0-9/_~#-]*")

# The content that is being cleaned: the cleaner, made once because its making costs half of a cleaning, asks for it.
_cleaned: ContextVar[Content] = ContextVar("_cleaned")


def _fitted(tag: str, attribute: str, value: str) -> str | None:
    if attribute in _ADDRESSES:
        return _absolute(value, _cleaned.get())
    if attribute in _IDENTIFIERS:
        prefix = _cleaned.get().prefix
        return " ".join(one if one.startswith(prefix) else prefix + one for one in value.split())
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_REMOVED,
    attributes=_ATTRIBUTES,
    attribute_filter=_fitted,
    url_schemes=set(URL_SCHEMES),
    link_rel=None,
    strip_comments=True,
)


# The items of two feeds in three forms; those of the site's newest articles stand in most.
@lru_cache(maxsize=512)
def feed_html(content: Content) -> str:
    """The HTML of `content:encoded` and of Atom's content; the same item stands in several feeds, hence the memory.

    Raises nothing: what cannot be made safe is left out.
    Source: RSS Best Practices Profile (RSS Advisory Board), Relative URLs; W3C feed validator, SecurityRisk.
    """
    parts = [
        *map(_note, content.before),
        Markup(content.body),
        *map(_note, content.after),
    ]
    token = _cleaned.set(content)
    try:
        html = _CLEANER.clean(Markup("\n").join(parts))
        if "<audio" in html or "<video" in html:
            # Imported here: most articles have no player, and an edit prints a few.
            from plugins.feeds.players import with_links_for_players

            # Again, because what puts the links writes some elements as no one does today.
            html = _CLEANER.clean(with_links_for_players(html))
    finally:
        _cleaned.reset(token)
    html = _EMPTY_SOURCE.sub("", html).replace("&nbsp;", "\u00a0")
    return without_forbidden(html).strip("\n")


def _note(note: Note) -> Markup:
    html = Markup(note.html)
    if note.block and not note.label:
        return html
    if note.block:
        return Markup("<h2>{}</h2>\n{}").format(note.label, html)
    if not note.label:
        return Markup("<p>{}</p>").format(html)
    if not note.html:
        return Markup("<p><strong>{}</strong></p>").format(note.label)
    return Markup("<p><strong>{}</strong><br>{}</p>").format(note.label, html)


def _absolute(value: str, content: Content) -> str | None:
    """The full URL of an address that stands in an article; None when it is none."""
    # Most addresses are one or the other of these, and need no more work.
    if _FROM_ROOT.fullmatch(value):
        return content.site + value
    if _COMPLETE.fullmatch(value):
        return value
    value = value.strip()
    # A form of Pelican that leads nowhere public (`{filename}…`).
    if value.upper().startswith(("{", "%7B")):
        return None
    try:
        absolute = urljoin(content.base, value)
        if urlsplit(absolute).scheme not in URL_SCHEMES:
            return None
    except ValueError:
        return None
    return quote(absolute, safe=_URI)
