"""Many hands for one task: what the press lends to a room that has thousands of like things to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

C = TypeVar("C")
I = TypeVar("I")  # noqa: E741
R = TypeVar("R")


class Workers(Protocol):
    """Does `task` on all `items`, in chunks, here or in other processes; the answers come in the order of the items.

    `task(context, chunk)` answers for each item of its chunk, whatever the chunk; it is a function of a module, and all
    that it is given and gives can be pickled. What it raises rises here.
    """

    def __call__(
        self, task: Callable[[C, Sequence[I]], Iterable[R]], context: C, items: Sequence[I], /
    ) -> Iterator[R]: ...


def alone(task: Callable[[C, Sequence[I]], Iterable[R]], context: C, items: Sequence[I], /) -> Iterator[R]:
    """All of it here and now."""
    return iter(task(context, items))
