"""Image names that make bad addresses."""

from __future__ import annotations

import pytest

from plugins.domain.article import Picture
from plugins.lint.rules.file_names import check
from tests.lint.composing import article, directory, newsroom, told


@pytest.mark.parametrize("name", ["port.jpg", "port-2026_11.v2.jpg", "3.png"])
def test_plain_names_pass(name: str) -> None:
    path = f"images/{name}"
    found = newsroom((article(picture=Picture(path, "a")), "x"), files={path: 1})
    assert told(check(directory(found))) == []


def test_an_unused_image_may_have_any_name() -> None:
    assert told(check(directory(newsroom(files={"images/Ma Photo.JPG": 1})))) == []


@pytest.mark.parametrize("name", ["Port.jpg", "le port.jpg", "été.jpg", "port(1).jpg", ".jpg"])
def test_other_names_are_told_with_a_good_one(name: str) -> None:
    path = f"images/{name}"
    (problem,) = check(directory(newsroom((article(picture=Picture(path, "a")), "x"), files={path: 1})))
    assert problem.code == "E221"
    assert ".jpg" in problem.remedy


def test_names_that_differ_by_case_name_each_other() -> None:
    first, second = check(directory(newsroom(files={"images/a.jpg": 1, "images/A.jpg": 1})))
    assert first.code == second.code == "E222"
    assert first.parties == ("content/images/a.jpg",)
