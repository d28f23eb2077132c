"""Which files of the content folder are published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.filecopy import FileCopy
from plugins.domain.links import Target, hrefs, read_link
from plugins.domain.sheet import Sheet

# Sources and registries are read, never published, even when a page links to one.
_PRIVATE = (".md", ".toml")


class Media:
    """Every file that a public page shows, once, at its own path."""

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """Nothing: a picture may serve several articles, so files belong to the edition."""
        return ()

    def for_site(self, edition: Edition) -> Iterable[Sheet]:
        """A copy of each file, sorted by path."""
        for path in sorted(set(shown_files(edition))):
            yield Sheet(path, "copy", FileCopy.of(edition.site.content, path))


def shown_files(edition: Edition) -> Iterator[str]:
    """Paths below `content/` of what public pages show or lead to; a path may come several times."""
    registry = edition.registry
    for article in edition.articles():
        yield from _present(edition, article.media)
        yield from _present(edition, [article.audio.lstrip("/")])
        yield from _linked(edition, edition.body(article))
        for reply in article.rights_of_reply:
            yield from _linked(edition, edition.resolved(reply.html, article.path))
    for page in registry.pages.values():
        yield from _linked(edition, edition.resolved(page.body_html, page.path))
    for dossier in registry.dossiers.values():
        yield from _present(edition, [dossier.picture.path] if dossier.picture else [])
        yield from _linked(edition, edition.resolved(dossier.body_html, dossier.path))
    for author in registry.authors.values():
        yield from _present(edition, [author.portrait])
        yield from _linked(edition, author.biography_html)


def _linked(edition: Edition, html: str) -> Iterator[str]:
    for href in hrefs(html):
        found = read_link(href, "content/")
        if found.target is Target.ADDRESS:
            yield from _present(edition, [found.path.lstrip("/")])


def _present(edition: Edition, paths: Iterable[str]) -> Iterator[str]:
    # A missing file is a problem that the checks have named; an archive may be printed without it.
    for path in paths:
        if path in edition.files and not path.endswith(_PRIVATE):
            yield path
