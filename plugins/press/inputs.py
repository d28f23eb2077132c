"""Everything but content and clock that an edition is made from, as one digest: settings, theme, code, libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from plugins.domain.site import Site
from plugins.press import schema
from plugins.press.rooms import room_names

HOUSE = Path(__file__).resolve().parents[1]


def inputs_digest(site: Site, settings: Mapping[str, object]) -> str:
    """The same for the same program and settings. Code is known by names, sizes and times, the theme by its bytes."""
    parts = (
        schema.VERSION,
        sys.version,
        site,
        room_names(settings),
        tuple(_code(settings)),
        tuple(_libraries()),
    )
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _code(settings: Mapping[str, object]) -> Iterator[tuple[str, int, int]]:
    for folder in _folders(settings):
        for path, found in sorted(_python_files(folder)):
            yield path, found.st_size, found.st_mtime_ns


def _folders(settings: Mapping[str, object]) -> Iterator[Path]:
    """The house's rooms, and those that stand elsewhere."""
    yield HOUSE
    for name in room_names(settings):
        file = getattr(sys.modules.get(name), "__file__", None)
        if file and HOUSE not in Path(file).parents:
            yield Path(file).parent


def _python_files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    folders = [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    yield entry.path, entry.stat()
                elif entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)


def _libraries() -> Iterable[str]:
    """`jinja2-3.1.6.dist-info`: names and versions of what is installed, as the folders say them."""
    found: set[str] = set()
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):
            found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return sorted(found)
