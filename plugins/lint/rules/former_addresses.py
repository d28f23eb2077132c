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
from plugins.lint.directory import Directory, Former, canonical
from plugins.lint.places import toml_line
from plugins.lint.verdict import Verbatim, problem


def check(directory: Directory) -> Iterator[Problem]:
    """Former addresses that are given twice, or live: their own, or another's."""
    live = {canonical(address): (address, standing) for address, standing in directory.standings.items()}
    claims = []
    for former in directory.former:
        line = _line(directory, former)
        address = canonical(former.typed)
        claims.append((address, Claim(former.path, line, former.typed)))
        if address == canonical(former.current):
            yield problem("E158", former.path, line, address=former.typed)
        elif address in live:
            holder, standing = live[address]
            parties = (standing.path,) if standing.path else ()
            others = Verbatim(standing.path or holder)
            yield problem("E156", former.path, line, parties=parties, address=former.typed, others=others)
    yield from conflicts("E157", claims, "address")


def _line(directory: Directory, former: Former) -> int:
    if former.table:
        return toml_line(directory.site, former.path, former.table, former.typed)
    return directory.field_line(former.path, "Anciennes_adresses", former.typed)
