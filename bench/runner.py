"""Run one command and account for all that it starts: `python -I -S runner.py ANSWER COMMAND...`.

A file of its own, with next to no import: a process forked from a large one is billed the parent's peak memory
(Linux, `exec_mmap`), so that the bench itself must not be the parent.
"""

import ctypes
import os
import resource
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def main() -> int:
    """Write `wall user sys peak status` to the file ANSWER: seconds, KiB of the largest process, exit code.

    The clock stops with the last process that the command left behind: it too is waited for, and its time counted.
    Source: prctl(2), PR_SET_CHILD_SUBREAPER; getrusage(2), RUSAGE_CHILDREN.
    """
    answer, *command = sys.argv[1:]
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    started = time.perf_counter()
    first = os.posix_spawnp(command[0], command, os.environ)
    status = 0
    while True:
        try:
            ended, code = os.wait()
        except ChildProcessError:
            break
        if ended == first:
            status = os.waitstatus_to_exitcode(code)
    wall = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    figures = (wall, used.ru_utime, used.ru_stime, used.ru_maxrss, status)
    with open(answer, "w", encoding="ascii") as file:
        file.write(" ".join(map(str, figures)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
