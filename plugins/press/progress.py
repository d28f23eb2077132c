"""How far a long build is: a bar in a terminal, a line now and then elsewhere, nothing for a build that is short.

No thread draws, for ours are forked processes: what happens is shown when it happens.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Protocol, TextIO

from plugins.press import texts
from plugins.press.outcome import Listener, Stage
from plugins.press.printer import thousands

LONGEST_BAR = 40
SHORTEST_BAR = 8
DONE, LEFT = "█", "░"


class Board(Protocol):
    """Where it is shown. `first`: seconds before a build is a long one; `gap`: seconds from one showing to the next."""

    first: float
    gap: float

    def show(self, stage: Stage, done: int, total: int) -> None:
        """Show that so many things of a stage are done; `total` is 0 when nobody counts them. May raise OSError."""

    def clear(self) -> None:
        """Take away what is only of the moment. May raise OSError."""


class Progress(Listener):
    """Shows a long build on a board, and passes on what it is told."""

    def __init__(self, heard: Listener, board: Board, now: Callable[[], float] = time.monotonic) -> None:
        self._heard = heard
        self._board: Board | None = board
        self._now = now
        self._started: float | None = None
        self._stage = Stage.READING
        self._shown: float | None = None

    def begins(self, stage: Stage) -> None:
        """Each stage is shown when it begins, if the build is a long one by then."""
        self._heard.begins(stage)
        if stage is Stage.WAITING:
            return
        if self._started is None:
            self._started = self._now()
        self._stage, self._shown = stage, None
        self._show(0, 0)

    def advances(self, done: int, total: int) -> None:
        """Shown unless it was a moment ago."""
        self._heard.advances(done, total)
        self._show(done, total)

    def waiting(self) -> None:
        """Waiting is no work: the build is short or long from its end."""
        self.ends()
        self._started = None
        self._heard.waiting()

    def ends(self) -> None:
        """Leave the board to what is said next."""
        if self._board is not None:
            with suppress(OSError):
                self._board.clear()

    def _show(self, done: int, total: int) -> None:
        if self._board is None or self._started is None:
            return
        now = self._now()
        is_due = self._shown is None or now - self._shown >= self._board.gap
        if not is_due or now - self._started < self._board.first:
            return
        self._shown = now
        try:
            self._board.show(self._stage, done, total)
        except OSError:
            # The terminal was closed, or nobody reads any more: no reason not to publish.
            self._board = None


class Line:
    """One line of a terminal, written over and over."""

    first = 0.5
    gap = 0.1

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._length = 0

    def show(self, stage: Stage, done: int, total: int) -> None:
        """Write it again."""
        # The last column is left free: some terminals go to the next line when it is written.
        width = columns(self._stream) - 1
        line = bar_line(stage, done, total, width)
        self._write(f"\r{line.ljust(min(self._length, width))}")
        self._length = len(line)

    def clear(self) -> None:
        """An empty line, the cursor at its beginning."""
        if self._length:
            self._write(f"\r{' ' * min(self._length, columns(self._stream) - 1)}\r")
            self._length = 0

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


class LineUnderPelican:
    """A line under the mark by which the `pelican` command shows that it works: Rich draws both, else they would mix."""

    first = Line.first
    gap = Line.gap

    def __init__(self) -> None:
        # Imported here: they are loaded already when the command is Pelican's, and cost time when it is ours.
        from pelican.log import console
        from rich.live import Live

        self._console = console
        self._live = Live(console=console, transient=True, auto_refresh=False)

    def show(self, stage: Stage, done: int, total: int) -> None:
        """Draw it again."""
        from rich.text import Text

        self._live.start()
        line = bar_line(stage, done, total, self._console.width - 1)
        self._live.update(Text(line, no_wrap=True), refresh=True)

    def clear(self) -> None:
        """Take the line away."""
        self._live.stop()


class Log:
    """A file, a pipe, a terminal that cannot go back: a few lines, which stay."""

    first = 2.0
    gap = 10.0

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def show(self, stage: Stage, done: int, total: int) -> None:
        """One more line."""
        form = texts.PROGRESS if total else texts.STAGE_BEGINS
        line = form.format(stage=texts.STAGES[stage], done=thousands(done), total=thousands(total))
        print(line, file=self._stream, flush=True)

    def clear(self) -> None:
        """Nothing: what is logged stays."""


@contextmanager
def showing(heard: Listener, *, quiet: bool = False) -> Iterator[Listener]:
    """A listener that shows on the standard error how far the build is, and tells `heard`; only `heard` when quiet."""
    if quiet or sys.stderr is None:
        yield heard
        return
    progress = Progress(heard, board_of(sys.stderr))
    try:
        yield progress
    finally:
        progress.ends()


def board_of(stream: TextIO) -> Board:
    """What a stream can show."""
    # While something of its own moves on the terminal, Rich puts this before the stream.
    terminal: TextIO = getattr(stream, "rich_proxied_file", stream)
    if not _moves(terminal):
        return Log(stream)
    return Line(stream) if terminal is stream else LineUnderPelican()


def bar_line(stage: Stage, done: int, total: int, width: int) -> str:
    """`impression ████░░░░  47 %  6 300 sur 13 424`, `width` characters at most; the bar gives way first."""
    name = texts.STAGES[stage]
    if not total:
        return texts.STAGE_BEGINS.format(stage=name)[:width]
    longest = max(len(name) for name in texts.STAGES.values())
    parts = {
        "stage": name.ljust(longest),
        "percent": f"{100 * done // total:3}",
        "done": thousands(done).rjust(len(thousands(total))),
        "total": thousands(total),
    }
    bare = texts.PROGRESS_BAR.format(bar="", **parts)
    room = min(width - len(bare) - 1, LONGEST_BAR)
    if room < SHORTEST_BAR:
        return bare[:width]
    full = room * done // total
    return texts.PROGRESS_BAR.format(bar=f"{DONE * full}{LEFT * (room - full)} ", **parts)


def columns(stream: TextIO) -> int:
    """The width of a terminal, which may have changed since."""
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        width = 0
    if not width:
        # Imported here: it loads three libraries of compression.
        import shutil

        width = shutil.get_terminal_size().columns
    return width


def _moves(stream: TextIO) -> bool:
    """Whether it is a terminal that can write a line over, with the signs of our bar."""
    if not stream.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return False
    try:
        (DONE + LEFT).encode(stream.encoding)
    except UnicodeEncodeError:
        return False
    return True
