"""Where the time of a build went, stage by stage."""

from __future__ import annotations

import time
from collections.abc import Iterator

from desk import texts
from plugins.press.outcome import Listener, Stage
from plugins.press.report import seconds_said


class Stopwatch(Listener):
    """Times the stages and passes on what it is told."""

    def __init__(self, heard: Listener) -> None:
        self._heard = heard
        self._begun: list[tuple[Stage, float]] = []

    def begins(self, stage: Stage) -> None:
        """One mark a stage."""
        self._begun.append((stage, time.perf_counter()))
        self._heard.begins(stage)

    def advances(self, done: int, total: int) -> None:
        """Of no interest here."""
        self._heard.advances(done, total)

    def waiting(self) -> None:
        """Waiting for another build is a stage too: it would look like slow reading."""
        self.begins(Stage.WAITING)
        self._heard.waiting()

    def lines(self, started: float, ended: float) -> Iterator[str]:
        """A line a stage and the whole, in seconds and percents; both instants are of `time.perf_counter`."""
        marks = [(texts.STAGES["start"], started), *((texts.STAGES[s], begun) for s, begun in self._begun)]
        ends = [begun for _, begun in marks[1:]] + [ended]
        parts = [(name, end - begun) for (name, begun), end in zip(marks, ends, strict=True)]
        total = ended - started
        width = max(len(name) for name in texts.STAGES.values())
        for name, seconds in (*parts, (texts.STAGES["total"], total)):
            share = round(100 * seconds / total) if total else 0
            yield texts.STATISTICS.format(
                name=name.ljust(width), seconds=seconds_said(seconds).rjust(9), share=str(share).rjust(3)
            )
