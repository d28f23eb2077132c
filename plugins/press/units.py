"""Units: what is planned and printed at once. Each has a name, under which the state keeps what it asked and gave.

a:PATH              the sheets of one article, of all rooms
l:KIND:NAME         the sheets of one listing
b:KIND:NAME:NUMBER  the sheets of one complete block of a listing
p:ROOM:PART         one part of the site
f:FOLLOWER:PART     what a follower made (`following.py`): never among the units that are printed
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.room import every_listing
from plugins.domain.sheet import Sheet


def article_unit(path: str) -> str:
    """The unit of an article's source path."""
    return f"a:{path}"


def listing_unit(listing: Listing) -> str:
    """The unit of a listing."""
    return f"l:{listing.kind.value}:{listing.name}"


def block_unit(listing: Listing, number: int) -> str:
    """The unit of a complete block."""
    return f"b:{listing.kind.value}:{listing.name}:{number}"


def every_unit(edition: Edition) -> Iterator[str]:
    """Every unit, parts first, the rest from new to old.

    An article stands in about nine lists of its time: whoever prints them one after the other has it at hand.
    """
    for name, room in slots.rooms.items():
        yield from (f"p:{name}:{part}" for part in room.parts)
    dated = [(article.public_from.instant, article_unit(article.path)) for article in edition.articles()]
    size = edition.site.list_size
    for listing in every_listing(edition):
        dated += [(a.public_from.instant, listing_unit(listing)) for a in edition.newest(listing, 1)]
        if not edition.has(listing):
            yield listing_unit(listing)
        for number in range(1, edition.blocks(listing) + 1):
            (last,) = edition.slice(listing, number * size - 1, number * size)
            dated.append((last.public_from.instant, block_unit(listing, number)))
    yield from (unit for _, unit in sorted(dated, reverse=True))


def own_article(unit: str) -> str:
    """The path of the article to which a unit belongs, empty for any other unit."""
    return unit[2:] if unit.startswith("a:") else ""


def sheets_of(edition: Edition, unit: str) -> Iterator[tuple[str, Sheet]]:
    """The sheets of a unit, each with its room's name; none when what it was for is no more."""
    kind, _, rest = unit.partition(":")
    if kind == "a":
        if article := edition.article_at(rest):
            for name, room in slots.rooms.items():
                yield from ((name, sheet) for sheet in room.for_article(edition, article))
    elif kind == "p":
        name, _, part = rest.partition(":")
        yield from ((name, sheet) for sheet in slots.rooms[name].parts[part](edition))
    else:
        parts = rest.split(":")
        listing = Listing(Kind(parts[0]), parts[1])
        for name, room in slots.rooms.items():
            if kind == "l":
                if edition.has(listing) or _is_permanent(edition, listing):
                    yield from ((name, sheet) for sheet in room.for_listing(edition, listing))
            elif edition.has_block(listing, int(parts[2])):
                yield from ((name, sheet) for sheet in room.for_block(edition, listing, int(parts[2])))


def _is_permanent(edition: Edition, listing: Listing) -> bool:
    """Whether a listing is printed even when it is empty."""
    return listing.kind is Kind.SITE or (
        listing.kind is Kind.CATEGORY and listing.name in edition.registry.categories
    )
