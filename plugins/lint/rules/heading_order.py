"""Headings that skip a level or repeat the title's.

Bad:  # Le vote          (the article's title is the only level 1)
Bad:  ## Le vote … #### Les abstentions
Good: ## Le vote … ### Les abstentions

In a direct, entries are level 3 by themselves.

Source: RGAA 4.1, criterion 9.1; WCAG 2.2, technique G141.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.article import Genre
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.typed import title_lines


def check(proof: Proof) -> Iterator[Problem]:
    """Every heading of level 1, and every one more than a level below the heading before it."""
    told = False
    for tag in proof.tags:
        if tag.name == "h1" and not tag.closing and f"<{tag.name}" in proof.typed.lower():
            told = True
            yield proof.fault(
                "E230", proof.line_of_tag(tag), value=proof.raw[tag.end : tag.end + 60].split("<")[0]
            )
    for number, words in title_lines(proof.typed, (heading.text for heading in proof.parts.headings)):
        told = True
        yield proof.fault("E230", proof.first_line - 1 + number, value=words)
    before = 2 if proof.genre is Genre.LIVE else 1
    for heading in proof.parts.headings:
        if heading.level == 1:
            if not told:
                yield proof.fault("E230", proof.line_of_words(heading.text), value=heading.text)
        elif heading.level > before + 1:
            line = proof.line_of_words(heading.text)
            advice = "#" * (before + 1)
            yield proof.fault(
                "E231", line, value=heading.text, level=heading.level, before=before, advice=advice
            )
        before = heading.level
