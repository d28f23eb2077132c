"""Pagefind's program: what goes in comes out the same, whatever the machine."""

import gzip
import json
import os

import pytest

from plugins.domain.listing import Kind, Listing
from plugins.search.documents import documents
from plugins.search.follower import SearchIndex
from plugins.search.indexing import IndexingFailed, engine_of, index_of
from tests.search.editions import SITE, article, edition_of

YEAR = Listing(Kind.YEAR, "2026")
MANY = [article(f"sujet-{n}", 1 + n % 28, title=f"Titre {n * 7} {'abc'[n % 3]}") for n in range(120)]


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    opened = (gzip.decompress(files[name]) for name in sorted(files) if name.endswith(".pf_fragment"))
    return [json.loads(content.removeprefix(b"pagefind_dcd")) for content in opened]


def test_equal_documents_give_equal_bytes_in_any_order_and_on_one_processor():
    found = tuple(documents(edition_of(*MANY), YEAR))
    whole = index_of(found, "fr")
    for _ in range(5):
        assert index_of(reversed(found), "fr") == whole
    processors = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(processors)})
    try:
        assert index_of(found, "fr") == whole
    finally:
        os.sched_setaffinity(0, processors)


def test_no_word_of_the_environment_changes_an_index(monkeypatch):
    found = tuple(documents(edition_of(*MANY[:3]), YEAR))
    whole = index_of(found, "fr")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert index_of(found, "fr") == whole


def test_an_article_keeps_its_address_and_its_words_as_they_are_set():
    (fragment,) = fragments(index_of(documents(edition_of(article("vote")), YEAR), "fr"))
    assert fragment["url"] == "/2026/11/20/vote/"
    assert fragment["meta"]["summary"] == "« Deux mots »\u202f: le chapô."
    assert fragment["filters"] == {"within": ["category:economie", "author:ada-riva", "year:2026"]}


def test_the_engine_finds_nothing_by_itself_and_no_interface_comes_with_it():
    files = engine_of("fr")
    assert [fragment["content"].strip("._ ") for fragment in fragments(files)] == [""]
    assert {"pagefind.js", "pagefind-worker.js", "wasm.fr.pagefind"} <= files.keys()
    assert not any("-ui" in name or "highlight" in name for name in files)


def test_nothing_to_index_is_said_by_pagefind():
    with pytest.raises(IndexingFailed, match="not able to build an index"):
        index_of((), "fr")


def test_the_digest_of_a_year_changes_with_any_of_its_articles_and_with_nothing_else():
    index, edition = SearchIndex(), edition_of(*MANY[:5])
    before = index.part(edition, YEAR).digest
    assert index.part(edition_of(*MANY[:5][::-1]), YEAR).digest == before
    assert index.part(edition_of(*MANY[:4]), YEAR).digest != before
    assert index.part(edition_of(*MANY[:5], body="<p>Autre.</p>"), YEAR).digest != before


def test_years_are_named_newest_first():
    files = SearchIndex().entrance(SITE, {"2024": "aa", "2026": "cc", "2025": "bb"})
    listed = json.loads(files["recherche/index/years.json"])
    assert [year["year"] for year in listed["years"]] == ["2026", "2025", "2024"]
