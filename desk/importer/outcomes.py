"""What becomes of an address in a text: kept, changed, or dropped with its words left."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from plugins.domain.record import Record


class Fate(StrEnum):
    """What to do with a link or an image."""

    KEEP = "keep"  # as typed
    CHANGE = "change"  # to `href`
    DROP = "drop"  # the words stay, the link goes
    LINK = "link"  # an image that becomes a link to `href`


class Outcome(Record):
    """A fate, and the address to write when it changes."""

    fate: Fate
    href: str = ""


KEEP, DROP = Outcome(Fate.KEEP), Outcome(Fate.DROP)
# An address as typed and the source's line → what becomes of it; the answer notes what it must.
Resolver = Callable[[str, int], Outcome]


class Answers(Record):
    """How the links, the images and the media (sounds, films) of one text are answered."""

    link: Resolver
    image: Resolver
    media: Resolver
