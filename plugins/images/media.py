"""Which files of the content folder are published, and in which forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from plugins.domain.article import Article, Picture
from plugins.domain.cards import card_of
from plugins.domain.derived import Derived
from plugins.domain.edition import Edition
from plugins.domain.filecopy import FileCopy
from plugins.domain.links import Target, hrefs, read_link
from plugins.domain.pictures import is_raster, suffix_of, variants
from plugins.domain.record import Unseen
from plugins.domain.room import Part, Room
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.domain.urls import card_address, output_path

# Sources and registries are read, never published, even when a page links to one.
_PRIVATE = (".md", ".toml")


class Media(Room):
    """Every file that a public page shows, at its own path: pictures stripped, with their variants beside them; cards."""

    parts: ClassVar[Mapping[str, Part]] = {"files": lambda edition: _beside(edition)}

    def for_article(self, edition: Edition, article: Article) -> Iterator[Sheet]:
        """The files that an article shows or leads to, of which several may show the same; the card of one without picture."""
        yield from _sheets(edition, pictures_of(article), _shown_in(edition, article))
        if card := card_of(edition, article):
            yield Sheet(output_path(card_address(article)), "card", card)

    def lasting(self, edition: Edition, articles: Iterable[Article]) -> Iterable[Sheet]:
        """Every picture that an article, a page, a dossier or an author shows."""
        pictures = {picture.path: picture for article in articles for picture in pictures_of(article)}
        found = {sheet.path: sheet for sheet in _sheets(edition, pictures.values(), ())}
        found |= {sheet.path: sheet for sheet in _beside(edition)}
        return tuple(sheet for sheet in found.values() if isinstance(sheet.shows, Derived))


def pictures_of(article: Article) -> tuple[Picture, ...]:
    """The pictures that an article shows."""
    return (article.picture, *article.body_pictures) if article.picture else article.body_pictures


def _derived(edition: Edition, path: str, widths: Iterable[int]) -> Iterator[tuple[str, Derived]]:
    """(path, what stands there) of a picture's own file and of its variants; nothing when there is no such file."""
    if source := edition.file(path):
        yield from made_of(edition.site, source, widths)


def made_of(site: Site, source: FileCopy, widths: Iterable[int]) -> Iterator[tuple[str, Derived]]:
    """(path, what stands there) of everything that is published of a picture."""
    cache = Unseen(str(Path(site.root, site.image_cache)))
    yield source.path, Derived(source, suffix_of(source.path), site.image_widths[-1], cache)
    for place, suffix, width in variants(source.path, widths):
        yield place, Derived(source, suffix, width, cache)


def _beside(edition: Edition) -> Iterator[Sheet]:
    registry = edition.registry
    shown = [picture for page in registry.pages.values() for picture in page.body_pictures]
    shown += [dossier.picture for dossier in registry.dossiers.values() if dossier.picture]
    shown += [author.picture for author in registry.authors.values() if author.picture]
    return _sheets(edition, shown, _shown_beside(edition))


def _sheets(edition: Edition, pictures: Iterable[Picture], paths: Iterable[str]) -> Iterator[Sheet]:
    shown = {picture.path: picture for picture in pictures if picture.path}
    for picture in shown.values():
        if not is_raster(picture.path):
            yield from _copied(edition, picture.path)
        # What cannot be measured is no picture: nothing tells what else the file holds.
        elif picture.width:
            for path, derived in _derived(edition, picture.path, picture.widths):
                yield Sheet(path, "image", derived)
    for path in dict.fromkeys(paths):
        if not path or path in shown:
            continue
        if is_raster(path):
            yield from (Sheet(place, "image", derived) for place, derived in _derived(edition, path, ()))
        else:
            yield from _copied(edition, path)


def _copied(edition: Edition, path: str) -> Iterator[Sheet]:
    # A missing file is a problem that the checks have named; an archive may be printed without it.
    if not path.endswith(_PRIVATE) and (copy := edition.file(path)):
        yield Sheet(path, "copy", copy)


def _shown_in(edition: Edition, article: Article) -> Iterator[str]:
    yield article.audio.lstrip("/")
    yield from _linked(edition.body(article))
    for reply in article.rights_of_reply:
        yield from _linked(edition.resolved(reply.html, article.path))


def _shown_beside(edition: Edition) -> Iterator[str]:
    registry = edition.registry
    for page in registry.pages.values():
        yield from _linked(edition.resolved(page.body_html, page.path))
    for dossier in registry.dossiers.values():
        yield from _linked(edition.resolved(dossier.body_html, dossier.path))
    for author in registry.authors.values():
        yield from _linked(author.biography_html)


def _linked(html: str) -> Iterator[str]:
    for href in hrefs(html):
        found = read_link(href, "content/")
        if found.target is Target.ADDRESS:
            yield found.path.lstrip("/")
