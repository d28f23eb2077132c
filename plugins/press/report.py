"""What a build says when it ends, the same under `pelican` and under `rotative`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.domain.problems import Problem, summary
from plugins.press import texts
from plugins.press.build import Outcome
from plugins.press.printer import thousands


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """One line a problem, then the sum."""
    listed = tuple(problems)
    yield from (problem.sentence for problem in listed)
    yield summary(listed)


def outcome_lines(outcome: Outcome, seconds: float) -> Iterator[str]:
    """The warnings, how it was built, what became of every article, and what was done to the files."""
    if outcome.warnings:
        yield from problem_lines(outcome.warnings)
    if outcome.note:
        yield outcome.note
    kinds = texts.CENSUS_PARTS.items()
    parts = [counted(forms, outcome.census[kind]) for kind, forms in kinds if outcome.census[kind]]
    seen = counted(texts.SEEN, outcome.seen)
    yield texts.CENSUS.format(seen=seen, parts=", ".join(parts)) if parts else f"{seen}."
    tally = outcome.tally
    yield texts.CLOSING.format(
        written=counted(texts.WRITTEN, tally.written),
        removed=counted(texts.REMOVED, tally.removed),
        unchanged=counted(texts.UNCHANGED, tally.unchanged),
        seconds=f"{seconds:.2f}".replace(".", ","),
    )


def counted(forms: tuple[str, str, str], number: int) -> str:
    """The form for none, one or many, its number in groups of three digits."""
    return forms[min(number, 2)].format(n=thousands(number))
