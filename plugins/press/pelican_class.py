"""`PELICAN_CLASS`: Pelican with our press in place of its generators and its writer.

Plain `pelican content` therefore passes the same checks and the same gate as `rotative construire`, and prints the
same bytes.
"""

from __future__ import annotations

import os
import sys
import time

from pelican import Pelican
from pelican.plugins import signals

from plugins.domain import clock
from plugins.domain.problems import BuildRefused
from plugins.press import texts
from plugins.press.build import Listener, build
from plugins.press.report import outcome_lines, problem_lines
from plugins.press.rooms import room_names


class RoomMissing(RuntimeError):
    """A room that the settings name was not loaded: Pelican logs that and goes on, we do not."""


class Press(Pelican):
    """Pelican's settings, plugins, signals and command; our reading, gate and press."""

    def init_plugins(self) -> None:
        """Load the plugins as Pelican does, then refuse to go on without one of our rooms."""
        super().init_plugins()
        missing = [name for name in room_names(self.settings) if name not in self.settings["PLUGINS"]]
        if missing:
            raise RoomMissing(", ".join(missing))

    def run(self) -> None:
        """Build the edition of this instant. Exits with 1 when the content is refused, the old edition untouched."""
        started = time.perf_counter()
        try:
            outcome = build(self.settings, clock.as_of(os.environ), listener=_Said())
        except BuildRefused as refused:
            for line in problem_lines(refused.problems, refused.census, refused=True):
                print(line, file=sys.stderr)
            # SystemExit passes through Pelican's own handler, which would add a traceback to the editor's sentence.
            raise SystemExit(1) from None
        signals.finalized.send(self)
        for line in outcome_lines(outcome, time.perf_counter() - started):
            print(line)


class _Said(Listener):
    def waiting(self) -> None:
        print(texts.WAITING, file=sys.stderr)
