"""The build of an edit: what changed is read, checked and printed; the rest is the state's word.

Every doubt ends here with None, and a whole build answers it: an error in what was read, a change of what every page
may show, a state that is not as it was sealed.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import cast

from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.changes import ArticleChange, Changes
from plugins.domain.links import CONTENT
from plugins.domain.listing import Listing
from plugins.domain.permalinks import REGISTER
from plugins.domain.pictures import Measure
from plugins.domain.problems import Problem, in_order
from plugins.domain.record import Record, Struct, replace
from plugins.domain.registry import Registry
from plugins.domain.reread import Known, RereadArticle
from plugins.domain.site import Site
from plugins.press import tracing
from plugins.press.delta import Delta, print_delta
from plugins.press.edits import Change, Edits, Everything, Touched, touched_units
from plugins.press.following import note_due
from plugins.press.keeping import files_of, forget_source, get, keep_problems, problems_of, put_source
from plugins.press.permalinks import StoredPermalinks, others_by, take_permalinks
from plugins.press.scanning import Marks, digest_of, marks_of
from plugins.press.schema import micros
from plugins.press.stored_edition import StoredEdition

# More changed files than this are read by workers, with everything.
MOST = 200


class Edited(Record):
    """What an edit came to: what to print, everything that is to be said, the census, the listings that it left."""

    delta: Delta
    problems: tuple[Problem, ...]
    census: Mapping[str, int]
    left: frozenset[Listing]


class StoredFiles(Mapping[str, int]):
    """The files below `content/` that are neither sources nor registries, with their sizes."""

    def __init__(self, state: sqlite3.Connection) -> None:
        self._state = state

    def __getitem__(self, path: str) -> int:
        row = self._state.execute("SELECT size FROM source WHERE path = ? AND is_file", (path,)).fetchone()
        if row is None:
            raise KeyError(path)
        return int(row[0])

    def __iter__(self) -> Iterator[str]:
        return (
            path for (path,) in self._state.execute("SELECT path FROM source WHERE is_file ORDER BY path")
        )

    def __len__(self) -> int:
        (number,) = self._state.execute("SELECT count(*) FROM source WHERE is_file").fetchone()
        return int(number)


def edit(
    state: sqlite3.Connection, site: Site, as_of: datetime, paths: Sequence[str], number: int, compiled: Path
) -> Edited | None:
    """Bring the state up to date with the files at `paths` (relative to `content/`) and the instant, and plan.

    Inside the caller's transaction, which is rolled back when the answer is None. `number` is the edition's.
    """
    registry = cast(Registry, get(state, "registry"))
    content = Path(site.content)
    taken = _take(state, site, content, paths)
    if taken is None or any(_is_shown_beside(registry, path) for path in taken.files):
        return None
    articles = dict(taken.articles)
    for path in taken.files:
        # An article holds the size of each picture that it shows.
        for (shower,) in state.execute(
            "SELECT path FROM shows WHERE file = ?", (path.rpartition("/")[2],)
        ).fetchall():
            articles.setdefault(shower, True)
    permalinks = StoredPermalinks(state)
    registered = take_permalinks(state, content) if taken.register else ()
    if registered is None:
        return None
    for path in others_by(state, site, permalinks, registered):
        articles.setdefault(path, True)
    if len(articles) > MOST:
        return None
    present = [path for path, is_there in sorted(articles.items()) if is_there]
    measured = _measured(state, present, taken.files)
    known = Known(site, as_of, registry, StoredFiles(state), measured, permalinks)
    read = slots.reread.get().read(known, [_below(path) for path in present])
    if read is None:
        return None
    again = dict(zip(present, read, strict=True))
    changes = [_change(state, path, again.get(path), as_of) for path in sorted(articles)]
    changes += _awaited(state, as_of, set(articles))
    if any(_is_odd(change) for change in changes):
        return None
    told = Changes(_told(changes, again), taken.files, permalinks, registered)
    problems = slots.recheck.get().recheck(state, site, as_of, registry, told)
    if problems is None:
        return None
    try:
        touched = _apply(state, site, as_of, registry, changes, taken.files)
        note_due(state, site, touched.members)
        units = touched_units(state, touched, micros(as_of))
        _keep_reading(state, articles, again)
        edition = StoredEdition(state, site, as_of, cast(Registry, get(state, "public_registry")))
        delta = print_delta(state, edition, units, number, compiled)
    except Everything:
        return None
    said = in_order((*problems, *problems_of(state)))
    if any(problem.is_error for problem in said):
        return None
    census = dict(state.execute("SELECT kind, number FROM census").fetchall())
    return Edited(delta, said, census, frozenset(touched.left))


class _Taken(Struct):
    """Changed files by what they are: article sources (whether they are still there), others with their sizes.

    `register`: the permalinks are among them.
    """

    articles: dict[str, bool]
    files: dict[str, int | None]
    register: bool = False


def _take(state: sqlite3.Connection, site: Site, content: Path, paths: Sequence[str]) -> _Taken | None:
    """What changed, its marks kept. None when it is neither an article nor a file that articles show."""
    taken = _Taken({}, {})
    there: list[tuple[str, Marks, bytes]] = []
    for path in paths:
        known = state.execute("SELECT is_file FROM source WHERE path = ?", (path,)).fetchone()
        was_article = state.execute("SELECT 1 FROM article WHERE path = ?", (f"{CONTENT}/{path}",)).fetchone()
        marks = marks_of(content, path)
        if marks is not None:
            there.append((path, marks, digest_of(content, path)))
        elif was_article:
            taken.articles[f"{CONTENT}/{path}"] = False
            forget_source(state, path)
        elif known and known[0]:
            taken.files[path] = None
            forget_source(state, path)
        elif known:
            return None
    found = slots.reread.get().sort(site, [path for path, _, _ in there])
    if found is None:
        return None
    for path, marks, digest in there:
        is_file = path in found.files
        known = state.execute("SELECT is_file, digest FROM source WHERE path = ?", (path,)).fetchone()
        if known and bool(known[0]) != is_file:
            return None
        put_source(state, path, marks, digest, is_file)
        if path in found.articles:
            taken.articles[f"{CONTENT}/{path}"] = True
        elif is_file and (not known or known[1] != digest):
            taken.files[path] = found.files[path]
        elif path == REGISTER:
            taken.register = True
        elif not is_file and known:
            # Neither an article nor a file that is published: a registry, a page, what tools leave.
            return None
    return taken


def _measured(
    state: sqlite3.Connection, paths: Sequence[str], changed: Mapping[str, int | None]
) -> dict[str, Measure]:
    """The measures of the pictures that articles showed, to be measured again only if the pictures changed."""
    found: dict[str, Measure] = {}
    for path in paths:
        row = state.execute("SELECT record FROM article WHERE path = ?", (path,)).fetchone()
        article = cast(Article, pickle.loads(row[0])) if row else None
        pictures = (article.picture, *article.body_pictures) if article else ()
        found |= {
            p.path: (p.width, p.height, p.widths) for p in pictures if p and p.width and p.path not in changed
        }
    return found


def _change(state: sqlite3.Connection, path: str, read: RereadArticle | None, as_of: datetime) -> Change:
    row = state.execute("SELECT record, visibility FROM article WHERE path = ?", (path,)).fetchone()
    before, was = (cast(Article, pickle.loads(row[0])), str(row[1])) if row else (None, "")
    if read is None:
        return Change(path, before, was, None, "")
    now = str(slots.visibility_of.get()(read.article, as_of))
    return Change(path, before, was, read.article, now, read.html, read.article.tags)


def _awaited(state: sqlite3.Connection, as_of: datetime, read: set[str]) -> list[Change]:
    """The articles whose hour has come, but those read again."""
    rows = state.execute(
        "SELECT a.path, a.record, b.html FROM article a JOIN body b ON b.path = a.path"
        " WHERE a.visibility = 'embargoed' AND a.instant <= ?",
        (micros(as_of),),
    ).fetchall()
    found: list[Change] = []
    for path, record, html in sorted(rows):
        if path in read:
            continue
        article = cast(Article, pickle.loads(record))
        slugs = dict.fromkeys(tag.slug for tag in article.tags)
        typed = [
            row
            for slug in slugs
            for row in state.execute(
                "SELECT position, slug, name FROM tagged WHERE slug = ? AND path = ?", (slug, path)
            )
        ]
        tags = tuple(type(article.tags[0])(slug, name) for _, slug, name in sorted(typed)) if typed else ()
        now = str(slots.visibility_of.get()(article, as_of))
        found.append(Change(path, article, "embargoed", replace(article, tags=tags), now, str(html), tags))
    return found


def _is_odd(change: Change) -> bool:
    """A right of reply is a text beside the article; a sound's name may be judged by who plays it."""
    before, after = change.before, change.after
    if any(article and article.rights_of_reply for article in (before, after)):
        return before != after or change.was != change.now
    return (before.audio if before else "") != (after.audio if after else "")


def _is_shown_beside(registry: Registry, path: str) -> bool:
    """Whether a page, a dossier or a biography may hold the size of a picture, or its absence."""
    texts = [page.body_html for page in registry.pages.values()]
    texts += [f"{dossier.body_html} {dossier.picture}" for dossier in registry.dossiers.values()]
    texts += [f"{author.biography_html} {author.portrait}" for author in registry.authors.values()]
    name = path.rpartition("/")[2]
    return any(name in text for text in texts)


def _told(changes: Sequence[Change], again: Mapping[str, RereadArticle]) -> tuple[ArticleChange, ...]:
    """What the checks are told: the articles that were read again, and those that are gone."""
    return tuple(
        ArticleChange(
            change.path,
            change.before,
            change.after,
            again[change.path].inspection if change.path in again else None,
            again[change.path].fields if change.path in again else (),
        )
        for change in changes
        if change.path in again or change.after is None
    )


def _apply(
    state: sqlite3.Connection,
    site: Site,
    as_of: datetime,
    registry: Registry,
    changes: Sequence[Change],
    files: Mapping[str, int | None],
) -> Touched:
    edits = Edits(state, registry, site.list_size)
    for change in changes:
        edits.apply(change)
    edits.touched.keys.update(map(tracing.file_at, files))
    edits.settle(StoredEdition(state, site, as_of, cast(Registry, get(state, "public_registry"))))
    return edits.touched


def _keep_reading(
    state: sqlite3.Connection, articles: Mapping[str, bool], again: Mapping[str, RereadArticle]
) -> None:
    for path in articles:
        state.execute("DELETE FROM problem WHERE path = ?", (path,))
        state.execute("DELETE FROM shows WHERE path = ?", (path,))
        if path in again:
            keep_problems(state, again[path].problems)
            rows = ((file, path) for file in files_of(again[path].article))
            state.executemany("INSERT INTO shows VALUES (?, ?)", rows)


def _below(path: str) -> str:
    return path.removeprefix(f"{CONTENT}/")
