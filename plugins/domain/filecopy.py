"""A file that is published as it is: what its sheet shows is where it lies and what it holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.domain.record import Record, Unseen


class FileCopy(Record):
    """A file below `folder`, at `path` (relative, forward slashes), whose bytes hash to `digest`.

    `folder` is where this machine keeps it; it is no part of what the sheet shows.
    """

    path: str
    digest: str
    folder: Unseen[str]

    @classmethod
    def of(cls, folder: str, path: str) -> FileCopy:
        """The copy of a file as it is now. Raises OSError when it cannot be read."""
        content = (Path(folder) / path).read_bytes()
        return cls(path, _digest(content), Unseen(folder))

    def read(self) -> bytes:
        """The file's bytes. Raises OSError when it cannot be read."""
        return (Path(self.folder.value) / self.path).read_bytes()

    def holds(self, content: bytes) -> bool:
        """Whether `content` is what the file held when it was looked at."""
        return _digest(content) == self.digest


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
