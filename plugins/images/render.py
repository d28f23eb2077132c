"""The renderer `image`: a picture that was kept, or is made now."""

from __future__ import annotations

from functools import lru_cache

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


@lru_cache(maxsize=_AT_HAND)
def _printed(derived: Derived) -> bytes:
    picture = kept(derived)
    return made(derived) if picture is None else picture
