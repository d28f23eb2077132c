"""What the reading room found on disk: everything, public or not, with every fault found on the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from plugins.domain.article import Article, Tag
from plugins.domain.inspection import Inspection
from plugins.domain.permalinks import Permalink
from plugins.domain.problems import Problem
from plugins.domain.record import Record, field
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.domain.source import Source


class Newsroom(Record):
    """The whole content folder, read.

    `articles` are the readable ones, sorted by path; `bodies` their HTML by article path, links as typed.
    `raw_bodies` hold, for the files that typed HTML of their own, the HTML before it was made safe and balanced.
    `sources` are the files with their heads and texts as typed, by path, for the checks. When the press keeps `bodies`, an
    article that was inspected has a source without its body, and nothing in `raw_bodies`.
    `files` maps every other file below `content/` (path relative to it) to its size in bytes.
    `seen` counts the Markdown files below `content/articles`: seen = readable + refused, always.
    `refused_articles` are refused ones whose body could be read all the same, so that checks find every fault at once;
    `bodies` and `raw_bodies` hold theirs too, and they never reach the gate.
    `typed_tags` are the tags of the articles of which one is spelt otherwise than the newsroom spells it, as typed.
    `inspections` are those of the articles, refused ones too, that were checked when they were read, by path.
    `permalinks` are the lines of the register, by address; articles are already what their lines say.
    `as_of` is the build's instant: a `Modified` in the future is judged against it.
    """

    site: Site
    as_of: datetime
    articles: tuple[Article, ...]
    bodies: Mapping[str, str]
    raw_bodies: Mapping[str, str]
    sources: Mapping[str, Source]
    registry: Registry
    files: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    seen: int = 0
    refused: tuple[str, ...] = field(default=())
    refused_articles: tuple[Article, ...] = ()
    typed_tags: Mapping[str, tuple[Tag, ...]] = field(default_factory=dict)
    inspections: Mapping[str, Inspection] = field(default_factory=dict)
    permalinks: Mapping[str, Permalink] = field(default_factory=dict)
