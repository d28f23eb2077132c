"""One size, measured: the archives written, then every change by every contender in turn, A B A B."""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.changes import CHANGES
from bench.contenders import Contender
from bench.corpus import stories
from bench.forms import FORMS
from bench.measure import Cost, count_changed, count_written, digests, run, stamps

# Builds of everything: no source changes, and readers had nothing before.
_ANEW = ("first", "cold")


@dataclass(frozen=True, slots=True)
class Turn:
    """One build by one contender after one change. `written` and `changed` count files, `total` those served.

    `written`: new inode or new time of modification, wherever it writes. `changed`: other bytes than readers had;
    None where it was not counted.
    """

    cost: Cost
    written: int
    total: int
    changed: int | None


@dataclass(slots=True)
class Measured:
    """Everything measured at one size: turns by (change, contender), in the order of the repetitions."""

    size: int
    turns: dict[tuple[str, str], list[Turn]] = field(default_factory=dict)


def measure_size(
    size: int,
    entrants: Sequence[Contender],
    changes: Sequence[str],
    repeats: int,
    folder: Path,
    say: Callable[[str], None] = lambda line: print(line, file=sys.stderr, flush=True),
) -> Measured:
    """Write an archive for each contender below `folder` (what stood there is removed) and measure it.

    Before the first edit each contender builds twice without being measured: an edit meets an edition, a state and
    two trees as they are day after day.
    """
    sites = {}
    for contender in entrants:
        site = sites[contender.name] = folder / str(size) / contender.name
        if site.exists():
            shutil.rmtree(site)
        say(f"{size}: writing the archive for {contender.name}")
        FORMS[contender.form](site, stories(size))
    measured = Measured(size)
    if "first" not in changes:
        # What only a first build does is measured apart, or not at all.
        _settle(entrants, sites, size, 1, say)
    for change in changes:
        if change not in _ANEW and not any(name not in _ANEW for name, _ in measured.turns):
            _settle(entrants, sites, size, 2, say)
        for turn in range(repeats):
            for contender in entrants:
                done = _one_turn(contender, sites[contender.name], change, size, turn)
                measured.turns.setdefault((change, contender.name), []).append(done)
                cost = done.cost
                say(
                    f"{size}: {change} {turn + 1}/{repeats} {contender.name}: {cost.cpu:.2f} s of processor, "
                    f"{cost.wall:.2f} s, {cost.memory:.0f} MiB, {done.written} written of {done.total}"
                )
    shutil.rmtree(folder / str(size) / "aside", ignore_errors=True)
    return measured


def _one_turn(contender: Contender, site: Path, change: str, size: int, turn: int) -> Turn:
    sources = (site / "content",) if contender.names_edits and change not in _ANEW else ()
    old = stamps(sources)
    CHANGES[change][1](contender, site, size, turn)
    new = stamps(sources)
    edited = sorted(str(path) for path in old.keys() | new.keys() if old.get(path) != new.get(path))
    trees = tuple(site / name for name in contender.trees)
    # What readers saw before is read once for each change: in a cold build there is nothing to compare with.
    compares = change not in _ANEW and turn == 0
    seen = digests(site / contender.served) if compares else {}
    before = stamps(trees)
    told = ("--fichiers", *edited) if edited else ()
    cost = run((*contender.command, *told), site, contender.environ)
    written = count_written(before, stamps(trees))
    total = len(stamps(((site / contender.served).resolve(),)))
    changed = count_changed(seen, digests(site / contender.served)) if compares else None
    return Turn(cost, written, total, changed)


def _settle(
    entrants: Sequence[Contender], sites: dict[str, Path], size: int, times: int, say: Callable[[str], None]
) -> None:
    for contender in entrants:
        for _ in range(times):
            say(f"{size}: {contender.name} builds, not measured")
            run(contender.command, sites[contender.name], contender.environ)
