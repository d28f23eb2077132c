"""Former addresses that cannot redirect."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.domain.registry import Author
from plugins.domain.source import Field
from plugins.lint.rules.former_addresses import check
from tests.lint.composing import PATH, article, directory, newsroom, told

OTHER = "content/articles/2026/11/2026-11-20-quai.md"


@pytest.mark.parametrize(
    "former", ["/2019/vote.html", "/actualites/vote/", "/a%20b/", "/é/", "/Vote", "/?p=12"]
)
def test_a_free_address_passes(former: str) -> None:
    assert told(check(directory(newsroom((article(former_addresses=(former,)), "a"))))) == []


@pytest.mark.parametrize(
    ("former", "code"),
    [
        ("/2026/11/20/port/", "E158"),
        ("/2026/11/20/PORT", "E158"),
        ("/2026/11/20/p%6Frt/index.html", "E158"),
        ("/2026/11/20/quai/", "E156"),
        ("/2026/11/20/Quai", "E156"),
        ("/contact/", "E156"),
        ("/rubriques/economie/", "E156"),
        ("/2026/11/", "E156"),
    ],
)
def test_an_address_that_cannot_redirect_is_told_at_its_line(former: str, code: str) -> None:
    fields = {PATH: [Field("Anciennes_adresses", "Anciennes_adresses", former, 5)]}
    found = newsroom((article(former_addresses=(former,)), "a"), (article(path=OTHER), "b"), fields=fields)
    assert told(check(directory(found))) == [(code, 5)]


def test_one_address_given_twice_names_both_parties() -> None:
    found = newsroom(
        (article(former_addresses=("/a/",)), "a"), (article(path=OTHER, former_addresses=("/A",)), "b")
    )
    assert [(p.code, p.path) for p in check(directory(found))] == [("E157", PATH), ("E157", OTHER)]


def test_two_articles_that_redirect_over_each_other_are_both_told() -> None:
    found = newsroom(
        (article(former_addresses=("/2026/11/20/quai/",)), "a"),
        (article(path=OTHER, former_addresses=("/2026/11/20/port/",)), "b"),
    )
    assert [(p.code, p.parties) for p in check(directory(found))] == [("E156", (OTHER,)), ("E156", (PATH,))]


def test_a_registry_s_address_is_told_at_its_line(tmp_path: Path) -> None:
    registry = tmp_path / "content" / "registry"
    registry.mkdir(parents=True)
    text = '[a-b]\nnom = "A B"\n\n[c-d]\nnom = "C D"\nanciennes_adresses = ["/contact/"]\n'
    (registry / "authors.toml").write_text(text, encoding="utf-8")
    authors = {"a-b": Author("a-b", "A B"), "c-d": Author("c-d", "C D", former_addresses=("/contact/",))}
    found = list(check(directory(newsroom(root=tmp_path, authors=authors))))
    assert [(p.code, p.path, p.line) for p in found] == [("E156", "content/registry/authors.toml", 6)]
