"""A room right of the Edition: what it prints, cut by what a change can touch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import ClassVar

from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.sheet import Sheet

Part = Callable[[Edition], Iterable[Sheet]]


def deferred(module: str, name: str) -> Part:
    """The part that a function of a module gives; the module is imported when the part is asked for.

    An edit asks for few parts, and pays for what these import.
    """

    def part(edition: Edition) -> Iterable[Sheet]:
        made: Part = getattr(import_module(module), name)
        return made(edition)

    return part


class Room:
    """Gives sheets for one article, for one listing, for one complete block of a listing, or for a part of the site.

    A sheet belongs to the smallest of them that it can be made for; a file that several articles show may be given for
    each, always the same. Together, over everything in the edition, they are all sheets of the room.
    """

    parts: ClassVar[Mapping[str, Part]] = {}

    def for_article(self, edition: Edition, article: Article) -> Iterable[Sheet]:
        """What belongs to one article that has a page."""
        return ()

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """What shows one listing as a whole, or its newest articles."""
        return ()

    def for_block(self, edition: Edition, listing: Listing, number: int) -> Iterable[Sheet]:
        """What shows one complete block of a listing."""
        return ()

    def lasting(self, edition: Edition, articles: Iterable[Article]) -> Iterable[Sheet]:
        """The sheets that take long to make, each once: they are prepared together, before anything is printed.

        `articles` are all those of the edition.
        """
        return ()

    def for_site(self, edition: Edition) -> Iterator[Sheet]:
        """Everything that belongs to no single article."""
        for part in self.parts.values():
            yield from part(edition)
        for listing in every_listing(edition):
            yield from self.for_listing(edition, listing)
            for number in range(1, edition.blocks(listing) + 1):
                yield from self.for_block(edition, listing, number)


def every_listing(edition: Edition) -> Iterator[Listing]:
    """Every listing for which rooms are asked: the site, all categories, even empty ones, the rest that has articles."""
    yield SITE
    categories = {Listing(Kind.CATEGORY, slug): None for slug in edition.registry.categories}
    yield from categories | dict.fromkeys(edition.listings(Kind.CATEGORY))
    for kind in (Kind.AUTHOR, Kind.TAG, Kind.DOSSIER, Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.LANGUAGE):
        yield from edition.listings(kind)
