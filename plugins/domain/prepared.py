"""What became of the sheets that were prepared before printing."""

from __future__ import annotations

from plugins.domain.problems import Problem
from plugins.domain.record import Record


class Prepared(Record):
    """`pictures` counts the pictures that were converted, those that were at hand aside.

    `problems` are the files that could not be: nothing may be published of them.
    """

    pictures: int = 0
    problems: tuple[Problem, ...] = ()
