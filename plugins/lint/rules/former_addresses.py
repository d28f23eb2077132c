"""Former addresses that cannot redirect.

Bad:  Anciennes_adresses: /2026/11/23/vote/      (the article's own address, or another page's)
Bad:  the same former address in two articles
Good: Anciennes_adresses: /actualites/2019/vote.html

An address leads to one place: a redirect over a live page hides it, two redirects over each other turn in circles.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.conflicts import Claim, conflicts
from plugins.lint.directory import Directory
from plugins.lint.standings import canonical
from plugins.lint.verdict import Verbatim, problem


def check(directory: Directory) -> Iterator[Problem]:
    """Former addresses that are given twice, or live: their own, or another's."""
    claims = []
    for former in directory.former:
        address = canonical(former.typed)
        claims.append((address, Claim(former.path, former.line, former.typed)))
        if address == canonical(former.current):
            yield problem("E158", former.path, former.line, address=former.typed)
        elif live := directory.at_canonical(address):
            holder, standing = live
            parties = (standing.path,) if standing.path else ()
            others = Verbatim(standing.path or holder)
            yield problem(
                "E156", former.path, former.line, parties=parties, address=former.typed, others=others
            )
    yield from conflicts("E157", claims, "address")
