"""Pictures in the body that name no author."""

from __future__ import annotations

from plugins.domain.article import Picture
from plugins.lint.rules.image_credit import check
from tests.lint.composing import proof, told


def test_credited_and_decorative_pictures_pass() -> None:
    pictures = (
        Picture("images/a.jpg", "Le port", "Zoé Müller"),
        Picture("images/b.png", "", decorative=True),
    )
    assert told(check(proof("![Le port](/images/a.jpg) ![](/images/b.png)", pictures=pictures))) == []


def test_a_picture_without_credit_warns_at_its_line() -> None:
    body = "a\n\n![Le port](/images/a.jpg)"
    assert told(check(proof(body, pictures=(Picture("images/a.jpg", "Le port"),)))) == [("A212", 8)]
