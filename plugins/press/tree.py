"""Writing a tree: only bytes that differ are written, and what no sheet claims is removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(slots=True)
class Tally:
    """How many files a build wrote, left and removed, against the edition that readers had before."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


def write_tree(tree: Path, pages: Iterable[tuple[str, bytes]], before: Path | None) -> Tally:
    """Make `tree` hold exactly `pages` (path, bytes); count against the tree `before`.

    Paths are relative, with forward slashes. Raises OSError (disk full, no permission): `tree` is then half written,
    which nobody sees and the next build mends. Raises ValueError on a path that would leave the tree.
    """
    tree.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    claimed: set[str] = set()
    for path, content in pages:
        if path.startswith("/") or ".." in path.split("/") or "\0" in path:
            raise ValueError(f"sheet outside the output: {path!r}")
        claimed.add(path)
        _put(tree / path, content)
        if before is not None and _holds(before / path, content):
            tally.unchanged += 1
        else:
            tally.written += 1
    _prune(tree, claimed)
    if before is not None:
        tally.removed = sum(path not in claimed for path in files_below(before))
    return tally


def files_below(tree: Path) -> list[str]:
    """Every file of a tree, relative, sorted."""
    found = []
    for folder, _, names in os.walk(tree):
        base = os.path.relpath(folder, tree)
        found += [name if base == "." else f"{base}/{name}" for name in names]
    return sorted(found)


def _put(place: Path, content: bytes) -> None:
    if _holds(place, content):
        return
    if place.is_symlink() or place.is_dir():
        # Garbage of a damaged tree, or a folder where a file now belongs.
        place.unlink() if place.is_symlink() else shutil.rmtree(place)
    _make_folder(place.parent)
    place.write_bytes(content)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        # A file stands where a folder now belongs.
        for parent in (folder, *folder.parents):
            if parent.is_file() or parent.is_symlink():
                parent.unlink()
                break
        folder.mkdir(parents=True, exist_ok=True)


def _holds(place: Path, content: bytes) -> bool:
    try:
        return (
            not place.is_symlink() and place.stat().st_size == len(content) and place.read_bytes() == content
        )
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _prune(tree: Path, claimed: set[str]) -> None:
    for path in files_below(tree):
        if path not in claimed:
            (tree / path).unlink()
    for folder, _, _ in os.walk(tree, topdown=False):
        if folder != str(tree):
            place = Path(folder)
            if place.is_symlink():
                place.unlink()
            elif not any(place.iterdir()):
                place.rmdir()
