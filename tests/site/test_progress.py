"""The real commands show how far a long build is, in a terminal and in a log, and hold their tongue when asked."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from contextlib import suppress

import pytest

from plugins.press.outcome import Stage
from plugins.press.workers import CHUNK
from tests.site.folder import HOUSE, NOW, Folder

SLOW = """\
import time
from concurrent.futures import ThreadPoolExecutor


def ouvrir(number):
    executor = ThreadPoolExecutor(number)
    executor.submit(time.sleep, {seconds})
    return executor
"""


@pytest.fixture
def slow(folder: Folder) -> Folder:
    """A newsroom whose reading is a long one: the one worker sleeps first."""
    for n in range(2 * CHUNK):
        folder.article(f"breve-{n:02d}", f"2026-{n % 9 + 1:02d}-{n % 28 + 1:02d} 08:05")
    (folder.root / "ateliers.py").write_text(SLOW.format(seconds=0.6), "utf-8")
    with (folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nPRESS_EXECUTOR = "ateliers.ouvrir"\nPRESS_WORKERS = 1\n')
    return folder


COMMANDS = {"rotative": ("desk", "construire"), "pelican": ("pelican", "content", "-s", "pelicanconf.py")}


def in_terminal(folder: Folder, command: tuple[str, ...], **environ: str) -> str:
    """What a command writes to a terminal of 72 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 72, 0, 0))
    settings = {
        "PYTHONPATH": f"{HOUSE}:{folder.root}",
        "LC_ALL": "C.UTF-8",
        "ROTATIVE_NOW": NOW,
        "TERM": "xterm",
    }
    process = subprocess.Popen(
        (sys.executable, "-P", "-m", *command), cwd=folder.root, env=os.environ | settings | environ,
        stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    # EIO is how Linux says that the other end is closed.
    with suppress(OSError):
        while chunk := os.read(ours, 65536):
            said += chunk
    os.close(ours)
    assert process.wait() == 0, said.decode()
    return said.decode()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_bar_moves_in_a_terminal_under_both_commands(slow, command):
    said = in_terminal(slow, COMMANDS[command])
    assert "█" in said
    assert "lecture" in said
    assert f"{CHUNK} sur {2 * CHUNK}" in said
    closing = said.splitlines()[-1] if command == "rotative" else said
    assert "fichiers écrits, aucun inchangé" in closing


def test_rotative_draws_without_colours_and_clears_before_it_speaks(slow):
    assert slow.rotative("enregistrer").code == 0
    said = in_terminal(slow, COMMANDS["rotative"])
    assert "\x1b" not in said
    *_, drawn, blank, census = said.split("\r\n")[0].split("\r")
    assert drawn.rstrip() == "mise en place…"
    assert blank == " " * len(drawn.rstrip())
    assert census == "80 articles lus : 80 publiés."


def test_a_dumb_terminal_gets_no_bar(slow):
    said = in_terminal(slow, COMMANDS["rotative"], TERM="dumb")
    assert "█" not in said
    assert "\r" not in said.replace("\r\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_log_gets_plain_lines_under_both_commands(slow, command):
    (slow.root / "ateliers.py").write_text(SLOW.format(seconds=2.1), "utf-8")
    _, *arguments = COMMANDS[command]
    run = getattr(slow, command)(*arguments)
    assert run.code == 0, run.said
    lines = run.err.splitlines()
    assert lines[0] == f"lecture : {CHUNK} sur {2 * CHUNK}"
    assert "impression…" in lines
    assert "mise en place…" in lines
    assert "\r" not in run.said
    assert "█" not in run.said
    # Nobody holds the lock, and nothing follows in a newsroom without its own search.
    assert len(lines) == len(set(Stage) - {Stage.WAITING, Stage.FOLLOWING})


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_said_when_silence_is_asked(slow, command):
    _, *arguments = COMMANDS[command]
    run = getattr(slow, command)(*arguments, "-q")
    assert (run.code, run.said) == (0, "")
    if command == "rotative":
        assert in_terminal(slow, (*COMMANDS[command], "--silencieux")) == ""


def test_nobody_who_reads_the_log_is_no_reason_not_to_publish(slow):
    (slow.root / "ateliers.py").write_text(SLOW.format(seconds=2.1), "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        (sys.executable, "-P", "-m", "desk", "construire"), cwd=slow.root, stderr=writing, check=False,
        env=os.environ | {"PYTHONPATH": f"{HOUSE}:{slow.root}", "ROTATIVE_NOW": NOW}, capture_output=False,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    assert done.returncode == 0
    assert slow.output.exists()


@pytest.mark.parametrize("command", ["verifier", "prochaine"])
def test_commands_that_read_a_long_archive_show_how_far_they_are(slow, command):
    assert f"{CHUNK} sur {2 * CHUNK}" in in_terminal(slow, ("desk", command))
    (slow.root / "ateliers.py").write_text(SLOW.format(seconds=2.1), "utf-8")
    run = slow.rotative(command)
    assert run.code == 0
    assert run.err.splitlines()[0] == f"lecture : {CHUNK} sur {2 * CHUNK}"
    assert "lecture" not in run.out
