"""What is wrong with the content: facts about places, never exceptions about code.

BuildRefused        the editors' failure: French, complete, exit 1
anything else       a fault of ours: traceback, exit 70
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from plugins.domain import texts
from plugins.domain.record import Record


class Problem(Record):
    """One fault at one place.

    `path` is relative to the newsroom's folder (`content/articles/…`, `pelicanconf.py`), with forward slashes.
    `line` counts from 1; 0 means the file as a whole. `column` counts from 1; 0 means the line as a whole.
    `code` is E, A or T and three digits: error, warning, typography. Codes are stable and never reused.
    `fact` names what is wrong with the value typed; `remedy` says what to write instead.
    `parties` names every other file of a conflict.
    """

    path: str
    line: int
    code: str
    fact: str
    remedy: str
    column: int = 0
    parties: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """An error refuses the build; warnings do so only with `--strict`."""
        return self.code.startswith("E")

    @property
    def sentence(self) -> str:
        """The line an editor reads: place, code, fact, remedy."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        line = f"{place}: {self.code} {self.fact} — {self.remedy}"
        # A file's name may hold a line feed or a terminal's escape sequence: one problem stays one line.
        return line if line.isprintable() else "".join(map(_shown, line))


class Message(Record):
    """The wording of one code: `fact` and `remedy` are `str.format` templates, kept in a room's `texts.py`."""

    fact: str
    remedy: str

    def at(
        self, path: str, line: int, code: str, *, parties: tuple[str, ...] = (), **values: object
    ) -> Problem:
        """The problem that this message describes at one place."""
        fact, remedy = self.fact.format(**values), self.remedy.format(**values)
        return Problem(path, line, code, fact, remedy, parties=parties)


class BuildRefused(Exception):
    """The content has errors: nothing is published. Carries every problem found, in order.

    `census` counts what was read, by what becomes of it; empty when nothing was read.
    """

    def __init__(self, problems: Iterable[Problem], census: Mapping[str, int] | None = None) -> None:
        self.problems = in_order(problems)
        self.census = census or {}
        super().__init__(summary(self.problems, refused=True))

    def __reduce__(self) -> tuple[type[BuildRefused], tuple[tuple[Problem, ...]]]:
        # Raised in a worker process, it rises here with its problems.
        return type(self), (self.problems,)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems once each, sorted by path, line, column, code, fact."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.code, p.fact)))


def summary(problems: Iterable[Problem], refused: bool = False) -> str:
    """`2 erreurs, 1 avertissement. Rien n’a été publié.` Warnings alone refuse too when asked to (`refused`)."""
    listed = tuple(problems)
    errors = sum(problem.is_error for problem in listed)
    line = texts.SUMMARY_LINE.format(
        errors=_counted(texts.COUNT_ERRORS, errors),
        warnings=_counted(texts.COUNT_WARNINGS, len(listed) - errors),
    )
    return f"{line} {texts.NOTHING_PUBLISHED}" if errors or refused else line


def _shown(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"U+{ord(character):04X}" if hidden else character


def _counted(forms: tuple[str, str, str], n: int) -> str:
    return forms[min(n, 2)].format(n=n)
