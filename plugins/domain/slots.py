"""Typed places where rooms meet: one room fills a slot, others call it; neither imports the other.

A room's `register()` fills its slots; the press refuses to run while a wanted one is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    import sqlite3

    from plugins.domain.article import Article
    from plugins.domain.changes import Changes
    from plugins.domain.edition import Edition, Tombstone
    from plugins.domain.follower import Follower
    from plugins.domain.head import Head, Subject
    from plugins.domain.inspection import Inspection
    from plugins.domain.newsroom import Newsroom
    from plugins.domain.permalinks import Permalink
    from plugins.domain.prepared import Prepared
    from plugins.domain.problems import Problem
    from plugins.domain.registry import FrontPage, Registry
    from plugins.domain.reread import Found, Known, RereadArticle
    from plugins.domain.room import Room
    from plugins.domain.sheet import Sheet
    from plugins.domain.site import Site
    from plugins.domain.source import Source
    from plugins.domain.workers import Workers

T = TypeVar("T")


class SlotEmpty(RuntimeError):
    """A room that the pipeline needs was not registered."""


class Slot(Generic[T]):
    """One place for one thing. Filling it twice with another thing is a fault of ours."""

    __slots__ = ("content", "name")

    def __init__(self, name: str, content: T | None = None) -> None:
        self.name = name
        self.content = content

    def fill(self, content: T) -> None:
        """Put `content` in place."""
        if self.content is not None and self.content is not content:
            raise RuntimeError(f"slot {self.name} is filled twice")
        self.content = content

    def get(self) -> T:
        """What fills the slot. Raises SlotEmpty when nothing does."""
        if self.content is None:
            raise SlotEmpty(self.name)
        return self.content


class Typesetter(Protocol):
    """French micro-typography of one text."""

    def __call__(self, text: str, variant: str = "fr-FR", /) -> str: ...


class Reader(Protocol):
    """Reads the content folder; `workers` are the press's hands, in place when they are left out.

    `bodies` is an empty mapping to keep bodies in, one in memory when it is left out; see `Newsroom`.
    """

    def __call__(
        self,
        site: Site,
        as_of: datetime,
        workers: Workers = ...,
        bodies: MutableMapping[str, str] | None = ...,
        /,
    ) -> Newsroom: ...


class Rereader(Protocol):
    """Reads some files of a newsroom that is kept. Each method answers None when only a whole reading can tell."""

    def sort(self, site: Site, paths: Sequence[str], /) -> Found | None:
        """What the files at `paths` (relative to `content/`) are: articles, other files, nothing of ours."""

    def read_lines(self, lines: Sequence[bytes], /) -> tuple[Permalink, ...] | None:
        """Some lines of the register of permalinks, without their ends."""

    def read(self, known: Known, paths: Sequence[str], /) -> tuple[RereadArticle, ...] | None:
        """The articles at `paths`, in order."""


class Inspector(Protocol):
    """Checks one article alone: its source, its safe HTML, the HTML before cleaning (None: nothing typed in HTML).

    `checked_since` is the day before which rules of quality only warn.
    """

    def __call__(
        self, article: Article, source: Source, html: str, raw: str | None, checked_since: date | None, /
    ) -> Inspection: ...


class Recheck(Protocol):
    """Checks again what a change can touch, and nothing else, from tables that it keeps in the press's state.

    The caller opens the transaction and ends it.
    """

    def keep(self, newsroom: Newsroom, state: sqlite3.Connection, /) -> None:
        """After a whole check that found no error: make the tables anew."""

    def recheck(
        self, state: sqlite3.Connection, site: Site, as_of: datetime, registry: Registry, changes: Changes, /
    ) -> tuple[Problem, ...] | None:
        """What a whole check would say after the changes, the tables brought up to date with it.

        `site` and `registry` are those of `keep`, `as_of` is not earlier. None when only a whole check can tell, an
        error included: the transaction must then be rolled back.
        """


Check = Callable[["Newsroom"], "Iterable[Problem]"]
Visibility = Callable[["Article", datetime], str]
FrontPageGate = Callable[["FrontPage", Callable[[str], bool], datetime], "FrontPage"]
TombstoneMaker = Callable[["Article"], "Tombstone"]
Gate = Callable[["Newsroom", datetime], "Edition"]
Census = Callable[["Newsroom", datetime], "Mapping[str, int]"]
HeadMaker = Callable[["Edition", "Subject"], "Head"]
Renderer = Callable[["Sheet"], bytes]
# Makes what some sheets show, as far as it takes long and is not at hand; see `Prepared`.
Preparer = Callable[["Iterable[Sheet]"], "Prepared"]

typeset_html: Slot[Typesetter] = Slot("typeset_html")
typeset_text: Slot[Typesetter] = Slot("typeset_text")
read_newsroom: Slot[Reader] = Slot("read_newsroom")
reread: Slot[Rereader] = Slot("reread")
inspect_text: Slot[Inspector] = Slot("inspect_text")
check_newsroom: Slot[Check] = Slot("check_newsroom")
recheck: Slot[Recheck] = Slot("recheck")
open_gate: Slot[Gate] = Slot("open_gate")
visibility_of: Slot[Visibility] = Slot("visibility_of")
public_front_page: Slot[FrontPageGate] = Slot("public_front_page")
tombstone_of: Slot[TombstoneMaker] = Slot("tombstone_of")
take_census: Slot[Census] = Slot("take_census")
head_of: Slot[HeadMaker] = Slot("head_of")
prepare: Slot[Preparer] = Slot("prepare")
rooms: dict[str, Room] = {}
followers: dict[str, Follower] = {}
renderers: dict[str, Renderer] = {}
