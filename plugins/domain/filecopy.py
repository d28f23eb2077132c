"""A file that is published as it is: what its sheet shows is where it lies and what it holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileCopy:
    """A file below `folder`, at `path` (relative, forward slashes), whose bytes hash to `digest`.

    `folder` is where this machine keeps it; it is no part of what the sheet shows.
    """

    path: str
    digest: str
    folder: str = field(repr=False, compare=False)

    @classmethod
    def of(cls, folder: str, path: str) -> FileCopy:
        """The copy of a file as it is now. Raises OSError when it cannot be read."""
        content = (Path(folder) / path).read_bytes()
        return cls(path, _digest(content), folder)

    def read(self) -> bytes:
        """The file's bytes. Raises OSError when it cannot be read."""
        return (Path(self.folder) / self.path).read_bytes()

    def holds(self, content: bytes) -> bool:
        """Whether `content` is what the file held when it was looked at."""
        return _digest(content) == self.digest


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
