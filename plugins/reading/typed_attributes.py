"""Attributes of typed HTML: values that the standard does not know go, addresses are encoded.

Source: HTML Living Standard, 2.3 Common microsyntaxes; RFC 3986; RFC 5646; ARIA in HTML, 4 (naming is prohibited).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from plugins.domain.links import encoded

_NUMBER = re.compile(r"\d{1,5}")
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DAY = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:?\d\d))?"
)
_TIME = re.compile(_DAY.pattern + r"|\d{4}|\d{4}-(?:0[1-9]|1[0-2])|[0-2]\d:[0-5]\d(?::[0-5]\d)?|P[0-9A-Z.]+")
_RELATIONS = frozenset("author bookmark external help license nofollow noopener noreferrer tag".split())
_NAMED = frozenset("aside audio blockquote figure img ol section table ul video".split())
_ROLES = frozenset({"note", "doc-backlink", "doc-endnote", "doc-endnotes", "doc-footnote", "doc-noteref"})
_ALIGNED = ("left", "center", "right")


def mend_attributes(root: Element) -> None:
    """Every attribute below `root` valid, every id once, every reference to an id kept."""
    ids: set[str] = set()
    for element in root.iter():
        _identify(element, ids)
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            rule = _RULES.get((element.tag, name)) or _RULES.get(("*", name))
            mended = rule(value) if rule else value
            if mended is None:
                del element.attrib[name]
            else:
                element.set(name, mended)
        _name(element)
        _align(element)
        described = [word for word in element.get("aria-describedby", "").split() if word in ids]
        if described:
            element.set("aria-describedby", " ".join(described))
        else:
            element.attrib.pop("aria-describedby", None)
        dated = "datetime" in element.attrib or _TIME.fullmatch("".join(element.itertext()).strip())
        if element.tag == "time" and not dated:
            element.tag = "span"
    _show(root)


def _identify(element: Element, ids: set[str]) -> None:
    value = element.get("id")
    if value is None:
        return
    if not value or any(c.isspace() for c in value) or value in ids:
        del element.attrib["id"]
    else:
        ids.add(value)


def _name(element: Element) -> None:
    """Roles that say nothing true go, and labels that no reader may be told of; an abbreviation's is its title."""
    label = element.get("aria-label", "")
    role = element.get("role", "")
    scrolls = role == "region" and element.get("class") == "table-scroll"
    drawn = role == "img" and element.tag in ("span", "i", "div") and label
    if role and role not in _ROLES and not scrolls and not drawn:
        del element.attrib["role"]
    named = element.tag in _NAMED or (element.tag == "a" and element.get("href")) or scrolls or drawn
    if label and not named:
        del element.attrib["aria-label"]
        if element.tag == "abbr":
            element.attrib.setdefault("title", label)
    elif not label:
        element.attrib.pop("aria-label", None)
    focusable = any(
        e.tag in ("a", "audio", "video", "summary") or "tabindex" in e.attrib for e in element.iter()
    )
    if element.get("aria-hidden") != "true" or focusable:
        element.attrib.pop("aria-hidden", None)


def _align(element: Element) -> None:
    if element.tag in ("td", "th") and (side := element.attrib.pop("align", "").lower()) in _ALIGNED:
        element.set("class", f"{element.get('class', '')} align-{side}".strip())
    if element.tag == "table":
        heads = {cell.get("id", "") for cell in element.iter("th")}
        for cell in element.iter():
            if "headers" in cell.attrib:
                known = [word for word in cell.get("headers", "").split() if word in heads - {""}]
                cell.set("headers", " ".join(known))
                if not known:
                    del cell.attrib["headers"]


def _show(root: Element) -> None:
    """Images have a text, be it empty, and are of this site: one of another site is a link to it."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "img":
                child.attrib.setdefault("alt", "")
                child.attrib.setdefault("loading", "lazy")
                if not child.get("src"):
                    child.tag, words = "span", child.get("alt", "")
                    child.attrib.clear()
                    child.text = words


def _numeric(value: str) -> str | None:
    return value.strip() if _NUMBER.fullmatch(value.strip()) else None


def _pixels(value: str) -> str | None:
    match = _PIXELS.fullmatch(value)
    return match[1] if match else None


def _matching(known: re.Pattern[str]) -> Callable[[str], str | None]:
    return lambda value: value if known.fullmatch(value) else None


def _among(*known: str) -> Callable[[str], str | None]:
    return lambda value: value if value in known else None


def _address(value: str) -> str | None:
    value = encoded(value.strip())
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return None if parts.scheme in ("http", "https") and not parts.netloc else value


def _relations(value: str) -> str | None:
    return " ".join(word for word in value.lower().split() if word in _RELATIONS) or None


def _gone(_value: str) -> None:
    return None


_RULES: dict[tuple[str, str], Callable[[str], str | None]] = {
    ("*", "lang"): _matching(_LANGUAGE),
    ("*", "hreflang"): _matching(_LANGUAGE),
    ("*", "dir"): _among("ltr", "rtl", "auto"),
    ("*", "href"): _address,
    ("*", "src"): _address,
    ("*", "poster"): _address,
    ("*", "cite"): _address,
    ("*", "target"): _among("_blank"),
    ("*", "rel"): _relations,
    ("*", "width"): _pixels,
    ("*", "height"): _pixels,
    ("*", "srcset"): _gone,
    ("*", "sizes"): _gone,
    ("*", "start"): _numeric,
    ("*", "value"): _numeric,
    ("*", "loading"): _among("lazy", "eager"),
    ("*", "decoding"): _among("async", "sync", "auto"),
    ("*", "preload"): _among("none", "metadata", "auto"),
    ("*", "scope"): _among("col", "row", "colgroup", "rowgroup"),
    ("ol", "type"): _among("1", "a", "A", "i", "I"),
    ("time", "datetime"): _matching(_TIME),
    ("ins", "datetime"): _matching(_DAY),
    ("del", "datetime"): _matching(_DAY),
    ("track", "srclang"): _matching(_LANGUAGE),
    ("track", "kind"): _among("subtitles", "captions", "descriptions", "chapters", "metadata"),
}
