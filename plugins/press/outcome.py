"""What a build tells while it happens and when it ends."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.press.tree import Tally


class Outcome(Record):
    """What a build did. `census` counts every Markdown file of the articles' folder once.

    `note` is a sentence about the way it was built, empty when there is nothing to say. `converted` counts the pictures
    that were made, those at hand aside.
    """

    tally: Tally
    census: Mapping[str, int]
    seen: int
    warnings: tuple[Problem, ...]
    note: str = ""
    converted: int = 0


class BuildBusy(Exception):
    """Another build is under way and this one was told not to wait."""


class Stage(StrEnum):
    """The parts of a build, in the order in which they begin. Laying files on the disk is part of printing."""

    WAITING = "waiting"
    READING = "reading"
    CHECKS = "checks"
    GATE = "gate"
    PLANNING = "planning"
    PRINTING = "printing"
    SWAP = "swap"
    FOLLOWING = "following"


class Listener:
    """Told of what happens while it happens; says nothing by itself."""

    def begins(self, stage: Stage) -> None:
        """A stage begins, and the one before it ends."""

    def advances(self, done: int, total: int) -> None:
        """So many of the things that the stage works on are done; of some stages nobody counts them."""

    def waiting(self) -> None:
        """Another build holds the lock. May raise, and the build then leaves without waiting."""
