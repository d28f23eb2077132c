"""The committed pictures are those the studio draws, and they stay light."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from studio.catalogue import PICTURES

IMAGES = Path(__file__).resolve().parents[2] / "content" / "images"
PATHS = [path for path, _ in PICTURES]


def encoded(path: str) -> bytes:
    """Draw one picture of the catalogue and return its PNG file."""
    buffer = BytesIO()
    dict(PICTURES)[path]().finish().save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def test_a_picture_is_the_same_bytes_on_each_run() -> None:
    """Chance is seeded: the sea's ripples fall at the same places every time."""
    assert encoded("2026/11/port-a-l-aube.png") == encoded("2026/11/port-a-l-aube.png")


@pytest.mark.parametrize("path", ["2025/07/voiliers-en-course.png", "2026/11/grand-fanal.png"])
def test_a_committed_picture_shows_what_the_studio_draws(path: str) -> None:
    """Pixels, not bytes: another build of zlib may pack the same picture otherwise."""
    drawn = Image.open(BytesIO(encoded(path))).convert("RGB")
    committed = Image.open(IMAGES / path).convert("RGB")
    assert ImageChops.difference(drawn, committed).getbbox() is None


@pytest.mark.parametrize("path", PATHS)
def test_a_committed_picture_is_light_and_large_enough(path: str) -> None:
    file = IMAGES / path
    assert file.stat().st_size < 60_000
    with Image.open(file) as picture:
        assert min(picture.size) >= 720


def test_no_picture_is_committed_that_the_studio_does_not_draw() -> None:
    committed = sorted(str(file.relative_to(IMAGES)) for file in IMAGES.rglob("*.png"))
    assert committed == sorted(PATHS)
