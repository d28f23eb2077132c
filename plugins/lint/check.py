"""The checks of a whole newsroom: every text alone, then all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice

from plugins.domain.article import Article, Link
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import Problem
from plugins.domain.source import Source
from plugins.lint.directory import Directory
from plugins.lint.proof import Proof, article_proof
from plugins.lint.references import References, links_of_value, references_of
from plugins.lint.rulebook import NEWSROOM_RULES, TEXT_RULES
from plugins.lint.side_texts import side_texts

# Of one rule in one text: more of the same fault teaches nothing, and a hostile text could hold a hundred thousand.
MOST_TOLD = 200


def check_newsroom(newsroom: Newsroom) -> Iterable[Problem]:
    """Every fault that stands in the texts and between the files, in the order of the rules."""
    references: list[References] = []
    for proof, referred in proofs_of(newsroom):
        yield from check_text(proof)
        references.append(referred)
    directory = Directory(newsroom, references)
    for rule in NEWSROOM_RULES:
        yield from rule(directory)


def proofs_of(newsroom: Newsroom) -> Iterator[tuple[Proof, References]]:
    """Every text of the newsroom and what it refers to, articles first."""
    for article in (*newsroom.articles, *newsroom.refused_articles):
        proof = _proof_of(newsroom, article)
        yield proof, _article_references(proof, article)
    for text in side_texts(newsroom):
        yield text.proof, references_of(text.proof, text.since, text.is_page, text.base)


def check_text(proof: Proof) -> Iterator[Problem]:
    """Every fault of one text: a pure function of the proof."""
    for rule in TEXT_RULES:
        yield from islice(rule(proof), MOST_TOLD)


def _proof_of(newsroom: Newsroom, article: Article) -> Proof:
    source = newsroom.sources.get(article.path)
    html = newsroom.bodies.get(article.path, "")
    raw = newsroom.raw_bodies.get(article.path)
    checked_since = newsroom.registry.checked_since
    if source is None:
        source = Source(article.path, (), "", 1)
    return article_proof(article, source, html, raw, checked_since)


def _article_references(proof: Proof, article: Article) -> References:
    """The links of the body, the standfirst and the corrections."""
    since: datetime = article.public_from.instant
    found = references_of(proof, since, is_page=True)
    more: list[Link] = []
    for key, html in (
        ("Summary", article.summary_html),
        *(("Correction", c.text) for c in article.corrections),
    ):
        line = next((field.line for field in proof.fields if field.key == key), 1)
        more += links_of_value(html, line)
    return replace(found, links=(*found.links, *more)) if more else found
