"""Articles that the register of permalinks does not know yet.

Bad:  a new article committed without its line in content/registry/permalinks.tsv
Good: `rotative enregistrer`, and the register committed with the article

Without its line, an article whose title or date changes comes to subscribers a second time. One problem for all, so
that a newsroom that has no register yet is not told ten thousand times.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.places import REGISTER
from plugins.lint.verdict import Verbatim, problem


def check(directory: Directory) -> Iterator[Problem]:
    """What `rotative enregistrer` has to do, in one line, and every line that an article did not wait for."""
    registration = directory.registration
    for late in registration.late:
        zone = directory.site.zone
        yield problem(
            "E329",
            late.path,
            0,
            since=Verbatim(late.since.astimezone(zone).isoformat()),
            registered=Verbatim(late.registered.astimezone(zone).isoformat()),
        )
    if registration.count:
        what = texts.UNREGISTERED[min(registration.count, 2)].format(n=registration.count)
        named = ", ".join(registration.named)
        if registration.count > len(registration.named):
            named += texts.AND_OTHERS
        yield problem("A330", REGISTER, 0, what=Verbatim(what), named=Verbatim(named))
