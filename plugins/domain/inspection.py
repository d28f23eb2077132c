"""What was found of one text as soon as it was read: its own faults, and all that the checks between files need."""

from __future__ import annotations

from datetime import datetime

from plugins.domain.links import Target
from plugins.domain.problems import Problem
from plugins.domain.record import Record


class Reference(Record):
    """A link or image of a text, read: `href` as typed at `line`; the rest as in `plugins.domain.links.Destination`."""

    href: str
    line: int
    is_image: bool
    target: Target
    path: str
    fragment: str


class Related(Record):
    """An article that a head names: the head's key, the name as read, and its line."""

    key: str
    value: str
    line: int


class References(Record):
    """The links of one text and the places that others may link to.

    `path` is the file to name; `base` the file against which relative links are read. `since` is the first public
    instant of the text, None when it never is public (draft, retired). `ids` are its identifiers.
    `is_page`: the text is the body of a page of its own. `archived`: rules of quality warn.
    `related` are the articles that its head names, `shows` the files below `content/` that an article shows.
    """

    path: str
    base: str
    links: tuple[Reference, ...]
    ids: frozenset[str]
    since: datetime | None
    archived: bool
    is_page: bool
    related: tuple[Related, ...] = ()
    shows: tuple[str, ...] = ()


class Inspection(Record):
    """One text, checked alone: `problems` in the order of the rules, and its references."""

    problems: tuple[Problem, ...]
    references: References
