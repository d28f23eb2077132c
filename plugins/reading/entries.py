"""One file of the articles, opened and read by whoever has the time: this process or a worker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.inspection import Inspection
from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.domain.source import Source
from plugins.reading.article import ReadArticle, read_article
from plugins.reading.header import read_source
from plugins.reading.heads import packed_head
from plugins.reading.keys import ARTICLE_KEYS
from plugins.reading.moments import Misread, read_moment
from plugins.reading.notes import Notes
from plugins.reading.shelves import open_text
from plugins.reading.values import Surroundings, filled


class ReadFile(Record):
    """One file of the articles, read: all that it adds to the newsroom. `source`, `read`: None when unreadable.

    `inspection` is None when it could not be read, or when nobody inspects.
    """

    path: str
    source: Source | None
    read: ReadArticle | None
    problems: tuple[Problem, ...]
    inspection: Inspection | None = None


class Entry(Record):
    """What comes back of one file: `source` may be a packed head, `html` and `article` are None when unreadable."""

    path: str
    source: Source | bytes | None
    article: Article | None
    html: str
    raw_texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    inspection: Inspection | None


class ReadingTask(Record):
    """What whoever reads articles is told. `heads_only`: of an article that was inspected, its typed texts stay there."""

    surroundings: Surroundings
    heads_only: bool


def read_entries(task: ReadingTask, paths: Sequence[str]) -> Iterator[Entry]:
    """Every path as an article: nothing of one file depends on another one."""
    surroundings = task.surroundings
    for path in paths:
        problems: list[Problem] = []
        text = open_text(surroundings.site, path, problems)
        file = ReadFile(path, None, None, ()) if text is None else read_file(surroundings, path, text)
        yield _entry(file, problems, task.heads_only)


def _entry(file: ReadFile, problems: list[Problem], heads_only: bool) -> Entry:
    source: Source | bytes | None = file.source
    raw_texts = file.read.raw_texts if file.read else {}
    if heads_only and file.inspection is not None and file.source is not None:
        source = packed_head(file.source)
        raw_texts = {path: raw for path, raw in raw_texts.items() if path != file.path}
    article, html = (file.read.article, file.read.body.html) if file.read else (None, "")
    said = (*problems, *file.problems)
    return Entry(file.path, source, article, html, raw_texts, said, file.inspection)


def read_file(surroundings: Surroundings, path: str, text: str) -> ReadFile:
    """A text as an article; inspected by whoever reads it, so that the checks of texts are shared among workers too."""
    notes = Notes(path)
    source = read_source(path, text, notes, ARTICLE_KEYS)
    read = read_article(source, surroundings, notes) if source is not None else None
    problems = notes.settled(_is_archived(source, surroundings))
    return ReadFile(path, source, read, problems, _inspected(source, read, surroundings))


def _inspected(
    source: Source | None, read: ReadArticle | None, surroundings: Surroundings
) -> Inspection | None:
    inspect = slots.inspect_text.content
    if source is None or read is None or inspect is None:
        return None
    raw = read.raw_texts.get(source.path)
    return inspect(read.article, source, read.body.html, raw, surroundings.registry.checked_since)


def _is_archived(source: Source | None, surroundings: Surroundings) -> bool:
    """Whether an article is dated before the day since which quality is asked."""
    since = surroundings.registry.checked_since
    typed = filled(source, "Date") if source else None
    if since is None or typed is None:
        return False
    moment = read_moment(typed.value, surroundings.site.zone)
    return not isinstance(moment, Misread) and moment.day < since
