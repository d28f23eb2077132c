"""A picture made of another one: what its sheet shows is the source's bytes and what is made of them."""

from __future__ import annotations

from plugins.domain.filecopy import FileCopy
from plugins.domain.record import Record, Unseen


class Derived(Record):
    """The picture of a file in the format of `suffix` (`.avif`), at most `width` pixels wide, without any metadata.

    `cache` is the folder where this machine keeps what was made; it is no part of what the sheet shows.
    """

    source: FileCopy
    suffix: str
    width: int
    cache: Unseen[str]
