"""How many articles every listing has, and when the first of them is public."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from plugins.domain.article import Article, Status
from plugins.domain.listing import Listing
from plugins.domain.record import Record, Struct
from plugins.lint.standings import listings_to_be


class Count(Struct):
    """Of one listing. `published` counts drafts not; `coming` of those are not public yet. `first`: None if only drafts."""

    published: int = 0
    coming: int = 0
    drafts: int = 0
    first: datetime | None = None


class Counts(Record):
    """`of` counts by listing; `coming` are the articles that are not public yet: listing, instant, path."""

    of: dict[Listing, Count]
    coming: list[tuple[Listing, datetime, str]]


def counted(articles: Iterable[Article], as_of: datetime) -> Counts:
    """The listings of articles, drafts among them."""
    counts = Counts({}, [])
    for article in articles:
        draft, first = article.status is Status.DRAFT, article.due.instant
        for listing in listings_to_be(article):
            count = counts.of.get(listing)
            if count is None:
                count = counts.of[listing] = Count()
            if draft:
                count.drafts += 1
                continue
            count.published += 1
            if count.first is None or first < count.first:
                count.first = first
            if first > as_of:
                count.coming += 1
                counts.coming.append((listing, first, article.path))
    return counts
