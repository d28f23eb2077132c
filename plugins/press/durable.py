"""What the disk holds for certain, so that a power cut too leaves one whole edition."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def flush(folder: Path) -> None:
    """Wait until everything written below `folder` is on the disk. Raises OSError when the disk cannot take it.

    One call for the whole file system: a call for each file costs a hundred times as much.
    Source: syncfs(2), which reports the errors of delayed writing since Linux 5.8.
    """
    # Costs 5 ms, which only a build that publishes pays.
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        # Not Linux: every file system of the machine.
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if library.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


def flush_file(place: Path) -> None:
    """Wait until one file is on the disk. Raises OSError."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_entry(place: Path) -> None:
    """Ask that the name `place` itself be on the disk.

    Readers see it already: a disk that refuses now can at worst bring back the edition before, whole.
    """
    with contextlib.suppress(OSError):
        handle = os.open(place.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
