"""`python -m bench`: install the peers, write the archives, measure, and write RESULTS.md and results.svg.

    python -m bench --sizes 1000,10000
    python -m bench --sizes 1000x5,10000x1:cold --peers hugo

A size may say how often each change is measured (`x5`) and which changes (`:cold+body`).
"""

import argparse
import re
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import machine
from bench.changes import CHANGES
from bench.contenders import contenders
from bench.forms import HOUSE
from bench.install import install_peers
from bench.plot import curves, draw
from bench.report import plotted, results
from bench.session import Measured, measure_size

LARGE = "100000x1"
SIZE = re.compile(r"(?P<articles>[1-9]\d*)(?:x(?P<repeats>[1-9]\d*))?(?::(?P<changes>[a-z+]+))?")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured at one size."""

    articles: int
    repeats: int
    changes: tuple[str, ...]


def read_sizes(text: str) -> tuple[Plan, ...]:
    """`1000,10000x1:cold+body` as plans. Raises ArgumentTypeError when it cannot be read."""
    plans = []
    for part in text.split(","):
        found = SIZE.fullmatch(part.strip())
        if not found:
            raise argparse.ArgumentTypeError(
                f"{part!r} is not a size: write 1000, 1000x5 or 1000x5:cold+body"
            )
        articles = int(found["articles"])
        repeats = int(found["repeats"] or (5 if articles <= 1000 else 3))
        changes = tuple(found["changes"].split("+")) if found["changes"] else tuple(CHANGES)
        if unknown := set(changes) - set(CHANGES):
            raise argparse.ArgumentTypeError(
                f"unknown change {min(unknown)!r}: there are {', '.join(CHANGES)}"
            )
        plans.append(Plan(articles, repeats, tuple(name for name in CHANGES if name in changes)))
    return tuple(plans)


def main(words: Sequence[str]) -> int:
    """Exit code 0 whatever the figures are: the bench shows, people judge."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=read_sizes, default="1000,10000", help="numbers of articles")
    parser.add_argument("--large", action="store_true", help="100,000 articles too, once")
    parser.add_argument(
        "--peers",
        default="rotative-files,pelican,hugo",
        help="among rotative-files, pelican, pelican-cache, hugo, rotative-pelican",
    )
    parser.add_argument("--folder", type=Path, default=HOUSE / ".bench", help="where everything is made")
    parser.add_argument(
        "--into", type=Path, default=HOUSE / "bench", help="where RESULTS.md and results.svg go"
    )
    options = parser.parse_args(words)
    plans = (*options.sizes, *(read_sizes(LARGE) if options.large else ()))
    tools = install_peers(options.folder.resolve())
    known = contenders(tools)
    names = ["rotative", *filter(None, options.peers.split(","))]
    if unknown := [name for name in names if name not in known]:
        parser.error(f"unknown peer {unknown[0]!r}: there are {', '.join(known)}")
    entrants = [known[name] for name in dict.fromkeys(names)]
    began, busy = machine.now(), machine.load()
    measured: list[Measured] = []
    for plan in plans:
        archives = options.folder.resolve() / "archives"
        measured.append(measure_size(plan.articles, entrants, plan.changes, plan.repeats, archives))
        page = results(
            began=began,
            loads=(busy, machine.load()),
            facts=machine.facts(tools),
            commands=machine.shown_commands(entrants),
            asked=shlex.join(["python", "-m", "bench", *words]),
            sizes=measured,
        )
        # Written after each size: a long run that is interrupted has not been in vain.
        options.into.mkdir(parents=True, exist_ok=True)
        (options.into / "RESULTS.md").write_text(page, encoding="utf-8")
        (options.into / "results.svg").write_bytes(draw(curves(plotted(measured))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
