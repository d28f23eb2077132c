"""What changed below `content/` since an edition was kept."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.domain.article import Article
from plugins.domain.inspection import Inspection
from plugins.domain.permalinks import Permalink
from plugins.domain.record import Record, field
from plugins.domain.source import Field


class ArticleChange(Record):
    """One article file: `before` as it was kept (None: it was not there), `after` as it is (None: it is gone).

    `inspection` and `fields`, the lines of the head, are those of `after`.
    """

    path: str
    before: Article | None
    after: Article | None
    inspection: Inspection | None = None
    fields: tuple[Field, ...] = ()


class Changes(Record):
    """Articles, each path once, and `files`: the other files (path below `content/`) to their size, None when gone.

    A file is there when it is new, when its bytes changed and when it is gone; a text, page or registry never is.
    `permalinks` are the lines of the register as it is now, by address, and `registered` the addresses of those that are
    new or other than before.
    """

    articles: tuple[ArticleChange, ...] = ()
    files: Mapping[str, int | None] = field(default_factory=dict)
    permalinks: Mapping[str, Permalink] = field(default_factory=dict)
    registered: tuple[str, ...] = ()
