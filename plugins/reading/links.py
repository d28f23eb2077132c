"""The links and images of a body, each with the line of the source on which it was typed."""

from __future__ import annotations

import re
from html import unescape

from plugins.domain.article import Link
from plugins.domain.source import Source

_REFERENCE = re.compile(
    r"""<(?P<tag>a|img|source|video|audio|track|area)\b(?P<before>(?:[^>"']|"[^"]*"|'[^']*')*?)\s"""
    r"""(?:href|src|poster)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_MADE_HERE = re.compile(r"\bfootnote-(?:back)?ref\b")
_BEFORE, _AFTER = " \t\n(<\"'=:[", " \t\n)>\"']"


def links_of(html: str, source: Source) -> tuple[Link, ...]:
    """Every link and image of a body in order, footnote calls left out; line 0 when the source does not show it."""
    if "href" not in html and "src" not in html:
        return ()
    found: list[Link] = []
    after: dict[str, int] = {}
    for match in _REFERENCE.finditer(html):
        if _MADE_HERE.search(match["before"]):
            continue
        href = unescape(match["double"] or match["single"] or match["bare"] or "")
        place = _place(href, source.body, after.get(href, 0))
        after[href] = place + 1
        line = source.body_line + source.body.count("\n", 0, place) if place >= 0 else 0
        found.append(Link(href, line, match["tag"].lower() == "img"))
    return tuple(found)


def _place(href: str, body: str, start: int) -> int:
    """Where `href` is typed, whole, at or after `start`; the first place when not after it; -1 when nowhere."""
    if not href:
        return -1
    for begin in (start, 0) if start else (0,):
        place = body.find(href, begin)
        while place >= 0:
            end = place + len(href)
            before = body[place - 1] if place else " "
            following = body[end] if end < len(body) else " "
            if before in _BEFORE and following in _AFTER:
                return place
            place = body.find(href, place + 1)
    return body.find(href)
