"""Links to a place that the page does not have.

Bad:  [plus bas](#resultat)            (the heading has {#resultats})
Good: [plus bas](#resultats)

Source: HTML Living Standard, 7.4.6.4 Scrolling to a fragment.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from plugins.domain.inspection import References
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.resolve import resolve
from plugins.lint.rules.broken_links import MOST_TOLD
from plugins.lint.verdict import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every anchor that the target's text does not hold. Pages that the site makes itself are not checked."""
    for references in directory.references:
        yield from islice(_check_text(directory, references), MOST_TOLD)


def _check_text(directory: Directory, references: References) -> Iterator[Problem]:
    for link in references.links:
        if "#" not in link.href:
            continue
        found = resolve(directory, link, references.base)
        anchor = found.fragment
        if not found.standing or not anchor or anchor.casefold() == "top" or anchor.startswith(":~:"):
            continue
        places = directory.places_of(found.standing.path)
        if places is None or anchor in places or found.standing.retired:
            continue
        near = get_close_matches(anchor[:200], sorted(places)[:400], 1, 0.6)
        advice = texts.NEAREST.format(nearest=f"#{near[0]}") if near else texts.REMOVE_OR_CORRECT
        yield problem(
            "E165", references.path, link.line, archived=references.archived,
            value=link.href, anchor=anchor, advice=advice,
        )  # fmt: skip
