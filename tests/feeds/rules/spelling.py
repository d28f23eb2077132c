"""How dates, addresses, languages and HTML are spelt in feeds of every form.

Source: W3C feed validator, validators.py (rfc2822_re, rfc3339, rfc2396_full, iso639, nonhtml, SecurityRisk,
SecurityRiskAttr); RFC 4151; RFC 5646; RFC 6838.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import html5lib

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
HISTORY = "http://purl.org/syndication/history/1.0"
NAMES = {"atom": ATOM, "content": CONTENT, "dc": DC, "media": MEDIA, "fh": HISTORY}

_RFC_2822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"\d{4} \d\d:\d\d:\d\d ([+-]\d\d[0-5]\d|GMT)"
)
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_FULL_URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*")
_HTML_IN_TEXT = re.compile(r"</?(a|b|br|em|i|p|span|strong|div|img)\b|&(?:\w+|#\d+);")
_ACCEPTED_ATTRIBUTES = {
    "abbr", "align", "alt", "cite", "colspan", "controls", "datetime", "default", "dir", "headers", "height", "href",
    "hreflang", "id", "kind", "label", "lang", "loop", "media", "muted", "open", "poster", "rel", "reversed", "rowspan",
    "scope", "span", "src", "srclang", "start", "title", "type", "value", "width",
}  # fmt: skip
_REFUSED_ELEMENTS = {
    "applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html", "iframe", "input", "link",
    "meta", "noscript", "object", "script", "select", "style", "svg", "textarea",
}  # fmt: skip


def date_2822(text: str | None) -> list[str]:
    """A date of RSS, four digits for the year, its weekday true (IncorrectDOW)."""
    if not text or not _RFC_2822.fullmatch(text):
        return [f"{text!r} is no RFC 822 date"]
    moment = parsedate_to_datetime(text)
    return [] if moment.strftime("%a") == text[:3] else [f"{text!r} has a wrong weekday"]


def date_3339(text: str | None) -> list[str]:
    """A date of Atom and JSON Feed, with an offset."""
    if not text or not _RFC_3339.fullmatch(text):
        return [f"{text!r} is no RFC 3339 date"]
    datetime.fromisoformat(text)
    return []


def uri(text: str | None, *schemes: str) -> list[str]:
    """A full URI: what is not ASCII is percent-encoded; http and https where no scheme is named."""
    if not text or not _FULL_URI.fullmatch(text):
        return [f"{text!r} is no full URI"]
    wanted = schemes or ("http", "https")
    return [] if urlsplit(text).scheme in wanted else [f"{text!r} is not of {', '.join(wanted)}"]


def language(text: str | None) -> list[str]:
    """A BCP 47 tag (the validator: InvalidLanguage)."""
    return [] if text and _LANGUAGE.fullmatch(text) else [f"{text!r} is no language"]


def media_type(text: str | None) -> list[str]:
    """A type of RFC 6838."""
    return [] if text and _MEDIA_TYPE.fullmatch(text) else [f"{text!r} is no media type"]


def positive(text: str | None) -> list[str]:
    """A whole number above 0."""
    return [] if text and text.isdecimal() and int(text) > 0 else [f"{text!r} is no positive number"]


def text(value: str | None) -> list[str]:
    """Words, without HTML and without spaces around them (ContainsHTML, NotBlank)."""
    if not value or not value.strip():
        return ["an empty text"]
    return [f"HTML in {value!r}"] if _HTML_IN_TEXT.search(value) else []


def html(value: str | None) -> list[str]:
    """A body: strict HTML5, absolute addresses, nothing that runs, styles or asks (NotHtml, SecurityRisk…)."""
    try:
        fragment = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(value or "")
    except html5lib.html5parser.ParseError as error:
        return [f"HTML that is none: {error}"]
    said = []
    for element in fragment.iter():
        if element.tag in _REFUSED_ELEMENTS:
            said.append(f"<{element.tag}> in a body")
        said += [f"attribute {name} in a body" for name in element.attrib if name not in _ACCEPTED_ATTRIBUTES]
        for name in ("href", "src", "poster", "cite"):
            value = element.attrib.get(name)
            if value is not None and urlsplit(value).scheme not in ("http", "https", "mailto", "tel"):
                said.append(f"{name}={value!r} in a body is not absolute")
        if element.tag == "img" and "alt" not in element.attrib:
            said.append("an image without alt in a body")
    return said
