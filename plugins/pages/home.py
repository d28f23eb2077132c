"""The front page of the newspaper."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import urls
from plugins.domain.article import Article, Genre
from plugins.domain.edition import Edition
from plugins.domain.head import Subject
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.pages import parts, texts
from plugins.pages.headings import entry
from plugins.pages.site_views import Column, HomePage, Urgent
from plugins.pages.views import Anchor

LATEST = 10
COLUMN = 3
CHOSEN = 4
LEAD_SEARCH = 50


def home(edition: Edition) -> Iterable[Sheet]:
    """`/`: the lead and the titles chosen in `une.toml`, else the newest; then the latest and a column by category."""
    site, front = edition.site, edition.front_page
    lead = edition.article(front.lead) if front.lead else None
    newest = [article for article in edition.newest(SITE, LEAD_SEARCH) if _is_for_all(edition, article)]
    lead = lead or next((article for article in newest if edition.is_lead_worthy(article)), None)
    chosen = [edition.article(identifier) for identifier in front.chosen]
    picked = [article for article in chosen if article is not None and article != lead]
    if not picked:
        picked = [a for a in newest if a != lead and edition.is_lead_worthy(a)][:CHOSEN]
    shown = {article.path for article in (*picked, *((lead,) if lead else ()))}
    latest = [article for article in newest if article.path not in shown][:LATEST]
    view = HomePage(
        urgent=Urgent(front.urgent.text, front.urgent.link) if front.urgent else None,
        lead=parts.card(edition, lead) if lead else None,
        chosen=tuple(parts.card(edition, article) for article in picked),
        latest=tuple(parts.card(edition, article) for article in latest),
        columns=tuple(column for column in _columns(edition, shown) if column.cards),
        dossiers=tuple(
            entry(edition, dossier.title, Listing(Kind.DOSSIER, dossier.slug), dossier.summary)
            for dossier in edition.registry.dossiers.values()
        ),
        older=urls.LATEST,
    )
    subject = Subject(
        address="/",
        title=site.name,
        description=site.tagline or parts.typeset(edition, texts.HOME_DESCRIPTION.format(site=site.name)),
        listing=SITE,
    )
    yield parts.page_sheet(edition, "home.html", subject, view)


def _is_for_all(edition: Edition, article: Article) -> bool:
    """Whether an article stands on the front page unless an editor chose it: a translation has its original there."""
    return not article.is_translation or article.lang == edition.site.language


def _opened(articles: list[Article]) -> list[Article]:
    """The same articles, newest first, but that what was paid for does not open a column that has news."""
    first = next((n for n, article in enumerate(articles) if article.genre is not Genre.PARTNER), 0)
    return [*articles[first : first + 1], *articles[:first], *articles[first + 1 :]]


def _columns(edition: Edition, shown: set[str]) -> list[Column]:
    columns = []
    for category in edition.registry.categories.values():
        listing = Listing(Kind.CATEGORY, category.slug)
        newest: list[Article] = [
            a
            for a in edition.newest(listing, 2 * COLUMN + len(shown))
            if a.path not in shown and _is_for_all(edition, a)
        ]
        cards = tuple(parts.card(edition, article) for article in _opened(newest[:COLUMN]))
        columns.append(Column(Anchor(category.name, urls.listing_address(listing)), cards))
    return columns
