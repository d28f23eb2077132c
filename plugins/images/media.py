"""Which files of the content folder are published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.links import Target, hrefs, read_link
from plugins.domain.room import Part, Room
from plugins.domain.sheet import Sheet

# Sources and registries are read, never published, even when a page links to one.
_PRIVATE = (".md", ".toml")


class Media(Room):
    """Every file that a public page shows, at its own path."""

    parts: ClassVar[Mapping[str, Part]] = {"files": lambda edition: _copies(edition, _shown_beside(edition))}

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """The files that an article shows or leads to; several articles may show the same."""
        return _copies(edition, _shown_in(edition, article))


def _copies(edition: Edition, paths: Iterable[str]) -> Iterator[Sheet]:
    for path in dict.fromkeys(paths):
        # A missing file is a problem that the checks have named; an archive may be printed without it.
        if path and not path.endswith(_PRIVATE) and (copy := edition.file(path)):
            yield Sheet(path, "copy", copy)


def _shown_in(edition: Edition, article: Article) -> Iterator[str]:
    yield from article.media
    yield article.audio.lstrip("/")
    yield from _linked(edition.body(article))
    for reply in article.rights_of_reply:
        yield from _linked(edition.resolved(reply.html, article.path))


def _shown_beside(edition: Edition) -> Iterator[str]:
    registry = edition.registry
    for page in registry.pages.values():
        yield from _linked(edition.resolved(page.body_html, page.path))
    for dossier in registry.dossiers.values():
        if dossier.picture:
            yield dossier.picture.path
        yield from _linked(edition.resolved(dossier.body_html, dossier.path))
    for author in registry.authors.values():
        yield author.portrait
        yield from _linked(author.biography_html)


def _linked(html: str) -> Iterator[str]:
    for href in hrefs(html):
        found = read_link(href, "content/")
        if found.target is Target.ADDRESS:
            yield found.path.lstrip("/")
