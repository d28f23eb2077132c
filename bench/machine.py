"""Where and with what it was measured. Neither the machine's name nor a folder's is told."""

import os
import platform
import re
import subprocess
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

from bench.contenders import Contender
from bench.forms import HOUSE

OURS = ("markdown", "jinja2", "lxml", "pelican", "pillow")


def now() -> datetime:
    """When the bench began."""
    return datetime.now(timezone.utc)  # noqa: UP017  # as the standard library's manual spells it


def load() -> str:
    """How busy the machine is: processes that wanted to run, on average, in the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def computer() -> Iterator[tuple[str, str]]:
    """Name and value of what every figure depends on."""
    yield "processor", f"{_first('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores"
    kib = int(_first("/proc/meminfo", "MemTotal").split()[0])
    yield "memory", f"{kib / 1024**2:.0f} GiB"
    yield "system", f"{platform.system()} {platform.release()}, {platform.machine()}"
    yield "Rotative", _commit()


def facts(tools: Path) -> Iterator[tuple[str, str]]:
    """Name and value of what the figures depend on, the peers' tools among them."""
    yield from computer()
    ours = ", ".join(f"{name} {version(name)}" for name in OURS)
    yield "its Python", f"{platform.python_version()}; {ours}"
    for name in ("pelican", "markdown", "hugo"):
        yield f"peers' {name}", _peer_version(tools, name)


def shown_command(contender: Contender) -> str:
    """The command as anybody may type it: no folder of this machine in it."""
    words = [f"{name}={value}" for name, value in contender.environ.items() if name != "PYTHONPATH"]
    for word in contender.command:
        is_program = word.startswith("/")
        words.append(re.sub(r"^python[\d.]+$", "python", Path(word).name) if is_program else word)
    return " ".join(words)


def shown_commands(entrants: Iterable[Contender]) -> Iterator[tuple[str, str]]:
    """Name and command of each."""
    return ((each.name, shown_command(each)) for each in entrants)


def _first(path: str, name: str) -> str:
    for line in Path(path).read_text("utf-8").splitlines():
        label, _, value = line.partition(":")
        if label.strip() == name:
            return value.strip()
    return "unknown"


def _commit() -> str:
    """The commit, and whether the plugins, desk or theme differ from it."""
    asked = ("git", "-C", str(HOUSE), "describe", "--always", "--dirty")
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "not under git"


def _peer_version(tools: Path, name: str) -> str:
    found = sorted(tools.glob(f"lib/python*/site-packages/{name}-*.dist-info"))
    return found[0].name.removesuffix(".dist-info").partition("-")[2] if found else "not installed"
