"""The peers' virtualenv, `.bench/venv`, laid from the lock beside this file."""

import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).with_name("requirements.txt")


def install_peers(folder: Path) -> Path:
    """The virtualenv below `folder`, made anew when the lock is not the one that it was made from.

    Packages come from where pip is set up to look. Raises subprocess.CalledProcessError when pip fails.
    """
    tools = folder / "venv"
    mark = tools / "installed.txt"
    lock = LOCK.read_bytes()
    if mark.is_file() and mark.read_bytes() == lock:
        return tools
    print("Installing the peers", file=sys.stderr, flush=True)
    subprocess.run((sys.executable, "-m", "venv", "--clear", tools), check=True)
    pip = (
        tools / "bin" / "python",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--quiet",
        "--quiet",
        "--no-input",
    )
    subprocess.run((*pip, "install", "--require-hashes", "--only-binary", ":all:", "-r", LOCK), check=True)
    # Written last: an installation that was interrupted is begun anew.
    mark.write_bytes(lock)
    return tools
