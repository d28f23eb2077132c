"""A sheet: one output file as a value, before anything is printed.

A renderer sees its sheet and nothing besides, so a sheet whose digest is unchanged need not be printed again: being
stale is impossible by construction.
"""

from __future__ import annotations

import hashlib
from typing import TypeVar

from plugins.domain.record import Record, spell

T = TypeVar("T")


class Sheet(Record):
    """One output file.

    `path` is relative to the output folder, with forward slashes (`2026/11/23/vote/index.html`).
    `renderer` names who prints it (`page`, `feed`, `xml`, `bytes`, `copy`…; see `slots.renderers`).
    `shows` is everything the renderer may use: strings, numbers, dates, tuples and records of these.
    """

    path: str
    renderer: str
    shows: object

    def digest(self) -> bytes:
        """16 bytes that differ when what the sheet shows differs, and are the same for equal sheets."""
        return hashlib.blake2b(spell(self), digest_size=16).digest()


def shared(kind: type[T]) -> type[T]:
    """Marks a record of which one object stands in many sheets: what it gives is printed once for all of them."""
    _SHARED.add(kind)
    return kind


def is_shared(thing: object) -> bool:
    """Whether it is of a class that `shared` marks."""
    return thing.__class__ in _SHARED


_SHARED: set[type] = set()
