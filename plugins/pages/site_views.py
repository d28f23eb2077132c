"""What the templates of single pages see: the home page, indexes, the law's pages, what is left of a withdrawn article.

As in `views.py`: texts are plain and typeset unless the name ends in `_html`; addresses start at the root.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.domain.article import Withdrawal
from plugins.domain.feeds import FeedGroup
from plugins.domain.head import Crumb
from plugins.domain.site import Publisher
from plugins.pages.views import Anchor, Card, Entry


@dataclass(frozen=True, slots=True)
class IndexPage:
    """`index_of.html`: every `category`, `author`, `tag`, `dossier`, year (`archives`) or month (`year`), by `kind`."""

    kind: str
    heading: str
    crumbs: tuple[Crumb, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Urgent:
    """The urgent banner: a sentence and where it leads (may be empty)."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Column:
    """The newest articles of one category on the front page."""

    category: Anchor
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """`home.html`: `/`. `lead` is None only while nothing is public."""

    urgent: Urgent | None
    lead: Card | None
    chosen: tuple[Card, ...]
    latest: tuple[Card, ...]
    columns: tuple[Column, ...]
    dossiers: tuple[Entry, ...]
    older: str


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """`feeds.html`: `/flux/`, every feed explained for people.

    `site_address` has no slash at its end: an address to be copied is shown whole. `list` is the list that software
    reads, `sample` the feed with which the explanations begin.
    """

    crumbs: tuple[Crumb, ...]
    site_address: str
    sample: str
    list: str
    groups: tuple[FeedGroup, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: what is sought, and its name."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`search.html`: `/recherche/`. `script` is what searches, `index` the folder in which it finds the years' indexes.

    `stylesheet` is the page's own, beside that of all pages. `ways` lead to every article without a script.
    """

    crumbs: tuple[Crumb, ...]
    categories: tuple[Choice, ...]
    authors: tuple[Choice, ...]
    years: tuple[Choice, ...]
    ways: tuple[Anchor, ...]
    script: str
    stylesheet: str
    index: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """`page.html`: a page of `content/pages/`."""

    title: str
    crumbs: tuple[Crumb, ...]
    summary: str
    body_html: str


@dataclass(frozen=True, slots=True)
class LegalPage:
    """`legal.html`: what French law asks of a publisher; `kind` is `mentions-legales`, `contact`…"""

    kind: str
    heading: str
    crumbs: tuple[Crumb, ...]
    publisher: Publisher
    ai_refused: bool


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """One correction on `/corrections/`."""

    day: date
    day_french: str
    text_html: str
    article: Anchor


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """`corrections.html`: every correction, newest first."""

    crumbs: tuple[Crumb, ...]
    entries: tuple[CorrectionEntry, ...]


@dataclass(frozen=True, slots=True)
class SiteMapPage:
    """`site_map.html`: `/plan-du-site/`, the whole site on one page for people."""

    crumbs: tuple[Crumb, ...]
    categories: tuple[Anchor, ...]
    dossiers: tuple[Anchor, ...]
    pages: tuple[Anchor, ...]
    services: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class TombstonePage:
    """`tombstone.html`: all that is left of a retired article."""

    crumbs: tuple[Crumb, ...]
    withdrawal: Withdrawal
    day_french: str


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """`404.html`: written to `/404.html`."""

    crumbs: tuple[Crumb, ...]
