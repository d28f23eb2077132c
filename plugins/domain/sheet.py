"""A sheet: one output file as a value, before anything is printed.

A renderer sees its sheet and nothing besides, so a sheet whose digest is unchanged need not be printed again: being
stale is impossible by construction.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


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
        """16 bytes that differ when what the sheet shows differs."""
        # repr of frozen dataclasses, tuples and dates is total and stable; pickle memoises by identity and is not.
        text = repr((self.path, self.renderer, self.shows))
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
