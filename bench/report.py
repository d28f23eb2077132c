"""What was measured, as a page of Markdown. Figures and how they were come by; no verdict."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bench.arithmetic import Spread, as_share, paired_ratio, spread
from bench.changes import CHANGES
from bench.measure import Cost
from bench.session import Measured, Turn

NOTES = Path(__file__).with_name("notes.md")
HEAD = "# What a build costs\n\nWritten by `make bench`; only `notes.md`, at the end, is written by hand.\n"
COSTS = "| change | contender | runs | processor, s | clock, s | memory, MiB | files written | changed | of |"
RATIOS = "| change | contender | against | processor | clock |"


def results(
    *,
    began: datetime,
    loads: tuple[str, str],
    facts: Iterable[tuple[str, str]],
    commands: Iterable[tuple[str, str]],
    asked: str,
    sizes: Sequence[Measured],
) -> str:
    """The whole page. `asked` is the bench's own command, `loads` how busy the machine was before and after."""
    lines = [HEAD, f"Measured on {began:%Y-%m-%d at %H:%M} UTC by `{asked}`.\n"]
    lines += ["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in facts)]
    lines += [f"| load before, after | {loads[0]}, {loads[1]} |", ""]
    lines += [
        "| contender | command |",
        "|---|---|",
        *(f"| {name} | `{words}` |" for name, words in commands),
    ]
    lines += ["", "![Seconds of processor against articles](results.svg)", ""]
    for measured in sizes:
        lines += [f"## {measured.size:,} articles", "", *_costs(measured), "", *_ratios(measured), ""]
    return "\n".join(lines) + "\n" + NOTES.read_text("utf-8")


def plotted(sizes: Sequence[Measured]) -> dict[tuple[str, str], list[tuple[int, float]]]:
    """For each contender the middle seconds of processor, cold and with one body edited, by size."""
    found: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for measured in sizes:
        for (change, name), turns in measured.turns.items():
            if change in ("cold", "body"):
                middle = spread(turn.cost.cpu for turn in turns).middle
                found.setdefault((name, change), []).append((measured.size, middle))
    return dict(sorted(found.items(), key=lambda item: item[0][0] != "rotative"))


def _costs(measured: Measured) -> Iterator[str]:
    yield COSTS
    yield "|---|---|---:|---:|---:|---:|---:|---:|---:|"
    for (change, name), turns in measured.turns.items():
        changed = next((turn.changed for turn in turns if turn.changed is not None), None)
        cells = (
            CHANGES[change][0],
            name,
            str(len(turns)),
            _figures(spread(turn.cost.cpu for turn in turns)),
            _figures(spread(turn.cost.wall for turn in turns)),
            f"{max(turn.cost.memory for turn in turns):.0f}",
            # The last turn: the first edit after a cold build may still be filling a second tree.
            f"{turns[-1].written:,}",
            "" if changed is None else f"{changed:,}",
            f"{turns[-1].total:,}",
        )
        yield f"| {' | '.join(cells)} |"


def _ratios(measured: Measured) -> Iterator[str]:
    """Every way of ours against each of the others, run by run."""
    yield RATIOS
    yield "|---|---|---|---:|---:|"
    for (change, own), ours in measured.turns.items():
        for (other_change, name), theirs in measured.turns.items():
            if _is_ours(own) and change == other_change and not _is_ours(name):
                cpu = _share(ours, theirs, lambda cost: cost.cpu)
                wall = _share(ours, theirs, lambda cost: cost.wall)
                yield f"| {CHANGES[change][0]} | {own} | {name} | {cpu} | {wall} |"


def _is_ours(name: str) -> bool:
    return name.startswith("rotative")


def _share(ours: Sequence[Turn], theirs: Sequence[Turn], figure: Callable[[Cost], float]) -> str:
    ratio = paired_ratio((figure(turn.cost) for turn in ours), (figure(turn.cost) for turn in theirs))
    if ratio.count == 1:
        return as_share(ratio.middle)
    return f"{as_share(ratio.middle)} ({as_share(ratio.least)} to {as_share(ratio.greatest)})"


def _figures(found: Spread) -> str:
    if found.count == 1:
        return f"{found.middle:.2f}"
    return f"{found.middle:.2f} ({found.least:.2f} to {found.greatest:.2f})"
