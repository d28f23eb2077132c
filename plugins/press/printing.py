"""Units as files: planned from the state, rendered, laid in the tree. In this process or, for many, in workers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import cast

from plugins.domain.listing import Listing
from plugins.domain.record import Record
from plugins.domain.registry import Registry
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.press import schema
from plugins.press.keeping import get
from plugins.press.laying import Layer, holds
from plugins.press.printer import PagePrinter, render
from plugins.press.stored_edition import StoredEdition
from plugins.press.tracing import body_at, by_path
from plugins.press.units import own_article, sheets_of


class Job(Record):
    """What every worker of one build is told: where the state lies, where it prints, for which site and instant.

    `tree` is empty for workers that may outlive the build: they give the bytes back and write nothing.
    `other` is the tree of the same files beside it, empty when it is not to be laid at the same time.
    `before` is the tree that readers see, empty when there is none: files are counted against it. `compiled` is the folder
    of compiled templates.
    """

    state: str
    tree: str
    other: str
    before: str
    compiled: str
    site: Site
    as_of: datetime


class Laid(Record):
    """One file that a unit gave. `is_same`: readers have had these bytes before. `content` is not laid yet."""

    room: str
    path: str
    digest: bytes
    is_same: bool
    content: bytes | None = None


class Printed(Record):
    """What became of one unit: its files, its questions, the instants at which it changes, the summaries it made."""

    unit: str
    files: tuple[Laid, ...]
    keys: tuple[str, ...]
    events: tuple[int, ...]
    summaries: tuple[tuple[str, Listing, object], ...]


def print_units(job: Job, units: Sequence[str]) -> Iterator[Printed]:
    """Plan, render and lay some units."""
    desk = _desk(job)
    return (desk.print(unit) for unit in units)


def unit_keys(edition: StoredEdition, unit: str) -> tuple[str, ...]:
    """The questions of the unit just planned, less those that its name answers."""
    keys = edition.trace.keys
    if own := own_article(unit):
        keys.discard(body_at(own))
        keys.discard(by_path(own))
    elif unit.startswith("b:"):
        kind, name, number = unit[2:].split(":")
        keys.discard(f"b:{kind}:{name}:{int(number) - 1}")
    return tuple(sorted(keys))


def is_held(before: str, path: str, content: bytes) -> bool:
    """Whether readers have had these bytes at this path; `before` is the tree that they see, or empty."""
    return bool(before) and holds(f"{before}/{path}", content)


class _Desk:
    """One worker's tools for one build."""

    def __init__(self, job: Job) -> None:
        state = schema.read(Path(job.state))
        self.edition = StoredEdition(
            state, job.site, job.as_of, cast(Registry, get(state, "public_registry"))
        )
        self.printer = PagePrinter(job.site.theme, job.compiled)
        self.layer = Layer(Path(job.tree)) if job.tree else None
        self.tree = job.tree
        self.other = Layer(Path(job.other)) if job.tree and job.other else None
        self.before = job.before

    def print(self, unit: str) -> Printed:
        trace = self.edition.begin(own_article(unit))
        files = tuple(self._lay(room, sheet) for room, sheet in sheets_of(self.edition, unit))
        summaries = tuple((maker, listing, value) for (maker, listing), value in trace.summaries.items())
        return Printed(unit, files, unit_keys(self.edition, unit), tuple(sorted(trace.events)), summaries)

    def _lay(self, room: str, sheet: Sheet) -> Laid:
        content = render(sheet, self.printer)
        if sheet.path.startswith("/") or ".." in sheet.path.split("/") or "\0" in sheet.path:
            raise ValueError(f"sheet outside the output: {sheet.path!r}")
        if self.layer is None:
            return Laid(room, sheet.path, sheet.digest(), False, content)
        self.layer.lay(sheet.path, content)
        if self.other is not None:
            self.other.link(sheet.path, f"{self.tree}/{sheet.path}")
        return Laid(room, sheet.path, sheet.digest(), is_held(self.before, sheet.path, content))


@lru_cache(maxsize=1)
def _desk(job: Job) -> _Desk:
    return _Desk(job)
