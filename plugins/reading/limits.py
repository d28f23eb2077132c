"""Markdown that would cost more than any article is worth: nesting and runs that make the parser quadratic or deep.

The bounds are counted, not timed: the same file gets the same answer on every machine. Real articles stay a hundred
times below them.
"""

from __future__ import annotations

import re

# Measured on Markdown 3.11: each stays under a second at its bound, alone or with the others.
_MOST = {
    "\n": 20_000,
    "[": 2000,
    "{": 3000,
    "<": 4000,
    "<![": 20,
    "[^": 800,
    "`": 10_000,
    "*": 20_000,
    "_": 20_000,
}
_LONG_LINE = re.compile(r"[^\n]{50000}")
# Of a line; each is sought behind a line feed, which is found faster than the beginning of a line.
_DEEP = tuple(
    re.compile(rf"\n(?={line})")
    for line in (
        r"(?:[ \t]*>){25}",
        r"[ \t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+){15}",
        r"(?: {80}|\t{20})[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]",
    )
)


def is_pathological(body: str) -> int:
    """The offset of what makes a body too costly to read, -1 when nothing does."""
    lines = "\n" + body
    for pattern in _DEEP:
        if match := pattern.search(lines):
            return match.start()
    if match := _LONG_LINE.search(body):
        return match.start()
    for run, most in _MOST.items():
        # Whether one character is there is told much faster than how often two are.
        if len(body) > most and run[0] in body and body.count(run) > most:
            return body.index(run)
    return -1
