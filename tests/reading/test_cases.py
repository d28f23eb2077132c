"""Every fault of one file, as files: `cases/*.md`, and in `cases/expected.tsv` what must be said of each."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from plugins.reading.texts import MESSAGES

CASES = Path(__file__).parent / "cases"


def _expected() -> dict[str, list[tuple[int, str, str]]]:
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for row in (CASES / "expected.tsv").read_text().splitlines()[1:]:
        name, line, code, fragment = row.split("\t")
        found[name]
        if code:
            found[name].append((int(line), code, fragment))
    return found


EXPECTED = _expected()


def test_every_case_file_is_expected_and_every_expected_case_has_its_file():
    assert sorted(EXPECTED) == sorted(path.stem for path in CASES.glob("*.md"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gets_exactly_its_french_lines(name, desk):
    """Nothing less, and no second line for the same fault."""
    desk.write("articles/2026/11/2026-11-20-essai.md", (CASES / f"{name}.md").read_bytes())
    problems = desk.read().problems
    assert [(p.line, p.code) for p in problems] == [(line, code) for line, code, _ in EXPECTED[name]]
    for problem, (_, _, fragment) in zip(problems, EXPECTED[name], strict=True):
        assert fragment in problem.sentence


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_an_article_is_readable_or_refused_never_lost(name, desk):
    desk.write("articles/2026/11/2026-11-20-essai.md", (CASES / f"{name}.md").read_bytes())
    newsroom = desk.read()
    faulty = any(code.startswith("E") for _, code, _ in EXPECTED[name])
    assert newsroom.seen == 1
    assert (len(newsroom.articles), len(newsroom.refused)) == ((0, 1) if faulty else (1, 0))


def test_the_line_of_the_contract_is_said_word_for_word(desk):
    desk.article({"Date": "23/11/2026"})
    assert desk.read().problems[0].sentence == (
        "content/articles/2026/11/2026-11-20-vote.md:2: E103 date illisible « 23/11/2026 » — "
        "écrire AAAA-MM-JJ ou AAAA-MM-JJ HH:MM"
    )


def test_every_code_has_its_chapter_in_the_rules():
    rules = Path(__file__).parents[2] / "docs" / "regles.md"
    chapters = [line.split()[1] for line in rules.read_text().splitlines() if line.startswith("### ")]
    assert [code for code in MESSAGES if code not in chapters] == []
