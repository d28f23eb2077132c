"""The checks of a whole newsroom: every text alone, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from plugins.domain.article import Article
from plugins.domain.inspection import Inspection, References
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import Problem
from plugins.domain.source import Source
from plugins.lint.proof import Proof, article_proof
from plugins.lint.references import article_references, references_of
from plugins.lint.rulebook import NEWSROOM_RULES, REGISTRY_RULES, TEXT_RULES
from plugins.lint.side_texts import SideText, side_texts
from plugins.lint.whole import WholeDirectory

# Of one rule in one text: more of the same fault teaches nothing, and a hostile text could hold a hundred thousand.
MOST_TOLD = 200


def check_newsroom(newsroom: Newsroom) -> Iterable[Problem]:
    """Every fault that stands in the texts and between the files, in the order of the rules."""
    references: list[References] = []
    for inspection in inspections_of(newsroom):
        yield from inspection.problems
        references.append(inspection.references)
    directory = WholeDirectory(newsroom, references)
    for rule in (*REGISTRY_RULES, *NEWSROOM_RULES):
        yield from rule(directory)


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


def inspect_text(
    article: Article, source: Source, html: str, raw: str | None, checked_since: date | None
) -> Inspection:
    """One article, its body and the links of its head: a pure function of what it is given."""
    proof = article_proof(article, source, html, raw, checked_since)
    return Inspection(tuple(check_text(proof)), article_references(proof, article))


def inspect_side_text(text: SideText) -> Inspection:
    """One page, dossier, reply or biography."""
    references = references_of(text.proof, text.since, text.is_page, text.base)
    return Inspection(tuple(check_text(text.proof)), references)


def check_text(proof: Proof) -> Iterator[Problem]:
    """Every fault of one text: a pure function of the proof."""
    for rule in TEXT_RULES:
        yield from islice(rule(proof), MOST_TOLD)
