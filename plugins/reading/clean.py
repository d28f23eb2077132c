"""HTML made safe and balanced: only what the shared table of allowed markup names ever ships."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE

from plugins.domain.markup import ATTRIBUTES, GLOBAL_ATTRIBUTES, TAGS, URL_SCHEMES

# Imported by the first text that must be cleaned.
if TYPE_CHECKING:
    import nh3

_INLINE = set("a abbr b br cite code del em i ins q s small span strong sub sup".split())
_ADDRESSES = ("href", "src", "cite", "poster")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]+")
# Scrolling blocks must take the keyboard's focus; no other value of tabindex is anybody's to type.
_FOCUSABLE = {"div": {"tabindex": {"0"}}}


def clean(html: str) -> str:
    """A body's HTML with forbidden tags, attributes and address schemes gone. Idempotent."""
    return _cleaner().clean(html)


def clean_inline(html: str) -> str:
    """The same for one line: no block, no image."""
    return _inline_cleaner().clean(html)


def is_forbidden(element: Element) -> bool:
    """Whether cleaning would change an element: its tag, one of its attributes or the scheme of an address."""
    tag = element.tag
    if tag not in TAGS:
        return True
    allowed = ATTRIBUTES.get(tag, frozenset())
    for name, value in element.attrib.items():
        if name not in GLOBAL_ATTRIBUTES and name not in allowed:
            return True
        if name == "tabindex" and value not in _FOCUSABLE[tag][name]:
            return True
        if name in _ADDRESSES and has_forbidden_scheme(value):
            return True
        if name == "srcset" and _allowed_value(tag, name, value) is None:
            return True
    return False


def has_forbidden_scheme(address: str) -> bool:
    """Whether an address, as a browser reads it (white space and controls fall), has a scheme that may not ship.

    Source: URL Living Standard, 4.4 URL parsing.
    """
    # Until Markdown serialises, an entity typed in an address (`&#106;avascript:`) hides behind its placeholder.
    plain = unescape(address.replace(AMP_SUBSTITUTE, "&"))
    match = _SCHEME.match(_IGNORED.sub("", plain))
    return bool(match and match[1].lower() not in URL_SCHEMES)


def _allowed_value(_tag: str, name: str, value: str) -> str | None:
    """What stays of an attribute's value: the cleaner knows every kind of address but the lists of `srcset`."""
    if name == "srcset" and any(has_forbidden_scheme(candidate) for candidate in value.split(",")):
        return None
    return value


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    import nh3

    attributes = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    attributes["div"] = set()  # its tabindex may be 0 and nothing else: see below
    attributes["*"] = set(GLOBAL_ATTRIBUTES)
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=attributes,
        tag_attribute_values=_FOCUSABLE,
        attribute_filter=_allowed_value,
        url_schemes=set(URL_SCHEMES),
        clean_content_tags={"script", "style"},
        link_rel=None,
        strip_comments=True,
    )


@lru_cache(maxsize=1)
def _inline_cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_INLINE,
        attributes={"a": {"href", "hreflang", "title"}, "abbr": {"title"}, "span": {"lang"}, "*": {"lang"}},
        url_schemes=set(URL_SCHEMES),
        link_rel=None,
    )
