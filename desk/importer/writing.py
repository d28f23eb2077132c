"""All or nothing on disk: files are written under temporary names, then take their own in one go, or none does."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_SUFFIX = ".import-tmp"


def write_all(content: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` (paths below `content`) as one: whatever fails, the folder is as it was. Raises OSError."""
    folders: list[Path] = []
    staged: list[tuple[Path, Path]] = []
    replaced: list[tuple[Path, bytes | None]] = []
    try:
        for relative, data in files.items():
            place = content / relative
            _make_folder(place.parent, folders)
            temporary = place.with_name(f".{place.name}{_SUFFIX}")
            staged.append((temporary, place))
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for temporary, place in staged:
            before = place.read_bytes() if place.exists() else None
            temporary.replace(place)
            replaced.append((place, before))
    except BaseException:
        _undo(staged, replaced, folders)
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _undo(
    staged: list[tuple[Path, Path]], replaced: list[tuple[Path, bytes | None]], folders: list[Path]
) -> None:
    for place, before in reversed(replaced):
        if before is None:
            place.unlink(missing_ok=True)
        else:
            place.write_bytes(before)
    for temporary, _ in staged:
        temporary.unlink(missing_ok=True)
    for folder in reversed(folders):
        folder.rmdir()
