"""The nearest known word to one that is not known: what an editor probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain.urls import slugify
from plugins.reading import texts

_ENOUGH_ALIKE = 0.6
_MOST_LISTED = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, without regard to case and accents; empty when none is near."""
    # A newsroom that makes no mistake does without it.
    from difflib import get_close_matches

    by_slug = {slugify(name): name for name in reversed(tuple(known))}
    close = get_close_matches(slugify(word)[:200], sorted(by_slug), n=1, cutoff=_ENOUGH_ALIKE)
    return by_slug[close[0]] if close else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """The remedy for an unknown word: the near miss, else the list of what is known."""
    names = tuple(known)
    if found := nearest(word, names):
        return texts.DID_YOU_MEAN.format(name=found)
    if not names:
        return texts.NOTHING_KNOWN
    listed = ", ".join(names[:_MOST_LISTED])
    return texts.KNOWN_ONES.format(names=listed + (", …" if len(names) > _MOST_LISTED else ""))
