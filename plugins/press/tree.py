"""Writing a tree: only bytes that differ are written, and what no sheet claims is removed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from plugins.domain.record import Struct
from plugins.press.laying import Layer, holds


class Tally(Struct):
    """How many files a build wrote, left and removed, against the edition that readers had before."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


def write_tree(tree: Path, pages: Iterable[tuple[str, bytes]], before: Path | None) -> Tally:
    """Make `tree` hold exactly `pages` (path, bytes); count against the tree `before`.

    Paths are relative, with forward slashes. Raises OSError (disk full, no permission): `tree` is then half written,
    which nobody sees and the next build mends. Raises ValueError on a path that would leave the tree.
    """
    layer = Layer(tree)
    tally = Tally()
    claimed: set[str] = set()
    for path, content in pages:
        if path.startswith("/") or ".." in path.split("/") or "\0" in path:
            raise ValueError(f"sheet outside the output: {path!r}")
        claimed.add(path)
        layer.lay(path, content)
        if before is not None and holds(before / path, content):
            tally.unchanged += 1
        else:
            tally.written += 1
    layer.prune(claimed)
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
