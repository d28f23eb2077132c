"""An article as the index sees it: folded words to find, and the words of the article to show."""

from __future__ import annotations

from collections.abc import Iterator

import lxml.html

from plugins.domain.article import Article
from plugins.domain.characters import without_forbidden
from plugins.domain.dates import french_day
from plugins.domain.edition import Edition
from plugins.domain.listing import Listing
from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.urls import address_of
from plugins.search.folding import folded

# Words of two blocks do not touch; those across an inline tag do.
_BLOCK = pattern(
    r"<(?=/?(?:p|li|h[1-6]|t[dhr]|d[dt]|blockquote|figure|figcaption|div|br|hr|pre|section|aside|summary|details)\b)"
)


class Document(Record):
    """`title` and `text` are folded words. `shown` is what a result shows, by name, empty values left out.

    `within` are the places in which it stands (`category:economie`, `author:ada-riva`, `year:2026`), `rank` its place
    among the year's articles, oldest first.
    """

    address: str
    title: str
    text: str
    shown: tuple[tuple[str, str], ...]
    within: tuple[str, ...]
    rank: int


def documents(edition: Edition, year: Listing) -> Iterator[Document]:
    """The listed articles of a year, oldest first."""
    members = edition.slice(year, 0, edition.count(year))
    return (_document(edition, article, year, rank) for rank, article in enumerate(members))


def plain(html: str) -> str:
    """The words of a piece of HTML, as a reader would say where they end."""
    if not html.strip():
        return ""
    return str(lxml.html.fromstring(f"<div>{_BLOCK.sub(' <', html)}</div>").text_content())


def _document(edition: Edition, article: Article, year: Listing, rank: int) -> Document:
    registry = edition.registry
    writers = tuple(registry.authors[slug].name for slug in article.authors)
    category = registry.categories[article.category]
    shown = {
        "title": article.title,
        "kicker": article.kicker,
        "summary": article.summary,
        "category": category.name,
        "authors": ", ".join(writers) or article.source,
        "day": french_day(article.public_from.day),
        "datetime": article.public_from.day.isoformat(),
        "genre": article.genre.value,
        "lang": "" if article.lang == edition.site.language else article.lang,
    }
    within = [f"category:{slug}" for slug in _sections(edition, article.category)]
    within += [f"author:{slug}" for slug in article.authors]
    within.append(f"year:{year.name}")
    beside = (article.summary, category.name, *writers, article.source, *(tag.name for tag in article.tags))
    text = without_forbidden(" . ".join((*beside, plain(edition.typed_body(article.path)))))
    return Document(
        address_of(article),
        folded(f"{article.kicker} {article.title}"),
        folded(text),
        tuple((name, without_forbidden(value)) for name, value in shown.items() if value),
        tuple(within),
        rank,
    )


def _sections(edition: Edition, slug: str) -> Iterator[str]:
    """A category and those above it: whoever chooses `Économie` wants `Emploi` too."""
    seen: list[str] = []
    while slug in edition.registry.categories and slug not in seen:
        seen.append(slug)
        slug = edition.registry.categories[slug].parent
    return iter(seen)
