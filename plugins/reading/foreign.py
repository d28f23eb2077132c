"""Pictures, sounds and films of other sites: a page leads to them and never loads them.

Loaded, they would tell another site who reads what. The checks refuse them; in an archive they only warn, and the
page still keeps what the house promises its readers.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from plugins.domain.pattern import pattern
from plugins.reading import texts

_ELSEWHERE = pattern(r"\s*(?:https?:|//)", re.IGNORECASE)
_LOADED = frozenset({"audio", "img", "video"})


def lead_to_foreign_media(root: Element) -> None:
    """Every element that would load from another site becomes a link; inside a link, its text alone."""
    if any(next(root.iter(tag), None) is not None for tag in _LOADED):
        _walk(root, linked=root.tag == "a")


def _walk(parent: Element, linked: bool) -> None:
    for child in list(parent):
        if child.tag in _LOADED and (address := _foreign(child)):
            _make_link(child, address, linked)
        else:
            _walk(child, linked or child.tag == "a")


def _foreign(element: Element) -> str:
    """The first address that an element would load from another site, empty when none."""
    loaded = [element, *element.findall("source"), *element.findall("track")]
    addresses = [e.get(name, "") for e in loaded for name in ("src", "poster")]
    return next((address for address in addresses if _ELSEWHERE.match(address)), "")


def _make_link(element: Element, address: str, linked: bool) -> None:
    words = element.get("alt", "").strip() or texts.FOREIGN_MEDIA[element.tag]
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    element.text = words
    element.tag = "span" if linked else "a"
    if not linked:
        element.set("href", address.strip())
