"""Laying files in a tree where anything may lie: garbage, links that lead outside, folders closed to us.

A file is written beside the tree and renamed into place: a reader who opened the old one reads it to its end, and a
build that is killed leaves no half of a file under a name that readers know.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

# A file object costs as much as the file. Windows would turn ends of lines into its own without O_BINARY.
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Layer:
    """Lays files in one tree. `tree` is a folder that no reader sees; it is made when it is missing (`is_new`).

    Every method raises OSError when the disk refuses (full, read-only, another owner's); the tree is then half
    written, and the next build mends it.
    """

    def __init__(self, tree: Path) -> None:
        umask = os.umask(0)
        os.umask(umask)
        self._tree = str(tree)
        # Several processes lay files in one tree, on several machines perhaps.
        self._fresh = f"{tree}.{os.urandom(6).hex()}.new"
        self._readable = 0o444 & ~umask
        self._open = 0o777 & ~umask
        self._sound: set[str] = set()
        self.is_new = not os.path.lexists(tree)
        tree.parent.mkdir(parents=True, exist_ok=True)
        self._make_sound("")

    def lay(self, path: str, content: bytes) -> None:
        """Make the file `path` (relative, forward slashes) a regular one that holds `content`."""
        folder = path.rpartition("/")[0]
        if folder not in self._sound:
            self._make_sound(folder)
        place = f"{self._tree}/{path}"
        try:
            # Nobody reads a name that is not there: it needs no other name before.
            self._write(place, content)
        except FileExistsError:
            if not self._is_laid(place, content):
                self._put(place, lambda: self._write(self._fresh, content))

    def link(self, path: str, source: str) -> None:
        """Make the file `path` another name of `source`, a file of ours in another tree."""
        folder = path.rpartition("/")[0]
        if folder not in self._sound:
            self._make_sound(folder)
        place = f"{self._tree}/{path}"
        try:
            os.link(source, place, follow_symlinks=False)
        except FileExistsError:
            self._put(place, lambda: os.link(source, self._fresh, follow_symlinks=False))
            # Renaming does nothing between two names of one file.
            remove(self._fresh)

    def drop(self, path: str) -> None:
        """Remove the file `path`, and the folders that it leaves empty."""
        remove(f"{self._tree}/{path}")
        for end in reversed(_slashes(path)):
            self._sound.discard(path[:end])
            try:
                os.rmdir(f"{self._tree}/{path[:end]}")
            except FileNotFoundError:
                continue
            except OSError as error:
                if error.errno != errno.ENOTEMPTY:
                    raise
                break

    def _write(self, place: str, content: bytes) -> None:
        """A new file, whole or not at all. Raises FileExistsError when anything has that name."""
        try:
            file = os.open(place, _NEW_FILE, 0o666)
            try:
                # The system may take less at once than it was given.
                left = memoryview(content)
                while left:
                    left = left[os.write(file, left) :]
            finally:
                os.close(file)
        except FileExistsError:
            raise
        except OSError as error:
            # A write that fails for want of room does not say where.
            error.filename = error.filename or place
            with contextlib.suppress(OSError):
                os.unlink(place)
            raise

    def _put(self, place: str, make: Callable[[], None]) -> None:
        try:
            remove(self._fresh)
            make()
            try:
                os.replace(self._fresh, place)
            except IsADirectoryError:
                remove(place)
                os.replace(self._fresh, place)
        except OSError as error:
            error.filename = error.filename or place
            with contextlib.suppress(OSError):
                remove(self._fresh)
            raise

    def prune(self, claimed: set[str]) -> None:
        """Remove whatever is not one of the `claimed` files: other files, links, empty folders."""
        folders = {path[:end] for path in claimed for end in _slashes(path)}
        for base, inner, names in self._walk():
            for name in list(inner):
                if f"{base}{name}" not in folders:
                    remove(f"{self._tree}/{base}{name}")
                    inner.remove(name)
            for name in names:
                if f"{base}{name}" not in claimed:
                    os.unlink(f"{self._tree}/{base}{name}")

    def _walk(self) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, inner, names in os.walk(self._tree, onerror=_rise):
            base = folder[len(self._tree) + 1 :]
            yield f"{base}/" if base else "", inner, names

    def _make_sound(self, folder: str) -> None:
        """Make `folder` a real folder that we may write and readers may enter, and every one above it in the tree."""
        if folder and (parent := folder.rpartition("/")[0]) not in self._sound:
            self._make_sound(parent)
        place = f"{self._tree}/{folder}" if folder else self._tree
        try:
            os.mkdir(place)
        except FileExistsError:
            mode = os.lstat(place).st_mode
            if not stat.S_ISDIR(mode):
                # A link here would have us write outside the tree.
                os.unlink(place)
                os.mkdir(place)
            elif (mode & self._open) != self._open:
                os.chmod(place, stat.S_IMODE(mode) | self._open)
        self._sound.add(folder)

    def _is_laid(self, place: str, content: bytes) -> bool:
        try:
            found = os.lstat(place)
        except FileNotFoundError:
            return False
        readable = (found.st_mode & 0o444) == self._readable
        return readable and holds(place, content)


def holds(place: str | Path, content: bytes) -> bool:
    """Whether `place` is a regular file, no link, of exactly these bytes."""
    try:
        found = os.lstat(place)
        if not stat.S_ISREG(found.st_mode) or found.st_size != len(content):
            return False
        with open(place, "rb") as file:
            return file.read() == content
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return False


def remove(place: str | Path) -> None:
    """Remove whatever lies at `place`, closed folders too; a link is removed, never followed. Nothing is well."""
    try:
        mode = os.lstat(place).st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(mode):
        os.unlink(place)
        return
    os.chmod(place, 0o700)
    for folder, inner, _ in os.walk(place, onerror=_rise):
        for name in inner:
            if not os.path.islink(f"{folder}/{name}"):
                os.chmod(f"{folder}/{name}", 0o700)
    shutil.rmtree(place)


def _slashes(path: str) -> list[int]:
    return [place for place, letter in enumerate(path) if letter == "/"]


def _rise(error: OSError) -> None:
    raise error
