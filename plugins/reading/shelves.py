"""The files of the content folder, opened and sorted onto shelves: articles, replies, pages, dossiers, registries."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from plugins.domain.links import CONTENT
from plugins.domain.problems import Problem
from plugins.domain.site import Site
from plugins.reading.aftermath import reply_path
from plugins.reading.decode import decode
from plugins.reading.header import read_source
from plugins.reading.notes import Notes
from plugins.reading.values import all_filled
from plugins.reading.walk import ARTICLES, DOSSIERS, PAGES, Tree


@dataclass(slots=True)
class Shelves:
    """Texts by path (`content/articles/…`), sorted; `refused` are article files whose text could not be read."""

    articles: dict[str, str] = field(default_factory=dict)
    replies: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    dossiers: dict[str, str] = field(default_factory=dict)
    registries: dict[str, str | None] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def fill_shelves(tree: Tree, site: Site) -> Shelves:
    """Every text of the tree. A Markdown file without a place of its own is a fault, unless an article names it."""
    shelves = Shelves()
    texts = {
        f"{CONTENT}/{path}": open_text(site, path, site.max_source_bytes, shelves) for path in tree.markdown
    }
    named = _named_replies(texts)
    for path, text in texts.items():
        shelf = shelves.replies if path in named else _shelf(shelves, path.removeprefix(CONTENT + "/"))
        if shelf is None:
            notes = Notes(path)
            notes.add("E007")
            shelves.problems.extend(notes.found)
        elif text is not None:
            shelf[path] = text
        elif shelf is shelves.articles:
            shelves.refused.append(path)
    for path in tree.registries:
        shelves.registries[f"{CONTENT}/{path}"] = open_text(site, path, site.max_source_bytes, shelves)
    return shelves


def _shelf(shelves: Shelves, path: str) -> dict[str, str] | None:
    if path.startswith(ARTICLES):
        return shelves.articles
    for folder, shelf in ((PAGES, shelves.pages), (DOSSIERS, shelves.dossiers)):
        if path.startswith(folder) and "/" not in path.removeprefix(folder):
            return shelf
    return None


def _named_replies(texts: dict[str, str | None]) -> frozenset[str]:
    """The Markdown files that a `Droit_de_reponse` of some article names."""
    found: set[str] = set()
    for path, text in texts.items():
        if (
            text is not None
            and path.startswith(f"{CONTENT}/{ARTICLES}")
            and "droit_de_reponse" in text.lower()
        ):
            source = read_source(path, text, Notes(path))
            if source is not None:
                found.update(reply_path(field, path) for field in all_filled(source, "Droit_de_reponse"))
    return frozenset(found & texts.keys())


def open_text(site: Site, path: str, most: int, shelves: Shelves) -> str | None:
    """The text of a file, None when it cannot be had; at most `most` bytes are ever read."""
    notes = Notes(f"{CONTENT}/{path}")
    try:
        # Not blocking even if the file became a FIFO since the walk.
        with os.fdopen(os.open(Path(site.content, path), os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        notes.add("E004", reason=error.strerror or "")
        text = None
    else:
        text = decode(data, notes)
    # A warning of an article's text is settled with its date, later; errors are the same for every date.
    shelves.problems.extend(notes.found)
    return text
