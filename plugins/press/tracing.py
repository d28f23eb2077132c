"""What a unit asked of the edition: so that it is planned again when, and only when, an answer may be another.

A key names one question. What makes an answer change is in `edits.py`, next to nothing else.
"""

from __future__ import annotations

from plugins.domain.listing import Kind, Listing
from plugins.domain.record import Struct, field

TOMBSTONES, CORRECTED, MOVED = "t", "x", "m"


class Trace(Struct):
    """The questions of one unit. `events` are instants in microseconds; `summaries` were made on the way."""

    keys: set[str] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    summaries: dict[tuple[str, Listing], object] = field(default_factory=dict)


def by_id(identifier: str) -> str:
    """Which article has this id, and what it shows of itself elsewhere."""
    return f"i:{identifier}"


def by_path(path: str) -> str:
    """The address of a source."""
    return f"s:{path}"


def body_at(path: str) -> str:
    """The body of an article, asked by another unit than its own."""
    return f"y:{path}"


def page_at(address: str) -> str:
    """Whether a page stands there."""
    return f"p:{address}"


def count_of(listing: Listing) -> str:
    """How many articles it has."""
    return f"c:{listing.kind.value}:{listing.name}"


def any_of(listing: Listing) -> str:
    """Whether it has one."""
    return f"h:{listing.kind.value}:{listing.name}"


def kind_of(kind: Kind) -> str:
    """Which listings of a kind have articles."""
    return f"k:{kind.value}"


def stretch_of(listing: Listing, number: int) -> str:
    """Who stands at the positions `number * list_size` and after, and what they show of themselves."""
    return f"b:{listing.kind.value}:{listing.name}:{number}"


def file_at(path: str) -> str:
    """A file below the content folder."""
    return f"f:{path}"


def summary_of(maker: str, listing: Listing) -> str:
    """What a function made of a listing."""
    return f"u:{listing.kind.value}:{listing.name}:{maker}"
