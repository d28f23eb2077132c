"""Keeping a whole edition: what was read and what the gate let through, as rows."""

from __future__ import annotations

import marshal
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.links import read_link
from plugins.domain.listing import Listing, listings_of
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import Problem
from plugins.domain.urls import address_of
from plugins.press import schema
from plugins.press.scanning import WIDTH, Marks, Row, Seen, digest_of
from plugins.press.schema import micros

if TYPE_CHECKING:
    from plugins.domain.article import Tag

# What the public may see of an article at its own address.
SHOWN = ("public", "hidden")
# What the keys of the files' marks begin with, a key for each folder.
_SEEN = "seen:"


def keep_newsroom(
    state: sqlite3.Connection, newsroom: Newsroom, edition: Edition, visible: Mapping[str, str]
) -> None:
    """Everything but bodies and sheets. `visible` is the visibility of every article, by path.

    A transaction is open, and is ended here.
    """
    state.executemany(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article_row(article, visible[article.path]) for article in newsroom.articles),
    )
    state.executemany(
        "INSERT INTO census VALUES (?, ?)", slots.take_census.get()(newsroom, newsroom.as_of).items()
    )
    state.executemany("UPDATE source SET is_file = 1 WHERE path = ?", ((path,) for path in newsroom.files))
    state.executemany(
        "INSERT INTO shows VALUES (?, ?)", ((file, a.path) for a in newsroom.articles for file in files_of(a))
    )
    _keep_tags(state, newsroom)
    _keep_members(state, newsroom, visible)
    keep_problems(state, newsroom.problems)
    put(state, "registry", newsroom.registry)
    put(state, "public_registry", edition.registry)
    state.execute("COMMIT")
    schema.index(state)


def article_row(article: Article, visibility: str) -> tuple[object, ...]:
    """The row of an article."""
    return (
        article.path,
        article.id,
        visibility,
        address_of(article),
        micros(article.public_from.instant),
        bool(article.corrections),
        bool(article.former_addresses),
        article.translation_group if article.is_translation else "",
        micros(slots.tombstone_of.get()(article).withdrawn_at) if visibility == "retired" else None,
        pickle.dumps(article, protocol=5),
    )


def files_of(article: Article) -> tuple[str, ...]:
    """Names, without folders, of the files that decide how an article is read: a picture's size is in its record.

    Without folders, because a file that appears elsewhere may be the one that a head means.
    """
    found = dict.fromkeys((*article.media, *([article.audio.lstrip("/")] if article.audio else ())))
    for link in article.links:
        if link.is_image:
            found.setdefault(read_link(link.href, article.path).path.lstrip("/"))
    return tuple(dict.fromkeys(path.rpartition("/")[2] for path in found))


def memberships(article: Article, visibility: str) -> tuple[tuple[Listing, bool], ...]:
    """The listings of an article that the gate let through, and whether it is listed there: a hidden one is not."""
    if visibility not in SHOWN:
        return ()
    return tuple((listing, visibility == "public") for listing in listings_of(article, hidden=True))


def keep_problems(state: sqlite3.Connection, problems: Iterable[Problem]) -> None:
    """What reading said, in order, after what is kept of the same file."""
    state.executemany(
        "INSERT INTO problem SELECT ?1, coalesce(max(position) + 1, 0), ?2 FROM problem WHERE path = ?1",
        ((problem.path, pickle.dumps(problem, protocol=5)) for problem in problems),
    )


def keep_sources(state: sqlite3.Connection, content: Path, found: Iterable[Seen]) -> None:
    """Every file with its digest, before it is read for good: what changes later is seen, whenever it happens."""
    rows: dict[str, Row] = {}
    for path, *marks in found:
        folder, name = _parted(path)
        rows.setdefault(folder, []).extend((name, *marks))
        state.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, 0)", (path, *marks, digest_of(content, path))
        )
    for folder, row in rows.items():
        _put_row(state, folder, row)


def known_folders(state: sqlite3.Connection) -> dict[str, Row]:
    """Every file as it was, folder by folder."""
    # Up to the character that follows the colon: every key that begins so.
    rows = state.execute("SELECT key, value FROM meta WHERE key >= ? AND key < ?", (_SEEN, _SEEN[:-1] + ";"))
    return {key[len(_SEEN) :]: marshal.loads(row) for key, row in rows}


def forget_source(state: sqlite3.Connection, path: str) -> None:
    """One file is no more."""
    state.execute("DELETE FROM source WHERE path = ?", (path,))
    _replace_marks(state, path, None)


def known_digest(state: sqlite3.Connection, path: str) -> bytes:
    """What a known file held, as its digest."""
    (digest,) = state.execute("SELECT digest FROM source WHERE path = ?", (path,)).fetchone()
    return bytes(digest)


def put_source(state: sqlite3.Connection, path: str, marks: Marks, digest: bytes, is_file: bool) -> None:
    """One file as it is."""
    row = (path, *marks, digest, is_file)
    state.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    _replace_marks(state, path, marks)


def _replace_marks(state: sqlite3.Connection, path: str, marks: Marks | None) -> None:
    folder, name = _parted(path)
    found = state.execute("SELECT value FROM meta WHERE key = ?", (_SEEN + folder,)).fetchone()
    row: Row = marshal.loads(found[0]) if found else []
    names = row[::WIDTH]
    # In its place: a folder of which nothing else changed is listed in the same order.
    at = names.index(name) * WIDTH if name in names else len(row)
    row[at : at + WIDTH] = () if marks is None else (name, *marks)
    _put_row(state, folder, row)


def _put_row(state: sqlite3.Connection, folder: str, row: Row) -> None:
    if row:
        state.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SEEN + folder, marshal.dumps(row)))
    else:
        state.execute("DELETE FROM meta WHERE key = ?", (_SEEN + folder,))


def _parted(path: str) -> tuple[str, str]:
    """What stands before a file's name, and the name."""
    folder, slash, name = path.rpartition("/")
    return folder + slash, name


def problems_of(state: sqlite3.Connection) -> tuple[Problem, ...]:
    """All that reading said."""
    rows = state.execute("SELECT problem FROM problem ORDER BY path, position")
    return tuple(pickle.loads(packed) for (packed,) in rows)


def put(state: sqlite3.Connection, key: str, value: object) -> None:
    """Keep one value."""
    state.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, pickle.dumps(value, protocol=5)))


def get(state: sqlite3.Connection, key: str) -> object:
    """One value. Raises KeyError when it is not kept."""
    row = state.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise KeyError(key)
    return pickle.loads(row[0])


def tagged_rows(article: Article, typed: tuple[Tag, ...], is_public: bool) -> Iterator[tuple[object, ...]]:
    """The rows of an article's tags as typed."""
    return ((tag.slug, article.path, n, tag.name, is_public) for n, tag in enumerate(typed))


def _keep_tags(state: sqlite3.Connection, newsroom: Newsroom) -> None:
    for article in newsroom.articles:
        typed = newsroom.typed_tags.get(article.path, article.tags)
        state.executemany(
            "INSERT INTO tagged VALUES (?, ?, ?, ?, ?)",
            tagged_rows(article, typed, _is_public(article, newsroom)),
        )
    names = {tag.slug: tag.name for article in newsroom.articles for tag in article.tags}
    state.executemany("INSERT INTO tag VALUES (?, ?)", sorted(names.items()))


def _is_public(article: Article, newsroom: Newsroom) -> bool:
    return slots.visibility_of.get()(article, newsroom.as_of) == "public"


def _keep_members(state: sqlite3.Connection, newsroom: Newsroom, visible: Mapping[str, str]) -> None:
    listed: dict[Listing, list[tuple[int, str]]] = {}
    hidden: dict[Listing, list[tuple[int, str]]] = {}
    for article in newsroom.articles:
        place = (micros(article.public_from.instant), article.path)
        for listing, is_listed in memberships(article, visible[article.path]):
            (listed if is_listed else hidden).setdefault(listing, []).append(place)
    size = newsroom.site.list_size
    everything = sorted({*listed, *hidden})
    state.executemany(
        "INSERT INTO listing VALUES (?, ?, ?, ?)",
        ((x.kind.value, x.name, len(listed.get(x, ())), len(hidden.get(x, ()))) for x in everything),
    )
    for listing in everything:
        of = (listing.kind.value, listing.name)
        for number, members in ((0, hidden.get(listing, [])), (1, listed.get(listing, []))):
            members.sort()
            state.executemany(
                "INSERT INTO member VALUES (?, ?, ?, ?, ?)", ((*of, number, *place) for place in members)
            )
        firsts = enumerate(listed.get(listing, [])[::size])
        state.executemany(
            "INSERT INTO block VALUES (?, ?, ?, ?, ?)", ((*of, number, *place) for number, place in firsts)
        )
