"""Who may read the clock."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import Breach, Module, dotted_names, modules

CLOCK = "plugins/domain/clock.py"

ALWAYS = frozenset(
    {
        "datetime.datetime.now",
        "datetime.datetime.today",
        "datetime.datetime.utcnow",
        "datetime.date.today",
        "time.time",
        "time.time_ns",
        "time.clock_gettime",
        "time.clock_gettime_ns",
    }
)
# These convert the instant that they are given, and read the clock when they are given none.
WITHOUT_ARGUMENT = frozenset({"time.gmtime", "time.localtime", "time.ctime", "time.asctime"})


def one_clock(root: Path) -> tuple[Breach, ...]:
    """Only plugins/domain/clock.py reads the clock; everything else is told the instant.

    A second reading would let a page and a feed of one build stand on both sides of an embargo. Stopwatches
    (`time.monotonic`, `time.perf_counter`) tell no instant and are free.
    """
    return tuple(
        Breach(module.path, line, f"{name} reads the clock: only {CLOCK} may, the instant is an argument")
        for module in modules(root, "plugins", "desk", "pelicanconf.py", "publishconf.py")
        if module.path != CLOCK
        for line, name in sorted(set(_readings(module)))
    )


def _readings(module: Module) -> Iterator[tuple[int, str]]:
    bare = {
        id(node.func)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and not node.args and not node.keywords
    }
    for node, name in dotted_names(module):
        if name in ALWAYS or (name in WITHOUT_ARGUMENT and id(node) in bare):
            yield node.lineno, name
