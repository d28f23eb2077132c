"""Registry entries that cannot be told apart."""

from __future__ import annotations

from plugins.domain.registry import Author, Category
from plugins.lint.rules.registry_names import check
from tests.lint.composing import directory, newsroom, told


def test_different_people_pass() -> None:
    authors = {"a-b": Author("a-b", "A B"), "a-b-photo": Author("a-b-photo", "A B (photo)")}
    assert told(check(directory(newsroom(authors=authors)))) == []


def test_names_that_differ_by_accents_name_each_other() -> None:
    categories = {"economie": Category("economie", "Économie"), "eco": Category("eco", "ECONOMIE")}
    found = list(check(directory(newsroom(categories=categories))))
    assert [problem.code for problem in found] == ["E155", "E155"]


def test_a_name_that_is_another_s_slug_is_told() -> None:
    authors = {"leroy": Author("leroy", "Anne Leroy"), "paul": Author("paul", "Leroy")}
    assert len(list(check(directory(newsroom(authors=authors))))) == 2
