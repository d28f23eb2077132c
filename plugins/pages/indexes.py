"""Pages that name lists: categories, authors, tags, dossiers, the years of the archives, the months of a year."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import urls
from plugins.domain.dates import french_month
from plugins.domain.edition import Edition
from plugins.domain.head import Crumb, Subject
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.urls import slugify
from plugins.pages import parts, texts
from plugins.pages.headings import entry
from plugins.pages.site_views import IndexPage
from plugins.pages.views import Entry


def categories(edition: Edition) -> Iterable[Sheet]:
    """`/rubriques/`: every category, even empty ones."""
    entries = tuple(
        entry(edition, category.name, Listing(Kind.CATEGORY, category.slug), category.description)
        for category in edition.registry.categories.values()
    )
    yield _named(edition, Kind.CATEGORY, texts.CATEGORIES, texts.CATEGORIES_DESCRIPTION, entries)


def authors(edition: Edition) -> Iterable[Sheet]:
    """`/auteurs/`: everyone who signs a listed article."""
    known = edition.registry.authors
    entries = [
        entry(edition, known[listing.name].name, listing, known[listing.name].role)
        for listing in edition.listings(Kind.AUTHOR)
    ]
    yield _named(edition, Kind.AUTHOR, texts.AUTHORS, texts.AUTHORS_DESCRIPTION, _alphabetic(entries))


def tags(edition: Edition) -> Iterable[Sheet]:
    """`/mots-cles/`."""
    entries = [
        entry(edition, edition.tag_name(listing.name), listing) for listing in edition.listings(Kind.TAG)
    ]
    yield _named(edition, Kind.TAG, texts.TAGS, texts.TAGS_DESCRIPTION, _alphabetic(entries))


def dossiers(edition: Edition) -> Iterable[Sheet]:
    """`/dossiers/`."""
    entries = [
        entry(edition, dossier.title, Listing(Kind.DOSSIER, dossier.slug), dossier.summary)
        for dossier in edition.registry.dossiers.values()
        if edition.has(Listing(Kind.DOSSIER, dossier.slug))
    ]
    yield _named(edition, Kind.DOSSIER, texts.DOSSIERS, texts.DOSSIERS_DESCRIPTION, _alphabetic(entries))


def _named(edition: Edition, kind: Kind, heading: str, description: str, entries: tuple[Entry, ...]) -> Sheet:
    said = description.format(site=edition.site.name)
    address = urls.listing_index_address(kind)
    return _sheet(edition, address, kind.value, heading, said, parts.crumbs((heading, "")), entries)


def archives(edition: Edition) -> Iterable[Sheet]:
    """`/archives/`: the years, those without an article too."""
    years = [int(listing.name) for listing in edition.listings(Kind.YEAR)]
    span = range(max(years), min(years) - 1, -1) if years else ()
    entries = tuple(entry(edition, str(year), Listing(Kind.YEAR, f"{year:04d}")) for year in span)
    said = texts.ARCHIVES_DESCRIPTION.format(site=edition.site.name)
    crumbs = parts.crumbs((texts.ARCHIVES, ""))
    yield _sheet(edition, urls.ARCHIVES, "archives", texts.ARCHIVES, said, crumbs, entries)


def year(edition: Edition, listing: Listing) -> Sheet:
    """`/2026/`: the months of a year."""
    number = int(listing.name)
    entries = tuple(
        entry(edition, french_month(number, month), Listing(Kind.MONTH, f"{listing.name}/{month:02d}"))
        for month in range(1, 13)
    )
    name = str(number)
    said = parts.typeset(edition, texts.PERIOD_DESCRIPTION.format(site=edition.site.name, name=name))
    crumbs = parts.crumbs((texts.ARCHIVES, urls.ARCHIVES), (name, ""))
    heading = parts.typeset(edition, texts.PERIOD_HEADING.format(name=name))
    return _sheet(edition, urls.listing_address(listing), "year", heading, said, crumbs, entries)


def _sheet(
    edition: Edition,
    address: str,
    kind: str,
    heading: str,
    description: str,
    crumbs: tuple[Crumb, ...],
    entries: tuple[Entry, ...],
) -> Sheet:
    subject = Subject(address=address, title=heading, description=description, crumbs=crumbs)
    return parts.page_sheet(edition, "index_of.html", subject, IndexPage(kind, heading, crumbs, entries))


def _alphabetic(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda e: (slugify(e.name), e.name, e.address)))
