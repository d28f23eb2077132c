"""`/recherche/`: the form, the filters, and the ways that need no script. The index is made by the search room."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import urls
from plugins.domain.edition import Edition
from plugins.domain.head import Subject
from plugins.domain.listing import Kind
from plugins.domain.registry import Author
from plugins.domain.sheet import Sheet
from plugins.pages import parts, texts
from plugins.pages.site_views import Choice, SearchPage
from plugins.pages.views import Anchor

SCRIPT = "/theme/js/search.js"
STYLESHEET = "/theme/css/search.css"


def search(edition: Edition) -> Iterable[Sheet]:
    """The page, when the settings ask for it."""
    site, registry = edition.site, edition.registry
    if not site.search:
        return
    writers = [registry.authors[listing.name] for listing in edition.listings(Kind.AUTHOR)]
    view = SearchPage(
        crumbs=parts.crumbs((texts.SEARCH, "")),
        categories=tuple(Choice(c.slug, c.name) for c in registry.categories.values()),
        authors=tuple(Choice(w.slug, w.name) for w in sorted(writers, key=_alphabetic)),
        years=tuple(Choice(year.name, year.name) for year in reversed(edition.listings(Kind.YEAR))),
        ways=(
            Anchor(texts.ARCHIVES, urls.ARCHIVES),
            Anchor(texts.CATEGORIES, urls.listing_index_address(Kind.CATEGORY)),
            Anchor(texts.TAGS, urls.listing_index_address(Kind.TAG)),
            Anchor(texts.AUTHORS, urls.listing_index_address(Kind.AUTHOR)),
        ),
        script=f"{SCRIPT}?v={site.theme_version}",
        stylesheet=f"{STYLESHEET}?v={site.theme_version}",
        index=urls.SEARCH_INDEX,
    )
    said = texts.SEARCH_DESCRIPTION.format(site=site.name)
    subject = Subject(urls.SEARCH, texts.SEARCH, said, crumbs=view.crumbs)
    yield parts.page_sheet(edition, "search.html", subject, view)


def _alphabetic(writer: Author) -> tuple[str, str]:
    return urls.slugify(writer.name), writer.slug
