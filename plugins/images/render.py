"""The renderers `image` and `card`: a picture that was kept, or is made now."""

from __future__ import annotations

from functools import lru_cache

from plugins.domain.cards import Card
from plugins.domain.derived import Derived
from plugins.domain.sheet import Sheet
from plugins.images.cache import kept
from plugins.images.preparing import made

# Pictures at hand: those of the articles that stand side by side, a few megabytes.
_AT_HAND = 64


def print_image(sheet: Sheet) -> bytes:
    """The bytes of a picture. Raises OSError when its file vanished or was damaged since it was planned."""
    assert isinstance(sheet.shows, Derived)
    return _printed(sheet.shows)


def print_card(sheet: Sheet) -> bytes:
    """The bytes of a social card. Raises OSError when a font vanished since the card was planned."""
    # Imported by the build that has a card to draw or to fetch: an edit of an article's text has none.
    from plugins.images.cards import made_card

    assert isinstance(sheet.shows, Card)
    return made_card(sheet.shows)


@lru_cache(maxsize=_AT_HAND)
def _printed(derived: Derived) -> bytes:
    picture = kept(derived)
    return made(derived) if picture is None else picture
