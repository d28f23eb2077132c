"""A follower: what is made of the articles but takes so long that no article may wait for it, such as a search index.

The press serves an edition first, then has its followers make what changed, and serves that in a swap of its own. A
follower is cut into parts, one for each listing of a kind, so that a change costs the parts in which it stands. What
it made of an article that is public no more goes in the same swap as the article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.record import Record
from plugins.domain.site import Site


class Part(Record):
    """One part, read and not made yet.

    `digest` changes with anything that the files show. `make` gives them, path below the output → bytes, the same for
    the same digest, on any machine; it is slow, and may raise OSError.
    """

    digest: str
    make: Callable[[], Mapping[str, bytes]]


class Follower(Protocol):
    """Makes files of the listings of one kind. Of an article they hold nothing but what the article and settings say."""

    kind: Kind

    def is_wanted(self, site: Site) -> bool:
        """Whether the settings ask for it."""

    def part(self, edition: Edition, listing: Listing) -> Part:
        """What is to be made of one listing that has articles."""

    def entrance(self, site: Site, parts: Mapping[str, str]) -> Mapping[str, bytes]:
        """The files that lead to the parts that are there, by listing's name, with their digests."""
