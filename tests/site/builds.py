"""Builds as real processes, to be killed, starved of room and run against each other, and the editions they build."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.site import weakened
from tests.site.folder import HOUSE, NOW, Folder, Run

OURS = (sys.executable, "-P", "-m", "desk", "construire")
PELICANS = (sys.executable, "-P", "-m", "pelican", "content", "-s", "pelicanconf.py")


def write_edition(folder: Folder, number: int) -> None:
    """The content of edition 0 or 1: some articles change, some come, some go."""
    shutil.rmtree(folder.content / "articles", ignore_errors=True)
    folder.picture("images/2026/11/quai.png", ("navy", "gold")[number])
    image = "Image: images/2026/11/quai.png\nImage_alt: Le quai\nImage_credit: Ada Riva\n"
    for n in range(number * 4, 40 + number * 4):
        title = f"Titre {n}" if n % 5 else f"Titre {n} de l’édition {number}"
        head = f"Tags: port {n % 3}\n{image}"
        folder.article(f"breve-{n:02d}", f"2026-10-{n % 28 + 1:02d} {n % 24:02d}:05", title=title, head=head)


def start(folder: Folder, command: tuple[str, ...] = OURS) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        cwd=folder.root,
        env=os.environ | {"PYTHONPATH": f"{HOUSE}:{folder.root}", "LC_ALL": "C.UTF-8", "ROTATIVE_NOW": NOW},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(folder: Folder, command: tuple[str, ...] = OURS, *, limit: int = 0) -> Run:
    """A build that permissions stop even if we are root, and which cannot write files larger than `limit` bytes."""
    process = start(folder, (sys.executable, weakened.__file__, str(limit), *command))
    out, err = process.communicate(timeout=120)
    return Run(process.returncode, out, err)


class Warm:
    """A process that has everything imported and forks one for each build: real builds, by the dozen.

    `weak`: permissions stop its builds even if we are root.
    """

    def __init__(self, folder: Folder, *, weak: bool = False) -> None:
        command = (sys.executable, "-m", "tests.site.warm")
        self.process = start(folder, (sys.executable, weakened.__file__, "0", *command) if weak else command)
        self.folder = folder
        assert self._answer() == "ready"

    def build(self, arguments: tuple[str, ...], after: float | None = None) -> int:
        """Build, killed `after` so many seconds; the exit code, negative when the signal was quicker."""
        self.begin(arguments, killed_after=after)
        return self.end()

    def begin(
        self,
        arguments: tuple[str, ...],
        folder: Folder | None = None,
        *,
        program: str = "desk",
        killed_after: float | None = None,
        **environ: str,
    ) -> None:
        """Start a command in the house's own folder, or in another one; what it says there is kept."""
        assert self.process.stdin is not None
        order = {
            "folder": str((folder or self.folder).root),
            "program": program,
            "arguments": arguments,
            "environ": environ,
            "out": str(self._said("out")) if folder else os.devnull,
            "err": str(self._said("err")) if folder else os.devnull,
        }
        print(json.dumps(order), file=self.process.stdin, flush=True)
        number = int(self._answer())
        if killed_after is not None:
            # On a busy machine the build may have ended before we are told its number.
            with suppress(ProcessLookupError):
                child = os.pidfd_open(number)
                time.sleep(killed_after)
                with suppress(ProcessLookupError):
                    signal.pidfd_send_signal(child, signal.SIGKILL)
                os.close(child)

    def end(self) -> int:
        """Wait for the command that was started; its exit code, negative when a signal ended it."""
        return int(self._answer())

    def answered(self) -> Run:
        """Wait for the command that was started in another folder; what it answered."""
        code = self.end()
        return Run(code, self._said("out").read_text("utf-8"), self._said("err").read_text("utf-8"))

    def leave(self) -> None:
        """No more builds."""
        self.process.communicate(timeout=60)

    def _answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def _said(self, name: str) -> Path:
        return self.folder.root / f"{name}.txt"
