"""`PELICAN_CLASS`: Pelican with our press in place of its generators and its writer.

Plain `pelican content` therefore passes the same checks and the same gate as `rotative construire`, and prints the
same bytes. A foreign theme or plugin is printed by Pelican's own generators, from what the gate lets through.
"""

from __future__ import annotations

import inspect
import logging
import os
import sys
import time
import weakref
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from blinker import Signal
from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings

from plugins.domain import clock
from plugins.domain.problems import BuildRefused
from plugins.domain.record import replace
from plugins.press import texts
from plugins.press.build import build
from plugins.press.faults import EXIT_DISK, disk_sentence
from plugins.press.foreign import PLUGIN_PREFIX, foreign_plugins, is_foreign_theme, owner_of, rebuilt_line
from plugins.press.outcome import Listener, Outcome
from plugins.press.pelican_way import PelicanWay
from plugins.press.progress import showing
from plugins.press.report import Patient, outcome_lines, problem_lines
from plugins.press.rooms import room_names
from plugins.press.settings import SETTINGS_FILE
from plugins.press.swap import Output

EXIT_USAGE = 2


class RoomMissing(RuntimeError):
    """A room that the settings name was not loaded: Pelican logs that and goes on, we do not."""


class Told(Exception):
    """The build failed and the editor was told why. Pelican ends with `exitcode`, or goes on watching the folder."""

    def __init__(self, exitcode: int) -> None:
        self.exitcode = exitcode
        super().__init__(exitcode)


class Press(Pelican):
    """Pelican's settings, plugins, signals and command; our reading, gate and press."""

    def init_plugins(self) -> None:
        """Load the plugins as Pelican does. Their absence, which Pelican logs, is kept for `print_edition`."""
        self._foreign = foreign_plugins(self.settings)
        super().init_plugins()
        loaded = self.settings["PLUGINS"]
        missing = [name for name in room_names(self.settings) if name not in loaded]
        if missing:
            raise RoomMissing(", ".join(missing))
        self._missing = [n for n in self._foreign if n not in loaded and PLUGIN_PREFIX + n not in loaded]

    def run(self) -> None:
        """Build the edition of this instant. Raises Told when it is not built, the old edition untouched."""
        started = time.perf_counter()
        # `pelican -q`, like `rotative -q`, says what went wrong and nothing else.
        is_quiet = not logging.getLogger("pelican").isEnabledFor(logging.WARNING)
        try:
            as_of = clock.as_of(os.environ)
        except ValueError as error:
            print(texts.BAD_CLOCK.format(error=error), file=sys.stderr)
            raise Told(EXIT_USAGE) from None
        try:
            with showing(Patient(), quiet=is_quiet) as listener:
                outcome = self.print_edition(as_of, listener=listener)
        except BuildRefused as refused:
            for line in problem_lines(refused.problems, refused.census, refused=True):
                print(line, file=sys.stderr)
            raise Told(1) from None
        except OSError as error:
            if (sentence := disk_sentence(error)) is None:
                raise
            print(sentence, file=sys.stderr)
            raise Told(EXIT_DISK) from None
        for line in () if is_quiet else outcome_lines(outcome, time.perf_counter() - started):
            print(line)

    def print_edition(
        self, as_of: datetime, *, strict: bool = False, listener: Listener | None = None
    ) -> Outcome:
        """Build and swap, our own way when theme and plugins are ours, else Pelican's. Raises what `build` raises."""
        if self._missing:
            message = texts.MESSAGES["E407"]
            raise BuildRefused(message.at(SETTINGS_FILE, 0, "E407", name=name) for name in self._missing)
        theme = Path(self.theme)
        is_theme_foreign = is_foreign_theme(theme)
        plugins = tuple(dict.fromkeys(self._listening()))
        if not is_theme_foreign and not plugins:
            outcome = build(self.settings, as_of, strict=strict, listener=listener)
            signals.finalized.send(self)
            return outcome
        scratch = Output(Path(self.settings["OUTPUT_PATH"])).editions / "pelican"
        way = PelicanWay(self, scratch, is_theme_foreign)
        outcome = build(self.settings, as_of, strict=strict, listener=listener, printing=way)
        return replace(outcome, note=rebuilt_line(theme.name if is_theme_foreign else "", plugins))

    def _listening(self) -> Iterator[str]:
        """The plugins connected to a signal that our own way does not send."""
        rooms = room_names(self.settings)
        for name, signal in sorted(vars(signals).items()):
            if not isinstance(signal, Signal) or name == "initialized":
                continue
            for module in sorted(_modules(signal)):
                if not any(module == room or module.startswith(room + ".") for room in rooms):
                    yield owner_of(module, self._foreign)


def open_press(settings: Mapping[str, object], settings_file: Path) -> Press:
    """Pelican's press for settings that were read without Pelican; folders are absolute."""
    folders = {name: str(settings[name]) for name in ("PATH", "OUTPUT_PATH", "THEME")}
    return Press(read_settings(str(settings_file), override=folders))


def _is_news(record: logging.LogRecord) -> bool:
    """Whether Pelican's log says something that the editor was not told: it would add a traceback to our sentence."""
    return not (isinstance(record.args, tuple) and any(isinstance(value, Told) for value in record.args))


logging.getLogger("pelican").addFilter(_is_news)


def _modules(signal: Signal) -> set[str]:
    """Where the receivers of a signal were written."""
    found = set()
    for receiver in signal.receivers.values():
        called = receiver() if isinstance(receiver, weakref.ref) else receiver
        while isinstance(called, partial):
            called = called.func
        if called is not None:
            found.add(str(getattr(inspect.unwrap(called), "__module__", "")))
    return found
