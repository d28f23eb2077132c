"""What stands above each kind of list: category, author, tag, dossier, month, day, and everything at once."""

from __future__ import annotations

import calendar
from datetime import date

from plugins.domain import urls
from plugins.domain.dates import french_day, french_month
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing, has_feed
from plugins.pages import parts, texts
from plugins.pages.lists import Heading
from plugins.pages.views import Anchor, Entry


def heading_of(edition: Edition, listing: Listing) -> Heading:
    """The heading of any listing that has a list page."""
    makers = {
        Kind.SITE: _latest,
        Kind.CATEGORY: _category,
        Kind.AUTHOR: _author,
        Kind.TAG: _tag,
        Kind.DOSSIER: _dossier,
        Kind.MONTH: _month,
        Kind.DAY: _day,
    }
    return makers[listing.kind](edition, listing)


def _latest(edition: Edition, listing: Listing) -> Heading:
    return Heading(
        title=texts.LATEST,
        description=_said(edition, texts.LATEST_DESCRIPTION),
        crumbs=parts.crumbs((texts.LATEST, "")),
        feed=parts.feed_choice(edition.site.name, SITE),
        front=urls.LATEST,
    )


def _category(edition: Edition, listing: Listing) -> Heading:
    categories = edition.registry.categories
    category = categories[listing.name]
    steps = [(texts.CATEGORIES, urls.listing_index_address(Kind.CATEGORY))]
    if category.parent in categories:
        parent = categories[category.parent]
        steps.append((parent.name, urls.listing_address(Listing(Kind.CATEGORY, parent.slug))))
    children = [c for c in categories.values() if c.parent == category.slug]
    return Heading(
        title=category.name,
        description=category.description or _said(edition, texts.CATEGORY_DESCRIPTION, name=category.name),
        crumbs=parts.crumbs(*steps, (category.name, "")),
        feed=parts.feed_choice(category.name, listing),
        subsections=tuple(entry(edition, c.name, Listing(Kind.CATEGORY, c.slug)) for c in children),
    )


def _author(edition: Edition, listing: Listing) -> Heading:
    author = edition.registry.authors[listing.name]
    return Heading(
        title=author.name,
        description=_said(edition, texts.AUTHOR_DESCRIPTION, name=author.name),
        crumbs=parts.crumbs((texts.AUTHORS, urls.listing_index_address(Kind.AUTHOR)), (author.name, "")),
        introduction_html=edition.resolved(author.biography_html, "content/registry/authors.toml"),
        role=author.role,
        email=author.email,
        image=parts.image(author.picture),
        feed=parts.feed_choice(author.name, listing),
    )


def _tag(edition: Edition, listing: Listing) -> Heading:
    name = edition.tag_name(listing.name)
    return Heading(
        title=name,
        description=_said(edition, texts.TAG_DESCRIPTION, name=name),
        crumbs=parts.crumbs((texts.TAGS, urls.listing_index_address(Kind.TAG)), (name, "")),
        feed=parts.feed_choice(name, listing) if has_feed(Kind.TAG, edition.site.feed_tags) else None,
    )


def _dossier(edition: Edition, listing: Listing) -> Heading:
    dossier = edition.registry.dossiers[listing.name]
    return Heading(
        title=dossier.title,
        description=dossier.summary,
        crumbs=parts.crumbs((texts.DOSSIERS, urls.listing_index_address(Kind.DOSSIER)), (dossier.title, "")),
        introduction_html=edition.resolved(dossier.body_html, dossier.path),
        image=parts.image(dossier.picture),
        feed=parts.feed_choice(dossier.title, listing),
        oldest_first=not dossier.newest_first,
    )


def _month(edition: Edition, listing: Listing) -> Heading:
    year, month = (int(part) for part in listing.name.split("/"))
    name = french_month(year, month)
    days = range(1, calendar.monthrange(year, month)[1] + 1)
    return Heading(
        title=texts.PERIOD_HEADING.format(name=name),
        description=_said(edition, texts.PERIOD_DESCRIPTION, name=name),
        crumbs=parts.crumbs(*_period_steps(year), (name, "")),
        subsections=tuple(
            entry(edition, french_day(date(year, month, day)), Listing(Kind.DAY, f"{listing.name}/{day:02d}"))
            for day in days
        ),
        first_weekday=date(year, month, 1).isoweekday(),
        earlier=_month_beside(edition, year * 12 + month - 2),
        later=_month_beside(edition, year * 12 + month),
    )


def _month_beside(edition: Edition, months: int) -> Anchor | None:
    """The month that so many months after January of year 0 begin, None while it has no article."""
    year, month = months // 12, months % 12 + 1
    listing = Listing(Kind.MONTH, f"{year:04d}/{month:02d}")
    return Anchor(french_month(year, month), urls.listing_address(listing)) if edition.has(listing) else None


def _day(edition: Edition, listing: Listing) -> Heading:
    day = date(*(int(part) for part in listing.name.split("/")))
    month = Listing(Kind.MONTH, f"{day:%Y/%m}")
    name = french_day(day)
    step = (french_month(day.year, day.month), urls.listing_address(month))
    return Heading(
        title=texts.PERIOD_HEADING.format(name=name),
        description=_said(edition, texts.PERIOD_DESCRIPTION, name=name),
        crumbs=parts.crumbs(*_period_steps(day.year), step, (name, "")),
    )


def _period_steps(year: int) -> tuple[tuple[str, str], ...]:
    year_address = urls.listing_address(Listing(Kind.YEAR, str(year)))
    return ((texts.ARCHIVES, urls.ARCHIVES), (str(year), year_address))


def entry(edition: Edition, name: str, listing: Listing, note: str = "") -> Entry:
    """A line of an index: without an address while there is nothing to show, but for categories, always there."""
    count = edition.count(listing)
    linked = count or listing.kind is Kind.CATEGORY
    return Entry(name, urls.listing_address(listing) if linked else "", count, note)


def _said(edition: Edition, template: str, name: str = "") -> str:
    return parts.typeset(edition, template.format(site=edition.site.name, name=name))
