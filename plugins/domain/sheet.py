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
from functools import lru_cache
from operator import attrgetter
from typing import Any


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
        buffer = io.BytesIO()
        _Spelling(buffer).dump((self.path, self.renderer, self.shows))
        return hashlib.blake2b(buffer.getbuffer(), digest_size=16).digest()


class _Spelling(pickle.Pickler):
    """Spells a value out. Pickle notes objects that it has met, by identity: equal values would differ; here it does not.

    Source: Python, pickle, Pickler.fast; values of sheets hold no cycles.
    """

    def __init__(self, buffer: io.BytesIO) -> None:
        super().__init__(buffer, protocol=5)
        self.fast = True

    def reducer_override(self, thing: Any) -> Any:
        kind = type(thing)
        values = _compared(kind)  # type: ignore[arg-type]  # a class is hashable
        return (
            NotImplemented
            if values is None
            else (_named, (f"{kind.__module__}.{kind.__qualname__}", values(thing)))
        )


def _named(name: str, values: object) -> None:
    """Nothing is ever made of what was spelt out."""


@lru_cache(maxsize=512)
def _compared(kind: Any) -> Callable[[object], object] | None:
    """What reads the values by which dataclasses of a kind are equal; None for anything else."""
    if not is_dataclass(kind):
        return None
    names = [part.name for part in fields(kind) if part.compare]
    return attrgetter(*names) if names else lambda _: ()
