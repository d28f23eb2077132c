"""The newsroom's registries: who writes, under which headings, and what is chosen for the front page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.domain.article import Picture
from plugins.domain.dates import Moment
from plugins.domain.record import Record, field


class Author(Record):
    """A person who signs. `role` is today's; what an article shows of it is frozen with its publication.

    `picture` is the portrait at the path `portrait`, None without one.
    """

    slug: str
    name: str
    role: str = ""
    email: str = ""
    biography_html: str = ""
    portrait: str = ""
    former_addresses: tuple[str, ...] = ()
    picture: Picture | None = None


class Category(Record):
    """A heading of the newspaper. `parent` is the slug of the category above, empty at the top."""

    slug: str
    name: str
    description: str = ""
    order: int = 0
    parent: str = ""
    former_addresses: tuple[str, ...] = ()


class Dossier(Record):
    """A file of articles on one subject. `newest_first` is False for a chronological one."""

    path: str
    slug: str
    title: str
    summary: str
    body_html: str
    picture: Picture | None = None
    newest_first: bool = True
    former_addresses: tuple[str, ...] = ()


class Page(Record):
    """A page outside the flow of news (`content/pages/`), at `/{slug}/`."""

    path: str
    slug: str
    title: str
    summary: str
    body_html: str
    links: tuple[str, ...] = ()
    body_pictures: tuple[Picture, ...] = ()


class UrgentBanner(Record):
    """A line above everything, until `end`."""

    text: str
    link: str
    end: Moment


class FrontPage(Record):
    """`content/une.toml`: ids of the lead and of chosen articles; empty and None when not chosen."""

    lead: str = ""
    chosen: tuple[str, ...] = ()
    urgent: UrgentBanner | None = None


class Registry(Record):
    """Everything in `content/registry/`, `dossiers/`, `pages/` and `une.toml`, by slug, in display order."""

    authors: Mapping[str, Author] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    front_page: FrontPage = FrontPage()
    checked_since: date | None = None
