"""Builds as real processes, to be killed, starved of room and run against each other, and the editions they build."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress

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
    """A process that has everything imported and forks one for each build: real builds, to be killed by the dozen."""

    def __init__(self, folder: Folder) -> None:
        self.process = start(folder, (sys.executable, "-m", "tests.site.warm"))
        self.place = str(folder.root)
        assert self._answer() == "ready"

    def build(self, arguments: tuple[str, ...], after: float | None = None) -> int:
        """Build, killed `after` so many seconds; the exit code, negative when the signal was quicker."""
        assert self.process.stdin is not None
        print(json.dumps([self.place, *arguments]), file=self.process.stdin, flush=True)
        child = os.pidfd_open(int(self._answer()))
        if after is not None:
            time.sleep(after)
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(child, signal.SIGKILL)
        os.close(child)
        return int(self._answer())

    def _answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()
