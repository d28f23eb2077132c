"""The content folder as the file system shows it, without opening a file; and the digest of what is in one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

# Times of files are coarse, on some disks to two seconds: what changed about when it was read proves nothing.
# Source: git, Documentation/technical/racy-git.
COARSE = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Marks:
    """What changes with a file: bytes, times in nanoseconds, inode. Same marks are no proof when they are recent."""

    size: int
    mtime: int
    ctime: int
    inode: int

    def is_recent(self, scanned: int) -> bool:
        """Whether the file may have changed once more, unseen, about the instant `scanned`."""
        return max(self.mtime, self.ctime) >= scanned - COARSE


def scan(content: Path) -> dict[str, Marks]:
    """Every file below `content`, by path relative to it. Links are followed to files, never to folders."""
    found: dict[str, Marks] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(content / folder) as entries:
                for entry in entries:
                    path = f"{folder}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{path}/")
                    elif marks := _marks(entry):
                        found[path] = marks
        except OSError:
            # Reading says what it could not open; here it is a folder without files.
            continue
    return found


def marks_of(content: Path, path: str) -> Marks | None:
    """The marks of one file, None when it is not there or is no file."""
    try:
        return _of(os.stat(content / path))
    except (OSError, ValueError):
        return None


def digest_of(content: Path, path: str) -> bytes:
    """16 bytes of what a file holds; empty when it cannot be read, which equals no digest."""
    try:
        with os.fdopen(os.open(content / path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            return blake2b(file.read(), digest_size=16).digest()
    except (OSError, ValueError):
        return b""


def filesystem_now(place: Path) -> int:
    """The file system's own clock, in nanoseconds: the times of files are told by it. `place` is a file of ours."""
    os.utime(place)
    return os.stat(place).st_mtime_ns


def changed_since(content: Path, known: Iterable[tuple[str, Marks, bytes]], scanned: int) -> list[str]:
    """The paths of files that are new, gone or other than `known`, sorted. `scanned`: when they were looked at."""
    found = scan(content)
    changed: list[str] = []
    for path, marks, digest in known:
        now = found.pop(path, None)
        if now is None or ((now != marks or now.is_recent(scanned)) and digest_of(content, path) != digest):
            changed.append(path)
    return sorted([*changed, *found])


def _marks(entry: os.DirEntry[str]) -> Marks | None:
    try:
        return _of(entry.stat())
    except OSError:
        return None


def _of(found: os.stat_result) -> Marks | None:
    if not stat.S_ISREG(found.st_mode):
        return None
    return Marks(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
