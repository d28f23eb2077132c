"""The seal: what says that a state and the two trees are as the last build left them.

Written last and removed first: a build that was interrupted, and a state that anybody else touched (cut short, restored
from a copy, written over), have no seal that fits, and everything is built anew. SQLite does not see a changed byte in
a row; the file's own times do.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from plugins.domain.record import Record
from plugins.press.durable import flush_file


class Seal(Record):
    """`inputs` is the digest of everything but content: settings, theme, code, libraries. `edition` counts builds.

    `trees` says which edition each tree holds. `state` and `roots` are what the file system says of the state's file
    and of the trees' folders. `scanned` is the file system's clock, in nanoseconds, before the content was read.
    `commit` is the commit that was published, empty when that is not known. `as_of` is the build's instant, in
    microseconds, `next_change` the instant at which the edition changes by itself, -1 when it never does.
    """

    inputs: str
    edition: int
    trees: Mapping[str, int]
    state: tuple[int, ...]
    roots: Mapping[str, tuple[int, ...]]
    scanned: int
    commit: str
    as_of: int

    def fits(self, state: Path, editions: Path) -> bool:
        """Whether the state's file and the trees are still those that were sealed."""
        return self.state == marks(state) and all(
            self.roots.get(name) == marks(editions / name) for name in self.trees
        )

    def write(self, place: Path) -> None:
        """Set the seal, once everything that it seals is on the disk."""
        fresh = place.with_name(place.name + ".new")
        fresh.write_text(json.dumps({name: getattr(self, name) for name in self.__struct_fields__}), "utf-8")
        flush_file(fresh)
        fresh.replace(place)


def read_seal(place: Path) -> Seal | None:
    """The seal of a state, None when there is none or it cannot be read."""
    try:
        values = json.loads(place.read_text("utf-8"))
        return Seal(
            inputs=str(values["inputs"]),
            edition=int(values["edition"]),
            trees={str(name): int(number) for name, number in values["trees"].items()},
            state=tuple(values["state"]),
            roots={str(name): tuple(found) for name, found in values["roots"].items()},
            scanned=int(values["scanned"]),
            commit=str(values["commit"]),
            as_of=int(values["as_of"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def marks(place: Path) -> tuple[int, ...]:
    """What changes when anybody writes to a file or makes or removes an entry of a folder; empty when it is missing."""
    try:
        found = os.lstat(place)
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mode, found.st_mtime_ns, found.st_ctime_ns)
