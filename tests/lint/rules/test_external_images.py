"""Images loaded from another site."""

from __future__ import annotations

import pytest

from plugins.domain.source import Field
from plugins.lint.rules.external_images import check
from tests.lint.composing import proof, told


@pytest.mark.parametrize(
    "body", ["![a](/images/a.jpg)", "[a](https://x.example/a.jpg)", "`![a](https://x.example/a.jpg)`"]
)
def test_own_images_and_links_pass(body: str) -> None:
    assert told(check(proof(body))) == []


@pytest.mark.parametrize(
    "body",
    [
        "![a](https://x.example/a.jpg)",
        "![a](//x.example/a.jpg)",
        "<img src='HTTPS://x.example/a.jpg' alt=a>",
        "<img src='/a.jpg' srcset='https://x.example/a.jpg 2x' alt=a>",
        "<video src='https://x.example/a.mp4'></video>",
        "![a](http://[/a.jpg)",
    ],
)
def test_images_from_elsewhere_are_told_once(body: str) -> None:
    assert told(check(proof(body))) == [("E219", 6)]


def test_the_head_s_image_is_one_too() -> None:
    field = Field("Image", "Image", "https://x.example/a.jpg", 4)
    assert told(check(proof("Texte.", fields=[field]))) == [("E219", 4)]
