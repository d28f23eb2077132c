"""Processes of our own: started cheaply, deaf to Ctrl-C, gone when the build is."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait


def open_pool(number: int) -> ProcessPoolExecutor:
    """A pool of `number` processes: forked, or spawned when a thread of this process could hold a lock.

    Source: Python 3.12, os.fork(): forking a process with threads may leave locks held for ever.
    """
    method = "fork" if threading.active_count() == 1 else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(number, mp_context=context, initializer=stay_with_parent)


def stay_with_parent() -> None:
    """In a process of the pool: leave Ctrl-C to the build, and end when the build ends, however it does.

    A process left behind would hold the lock of the output folder, which it inherited.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    seldom_collect()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def seldom_collect() -> None:
    """What is loaded stays; of the thousands of records that are made and dropped, none refers to itself."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)
