"""What was read again of a newsroom that is kept, without the rest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from plugins.domain.article import Article
from plugins.domain.inspection import Inspection
from plugins.domain.permalinks import Permalink
from plugins.domain.pictures import Measure
from plugins.domain.problems import Problem
from plugins.domain.record import Record, field
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.domain.source import Field


class RereadArticle(Record):
    """One article's file: the article with its tags as typed, its HTML, its head, and what was found in it."""

    article: Article
    html: str
    fields: tuple[Field, ...]
    problems: tuple[Problem, ...]
    inspection: Inspection | None


class Known(Record):
    """What a whole reading knew: `files` are all other files below `content/`, with their sizes in bytes.

    `measured` are the measures of pictures that have not changed. `permalinks` are the lines of the register,
    by address.
    """

    site: Site
    as_of: datetime
    registry: Registry
    files: Mapping[str, int]
    measured: Mapping[str, Measure] = field(default_factory=dict)
    permalinks: Mapping[str, Permalink] = field(default_factory=dict)


class Found(Record):
    """What stands at some paths below `content/`: article files and other files, with their sizes in bytes.

    A path in neither is a file that is neither read nor published.
    """

    articles: tuple[str, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)
