"""Pictures made ahead of printing, by all the processors of this machine, each once in its life.

Threads: Pillow's decoders, filters and encoders let other threads work, so they cost no process and share the pixels.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from plugins.domain.derived import Derived
from plugins.domain.prepared import Prepared
from plugins.domain.problems import Problem
from plugins.domain.sheet import Sheet
from plugins.images.cache import is_kept, keep, key_of
from plugins.images.texts import MESSAGES

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

# Decoded pictures that may wait for a thread: one more than is worked on.
_OPEN = 2


def prepare(sheets: Iterable[Sheet]) -> Prepared:
    """Make the pictures of some sheets that are not kept yet, and keep them; sheets of other kinds are passed over."""
    wanted = sorted({sheet.shows for sheet in sheets if isinstance(sheet.shows, Derived)}, key=_order)
    # Two files of the same bytes are one picture.
    missing = list({key_of(derived): derived for derived in wanted if not is_kept(derived)}.values())
    if not missing:
        return Prepared()
    # Imported here: a build without a new picture pays nothing for it.
    from concurrent.futures import ThreadPoolExecutor

    by_source = [tuple(group) for _, group in groupby(missing, key=lambda d: d.source.digest)]
    problems: list[Problem] = []
    with ThreadPoolExecutor(_processors()) as pool:
        under_way: deque[tuple[tuple[Derived, ...], list[Future[None]]]] = deque()
        for group in by_source:
            under_way.append((group, _begun(pool, group)))
            if len(under_way) >= _OPEN:
                problems += _ended(*under_way.popleft())
        while under_way:
            problems += _ended(*under_way.popleft())
    failed = {problem.path for problem in problems}
    done = sum(f"content/{group[0].source.path}" not in failed for group in by_source)
    return Prepared(done, tuple(problems))


def made(derived: Derived) -> bytes:
    """One picture, made here and now and kept. Raises one of `making.UNREADABLE`."""
    from plugins.images.making import Pixels

    content = derived.source.read()
    picture = Pixels(content).made(derived.suffix, derived.width)
    if derived.source.holds(content):
        keep(derived, picture)
    return picture


def _begun(pool: ThreadPoolExecutor, group: tuple[Derived, ...]) -> list[Future[None]]:
    """One task for each width of one source; none when it cannot be read."""
    # Imported here: a build without a new picture pays nothing for it.
    from plugins.images.making import UNREADABLE, Pixels

    source = group[0].source
    try:
        content = source.read()
        # A file that changed since it was looked at is another source: whoever prints it finds that out.
        pixels = Pixels(content) if source.holds(content) else None
    except UNREADABLE:
        return []
    if pixels is None:
        return [pool.submit(_nothing)]
    return [pool.submit(_make, pixels, tuple(same)) for _, same in groupby(group, key=lambda d: d.width)]


def _make(pixels: object, group: tuple[Derived, ...]) -> None:
    from plugins.images.making import Pixels

    assert isinstance(pixels, Pixels)
    for derived in group:
        keep(derived, pixels.made(derived.suffix, derived.width))


def _nothing() -> None:
    """Stands for work that is left to others."""


def _ended(group: tuple[Derived, ...], tasks: list[Future[None]]) -> Iterator[Problem]:
    from plugins.images.making import UNREADABLE

    try:
        for task in tasks:
            task.result()
    except UNREADABLE:
        tasks = []
    if not tasks:
        for path in sorted({derived.source.path for derived in group}):
            yield MESSAGES["E223"].at(f"content/{path}", 0, "E223")


def _order(derived: Derived) -> tuple[str, int, str, str]:
    """By source, the widest first: they take longest."""
    return derived.source.digest, -derived.width, derived.suffix, derived.source.path


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
