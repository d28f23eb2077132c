"""Our articles and pages as Pelican reads them, and what foreign plugins made of them as our articles again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape, unescape
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Author, Category, Content, Tag
from pelican.utils import SafeDatetime

from plugins.domain import urls
from plugins.domain.article import Article, Status
from plugins.domain.dates import Moment
from plugins.domain.edition import Edition
from plugins.domain.record import Record, replace
from plugins.domain.registry import Page
from plugins.domain.source import Source
from plugins.domain.urls import media_address

# Lines of a head that are not passed on as typed: ours stand in for them, or they name other articles, perhaps not
# public, or they are the newsroom's own affair.
NOT_TYPED = frozenset(
    "author authors modified summary template lire_aussi traduction_de translation anciennes_adresses embargo "
    "droit_de_reponse retrait dossier".split()
)


class Given(Record):
    """One object as it is given to Pelican: metadata, body HTML, and its dates as French readers expect them.

    `published` and `modified` are empty when there is no such date.
    """

    metadata: Mapping[str, object]
    body: str
    published: str = ""
    modified: str = ""


class Translator:
    """Makes what Pelican is given of one edition. `settings` are Pelican's."""

    def __init__(self, edition: Edition, sources: Mapping[str, Source], settings: Mapping[str, Any]) -> None:
        self._edition = edition
        self._sources = sources
        self._settings = settings
        self._named: dict[tuple[type, str], Any] = {}

    def article(self, article: Article) -> Given:
        """An article of the edition, at our address, with the lines of its head that we do not know as typed."""
        address = urls.address_of(article)
        metadata = self._typed(article) | {
            "title": self._shown(article.title),
            "slug": article.slug,
            "lang": article.lang,
            "date": _pelican_date(article.public_from),
            "status": "hidden" if article.status is Status.HIDDEN else "published",
            "category": self._category(article.category),
            "tags": [self._name(Tag, tag.slug, self._edition.tag_name(tag.slug)) for tag in article.tags],
            "description": self._shown(article.description),
            "genre": article.genre.value,
            "url": address.lstrip("/"),
            "save_as": urls.output_path(address),
            # Everything else that we know, for a theme that knows us.
            "record": article,
        }
        if article.kicker:
            metadata["surtitre"] = self._shown(article.kicker)
        if article.picture:
            metadata["image"] = media_address(article.picture.path)
        if article.authors:
            metadata["authors"] = [self._author(slug) for slug in article.authors]
        if article.summary_html:
            metadata["summary"] = self._edition.resolved(article.summary_html, article.path)
        if article.template:
            metadata["template"] = article.template
        modified = article.updated if article.modified else None
        if modified:
            metadata["modified"] = _pelican_date(modified)
        body = self._edition.body(article)
        return Given(metadata, body, article.public_from.french, modified.french if modified else "")

    def page(self, page: Page) -> Given:
        """A page outside the flow of news, at our address."""
        address = urls.page_address(page.slug)
        metadata: dict[str, object] = {
            "title": self._shown(page.title),
            "slug": page.slug,
            "status": "published",
            "url": address.lstrip("/"),
            "save_as": urls.output_path(address),
        }
        if page.summary:
            metadata["summary"] = self._shown(page.summary)
        return Given(metadata, self._edition.resolved(page.body_html, page.path))

    def _typed(self, article: Article) -> dict[str, object]:
        typed: dict[str, object] = {}
        source = self._sources.get(article.path)
        for line in source.fields if source else ():
            key = line.key.lower()
            if key in NOT_TYPED or hasattr(PelicanArticle, key):
                continue
            # A repeated key gives a list, as Pelican's reader does.
            before = typed.get(key)
            listed = [*before, line.value] if isinstance(before, list) else [before, line.value]
            typed[key] = line.value if before is None else listed
        return typed

    def _category(self, slug: str) -> Category:
        category = self._edition.registry.categories.get(slug)
        return self._name(Category, slug, category.name if category else slug)

    def _author(self, slug: str) -> Author:
        author = self._edition.registry.authors.get(slug)
        return self._name(Author, slug, author.name if author else slug)

    def _name(self, kind: Callable[..., Any], slug: str, name: str) -> Any:
        known = kind(self._shown(name), self._settings)
        known.slug = slug
        return self._named.setdefault((known.__class__, slug), known)

    def _shown(self, text: str) -> str:
        # Pelican's templates print names as HTML, unless the newsroom turned Jinja's escaping on.
        return text if self._settings["JINJA_ENVIRONMENT"].get("autoescape") else escape(text, quote=False)


def body_of(made: Content) -> str:
    """The body of one of Pelican's objects, whatever plugins did to it, with our links from the root."""
    html = made._get_content() if hasattr(made, "_get_content") else made._content
    return str(made._update_content(html, ""))


def as_changed(article: Article, made: Content, given: Given) -> Article:
    """`article` with the title and the summary that plugins gave to Pelican's object; itself when they did not."""
    title, summary = made.title, made.metadata.get("summary", "")
    if title != given.metadata["title"]:
        article = replace(article, title=unescape(str(title)))
    if summary != given.metadata.get("summary", ""):
        article = replace(article, summary_html=str(summary))
    return article


def _pelican_date(moment: Moment) -> SafeDatetime:
    i = moment.instant
    return SafeDatetime(i.year, i.month, i.day, i.hour, i.minute, i.second, tzinfo=i.tzinfo, fold=i.fold)
