"""The faults of one file, noted while it is read and settled when its date is known."""

from __future__ import annotations

import unicodedata
from collections import Counter

from plugins.domain.problems import Problem
from plugins.domain.record import Struct, field
from plugins.reading import texts

LONGEST_SHOWN = 80
# Of one code in one file: more of the same fault teaches nothing, and a hostile head could hold a hundred thousand.
MOST_TOLD = 200
# The values of messages that quote the source; the others are our own words.
_TYPED = ("value", "sample", "key", "date")


class Notes(Struct):
    """What is wrong with one file. `path` is relative to the newsroom's folder."""

    path: str
    found: list[Problem] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)

    def add(self, code: str, line: int = 0, **values: object) -> None:
        """Note the fault `code` at `line` (0: the file as a whole); texts among `values` are made fit to be shown."""
        fit = {name: _fit(name, value) for name, value in values.items()}
        self.told[code] += 1
        if self.told[code] > MOST_TOLD:
            return
        message = texts.MESSAGES[code]
        fact, remedy = message.fact.format(**fit), message.remedy.format(**fit)
        self.found.append(Problem(self.path, line, code, fact, remedy))

    def settled(self, archived: bool) -> tuple[Problem, ...]:
        """The problems; rules of quality are warnings when the file belongs to the archive as it was."""
        if not archived:
            return tuple(self.found)
        return tuple(_softened(problem) for problem in self.found)


def _fit(name: str, value: object) -> object:
    """A text on one line without control characters; what the editor typed is quoted in at most 80 characters."""
    if not isinstance(value, str):
        return value
    visible = "".join(c if _is_visible(c) else f"U+{ord(c):04X}" for c in value.replace("\n", " "))
    if name not in _TYPED:
        return visible
    return visible if len(visible) <= LONGEST_SHOWN else visible[: LONGEST_SHOWN - 1] + "…"


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _softened(problem: Problem) -> Problem:
    if problem.code not in texts.QUALITY:
        return problem
    return Problem(problem.path, problem.line, "A" + problem.code[1:], problem.fact, problem.remedy)
