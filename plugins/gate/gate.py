"""One function decides what is public; everything else here applies its decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, time, timedelta
from enum import StrEnum

from plugins.domain.ages import AGED_AFTER, NEWS_WINDOW
from plugins.domain.article import Article, Status
from plugins.domain.edition import Edition, Tombstone
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import replace
from plugins.domain.registry import FrontPage, Registry
from plugins.domain.urls import address_of


class Visibility(StrEnum):
    """What the public may have of an article at one instant."""

    PUBLIC = "public"  # page, lists, feeds, sitemaps
    HIDDEN = "hidden"  # a page, and nothing that leads to it
    RETIRED = "retired"  # a tombstone: address, GUID, public reason
    DRAFT = "draft"  # nothing
    EMBARGOED = "embargoed"  # nothing yet


def visibility(article: Article, as_of: datetime) -> Visibility:
    """What the public may have of `article` at `as_of`. No other code decides this.

    A hidden or retired article whose time has not come gives nothing either, nor one retired before its time came.
    """
    if article.status is Status.DRAFT:
        return Visibility.DRAFT
    if article.due.instant > as_of:
        return Visibility.EMBARGOED
    if _never_was_public(article):
        return Visibility.DRAFT
    if article.status is Status.HIDDEN:
        return Visibility.HIDDEN
    if article.status is Status.RETIRED:
        return Visibility.RETIRED
    return Visibility.PUBLIC


def open_gate(newsroom: Newsroom, as_of: datetime) -> Edition:
    """The Edition of one instant: public and hidden articles, tombstones, registries less what only others use."""
    seen = {article.path: visibility(article, as_of) for article in newsroom.articles}
    shown = [a for a in newsroom.articles if seen[a.path] in (Visibility.PUBLIC, Visibility.HIDDEN)]
    listed = [a for a in newsroom.articles if seen[a.path] is Visibility.PUBLIC]
    return Edition(
        site=newsroom.site,
        as_of=as_of,
        articles=shown,
        bodies=newsroom.bodies,
        registry=_public_registry(newsroom.registry, shown, listed, as_of),
        tombstones=[tombstone_of(a) for a in newsroom.articles if seen[a.path] is Visibility.RETIRED],
        files=newsroom.files,
    )


def census(newsroom: Newsroom, as_of: datetime) -> Counter[str]:
    """Every Markdown file of the articles' folder counted once: the five visibilities and `refused`."""
    counts = Counter({kind.value: 0 for kind in Visibility} | {"refused": len(newsroom.refused)})
    counts.update(visibility(article, as_of).value for article in newsroom.articles)
    return counts


def next_change(newsroom: Newsroom, as_of: datetime) -> datetime | None:
    """The next instant after `as_of` at which the output changes by itself, None when it never will.

    An article becomes public, grows a year old, or leaves the 48 hours of the news sitemap; the feeds' notice of a
    withdrawal ends; the urgent banner ends.
    """
    moments: list[datetime] = []
    for article in newsroom.articles:
        if article.status is Status.DRAFT or _never_was_public(article):
            continue
        start = article.public_from.instant
        # The notice and the window count the very instant as still inside: the change comes one second later.
        moments += [article.due.instant]
        if article.status is not Status.RETIRED:
            moments += [start + AGED_AFTER + timedelta(seconds=1), start + NEWS_WINDOW + timedelta(seconds=1)]
        elif start <= as_of:
            moments.append(tombstone_of(article).noticed_until + timedelta(seconds=1))
    if banner := newsroom.registry.front_page.urgent:
        moments.append(banner.end.instant)
    return min((moment for moment in moments if moment > as_of), default=None)


def tombstone_of(article: Article) -> Tombstone:
    """All that may be known of a retired article."""
    # Reading refuses a retired article without its withdrawal, so the gate never meets one.
    assert article.withdrawal is not None
    first = article.public_from.instant
    midnight = datetime.combine(article.withdrawal.day, time(), first.tzinfo)
    return Tombstone(
        path=article.path,
        address=address_of(article),
        slug=article.slug,
        first_day=f"{article.public_from.day:%Y-%m-%d}",
        withdrawal=article.withdrawal,
        first_public=first,
        withdrawn_at=max(midnight, article.updated.instant, key=lambda instant: instant.timestamp()),
        guid=article.guid,
        former_addresses=article.former_addresses,
    )


def _never_was_public(article: Article) -> bool:
    """Whether an article was withdrawn before anybody could read it: nothing is left of it, not even its address."""
    withdrawal = article.withdrawal
    return (
        article.status is Status.RETIRED
        and withdrawal is not None
        and withdrawal.day < article.public_from.day
    )


def public_front_page(front: FrontPage, is_listed: Callable[[str], bool], as_of: datetime) -> FrontPage:
    """What is chosen for the front page, less what is not public and a banner that has ended."""
    return replace(
        front,
        lead=front.lead if is_listed(front.lead) else "",
        chosen=tuple(identifier for identifier in front.chosen if is_listed(identifier)),
        urgent=front.urgent if front.urgent and front.urgent.end.instant > as_of else None,
    )


def _public_registry(
    registry: Registry, shown: list[Article], listed: list[Article], as_of: datetime
) -> Registry:
    authors = {slug for article in shown for slug in article.authors}
    dossiers = {article.dossier for article in listed}
    tags = {tag.slug for article in shown for tag in article.tags}
    identifiers = {article.id for article in listed}
    return replace(
        registry,
        authors={slug: author for slug, author in registry.authors.items() if slug in authors},
        dossiers={slug: dossier for slug, dossier in registry.dossiers.items() if slug in dossiers},
        tags={slug: name for slug, name in registry.tags.items() if slug in tags},
        front_page=public_front_page(registry.front_page, identifiers.__contains__, as_of),
    )
