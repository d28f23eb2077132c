"""The check of a whole newsroom: every text alone, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.domain.inspection import Inspection
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.domain.source import Source
from plugins.lint.inspecting import check_text, inspect_text
from plugins.lint.references import references_of
from plugins.lint.rulebook import NEWSROOM_RULES, REGISTRY_RULES
from plugins.lint.side_texts import SideText, side_texts
from plugins.lint.whole import WholeDirectory


class Findings(Record):
    """What a whole check found, and what it asked: `between` are the problems between files."""

    newsroom: Newsroom
    inspections: tuple[Inspection, ...]
    directory: WholeDirectory
    between: tuple[Problem, ...]

    @property
    def problems(self) -> Iterator[Problem]:
        """Every problem, in the order of the rules."""
        for inspection in self.inspections:
            yield from inspection.problems
        yield from self.between


# The last findings: an edition that is kept was checked just before, and need not be checked twice.
_LATEST: list[Findings] = []


def check_newsroom(newsroom: Newsroom) -> Iterable[Problem]:
    """Every fault that stands in the texts and between the files, in the order of the rules."""
    _LATEST[:] = [_found_in(newsroom)]
    return _LATEST[0].problems


def take_findings(newsroom: Newsroom) -> Findings:
    """What `check_newsroom` found; it is then forgotten, or found now when another newsroom was checked last."""
    latest = _LATEST.pop() if _LATEST else None
    return latest if latest and latest.newsroom is newsroom else _found_in(newsroom)


def _found_in(newsroom: Newsroom) -> Findings:
    inspections = tuple(inspections_of(newsroom))
    directory = WholeDirectory(newsroom, [inspection.references for inspection in inspections])
    between = tuple(problem for rule in REGISTRY_RULES for problem in rule(directory))
    between += tuple(problem for rule in NEWSROOM_RULES for problem in rule(directory))
    return Findings(newsroom, inspections, directory, between)


def inspections_of(newsroom: Newsroom) -> Iterator[Inspection]:
    """Every text of the newsroom, checked alone, articles first; what was inspected when it was read is not again."""
    for article in (*newsroom.articles, *newsroom.refused_articles):
        if inspection := newsroom.inspections.get(article.path):
            yield inspection
            continue
        source = newsroom.sources.get(article.path) or Source(article.path, (), "", 1)
        html, raw = newsroom.bodies.get(article.path, ""), newsroom.raw_bodies.get(article.path)
        yield inspect_text(article, source, html, raw, newsroom.registry.checked_since)
    for text in side_texts(newsroom):
        yield inspect_side_text(text)


def inspect_side_text(text: SideText) -> Inspection:
    """One page, dossier, reply or biography."""
    references = references_of(text.proof, text.since, text.is_page, text.base)
    return Inspection(tuple(check_text(text.proof)), references)
