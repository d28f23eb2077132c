"""What was found of one text as soon as it was read: its own faults, and all that the checks between files need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from plugins.domain.article import Link
from plugins.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class References:
    """The links of one text and the places that others may link to.

    `path` is the file to name; `base` the file against which relative links are read. `since` is the first public
    instant of the text, None when it never is public (draft, retired). `ids` are its identifiers.
    `is_page`: the text is the body of a page of its own. `archived`: rules of quality warn.
    """

    path: str
    base: str
    links: tuple[Link, ...]
    ids: frozenset[str]
    since: datetime | None
    archived: bool
    is_page: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """One text, checked alone: `problems` in the order of the rules, and its references."""

    problems: tuple[Problem, ...]
    references: References
