"""The content folder as the file system shows it, without opening a file; and the digest of what is in one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

# Times of files are coarse, on some disks to two seconds: what changed about when it was read proves nothing.
# Source: git, Documentation/technical/racy-git.
COARSE = 2_000_000_000


# What changes with a file: bytes, times of its content and of its inode in nanoseconds, the inode. Same marks are no
# proof when they are recent. Plain tuples, for there are as many as files, and each build makes them all.
Marks = tuple[int, int, int, int]
# The path of a file, relative to the content folder, and its marks: a row of the state.
Seen = tuple[str, int, int, int, int]
# Of what is no file.
STRANGE: Marks = (-1, -1, -1, -1)


def scan(content: Path) -> Iterator[Seen]:
    """Every file below `content`, in no order. Links are followed to files, never to folders.

    What is no file, or cannot be looked at, is seen with marks that nothing has: a whole reading says what it is.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            # By its handle, a file is found without walking the whole path to it.
            handle = os.open(content / folder, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            yield (folder.rstrip("/"), *STRANGE)
            continue
        try:
            with os.scandir(handle) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{folder}{entry.name}/")
                        continue
                    try:
                        found = entry.stat()
                    except OSError:
                        yield (folder + entry.name, *STRANGE)
                        continue
                    yield (folder + entry.name, *_of(found))
        except OSError:
            yield (folder.rstrip("/"), *STRANGE)
        finally:
            os.close(handle)


def marks_of(content: Path, path: str) -> Marks | None:
    """The marks of one file, None when nothing is there."""
    try:
        return _of(os.stat(content / path))
    except (OSError, ValueError):
        return STRANGE if os.path.lexists(content / path) else None


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


def changed_since(
    content: Path, known: Iterable[Seen], digest_known: Callable[[str], bytes], scanned: int
) -> list[str]:
    """The paths of files that are new, gone or other than `known`, sorted.

    `scanned`: when they were looked at. `digest_known` gives the digest of a known file as it was then.
    """
    found = set(scan(content))
    recent = scanned - COARSE
    doubtful = [seen[0] for seen in found if seen[2] >= recent or seen[3] >= recent]
    others: set[str] = set()
    for row in known:
        if row in found:
            found.discard(row)
        else:
            others.add(row[0])
    left = {seen[0] for seen in found}
    here_or_there = left ^ others
    # Touched, or perhaps changed once more about when it was looked at: its bytes tell.
    touched = {*doubtful, *others} - here_or_there
    return sorted(
        [*here_or_there, *(path for path in touched if digest_of(content, path) != digest_known(path))]
    )


def _of(found: os.stat_result) -> Marks:
    if not stat.S_ISREG(found.st_mode):
        return STRANGE
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
