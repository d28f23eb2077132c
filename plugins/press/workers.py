"""The hands of a cold build: a pool of processes, another executor that the settings name, or nobody else.

Settings: PRESS_EXECUTOR and PRESS_WORKERS. Nothing is inherited: a worker is told which rooms to load and what to work
on, so it may be forked, spawned, or run on another machine. Source: PEP 3148 (concurrent.futures.Executor).
"""

from __future__ import annotations

import os
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from plugins.domain.workers import Workers, alone
from plugins.press.rooms import load_named, room_names

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

C = TypeVar("C")
I = TypeVar("I")  # noqa: E741
R = TypeVar("R")
# Told how many items of a task are done, and how many there are.
Advances = Callable[[int, int], None]

SERIAL = "serial"
# Fewer things to do cost less than the processes that would do them (0.1 s).
LEAST = 400
# How many items are sent at once: few for a small task, so that all share it, more for a large one, so that what stands
# side by side is done side by side; never so many that their answers weigh.
CHUNK, CHUNK_MOST, CHUNKS_EACH = 40, 400, 60
_ALONE = threading.Lock()


@contextmanager
def hired(settings: Mapping[str, object], advances: Advances | None = None) -> Iterator[Workers]:
    """The workers that the settings ask for; their processes start when there is enough to do, and end with the block.

    `advances` is told after each chunk; rooms and tasks know nothing of it.
    PRESS_EXECUTOR: "" for processes of our own, `serial`, or the dotted path of a callable that is given a number of
    workers and gives an Executor. PRESS_WORKERS: that number, the cores of this machine when it is 0.
    """
    named, asked = settings.get("PRESS_EXECUTOR", ""), settings.get("PRESS_WORKERS", 0)
    number = asked if isinstance(asked, int) and asked > 0 else _cores()
    # A name that leads nowhere is a problem of the settings, which the build finds and refuses.
    if not isinstance(named, str) or named == SERIAL or not is_executor(named) or (number == 1 and not named):
        yield alone if advances is None else partial(in_steps, advances)
        return
    # One chunk has nothing to share: an edit does not call other machines.
    least = CHUNK + 1 if named else LEAST
    crew = Crew(lambda: open_executor(named, number), number, room_names(settings), least, advances)
    try:
        yield crew
    finally:
        crew.dismiss()


class Crew:
    """Workers behind one executor, which is opened at the first task of at least `least` items."""

    def __init__(
        self,
        opening: Callable[[], Executor],
        number: int,
        rooms: tuple[str, ...],
        least: int,
        advances: Advances | None = None,
    ) -> None:
        self._opening = opening
        self._number = number
        self._rooms = rooms
        self._least = least
        self._advances = advances or _nobody_asks
        self._executor: Executor | None = None
        self._under_way: list[deque[Future[bytes]]] = []

    def __call__(
        self, task: Callable[[C, Sequence[I]], Iterable[R]], context: C, items: Sequence[I], /
    ) -> Iterator[R]:
        """The answers to all items, in order; a few chunks are under way at a time, so that memory stays small."""
        if not items or len(items) < self._least:
            yield from in_steps(self._advances, task, context, items)
            return
        size = min(max(CHUNK, len(items) // (self._number * CHUNKS_EACH)), CHUNK_MOST)
        for number, answers in enumerate(self._answers(task, context, items, size), 1):
            yield from pickle.loads(answers)
            self._advances(min(number * size, len(items)), len(items))

    def _answers(
        self, task: Callable[[C, Sequence[I]], Iterable[R]], context: C, items: Sequence[I], size: int
    ) -> Iterator[bytes]:
        """Each chunk's answers, packed."""
        if self._executor is None:
            self._executor = self._opening()
        common = pickle.dumps(context)
        under_way: deque[Future[bytes]] = deque()
        self._under_way.append(under_way)
        for start in range(0, len(items), size):
            chunk = pickle.dumps(items[start : start + size])
            under_way.append(self._executor.submit(work, self._rooms, task, common, chunk))
            if len(under_way) > 3 * self._number:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    def dismiss(self) -> None:
        """Close the executor once nobody works any more: a task left behind would work on the next build's files.

        Nothing is cancelled: an executor of elsewhere may call cancelled what still runs (Dask's does), and a few chunks
        at most are under way.
        """
        if self._executor is not None:
            # Imported here: a build with little to do pays nothing for it.
            from concurrent.futures import wait

            wait([future for chunks in self._under_way for future in chunks])
            self._executor.shutdown()
            self._executor = None
        self._under_way.clear()


def in_steps(
    advances: Advances, task: Callable[[C, Sequence[I]], Iterable[R]], context: C, items: Sequence[I], /
) -> Iterator[R]:
    """All of it here, chunk by chunk, so that `advances` can be told."""
    for start in range(0, len(items), CHUNK):
        chunk = items[start : start + CHUNK]
        yield from task(context, chunk)
        advances(start + len(chunk), len(items))


def open_executor(named: str, number: int) -> Executor:
    """The executor of a setting. Raises ImportError or AttributeError when nothing has that name."""
    if named:
        return opener(named)(number)
    # Imported here: a build with little to do pays nothing for it.
    from plugins.press.pool import open_pool

    return open_pool(number)


def is_executor(named: object) -> bool:
    """Whether PRESS_EXECUTOR may have this value."""
    if not isinstance(named, str):
        return False
    try:
        return named in ("", SERIAL) or callable(opener(named))
    except (ImportError, AttributeError):
        return False


def opener(named: str) -> Callable[[int], Executor]:
    """The callable of a dotted path. Raises ImportError or AttributeError."""
    module, _, name = named.rpartition(".")
    if not module:
        raise ImportError(named)
    found: Callable[[int], Executor] = getattr(import_module(module), name)
    return found


def work(rooms: tuple[str, ...], task: Callable[..., Iterable[object]], common: bytes, chunk: bytes) -> bytes:
    """In a worker: one chunk, its answers packed. One at a time in a process, for our converters keep state."""
    with _ALONE:
        _load(rooms)
        return pickle.dumps(list(task(_unpacked(common), pickle.loads(chunk))))


@lru_cache(maxsize=1)
def _load(rooms: tuple[str, ...]) -> None:
    load_named(rooms)


@lru_cache(maxsize=2)
def _unpacked(common: bytes) -> object:
    return pickle.loads(common)


def _nobody_asks(_done: int, _total: int) -> None:
    """What is told of the work when nobody listens."""


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
