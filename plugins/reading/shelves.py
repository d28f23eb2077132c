"""The files of the content folder sorted onto shelves: articles, replies, pages, dossiers, registries.

Articles are many: whoever reads one opens it. The few others are opened here.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from plugins.domain.links import CONTENT
from plugins.domain.problems import Problem
from plugins.domain.record import Struct, field
from plugins.domain.site import Site
from plugins.reading.aftermath import reply_path
from plugins.reading.decode import decode
from plugins.reading.header import read_source
from plugins.reading.notes import Notes
from plugins.reading.values import all_filled
from plugins.reading.walk import ARTICLES, DOSSIERS, PAGES, Tree

# The key that names a text published with the article.
REPLY = "Droit_de_reponse"
# Bytes that are asked for at once: more than nearly every article has.
_AT_ONCE = 64 * 1024


class Shelves(Struct):
    """Texts by path (`content/articles/…`), sorted, and the paths of `articles`."""

    articles: list[str] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    dossiers: dict[str, str] = field(default_factory=dict)
    registries: dict[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def fill_shelves(tree: Tree, site: Site) -> Shelves:
    """Every text of the tree. A Markdown file without a place of its own is a fault, unless an article names it."""
    shelves = Shelves()
    paths = [f"{CONTENT}/{path}" for path in tree.markdown]
    named = _named_replies(site, paths)
    for path in paths:
        below = path.removeprefix(CONTENT + "/")
        if path not in named and below.startswith(ARTICLES):
            shelves.articles.append(path)
            continue
        text = open_text(site, path, shelves.problems)
        shelf = shelves.replies if path in named else _shelf(shelves, below)
        if shelf is None:
            notes = Notes(path)
            notes.add("E007")
            shelves.problems.extend(notes.found)
        elif text is not None:
            shelf[path] = text
    for path in tree.registries:
        at = f"{CONTENT}/{path}"
        shelves.registries[at] = open_text(site, at, shelves.problems)
    return shelves


def _shelf(shelves: Shelves, path: str) -> dict[str, str] | None:
    for folder, shelf in ((PAGES, shelves.pages), (DOSSIERS, shelves.dossiers)):
        if path.startswith(folder) and "/" not in path.removeprefix(folder):
            return shelf
    return None


def _named_replies(site: Site, paths: Sequence[str]) -> frozenset[str]:
    """The Markdown files that a `Droit_de_reponse` of some article names."""
    found: set[str] = set()
    for path in paths:
        if path.startswith(f"{CONTENT}/{ARTICLES}") and _may_name_reply(site, path):
            # What is wrong with it is said by whoever reads it.
            text = open_text(site, path, [])
            source = None if text is None else read_source(path, text, Notes(path))
            if source is not None:
                found.update(reply_path(field, path) for field in all_filled(source, REPLY))
    return frozenset(found.intersection(paths))


def _may_name_reply(site: Site, path: str) -> bool:
    """One look at the bytes of a file: no letter but an ASCII one is written so, whatever its encoding."""
    try:
        return REPLY.lower().encode() in _bytes_of(site, path).lower()
    except OSError:
        return False


def open_text(site: Site, path: str, problems: list[Problem]) -> str | None:
    """The text of a file (`content/…`), None when it cannot be had; what is wrong with it is added to `problems`."""
    notes = Notes(path)
    try:
        data = _bytes_of(site, path)
    except OSError as error:
        notes.add("E004", reason=error.strerror or "")
        text = None
    else:
        text = decode(data, notes)
    # A warning of an article's text is settled with its date, later; errors are the same for every date.
    problems.extend(notes.found)
    return text


def _bytes_of(site: Site, path: str) -> bytes:
    """What a file holds; of one that grew since the walk, one byte more than it may."""
    # Not blocking even if the file became a FIFO since the walk.
    descriptor = os.open(f"{site.content}/{path.removeprefix(CONTENT + '/')}", os.O_RDONLY | os.O_NONBLOCK)
    try:
        # Asked for piece by piece: room for the largest file that may come would be made for each.
        pieces: list[bytes] = []
        left = site.max_source_bytes + 1
        while left > 0 and (piece := os.read(descriptor, min(_AT_ONCE, left))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)
    finally:
        os.close(descriptor)
