"""What lies in an existing Pelican content folder: texts, files that texts may show, and what is neither."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from desk.importer import texts
from desk.importer.ledger import Ledger
from plugins.domain.record import Record

MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
# Pelican reads these as articles too; we do not.
FOREIGN = (".rst", ".html", ".htm", ".asc", ".adoc", ".asciidoc", ".org", ".ipynb", ".textile")
PAGE_FOLDERS = ("pages", "page")


class Folder(Record):
    """A folder to import. Paths are relative to it, with forward slashes, sorted."""

    root: Path
    texts: tuple[str, ...]
    foreign: tuple[str, ...]
    files: tuple[str, ...]


def read_folder(root: Path, ledger: Ledger, shown: str) -> Folder:
    """Walk a folder. What cannot be read without danger (links that leave it, pipes) is noted, never opened."""
    found: dict[str, list[str]] = {"texts": [], "foreign": [], "files": []}
    for path in _walk(root):
        relative = path.relative_to(root).as_posix()
        if any(piece.startswith(".") for piece in relative.split("/")):
            continue
        suffix = path.suffix.lower()
        if not _is_safe(path, root):
            ledger.unknown(f"{shown}/{relative}", 0, texts.NOT_A_FILE)
        elif suffix in MARKDOWN:
            found["texts"].append(relative)
        elif suffix in FOREIGN:
            found["foreign"].append(relative)
        else:
            found["files"].append(relative)
    return Folder(root, *(tuple(sorted(found[kind])) for kind in ("texts", "foreign", "files")))


def is_page_place(place: str) -> bool:
    """Whether a path lies in a folder of pages."""
    return any(folder.lower() in PAGE_FOLDERS for folder in place.split("/")[:-1])


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, followlinks=False):
        folders.sort()
        for name in sorted(names):
            yield Path(folder, name)


def _is_safe(path: Path, root: Path) -> bool:
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return False
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
