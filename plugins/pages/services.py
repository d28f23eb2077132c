"""Pages that serve: feeds explained, the law's pages, corrections, the site's plan, tombstones, 404, and free pages."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import urls
from plugins.domain.dates import french_day
from plugins.domain.edition import Edition, Tombstone
from plugins.domain.feeds import feed_groups
from plugins.domain.head import Subject
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.pages import parts, texts
from plugins.pages.body_pictures import dressed
from plugins.pages.site_views import (
    CorrectionEntry,
    CorrectionsPage,
    FeedsPage,
    LegalPage,
    NotFoundPage,
    SiteMapPage,
    TextPage,
    TombstonePage,
)
from plugins.pages.views import Anchor


def feeds(edition: Edition) -> Iterable[Sheet]:
    """`/flux/`: every feed."""
    view = FeedsPage(
        crumbs=parts.crumbs((texts.FEEDS, "")),
        site_address=edition.site.address,
        sample=urls.feed_address(SITE, "rss"),
        list=urls.SUBSCRIPTIONS,
        groups=feed_groups(edition),
    )
    said = texts.FEEDS_DESCRIPTION.format(site=edition.site.name)
    subject = Subject(urls.FEEDS_PAGE, texts.FEEDS, said, crumbs=view.crumbs)
    yield parts.page_sheet(edition, "feeds.html", subject, view)


def legal(edition: Edition) -> Iterable[Sheet]:
    """What the law asks for, and the page of missing addresses: they change with settings only."""
    yield from (_legal(edition, kind) for kind in texts.LEGAL)
    yield _not_found(edition)


def _legal(edition: Edition, kind: str) -> Sheet:
    heading, description = texts.LEGAL[kind]
    said = parts.typeset(edition, description.format(site=edition.site.name))
    crumbs = parts.crumbs((heading, ""))
    refused = edition.site.ai_crawlers == "refuse"
    view = LegalPage(kind, heading, crumbs, edition.site.publisher, refused)
    subject = Subject(urls.page_address(kind), heading, said, crumbs=crumbs)
    return parts.page_sheet(edition, "legal.html", subject, view)


def corrections(edition: Edition) -> Iterable[Sheet]:
    """`/corrections/`: every correction, newest first."""
    found = [(correction, article) for article in edition.corrected() for correction in article.corrections]
    found.sort(key=lambda pair: (pair[0].day, pair[1].order_key, pair[0].text), reverse=True)
    entries = tuple(
        CorrectionEntry(c.day, french_day(c.day), edition.resolved(c.text, a.path), parts.anchor(a))
        for c, a in found
    )
    crumbs = parts.crumbs((texts.CORRECTIONS, ""))
    said = texts.CORRECTIONS_DESCRIPTION.format(site=edition.site.name)
    subject = Subject(urls.CORRECTIONS, texts.CORRECTIONS, said, crumbs=crumbs)
    yield parts.page_sheet(edition, "corrections.html", subject, CorrectionsPage(crumbs, entries))


def site_map(edition: Edition) -> Iterable[Sheet]:
    """`/plan-du-site/`."""
    registry = edition.registry
    crumbs = parts.crumbs((texts.SITE_MAP, ""))
    services = (
        Anchor(texts.LATEST, urls.LATEST),
        Anchor(texts.AUTHORS, urls.listing_index_address(Kind.AUTHOR)),
        Anchor(texts.TAGS, urls.listing_index_address(Kind.TAG)),
        Anchor(texts.ARCHIVES, urls.ARCHIVES),
        *([Anchor(texts.SEARCH, urls.SEARCH)] if edition.site.search else []),
        Anchor(texts.FEEDS, urls.FEEDS_PAGE),
        Anchor(texts.CORRECTIONS, urls.CORRECTIONS),
        *(Anchor(heading, urls.page_address(kind)) for kind, (heading, _) in texts.LEGAL.items()),
    )
    view = SiteMapPage(
        crumbs=crumbs,
        categories=tuple(parts.category_anchor(edition, slug) for slug in registry.categories),
        dossiers=tuple(
            Anchor(d.title, urls.listing_address(Listing(Kind.DOSSIER, d.slug)))
            for d in registry.dossiers.values()
        ),
        pages=tuple(Anchor(p.title, urls.page_address(p.slug)) for p in registry.pages.values()),
        services=services,
    )
    said = texts.SITE_MAP_DESCRIPTION.format(site=edition.site.name)
    subject = Subject(urls.SITE_MAP_PAGE, texts.SITE_MAP, said, crumbs=crumbs)
    yield parts.page_sheet(edition, "site_map.html", subject, view)


def _not_found(edition: Edition) -> Sheet:
    crumbs = parts.crumbs((texts.NOT_FOUND, ""))
    subject = Subject("/404.html", texts.NOT_FOUND, texts.NOT_FOUND_DESCRIPTION, crumbs=crumbs, noindex=True)
    return parts.page_sheet(edition, "404.html", subject, NotFoundPage(crumbs))


def pages(edition: Edition) -> Iterable[Sheet]:
    """The pages of `content/pages/`."""
    for page in edition.registry.pages.values():
        view = TextPage(
            title=page.title,
            crumbs=parts.crumbs((page.title, "")),
            summary=page.summary,
            body_html=dressed(edition.resolved(page.body_html, page.path), page.body_pictures),
        )
        address = urls.page_address(page.slug)
        subject = Subject(address, page.title, page.summary or page.title, crumbs=view.crumbs)
        yield parts.page_sheet(edition, "page.html", subject, view)


def tombstones(edition: Edition) -> Iterable[Sheet]:
    """What stands where retired articles were."""
    yield from (_tombstone(edition, tombstone) for tombstone in edition.tombstones)


def _tombstone(edition: Edition, tombstone: Tombstone) -> Sheet:
    crumbs = parts.crumbs((texts.WITHDRAWN, ""))
    view = TombstonePage(crumbs, tombstone.withdrawal, french_day(tombstone.withdrawal.day))
    subject = Subject(
        tombstone.address, texts.WITHDRAWN, texts.WITHDRAWN_DESCRIPTION, crumbs=crumbs, noindex=True
    )
    return parts.page_sheet(edition, "tombstone.html", subject, view)
