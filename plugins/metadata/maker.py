"""The head of a page, from what the page says of itself."""

from __future__ import annotations

from plugins.domain.article import Article, Status
from plugins.domain.characters import without_forbidden
from plugins.domain.edition import Edition
from plugins.domain.head import Head, Subject
from plugins.domain.urls import address_of
from plugins.metadata import texts
from plugins.metadata.discovery import feeds_of
from plugins.metadata.plain import script_json, shortened
from plugins.metadata.social import has_large_image, properties
from plugins.metadata.story import announces, images, story
from plugins.metadata.structured import Node, breadcrumb, web_site

HOME = "/"
NOT_FOUND = "/404.html"
# Source: Google Search Central, Robots meta tag specifications.
INDEXED = "index,follow,max-image-preview:large"
NOT_INDEXED = "noindex"
MOST_DESCRIPTION = 160


def head_of(edition: Edition, subject: Subject) -> Head:
    """Everything that stands in the page's `<head>`; the same edition and subject give the same head."""
    site, article = edition.site, subject.article
    # A page that stands for any missing address has no address of its own.
    canonical = "" if subject.address in ("", NOT_FOUND) else site.absolute(subject.address)
    description = _description(edition, subject)
    title = without_forbidden(subject.title) or site.name
    pairs = properties(edition, subject, title, description, canonical)
    return Head(
        title=_title(edition, subject),
        description=description,
        canonical=canonical,
        robots=NOT_INDEXED if not canonical or _stays_out(subject) else INDEXED,
        lang=article.lang if article else site.language,
        properties=tuple((name, without_forbidden(content)) for name, content in pairs),
        names=_names(edition, subject),
        json_ld=tuple(map(script_json, _documents(edition, subject, canonical, description))),
        feeds=feeds_of(edition, subject),
        alternates=_alternates(edition, article) if article else (),
    )


def _stays_out(subject: Subject) -> bool:
    article = subject.article
    return subject.noindex or (
        article is not None and (article.noindex or article.status is not Status.PUBLISHED)
    )


def _title(edition: Edition, subject: Subject) -> str:
    """An article's title is without its kicker: the page shows it, and search engines cut long titles."""
    site = edition.site
    title = subject.article.title if subject.article else subject.title
    if not title or title == site.name or subject.address == HOME:
        words = texts.TITLE.format(title=site.name, site=site.tagline) if site.tagline else site.name
    elif subject.page_number:
        words = texts.NUMBERED_TITLE.format(title=title, number=subject.page_number, site=site.name)
    else:
        words = texts.TITLE.format(title=title, site=site.name)
    return without_forbidden(words)


def _description(edition: Edition, subject: Subject) -> str:
    """Never empty, at most 160 characters; a numbered page says its number, so that no two are the same."""
    site, article = edition.site, subject.article
    own = subject.description or (article.description or article.summary if article else "")
    text = own.strip() or (site.tagline if subject.address == HOME else "") or _title(edition, subject)
    if subject.page_number:
        text = texts.NUMBERED_DESCRIPTION.format(number=subject.page_number, description=text)
    return shortened(text, MOST_DESCRIPTION)


def _names(edition: Edition, subject: Subject) -> tuple[tuple[str, str], ...]:
    names = []
    if subject.article:
        registry = edition.registry.authors
        names += [("author", registry[slug].name) for slug in subject.article.authors if slug in registry]
    names.append(("twitter:card", "summary_large_image" if has_large_image(edition, subject) else "summary"))
    if edition.site.ai_crawlers == "refuse":
        # Source: TDMRep, final report of 10 May 2024, TDM Metadata in HTML Content. « noai » has no standard: not said.
        names.append(("tdm-reservation", "1"))
    return tuple((name, without_forbidden(content)) for name, content in names)


def _alternates(edition: Edition, article: Article) -> tuple[tuple[str, str], ...]:
    """Every translation and the article itself, and the one for whoever reads none of these languages.

    Source: Google Search Central, Localized versions of your pages (each names all, itself too; x-default).
    """
    found = [(a.lang, edition.site.absolute(address_of(a))) for a in edition.translations(article)]
    return (*found, ("x-default", found[0][1])) if found else ()


def _documents(edition: Edition, subject: Subject, canonical: str, description: str) -> list[Node]:
    documents: list[Node] = []
    if not canonical:
        return documents
    if subject.address == HOME:
        documents.append(web_site(edition))
    if subject.article:
        documents += _story(edition, subject.article, canonical, description)
    # Google asks for two steps at least.
    if len(subject.crumbs) > 1:
        documents.append(breadcrumb(edition.site, subject.crumbs, canonical))
    return documents


def _story(edition: Edition, article: Article, canonical: str, description: str) -> list[Node]:
    """The article, and the event that it announces."""
    documents = [story(edition, article, canonical, description)]
    if article.occasion is not None and announces(article):
        from plugins.metadata.event import event

        pictures = images(edition, article)
        documents.append(event(article, article.occasion, canonical, description, pictures))
    return documents
