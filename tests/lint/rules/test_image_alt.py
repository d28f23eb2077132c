"""Images that say nothing to those who do not see them."""

from __future__ import annotations

import pytest

from plugins.domain.article import Picture
from plugins.lint.rules.image_alt import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body",
    [
        "![Le port](/images/a.jpg)",
        "Texte.",
        "`![](/images/a.jpg)`",
        '<img src="/a.jpg" alt="" role="presentation">',
    ],
)
def test_described_and_decorative_images_pass(body: str) -> None:
    assert told(check(proof(body))) == []


def test_a_picture_that_the_reading_found_decorative_passes() -> None:
    picture = Picture("images/a.jpg", "", decorative=True)
    assert told(check(proof("![](../../../images/a.jpg)", pictures=(picture,)))) == []


def test_an_image_without_words_is_told_at_its_line() -> None:
    assert told(check(proof("a\n\n![](/images/a.jpg)\n\n![  ](/images/b.jpg)"))) == [
        ("E211", 8),
        ("E211", 10),
    ]


def test_a_raw_image_without_alt_is_told() -> None:
    assert told(check(proof('a\n\n<img src="/images/a.jpg">'))) == [("E211", 8)]


def test_in_the_archive_it_only_warns() -> None:
    from datetime import date

    old = proof("![](/images/a.jpg)", day="2019-06-14", checked_since=date(2026, 11, 23))
    assert told(check(old)) == [("A211", 6)]
