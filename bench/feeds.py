"""`python -m bench.feeds`: what feeds cost in a cold build, and which of their files an edit writes. Writes FEEDS.md."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import machine
from bench.changes import add_article
from bench.contenders import Contender, contenders
from bench.corpus import stories, story
from bench.forms import FORMS, HOUSE, article_file
from bench.measure import digests, run

# Items of a feed, as the settings have it.
SHOWN = 30
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
    lines += [
        "",
        "| edit | files changed | of these feeds | feeds rendered | of these archives | archives rendered |",
        "|---|---:|---:|---:|---:|---:|",
        *(edit.row for edit in edits),
    ]
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "FEEDS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _cold(ours: Contender, site: Path, archives: str) -> tuple[float, float, float]:
    ours.forget(site, site.parent / "aside")
    whole, plans, prints, _, _ = _clocked(ours, site, archives)
    return whole, plans, prints


def _clocked(ours: Contender, site: Path, archives: str) -> tuple[float, ...]:
    """One build; what `bench.feed_clock` says of it."""
    with tempfile.TemporaryDirectory() as scratch:
        answer = Path(scratch, "answer")
        words = (sys.executable, "-P", "-m", "bench.feed_clock", str(answer), archives, *ours.command[4:])
        subprocess.run(words, cwd=site, env={**os.environ, **ours.environ}, check=True)
        return tuple(map(float, answer.read_text("ascii").split()))


@dataclass(frozen=True, slots=True)
class Edit:
    """What came of one edit: the files that changed for readers, and how many feeds and archives were rendered."""

    name: str
    changed: frozenset[str]
    feeds: int
    archives: int

    @property
    def row(self) -> str:
        """A line of the table."""
        counts = (len(self.changed), _feeds(self.changed), self.feeds, _archives(self.changed), self.archives)
        return f"| {self.name} | {' | '.join(map(str, counts))} |"


def _edits(ours: Contender, site: Path, size: int) -> list[Edit]:
    """An edit that no feed shows, where the archive is large enough to have one, and one that several do."""
    ours.forget(site, site.parent / "aside")
    for _ in range(2):
        run(ours.command, site, ours.environ)
    unseen = unseen_by_feeds(size)
    edits: list[tuple[str, Callable[[], None]]] = [
        ("one new article", lambda: add_article(ours, site, size, 0)),
    ]
    if unseen is not None:
        edits.insert(0, ("the body of an article that no feed shows", lambda: _add_line(ours, site, unseen)))
    found = []
    for name, edit in edits:
        before = digests(site / ours.served)
        edit()
        *_, feeds, archives = _clocked(ours, site, "with")
        after = digests(site / ours.served)
        changed = frozenset(path for path in after if before.get(path) != after[path])
        found.append(Edit(name, changed, int(feeds), int(archives)))
    return found


def unseen_by_feeds(size: int) -> int | None:
    """The number of the newest article that stands in no feed: `SHOWN` newer ones stand in each of its lists."""
    newer: Counter[str] = Counter()
    for one in sorted(stories(size), key=lambda one: (one.date, one.number), reverse=True):
        lists = ("", f"category {one.category}", *(f"author {author}" for author in one.authors))
        if min(newer[name] for name in lists) >= SHOWN:
            return one.number
        newer.update(lists)
    return None


def _add_line(ours: Contender, site: Path, number: int) -> None:
    place = article_file(ours.form, site, story(number))
    place.write_text(f"{place.read_text('utf-8')}\nUne ligne de plus.\n", "utf-8")


def _feeds(changed: Collection[str]) -> int:
    return sum(path.startswith("flux/") for path in changed) - _archives(changed)


def _archives(changed: Collection[str]) -> int:
    return sum(path.startswith("flux/archives/") for path in changed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
