"""Pages and dossiers at addresses that are taken."""

from __future__ import annotations

import pytest

from plugins.domain.source import Field
from plugins.lint.rules.page_addresses import check
from tests.lint.composing import directory, newsroom, told


def test_a_page_of_its_own_name_passes() -> None:
    assert told(check(directory(newsroom(pages={"a-propos": "a", "la-charte-2026": "b"})))) == []


@pytest.mark.parametrize("slug", ["contact", "rubriques", "flux", "404", "Contact"])
def test_a_reserved_name_is_refused(slug: str) -> None:
    assert told(check(directory(newsroom(pages={slug: "a"})))) == [("E152", 1)]


def test_a_year_is_refused() -> None:
    assert told(check(directory(newsroom(pages={"2026": "a"})))) == [("E153", 1)]


def test_two_pages_at_one_address_name_each_other() -> None:
    fields = {"content/pages/b.md": [Field("Slug", "Slug", "a", 3)]}
    first, second = check(directory(newsroom(pages={"a": "x", "b": "y"}, fields=fields)))
    assert (first.code, first.parties) == ("E154", ("content/pages/b.md:3",))
    assert (second.line, second.parties) == (3, ("content/pages/a.md:1",))
