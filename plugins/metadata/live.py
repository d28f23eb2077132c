"""The entries of a live report, as updates of a `LiveBlogPosting`.

Source: schema.org, LiveBlogPosting (liveBlogUpdate, coverageStartTime, coverageEndTime); Google Search Central,
Article structured data (an update is a BlogPosting with its headline, date, text, author).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from lxml import html
from lxml.etree import _Element

from plugins.domain.article import Article
from plugins.domain.characters import without_forbidden
from plugins.metadata.plain import shortened
from plugins.metadata.structured import Node

MOST_HEADLINE = 110
# `14 h 30 – Titre`, `14:30`, `9 h`: what the reading room takes for the head of an entry.
_HEAD = re.compile(r"\s*([0-2]?[0-9])\s?[h:]\s?([0-5][0-9])?\s*[–—-]?\s*(.*)", re.DOTALL)
_ENTRIES = ".//section[@class='live-entry']"


def live_updates(article: Article, body_html: str, canonical: str) -> list[Node]:
    """Every entry of the body, in the page's order. `body_html` is as the page shows it.

    Hours are of the article's day; an entry before the one that it follows in time is of the next day.
    """
    entries = list(_entries(body_html))
    instants = _instants(article.date.instant, [hour for hour, _ in entries])
    return [
        _update(section, instant, canonical) for (_, section), instant in zip(entries, instants, strict=True)
    ]


def _entries(body_html: str) -> Iterator[tuple[time, _Element]]:
    if not body_html.strip():
        return
    for section in html.fragment_fromstring(body_html, create_parent="div").iterfind(_ENTRIES):
        match = _HEAD.match(_text(section[0]))
        if match and int(match[1]) < 24:
            yield time(int(match[1]), int(match[2] or 0)), section


def _instants(day: datetime, hours: list[time]) -> list[datetime]:
    """The instants of the entries, whose page shows the newest first, or the oldest: the shorter evening is the true one."""
    newest_first = _rising(day, hours[::-1])[::-1]
    oldest_first = _rising(day, hours)
    return min(newest_first, oldest_first, key=lambda instants: max(instants, default=day))


def _rising(day: datetime, hours: list[time]) -> list[datetime]:
    found: list[datetime] = []
    civil = day.date()
    for hour in hours:
        if found and hour < found[-1].time():
            civil += timedelta(days=1)
        found.append(datetime.combine(civil, hour, day.tzinfo))
    return found


def _update(section: _Element, instant: datetime, canonical: str) -> Node:
    head = section[0]
    match = _HEAD.match(_text(head))
    title = match[3].strip() if match else ""
    node: Node = {
        "@type": "BlogPosting",
        "headline": shortened(title or _text(head), MOST_HEADLINE),
        "datePublished": instant.isoformat(timespec="seconds"),
    }
    if anchor := head.get("id"):
        node["url"] = f"{canonical}#{anchor}"
    if text := " ".join(filter(None, map(_text, section[1:]))):
        node["articleBody"] = text
    return node


def _text(element: _Element) -> str:
    # Breaking spaces alone are folded: no-break ones are French typography.
    words = "".join(element.itertext())
    return without_forbidden(re.sub(r"[ \t\r\n]+", " ", words)).strip()
