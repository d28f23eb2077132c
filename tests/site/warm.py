"""A house with everything imported, which forks a process for each command: builds to kill, without the wait.

Reads one JSON list a line, the folder and the command's arguments; answers the child's number, then its exit code.
"""

import importlib
import json
import os
import pkgutil
import sys

import desk
import plugins
from desk.__main__ import main


def work(folder: str, arguments: list[str]) -> None:
    """Run one command and end the process with its exit code."""
    code = 70
    try:
        os.chdir(folder)
        sys.path.insert(0, folder)
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        code = main(arguments)
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    for package in (plugins, desk):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    print("ready", flush=True)
    for line in sys.stdin:
        place, *typed = json.loads(line)
        child = os.fork()
        if child == 0:
            work(place, typed)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
