"""A published address where nothing would answer any more.

Bad:  2026-11-23-vote.md renamed to 2026-11-23-budget.md, and nothing else
Good: the same, with `Anciennes_adresses: /2026/11/23/vote/` in its head
Good: an article taken back with `Status: retired` instead of deleted

Links from elsewhere, bookmarks and subscribers' readers never hear of a new address (W3C, "Cool URIs don't change").
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.permalinks import Permalink
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.places import REGISTER
from plugins.lint.standings import Standing
from plugins.lint.verdict import Verbatim, problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every address of the register, public by now, at which neither a page nor a redirection answers."""
    if directory.unreadable:
        # Where those articles are, and were, is not known; their own faults are told.
        return
    for line in directory.permalinks:
        if line.instant > directory.as_of:
            continue
        here, led = directory.at(line.address), directory.led_from(line.address)
        if _answers(here, directory) or _answers(led, directory):
            continue
        state, advice = _told(line, here or led, directory)
        yield problem(
            "E328",
            REGISTER,
            0,
            address=Verbatim(line.address),
            state=Verbatim(state),
            advice=Verbatim(advice),
        )


def _answers(standing: Standing | None, directory: Directory) -> bool:
    return standing is not None and standing.since is not None and standing.since <= directory.as_of


def _told(line: Permalink, here: Standing | None, directory: Directory) -> tuple[str, str]:
    """Why nothing answers, and what to do."""
    if here and here.path:
        state = texts.LOST_DRAFT if here.since is None else texts.LOST_NOT_YET
        return state.format(path=here.path), texts.LOST_RETIRE
    other = directory.of_article(line.identifier.lower())
    if other is None:
        slug = line.address.rstrip("/").rpartition("/")[2]
        alike = min(directory.identifiers_ending(slug), default="")
        other = directory.of_article(alike.lower()) if alike else None
    if other and other.path:
        return "", texts.LOST_MOVED.format(address=line.address, path=other.path)
    return "", texts.LOST_GONE.format(address=line.address)
