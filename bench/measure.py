"""What one command cost: processor, clock, memory, and the files that it wrote."""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RUNNER = Path(__file__).with_name("runner.py")


class CommandFailed(Exception):
    """A contender left with an exit code that is not 0: there is nothing to measure."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor (user and system, the whole tree of processes) and of clock; MiB of the largest process."""

    cpu: float
    wall: float
    memory: float


def run(command: tuple[str, ...], folder: Path, environ: Mapping[str, str]) -> Cost:
    """Run the command in `folder` and wait for all that it started. Raises CommandFailed with its last words."""
    with tempfile.TemporaryDirectory() as scratch:
        answer, said = Path(scratch, "answer"), Path(scratch, "said")
        with said.open("wb") as log:
            subprocess.run(
                (sys.executable, "-I", "-S", RUNNER, answer, *command),
                cwd=folder,
                env={**os.environ, **environ},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=True,
            )
        wall, user, system, peak, status = map(float, answer.read_text("ascii").split())
        if status:
            last = said.read_text("utf-8", "replace")[-2000:]
            raise CommandFailed(f"{' '.join(command)} in {folder}: exit code {status:.0f}\n{last}")
    return Cost(cpu=user + system, wall=wall, memory=peak / 1024)


def stamps(trees: tuple[Path, ...]) -> dict[str, tuple[int, int]]:
    """Inode and time of modification (ns) of every file below the trees; no link is followed."""
    return {
        entry.path: (found.st_ino, found.st_mtime_ns)
        for entry in _files(trees)
        if (found := entry.stat(follow_symlinks=False))
    }


def digests(tree: Path) -> dict[str, bytes]:
    """The digest of every file of one tree (it may be a link), by path from its root."""
    root = str(tree.resolve())
    return {
        os.path.relpath(entry.path, root): hashlib.blake2b(
            Path(entry.path).read_bytes(), digest_size=16
        ).digest()
        for entry in _files((Path(root),))
    }


def count_written(before: Mapping[str, object], after: Mapping[str, object]) -> int:
    """How many files of `after` are new or not the ones of `before`."""
    return sum(before.get(path) != stamp for path, stamp in after.items())


def count_changed(before: Mapping[str, object], after: Mapping[str, object]) -> int:
    """How many files a reader would find changed, new or gone."""
    return count_written(before, after) + sum(path not in after for path in before)


def _files(trees: tuple[Path, ...]) -> list[os.DirEntry[str]]:
    found: list[os.DirEntry[str]] = []
    folders = [str(tree) for tree in trees if tree.is_dir() and not tree.is_symlink()]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    found.append(entry)
    return found
