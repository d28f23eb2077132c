"""What the templates of single pages see: the home page, indexes, the law's pages, what is left of a withdrawn article.

As in `views.py`: texts are plain and typeset unless the name ends in `_html`; addresses start at the root.
"""

from __future__ import annotations

from datetime import date

from plugins.domain.article import Withdrawal
from plugins.domain.feeds import FeedGroup
from plugins.domain.head import Crumb
from plugins.domain.record import Record
from plugins.domain.site import Publisher
from plugins.pages.views import Anchor, Card, Entry


class IndexPage(Record):
    """`index_of.html`: every `category`, `author`, `tag`, `dossier`, year (`archives`) or month (`year`), by `kind`."""

    kind: str
    heading: str
    crumbs: tuple[Crumb, ...]
    entries: tuple[Entry, ...]


class Urgent(Record):
    """The urgent banner: a sentence and where it leads (may be empty)."""

    text: str
    address: str


class Column(Record):
    """The newest articles of one category on the front page."""

    category: Anchor
    cards: tuple[Card, ...]


class HomePage(Record):
    """`home.html`: `/`. `lead` is None only while nothing is public."""

    urgent: Urgent | None
    lead: Card | None
    chosen: tuple[Card, ...]
    latest: tuple[Card, ...]
    columns: tuple[Column, ...]
    dossiers: tuple[Entry, ...]
    older: str


class FeedsPage(Record):
    """`feeds.html`: `/flux/`, every feed explained for people.

    `site_address` has no slash at its end: an address to be copied is shown whole. `list` is the list that software
    reads, `sample` the feed with which the explanations begin.
    """

    crumbs: tuple[Crumb, ...]
    site_address: str
    sample: str
    list: str
    groups: tuple[FeedGroup, ...]


class Choice(Record):
    """One value of a filter: what is sought, and its name."""

    value: str
    text: str


class SearchPage(Record):
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


class TextPage(Record):
    """`page.html`: a page of `content/pages/`."""

    title: str
    crumbs: tuple[Crumb, ...]
    summary: str
    body_html: str


class LegalPage(Record):
    """`legal.html`: what French law asks of a publisher; `kind` is `mentions-legales`, `contact`…"""

    kind: str
    heading: str
    crumbs: tuple[Crumb, ...]
    publisher: Publisher
    ai_refused: bool


class CorrectionEntry(Record):
    """One correction on `/corrections/`."""

    day: date
    day_french: str
    text_html: str
    article: Anchor


class CorrectionsPage(Record):
    """`corrections.html`: every correction, newest first."""

    crumbs: tuple[Crumb, ...]
    entries: tuple[CorrectionEntry, ...]


class SiteMapPage(Record):
    """`site_map.html`: `/plan-du-site/`, the whole site on one page for people."""

    crumbs: tuple[Crumb, ...]
    categories: tuple[Anchor, ...]
    dossiers: tuple[Anchor, ...]
    pages: tuple[Anchor, ...]
    services: tuple[Anchor, ...]


class TombstonePage(Record):
    """`tombstone.html`: all that is left of a retired article."""

    crumbs: tuple[Crumb, ...]
    withdrawal: Withdrawal
    day_french: str


class NotFoundPage(Record):
    """`404.html`: written to `/404.html`."""

    crumbs: tuple[Crumb, ...]
