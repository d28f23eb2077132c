"""`python -m bench.search`: what search costs the newsroom and its readers, on an invented archive. Writes SEARCH.md.

Measured apart from the peers, who have none: the time and the size of the index, then what a reader waits for in
Chromium, with nothing kept and on the next visit. The pause that waits for more letters is part of every wait.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import machine
from bench.contenders import NOW
from bench.corpus import stories
from bench.forms import HOUSE, write_newsroom
from bench.search_visits import visits

HEAD = """\
# What search costs

Written by `make bench` (`python -m bench.search`). The index is made by year; the page merges the years. Readers are
Chromium on the machine that also serves the site, compressed and with the cache headers of docs/exploitation.md: no
network is between them. Every wait ends when the first result is painted, and includes the pause for more letters.
"""


def main(words: Sequence[str]) -> int:
    """Exit code 0 whatever the figures are: the bench shows, people judge."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__.partition(":")[2])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=5, help="readers")
    parser.add_argument("--folder", type=Path, default=HOUSE / ".bench" / "search", help="where it is made")
    parser.add_argument("--into", type=Path, default=HOUSE / "bench", help="where SEARCH.md goes")
    options = parser.parse_args(words)
    site = options.folder.resolve()
    shutil.rmtree(site, ignore_errors=True)
    write_newsroom(site, stories(options.articles))
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SEARCH = True\n")
    began, busy = machine.now(), machine.load()
    cold = _build(site)
    newest = max((site / "content/articles").rglob("*.md"))
    newest.write_text(newest.read_text("utf-8") + "\nUn mot de plus.\n", "utf-8")
    edit = _build(site)
    waits = visits((site / "output").resolve(), options.repeats)
    lines = [
        HEAD,
        f"Measured on {began:%Y-%m-%d at %H:%M} UTC, {options.articles:,} articles.\n",
        f"- load: {busy} before, {machine.load()} after",
        *(f"- {name}: {value}" for name, value in machine.computer()),
        "\n## Readers\n",
        *_waits(waits),
        "\n## The newsroom\n",
        *_sizes(site / "output/recherche/index"),
        f"\nA cold build, stage by stage:\n\n```\n{cold.strip()}\n```\n",
        f"One edit:\n\n```\n{edit.strip()}\n```",
    ]
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "SEARCH.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _waits(waits: dict[str, list[float]]) -> Iterator[str]:
    yield "| what | median, ms | worst, ms | times |"
    yield "|---|---:|---:|---:|"
    for what, seen in waits.items():
        yield f"| {what} | {statistics.median(seen):.0f} | {max(seen):.0f} | {len(seen)} |"


def _sizes(index: Path) -> Iterator[str]:
    yield "| year | files | MB |"
    yield "|---|---:|---:|"
    for year in sorted(place for place in index.iterdir() if place.name.isdigit()):
        sizes = [place.stat().st_size for place in year.rglob("*") if place.is_file()]
        yield f"| {year.name} | {len(sizes)} | {sum(sizes) / 1e6:.1f} |"


def _build(site: Path) -> str:
    command = (sys.executable, "-P", "-m", "desk", "construire", "--silencieux", "--statistiques")
    environ = os.environ | {"PYTHONPATH": str(HOUSE), "ROTATIVE_NOW": NOW}
    return subprocess.run(
        command, cwd=site, env=environ, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
