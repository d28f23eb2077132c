"""What a build says when it ends, the same under `pelican` and under `rotative`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from plugins.domain.problems import Problem, summary
from plugins.press import texts
from plugins.press.outcome import Listener, Outcome
from plugins.press.printer import thousands


class Patient(Listener):
    """Says that another build is under way, and waits for it."""

    def waiting(self) -> None:
        """Say it."""
        print(texts.WAITING, file=sys.stderr, flush=True)


def problem_lines(
    problems: Iterable[Problem], census: Mapping[str, int] | None = None, refused: bool = False
) -> Iterator[str]:
    """One line a problem, what was read (when `census` is known), then the sum."""
    listed = tuple(problems)
    yield from (problem.sentence for problem in listed)
    if census:
        yield census_line(census, texts.CENSUS_READ)
    yield summary(listed, refused)


def census_line(census: Mapping[str, int], kinds: Mapping[str, tuple[str, str, str]]) -> str:
    """`3 articles lus : 2 publiés, 1 brouillon.`: every file read, once."""
    parts = [counted(forms, census[kind]) for kind, forms in kinds.items() if census[kind]]
    seen = counted(texts.SEEN, sum(census.values()))
    return texts.CENSUS.format(seen=seen, parts=", ".join(parts)) if parts else f"{seen}."


def outcome_lines(outcome: Outcome, seconds: float) -> Iterator[str]:
    """The warnings, how it was built, what became of every article, and what was done to the files."""
    if outcome.warnings:
        yield from problem_lines(outcome.warnings)
    if outcome.note:
        yield outcome.note
    yield census_line(outcome.census, texts.CENSUS_PARTS)
    tally = outcome.tally
    yield texts.CLOSING.format(
        written=counted(texts.WRITTEN, tally.written),
        removed=counted(texts.REMOVED, tally.removed),
        unchanged=counted(texts.UNCHANGED, tally.unchanged),
        converted=counted(texts.CONVERTED, outcome.converted),
        seconds=seconds_said(seconds),
    )


def counted(forms: tuple[str, str, str], number: int) -> str:
    """The form for none, one or many, its number in groups of three digits."""
    return forms[min(number, 2)].format(n=thousands(number))


def seconds_said(seconds: float) -> str:
    """`1 234,50`: hundredths, after a comma."""
    whole, _, rest = f"{seconds:.2f}".partition(".")
    return f"{thousands(int(whole))},{rest}"
