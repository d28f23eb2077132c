"""Several parties that claim one thing: one problem for each, each naming the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.lint.verdict import Verbatim, listed, problem


class Claim(Record, order=True):
    """Who claims (`path`, `line`) and what (`value`, as the sentence shows it)."""

    path: str
    line: int
    value: str

    @property
    def place(self) -> str:
        """`content/a.md:3`."""
        return f"{self.path}:{self.line}" if self.line else self.path


def conflicts(code: str, claims: Iterable[tuple[str, Claim]], name: str) -> Iterator[Problem]:
    """For every key claimed twice or more, the problem `code` at each claim; `name` is the message's field."""
    parties: dict[str, list[Claim]] = defaultdict(list)
    for key, claim in claims:
        parties[key].append(claim)
    for key in sorted(parties):
        claimants = sorted(set(parties[key]))
        if len(claimants) < 2:
            continue
        for claim in claimants[:100]:
            others = tuple(other.place for other in claimants if other != claim)
            values: dict[str, Any] = {name: claim.value, "others": Verbatim(listed(others))}
            yield problem(code, claim.path, claim.line, parties=others[:100], **values)
