"""The check of one text alone, as soon as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.domain.article import Article
from plugins.domain.inspection import Inspection
from plugins.domain.problems import Problem
from plugins.domain.source import Source
from plugins.lint.proof import Proof, article_proof
from plugins.lint.references import article_references
from plugins.lint.rulebook import TEXT_RULES

# Of one rule in one text: more of the same fault teaches nothing, and a hostile text could hold a hundred thousand.
MOST_TOLD = 200


def inspect_text(
    article: Article, source: Source, html: str, raw: str | None, checked_since: date | None
) -> Inspection:
    """One article, its body and the links of its head: a pure function of what it is given."""
    proof = article_proof(article, source, html, raw, checked_since)
    return Inspection(tuple(check_text(proof)), article_references(proof, article))


def check_text(proof: Proof) -> Iterator[Problem]:
    """Every fault of one text: a pure function of the proof."""
    for rule in TEXT_RULES:
        yield from islice(rule(proof), MOST_TOLD)
