"""`pelican --autoreload`: a mistake is told, and the watch goes on."""

import os
import subprocess
import sys
import time

from tests.site.folder import HOUSE, NOW, Folder


def until(condition, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def test_the_watch_survives_a_refused_build(folder: Folder):
    folder.article()
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{HOUSE}:{folder.root}", "ROTATIVE_NOW": NOW}
    log = folder.root / "log"
    with log.open("wb") as file:
        watch = subprocess.Popen(
            [sys.executable, "-P", "-m", "pelican", "content", "-s", "pelicanconf.py", "-r"],
            cwd=folder.root, env=environ | {"LC_ALL": "C.UTF-8"}, stdout=file, stderr=file,
        )  # fmt: skip
    try:
        assert until(lambda: folder.output.exists())
        time.sleep(1)
        folder.article("faute", category="Inconnue")
        assert until(lambda: "E123" in log.read_text())
        assert watch.poll() is None
        assert "Traceback" not in log.read_text()
        time.sleep(1)
        folder.article("faute", title="Un article reparu")
        assert until(lambda: "2026/11/20/faute/index.html" in folder.tree())
    finally:
        watch.terminate()
        watch.wait()
