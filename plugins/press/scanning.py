"""The content folder as the file system shows it, without opening a file; and the digest of what is in one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

# Times of files are coarse, on some disks to two seconds: what changed about when it was read proves nothing.
# Source: git, Documentation/technical/racy-git.
COARSE = 2_000_000_000
_AT_ONCE = 1 << 16

# What changes with a file: bytes, times of its content and of its inode in nanoseconds, the inode. Same marks are no
# proof when they are recent. Plain tuples, for there are as many as files, and each build makes them all.
Marks = tuple[int, int, int, int]
# The path of a file, relative to the content folder, and its marks: a row of the state.
Seen = tuple[str, int, int, int, int]
# The files of one folder, one after the other: name and marks of each. A folder of which nothing changed is told by
# one comparison in C. Plain lists, as `marshal` keeps them.
Row = list[Any]
WIDTH = 5
# Of what is no file.
STRANGE: Marks = (-1, -1, -1, -1)


def scan(content: Path) -> Iterator[Seen]:
    """Every file below `content`, in no order. Links are followed to files, never to folders.

    What is no file, or cannot be looked at, is seen with marks that nothing has: a whole reading says what it is.
    """
    for folder, row in scan_folders(content):
        for at in range(0, len(row), WIDTH):
            name, size, modified, changed, inode = row[at : at + WIDTH]
            yield folder + name, size, modified, changed, inode


def scan_folders(content: Path) -> Iterator[tuple[str, Row]]:
    """The same, folder by folder: what stands before the names of its files (`""`, `articles/`), and its row."""
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            # By its handle, a file is found without walking the whole path to it.
            handle = os.open(f"{content}/{folder}", os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            yield folder.rstrip("/"), ["", *STRANGE]
            continue
        row: Row = []
        try:
            with os.scandir(handle) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{folder}{entry.name}/")
                        continue
                    try:
                        row += (entry.name, *_of(entry.stat()))
                    except OSError:
                        row += (entry.name, *STRANGE)
        except OSError:
            yield folder.rstrip("/"), ["", *STRANGE]
        finally:
            os.close(handle)
        if row:
            yield folder, row


def marks_of(content: Path, path: str) -> Marks | None:
    """The marks of one file, None when nothing is there."""
    try:
        return _of(os.stat(content / path))
    except (OSError, ValueError):
        return STRANGE if os.path.lexists(content / path) else None


def digest_of(content: Path, path: str) -> bytes:
    """16 bytes of what a file holds; empty when it cannot be read, which equals no digest."""
    try:
        handle = os.open(f"{content}/{path}", os.O_RDONLY | os.O_NONBLOCK)
        try:
            digest = blake2b(digest_size=16)
            while piece := os.read(handle, _AT_ONCE):
                digest.update(piece)
            return digest.digest()
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return b""


def filesystem_now(place: Path) -> int:
    """The file system's own clock, in nanoseconds: the times of files are told by it. `place` is a file of ours."""
    os.utime(place)
    return os.stat(place).st_mtime_ns


def changed_since(
    content: Path, known: Mapping[str, Row], digest_known: Callable[[str], bytes], scanned: int
) -> list[str]:
    """The paths of files that are new, gone or other than `known` (rows by folder), sorted.

    `scanned`: when they were looked at. `digest_known` gives the digest of a known file as it was then.
    """
    recent = scanned - COARSE
    here_or_there: set[str] = set()
    touched: set[str] = set()
    left = dict(known)
    for folder, row in scan_folders(content):
        before = left.pop(folder, [])
        if row == before and max(row[2::WIDTH]) < recent and max(row[3::WIDTH]) < recent:
            continue
        now, then = marks_by_name(row), marks_by_name(before)
        here_or_there.update(folder + name for name in now.keys() ^ then.keys())
        # Touched, or perhaps changed once more about when it was looked at: its bytes tell.
        touched.update(
            folder + name
            for name in now.keys() & then.keys()
            if now[name] != then[name] or now[name][1] >= recent or now[name][2] >= recent
        )
    for folder, row in left.items():
        here_or_there.update(folder + name for name in row[::WIDTH])
    return sorted(
        [*here_or_there, *(path for path in touched if digest_of(content, path) != digest_known(path))]
    )


def marks_by_name(row: Row) -> dict[str, tuple[Any, ...]]:
    """The marks of each file of a folder."""
    return {row[at]: tuple(row[at + 1 : at + WIDTH]) for at in range(0, len(row), WIDTH)}


def _of(found: os.stat_result) -> Marks:
    if not stat.S_ISREG(found.st_mode):
        return STRANGE
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
