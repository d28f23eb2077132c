"""`python -m bench.feeds`: what feeds cost in a cold build, and which of their files an edit writes. Writes FEEDS.md."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import machine
from bench.changes import add_article
from bench.contenders import Contender, contenders
from bench.corpus import stories, story
from bench.forms import FORMS, HOUSE, article_file
from bench.measure import digests, run

# Feeds for all authors and categories, archives apart, at most.
BOUND = 0.10
HEAD = """\
# What feeds cost

Written by `make bench`. Seconds of processor of a cold build in one process (`PRESS_EXECUTOR = "serial"`), with a clock
around what the feeds room plans and prints (`bench/feed_clock.py`). An article's body is made fit for feeds once for all
of them, so the monthly archives are set apart by building once without them.
"""


def main(words: Sequence[str]) -> int:
    """Exit code 0 whatever the figures are: the bench shows, people judge."""
    parser = argparse.ArgumentParser(prog="python -m bench.feeds", description=__doc__.partition(":")[2])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=HOUSE / ".bench", help="where everything is made")
    parser.add_argument("--into", type=Path, default=HOUSE / "bench", help="where FEEDS.md goes")
    options = parser.parse_args(words)
    folder = options.folder.resolve()
    ours = contenders(folder)["rotative"]
    site = folder / "archives" / str(options.articles) / "feeds"
    if site.exists():
        shutil.rmtree(site)
    FORMS[ours.form](site, stories(options.articles))
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PRESS_EXECUTOR = "serial"\n')
    began = machine.now()
    costs = [(name, *_cold(ours, site, name)) for name in ("without", "with")]
    edits = _edits(ours, site, options.articles)
    lines = [HEAD, f"Measured on {began:%Y-%m-%d at %H:%M} UTC, {options.articles:,} articles.\n"]
    lines += [
        "| cold build | all, s | feeds planned, s | feeds printed, s | share of feeds |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, whole, plans, prints in costs:
        share = f"{(plans + prints) / whole:.1%}" + (f" (bound {BOUND:.0%})" if name == "without" else "")
        lines.append(f"| {name} archives | {whole:.2f} | {plans:.2f} | {prints:.2f} | {share} |")
    lines += ["", "| edit | files changed | of these feeds | of these archives |", "|---|---:|---:|---:|"]
    lines += [
        f"| {name} | {len(changed)} | {_feeds(changed)} | {_archives(changed)} |" for name, changed in edits
    ]
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "FEEDS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _cold(ours: Contender, site: Path, archives: str) -> tuple[float, float, float]:
    ours.forget(site)
    with tempfile.TemporaryDirectory() as scratch:
        answer = Path(scratch, "answer")
        words = (sys.executable, "-P", "-m", "bench.feed_clock", str(answer), archives, *ours.command[4:])
        subprocess.run(words, cwd=site, env={**os.environ, **ours.environ}, check=True)
        whole, plans, prints = map(float, answer.read_text("ascii").split())
    return whole, plans, prints


def _edits(ours: Contender, site: Path, size: int) -> list[tuple[str, set[str]]]:
    """What changed for readers after an edit that no feed shows, and after one that several do."""
    ours.forget(site)
    for _ in range(2):
        run(ours.command, site, ours.environ)
    found = []
    for name, edit in (("an old body", _edit_old), ("one new article", add_article)):
        before = digests(site / ours.served)
        edit(ours, site, size, 0)
        run(ours.command, site, ours.environ)
        after = digests(site / ours.served)
        found.append((name, {path for path in after if before.get(path) != after[path]}))
    return found


def _edit_old(ours: Contender, site: Path, size: int, turn: int) -> None:
    """A line more in the oldest article: no feed shows it."""
    oldest = min(stories(size), key=lambda one: one.date)
    place = article_file(ours.form, site, story(oldest.number))
    place.write_text(f"{place.read_text('utf-8')}\nUne ligne de plus.\n", "utf-8")


def _feeds(changed: set[str]) -> int:
    return sum(path.startswith("flux/") for path in changed) - _archives(changed)


def _archives(changed: set[str]) -> int:
    return sum(path.startswith("flux/archives/") for path in changed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
