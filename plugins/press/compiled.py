"""Compiled templates kept in a folder: a fresh process that prints one page need not compile the theme again.

Jinja's own file cache raises on a damaged file, and runs what it finds when only the code in it is damaged. Here a file
counts only when it is, to the last bit, what was written for these letters by this Python and this Jinja; anything else
is compiled again. Losing the folder costs time, never a wrong byte.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

_DIGEST_SIZE = 32


class CompiledTemplates(jinja2.BytecodeCache):
    """The templates compiled in `folder`, made when it is missing; the folder is for one version of our own code.

    A disk that refuses (full, read-only) is no fault: templates are then compiled each time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tools = f"{sys.implementation.cache_tag} {sys.version} {jinja2.__version__}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code, when it is there and sound."""
        with contextlib.suppress(OSError):
            content = (self._folder / bucket.key).read_bytes()
            code = content[_DIGEST_SIZE:]
            if content[:_DIGEST_SIZE] == self._digest(bucket, code):
                bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code; a reader finds the whole of it or nothing."""
        code = marshal.dumps(bucket.code)
        fresh = self._folder / f"{bucket.key}.{os.getpid()}"
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                fresh.write_bytes(self._digest(bucket, code) + code)
                os.replace(fresh, self._folder / bucket.key)
            except OSError:
                fresh.unlink(missing_ok=True)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        said = f"{self._tools}\n{bucket.key}\n{bucket.checksum}\n".encode()
        return hashlib.blake2b(said + code, digest_size=_DIGEST_SIZE).digest()
