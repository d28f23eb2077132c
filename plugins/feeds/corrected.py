"""Corrections as items: each one once, dated by its own day, whatever else becomes of the article."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time

from markupsafe import Markup

from plugins.domain.article import Article, Correction
from plugins.domain.characters import without_forbidden
from plugins.domain.dates import french_day
from plugins.domain.edition import Edition
from plugins.domain.permalinks import guid_of
from plugins.domain.urls import address_of
from plugins.feeds import texts
from plugins.feeds.channel import Content, Item, Note
from plugins.feeds.item import creators_of, plain, said, terms_of, title_of
from plugins.feeds.plain_text import plain_text


def correction_items(edition: Edition) -> tuple[Item, ...]:
    """The newest corrections of all articles, newest first, at most as many as a feed has items."""
    found: list[tuple[tuple[datetime, datetime, str, int], Article, Correction]] = []
    for article in edition.corrected():
        of_day: Counter[str] = Counter()
        for correction in article.corrections:
            of_day[str(correction.day)] += 1
            place = (_instant(edition, article, correction), *article.order_key, of_day[str(correction.day)])
            found.append((place, article, correction))
    found.sort(key=lambda one: one[0], reverse=True)
    latest = found[: edition.site.feed_items]
    return tuple(_item(edition, article, correction, place) for place, article, correction in latest)


def _instant(edition: Edition, article: Article, correction: Correction) -> datetime:
    """The first hour of its day; of an article published on that very day, its publication."""
    midnight = datetime.combine(correction.day, time(), edition.site.zone)
    return max(midnight, article.public_from.instant)


def _item(
    edition: Edition, article: Article, correction: Correction, place: tuple[datetime, datetime, str, int]
) -> Item:
    """The identity is the article's, with the correction's day and its number among those of that day.

    Source: RFC 4151, 2.1 (a tag may be followed by a fragment).
    """
    site = edition.site
    link = site.absolute(address_of(article))
    guid, day = guid_of(site, article), correction.day
    sign = "-" if "#" in guid else "#"
    html = without_forbidden(edition.resolved(correction.text, article.path))
    leads = Markup('<a href="{}">{}</a>').format(link, title_of(article))
    return Item(
        guid=f"{guid}{sign}correction-{day.isoformat()}-{place[-1]}",
        link=link,
        title=plain(texts.CORRECTION_TITLE.format(title=title_of(article))),
        summary=plain(plain_text(html)),
        published=place[0],
        updated=place[0],
        changed=False,
        creators=creators_of(edition, article),
        terms=terms_of(edition, article),
        media=None,
        lang="" if article.lang == site.language else article.lang,
        rights=plain(article.licence),
        content=Content(
            site=site.address,
            base=link,
            before=(
                Note(said(edition, texts.CORRECTION, day=french_day(day)), html),
                Note("", leads),
            ),
            body="",
            after=(),
        ),
    )
