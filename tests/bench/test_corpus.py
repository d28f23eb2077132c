"""The invented archive is the same everywhere and always, and is a newspaper's."""

import hashlib
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.corpus import AUTHORS, TAGS, count_words, slug_of, stories, story
from bench.forms import FORMS

HOUSE = Path(__file__).resolve().parents[2]
DIGEST = """
import hashlib
from bench.corpus import stories
print(hashlib.sha256(repr(list(stories(50))).encode()).hexdigest())
"""
LINK = re.compile(r"\]\((/\S+/)\)")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_every_process_invents_the_same_articles(seed: str):
    """Whatever the hashes of its strings are."""
    environ = {**os.environ, "PYTHONHASHSEED": seed}
    command = (sys.executable, "-c", DIGEST)
    told = subprocess.run(command, cwd=HOUSE, env=environ, capture_output=True, text=True, check=True).stdout

    assert told.strip() == hashlib.sha256(repr(list(stories(50))).encode()).hexdigest()


@pytest.mark.parametrize("form", FORMS)
def test_a_larger_archive_begins_with_the_smaller_one(tmp_path: Path, form: str):
    """Articles, pictures and registries: the same files, the same bytes; the register goes on after its lines."""
    FORMS[form](tmp_path / "small", stories(20))
    FORMS[form](tmp_path / "large", stories(45))
    small, large = contents(tmp_path / "small"), contents(tmp_path / "large")
    begun, gone_on = (site.pop("content/registry/permalinks.tsv", b"") for site in (small, large))

    assert gone_on.startswith(begun)
    assert small.items() < large.items()
    assert sum(path.endswith(".md") for path in small) == 20
    assert sum(path.endswith(".md") for path in large) == 45


@given(st.integers(0, 200_000))
def test_an_article_has_a_newspaper_s_measures(number: int):
    made = story(number)

    assert 250 <= count_words(made.body) <= 950
    assert 2014 <= made.date.year <= 2025
    assert made.slug == slug_of(made.slug)
    assert made.slug.endswith(f"-{number}")
    assert len(made.title) <= 110
    assert 80 <= len(made.summary) <= 400
    assert set(made.authors) <= set(AUTHORS)
    assert set(made.tags) <= set(TAGS)


@given(st.integers(0, 50_000))
def test_a_link_leads_to_an_article_that_every_archive_with_this_one_has(number: int):
    made = story(number)

    for address in LINK.findall(made.body):
        other = story(int(address.rstrip("/").rpartition("-")[2]))
        assert other.address == address
        assert other.number < number
        assert other.date < made.date


def test_the_archive_has_of_everything():
    archive = list(stories(400))
    text = "\n".join(made.body for made in archive)

    for sign in ("## ", "- ", "1. ", "> ", "[^1]: ", "|---|"):
        assert text.count(f"\n{sign}") > 20, sign
    assert len(LINK.findall(text)) > 200
    assert sum(made.picture is not None for made in archive) == 50
    assert {made.date.year for made in archive} == set(range(2014, 2026))
    assert len({made.category for made in archive}) == 8
    assert {name for made in archive for name in made.authors} == set(AUTHORS)
    assert len(AUTHORS) == 40
    assert len(set(TAGS)) == 300
    assert {"'" in made.body for made in archive if made.number % 2} == {True}
    assert {"’" in made.body for made in archive if not made.number % 2} == {True}


def test_dates_spread_evenly_wherever_the_archive_stops():
    for count in (12, 120, 1000):
        years = [made.date.year for made in stories(count)]
        assert max(map(years.count, years)) <= count / 12 + 2


def test_an_article_may_be_given_another_date():
    today = datetime(2026, 1, 5, 8, 0)  # a clock time
    moved = story(8, today)

    assert moved.date == today
    assert moved.address.startswith("/2026/01/05/")
    assert moved.body == story(8).body
    assert moved.picture is not None
    assert moved.picture[0].startswith("images/2026/01/")
