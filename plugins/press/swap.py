"""Two trees and one link: readers see one whole edition or the other, whatever happens.

    output            → a symbolic link, moved by one atomic rename
    .rotative/editions/output/a, b   the trees; the one that the link does not name is written
    .rotative/state/output.sqlite    what the next build may rely on, and its seal

The trees lie beside the link, so that both are on one file system and the folder can be moved as a whole.
Source: rename(2), "newpath will be atomically replaced".
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.domain.record import Record
from plugins.press.durable import flush, flush_entry
from plugins.press.laying import remove

TREES = ("a", "b")
# How a disk says that a place is not ours to write in.
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR)


class Output(Record):
    """One output folder. `link` is the absolute path that readers are served from.

    `apart` is a folder for this build's state alone, when that of the house is closed to us.
    """

    link: Path
    apart: Path | None = None

    @property
    def editions(self) -> Path:
        """The folder of the two trees."""
        return self.link.parent / ".rotative" / "editions" / self.link.name

    @property
    def state(self) -> Path:
        """The file that keeps the edition for the next build."""
        folder = self.apart or self.link.parent / ".rotative" / "state"
        return folder / f"{self.link.name}.sqlite"

    @property
    def can_keep_state(self) -> bool:
        """Whether a state may be written: a folder that is closed to us, or no folder, takes none."""
        probe = self.state.with_name(self.state.name + ".new")
        try:
            probe.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(probe, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644))
            probe.unlink()
            if self.state.exists():
                os.close(os.open(self.state, os.O_RDWR | os.O_CLOEXEC))
        except OSError as error:
            # A full disk, or one that fails, is another matter: it refuses the build.
            return error.errno not in _CLOSED
        return True

    @property
    def seal(self) -> Path:
        """What says that the state and the trees are as the last build left them."""
        return self.state.with_suffix(".seal")

    @property
    def served(self) -> Path | None:
        """The tree that readers see, None before the first build."""
        if self.link.is_symlink():
            target = self.link.parent / os.readlink(self.link)
            if target.parent == self.editions and target.is_dir():
                return target
        return None

    @property
    def is_foreign(self) -> bool:
        """Whether something that is not ours already lies there: it is never overwritten."""
        if self.link.is_symlink():
            # A link of ours whose tree was removed is ours all the same.
            return (self.link.parent / os.readlink(self.link)).parent != self.editions
        if self.link.is_dir():
            return any(self.link.iterdir())
        return self.link.exists()

    @property
    def stale(self) -> Path:
        """The tree to write: the one that nobody sees."""
        # By the link's word, even when the tree that it names is gone: readers would see files appear one by one.
        named = Path(os.readlink(self.link)).name if self.link.is_symlink() else ""
        return self.editions / (TREES[1] if named == TREES[0] else TREES[0])

    @property
    def unnamed(self) -> Path | None:
        """The tree that will be the stale one, while no link leads to either: both may be written at once."""
        return None if self.link.is_symlink() else self.editions / TREES[1]

    def compiled(self, inputs: str) -> Path:
        """Where compiled templates are kept for one digest of settings, theme and code."""
        return self.link.parent / ".rotative" / "compiled" / inputs

    @property
    def lock_file(self) -> Path:
        """The file that one build at a time holds; its time tells the file system's clock."""
        return self.editions / "lock"

    def unseal(self) -> None:
        """From now on nothing may be relied on, until a seal is set again; even if the old one cannot be removed."""
        with contextlib.suppress(OSError):
            self.seal.unlink()
        for name in TREES:
            with contextlib.suppress(OSError):
                os.utime(self.editions / name)

    def tidy(self) -> None:
        """Remove what an interrupted build left beside the trees and the state."""
        for folder in (self.editions, self.state.parent):
            for rest in folder.glob("*.new*") if folder.is_dir() else ():
                with contextlib.suppress(OSError):
                    remove(rest)

    def serve(self, tree: Path) -> None:
        """Move the link to `tree`, in one step, once the disk holds the tree. Raises OSError: nothing has moved."""
        flush(tree)
        if self.link.is_dir() and not self.link.is_symlink():
            self.link.rmdir()
        fresh = self.link.with_name(f".{self.link.name}.new")
        remove(fresh)
        fresh.symlink_to(os.path.relpath(tree, self.link.parent))
        fresh.replace(self.link)
        flush_entry(self.link)

    @contextmanager
    def lock(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """One build at a time; `on_wait` is called once when another one is under way.

        Forked workers let go of it at once: one that outlives a killed build holds nothing.
        """
        self.editions.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        _held.add(handle)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                on_wait()
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            _held.discard(handle)
            os.close(handle)


_held: set[int] = set()


def _let_go() -> None:
    while _held:
        os.close(_held.pop())


os.register_at_fork(after_in_child=_let_go)
