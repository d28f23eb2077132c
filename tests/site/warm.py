"""A house with everything imported, which forks a process for each command: real builds, without the wait.

Reads one JSON order a line (see `builds.Warm`); answers the child's number, then its exit code. Every child is as fresh
as a new process: nothing that one build keeps in memory is there for the next.
"""

import importlib
import json
import os
import pkgutil
import sys
import traceback
from collections.abc import Callable, Mapping

import pelican

import desk
import plugins
from desk.__main__ import main


def _pelican(arguments: list[str]) -> int:
    pelican.main(arguments)
    return 0


PROGRAMS: Mapping[str, Callable[[list[str]], int]] = {"desk": main, "pelican": _pelican}


def work(order: dict[str, object]) -> None:
    """Run one command and end the process with its exit code."""
    code: object = 70
    try:
        os.chdir(str(order["folder"]))
        sys.path.insert(0, str(order["folder"]))
        # Python keeps bytecode by size and second: a settings file edited twice in a second would be read as it was.
        sys.dont_write_bytecode = True
        os.environ.update(order["environ"])  # type: ignore[arg-type, call-overload]  # words, from our own JSON
        for number, name in ((1, "out"), (2, "err")):
            with open(str(order[name]), "wb") as place:
                os.dup2(place.fileno(), number)
        code = PROGRAMS[str(order["program"])](list(order["arguments"]))  # type: ignore[call-overload]
    except SystemExit as leaving:
        code = leaving.code or 0
    finally:
        if sys.exc_info()[0] is not None:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    for package in (plugins, desk):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            work(order)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
