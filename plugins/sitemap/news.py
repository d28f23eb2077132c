"""The sitemap for news search: what was first published in the last 48 hours.

Source: Google Search Central, Create a News sitemap (last two days, at most 1,000 articles, original date, name and
title as on the site; an empty file is allowed and warns, so that its address never dies on a quiet weekend).
"""

from __future__ import annotations

from itertools import takewhile

from plugins.domain.ages import NEWS_WINDOW
from plugins.domain.article import Article, Genre
from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE
from plugins.domain.urls import address_of
from plugins.sitemap.addresses import News

MOST_NEWS = 1000


def news_of(edition: Edition) -> tuple[News, ...]:
    """The newest articles, newest first. Paid content is no news and stays out, as does what refuses to be indexed."""
    recent = takewhile(
        lambda article: not edition.is_past(article.public_from.instant + NEWS_WINDOW),
        edition.newest(SITE, MOST_NEWS),
    )
    return tuple(
        _news(edition, article)
        for article in recent
        if not article.noindex and article.genre is not Genre.PARTNER
    )


def _news(edition: Edition, article: Article) -> News:
    return News(
        url=edition.site.absolute(address_of(article)),
        publication=without_forbidden(edition.site.name),
        language=_language(article.lang),
        date=article.public_from.with_offset,
        title=without_forbidden(article.title),
    )


def _language(tag: str) -> str:
    """The ISO 639 code of a BCP 47 tag; Google asks for the script in Chinese alone."""
    tag = tag.lower()
    if tag in ("zh-cn", "zh-tw"):
        return tag
    return tag.partition("-")[0]
