"""A sheet: one output file as a value, before anything is printed.

A renderer sees its sheet and nothing besides, so a sheet whose digest is unchanged need not be printed again: being
stale is impossible by construction.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")
# Shared values whose digests are at hand: those of the lists of one time.
KEPT = 4096


@dataclass(frozen=True, slots=True)
class Sheet:
    """One output file.

    `path` is relative to the output folder, with forward slashes (`2026/11/23/vote/index.html`).
    `renderer` names who prints it (`page`, `feed`, `xml`, `bytes`, `copy`…; see `slots.renderers`).
    `shows` is everything the renderer may use: strings, numbers, dates, tuples and frozen dataclasses of these.
    """

    path: str
    renderer: str
    shows: object

    def digest(self) -> bytes:
        """16 bytes that differ when what the sheet shows differs, and are the same for equal sheets."""
        return _digest((self.path, self.renderer, self.shows))


def shared(kind: type[T]) -> type[T]:
    """Marks a frozen dataclass of which one object stands in many sheets: it is spelt out once for all of them."""
    _SPELLINGS[kind] = _spell_once
    _SHARED.add(kind)
    return kind


def is_shared(thing: object) -> bool:
    """Whether it is of a class that `shared` marks."""
    return thing.__class__ in _SHARED


class _Spelling(pickle.Pickler):
    """Spells a value out. Pickle notes objects that it has met, by identity: equal values would differ; here it does not.

    Source: Python, pickle, Pickler.fast and Pickler.dispatch_table; values of sheets hold no cycles.
    """

    def __init__(self, buffer: io.BytesIO) -> None:
        super().__init__(buffer, protocol=5)
        self.fast = True
        self.dispatch_table = _SPELLINGS


class _Spellings(dict[type, Callable[[Any], Any]]):
    """How the values of each class are spelt: dataclasses by what makes them equal, all else as pickle does."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if not is_dataclass(kind):
            raise KeyError(kind)
        name, values = _name_of(kind), _compared(kind)
        found = self[kind] = lambda thing: (_named, (name, values(thing)))
        return found


def _named(name: str, values: object) -> None:
    """Nothing is ever made of what was spelt out."""


def _name_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _compared(kind: Any) -> Callable[[object], object]:
    """What reads the values by which dataclasses of a kind are equal."""
    names = [part.name for part in fields(kind) if part.compare]
    return attrgetter(*names) if names else lambda _: ()


def _spell_instant(instant: datetime) -> tuple[object, ...]:
    """The offset says all that its zone's name would."""
    return _named, ("datetime", instant.isoformat())


def _spell_once(thing: object) -> tuple[object, ...]:
    """By its own digest, which is kept while the very same object is."""
    known = _spelt.get(id(thing))
    if known is None or known[0] is not thing:
        if len(_spelt) >= KEPT:
            del _spelt[next(iter(_spelt))]
        kind = type(thing)
        known = _spelt[id(thing)] = (thing, _digest((_name_of(kind), _compared(kind)(thing))))
    return _named, (known[1],)


def _digest(thing: object) -> bytes:
    buffer = io.BytesIO()
    _Spelling(buffer).dump(thing)
    return hashlib.blake2b(buffer.getbuffer(), digest_size=16).digest()


_SPELLINGS = _Spellings({datetime: _spell_instant})
_SHARED: set[type] = set()
_spelt: dict[int, tuple[object, bytes]] = {}
