"""A long build shows how far it is, a short one says nothing, and neither is disturbed by it."""

import errno
import io
import os
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.press import texts
from plugins.press.outcome import BuildBusy, Listener, Stage
from plugins.press.progress import Line, Log, Progress, bar_line, board_of


class Clock:
    """Stands still until it is moved."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Terminal(io.StringIO):
    """A terminal, 80 columns wide because nobody says otherwise."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Closed(Terminal):
    """A terminal that went away: nohup, a lost connection, `| head`."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


class Heard(Listener):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def begins(self, stage: Stage) -> None:
        self.told.append(stage)

    def advances(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def waiting(self) -> None:
        self.told.append("waiting")


def work(progress: Progress, clock: Clock, seconds: float, chunks: int = 100) -> None:
    """A whole build whose reading and printing take so many seconds each."""
    for stage in Stage:
        progress.begins(stage)
        if stage in (Stage.READING, Stage.PRINTING):
            for chunk in range(1, chunks + 1):
                clock.seconds += seconds / chunks
                progress.advances(40 * chunk, 40 * chunks)
    progress.ends()


def shown(board: type[Line] | type[Log], seconds: float, chunks: int = 100) -> str:
    stream, clock = Terminal(), Clock()
    work(Progress(Listener(), board(stream), clock), clock, seconds, chunks)
    return stream.getvalue()


def test_a_short_build_shows_nothing():
    assert shown(Line, 0.2) == ""
    assert shown(Log, 0.9) == ""


def test_a_terminal_shows_one_line_written_over_and_takes_it_away():
    said = shown(Line, 5)
    assert "\n" not in said
    assert "\x1b" not in said
    assert said.endswith("\r")
    frames = said.split("\r")
    assert frames[0] == frames[-1] == frames[-2].strip() == ""
    assert len(frames[-2]) >= len(frames[-3].rstrip())
    assert any(frame.startswith("lecture") and "2 000 sur 4 000" in frame for frame in frames)
    assert any(frame.startswith("impression") and "█░" in frame for frame in frames)
    assert any(frame.startswith("mise en place…") for frame in frames)


def test_a_shorter_line_leaves_nothing_of_a_longer_one():
    frames = shown(Line, 5).split("\r")[1:-1]
    assert all(len(after) >= len(before.rstrip()) for before, after in pairwise(frames))


def test_a_terminal_is_written_ten_times_a_second_at_most():
    frames = shown(Line, 5, chunks=5000).split("\r")
    assert 80 <= len(frames) <= 110


def test_a_log_has_a_line_a_stage_and_one_each_ten_seconds():
    assert shown(Log, 25).splitlines() == [
        "lecture : 320 sur 4 000",
        "lecture : 1 920 sur 4 000",
        "lecture : 3 520 sur 4 000",
        "vérifications…",
        "tri du public…",
        "plan des pages…",
        "impression…",
        "impression : 1 600 sur 4 000",
        "impression : 3 200 sur 4 000",
        "mise en place…",
        "recherche…",
    ]


def test_what_comes_before_a_build_was_known_to_be_long_is_not_told():
    assert shown(Log, 1.5).splitlines() == ["impression : 1 360 sur 4 000", "mise en place…", "recherche…"]


def test_waiting_for_another_build_makes_none_long():
    heard, clock, stream = Heard(), Clock(), Terminal()
    progress = Progress(heard, Line(stream), clock)
    progress.begins(Stage.WAITING)
    progress.waiting()
    clock.seconds += 60
    for stage in (Stage.READING, Stage.PRINTING, Stage.SWAP):
        clock.seconds += 0.1
        progress.begins(stage)
        progress.advances(1, 2)
    progress.ends()
    assert stream.getvalue() == ""
    two = (1, 2)
    assert heard.told == [
        Stage.WAITING, "waiting", Stage.READING, two, Stage.PRINTING, two, Stage.SWAP, two,
    ]  # fmt: skip


def test_a_listener_that_refuses_to_wait_is_obeyed():
    class Leaving(Listener):
        def waiting(self) -> None:
            raise BuildBusy

    with pytest.raises(BuildBusy):
        Progress(Leaving(), Log(Terminal())).waiting()


@pytest.mark.parametrize("board", [Line, Log])
def test_a_stream_that_went_away_stops_no_build(board):
    heard, clock = Heard(), Clock()
    work(Progress(heard, board(Closed()), clock), clock, 30)
    assert len(heard.told) == len(Stage) + 200


@pytest.mark.parametrize("terminal", [{"TERM": "dumb"}, {}, {"TERM": "xterm", "encoding": "latin-1"}])
def test_a_terminal_that_cannot_draw_gets_plain_lines(monkeypatch, terminal):
    monkeypatch.delenv("TERM", raising=False)
    stream = Terminal()
    stream.encoding = terminal.pop("encoding", "utf-8")
    for name, value in terminal.items():
        monkeypatch.setenv(name, value)
    assert isinstance(board_of(stream), Log)


def test_a_terminal_draws_and_a_file_does_not(monkeypatch, tmp_path):
    monkeypatch.setenv("TERM", "xterm")
    assert isinstance(board_of(Terminal()), Line)
    with (tmp_path / "log").open("w") as file:
        assert isinstance(board_of(file), Log)


def test_every_stage_has_its_words():
    assert set(texts.STAGES) == set(Stage)


@given(
    stage=st.sampled_from(Stage), done=st.integers(0, 10**6), more=st.integers(0, 10**6), width=st.integers(1, 300)
)  # fmt: skip
def test_a_line_is_never_wider_than_its_terminal_and_says_what_is_so(stage, done, more, width):
    total = done + more
    line = bar_line(stage, done, total, width)
    assert len(line) <= width
    if width >= 79 and total:
        bar, rest = line[15:].split(" ", 1)
        assert bar == "█" * bar.count("█") + "░" * bar.count("░")
        percent = int(rest.split("%")[0])
        assert percent == 100 * done // total
        assert bar.count("█") * 100 <= (percent + 1) * len(bar)
        assert ("░" not in bar) == (done == total)
