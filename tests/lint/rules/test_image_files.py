"""Image files that are too large, damaged, or not what their name says."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from plugins.domain.article import Picture
from plugins.domain.problems import Problem
from plugins.lint.rules.image_files import check
from tests.lint.composing import article, directory, newsroom


def faults(root: Path, name: str, used: bool = True) -> list[Problem]:
    path = f"images/{name}"
    made = article(picture=Picture(path, "a") if used else None)
    files = {path: (root / "content" / path).stat().st_size}
    return list(check(directory(newsroom((made, "x"), root=root, files=files))))


@pytest.fixture
def images(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "images"
    folder.mkdir(parents=True)
    return folder


def drawn() -> Image.Image:
    return Image.new("RGB", (12, 8), (30, 60, 90))


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png", "a.gif", "a.webp", "a.avif"])
def test_sound_images_pass(images: Path, name: str) -> None:
    drawn().save(images / name)
    assert faults(images.parents[1], name) == []


def test_an_image_of_another_form_is_to_be_renamed(images: Path) -> None:
    drawn().save(images / "a.jpg", format="PNG")
    (problem,) = faults(images.parents[1], "a.jpg")
    assert problem.code == "E216"
    assert ".png" in problem.remedy


@pytest.mark.parametrize(
    "content",
    [b"", b"<html><script>alert(1)</script>", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff\xe0abc"],
)
def test_what_is_not_an_image_is_refused(images: Path, content: bytes) -> None:
    (images / "a.png").write_bytes(content)
    assert [p.code for p in faults(images.parents[1], "a.png")] == ["E215"]


def test_a_damaged_png_is_refused(images: Path) -> None:
    drawn().save(images / "a.png")
    data = bytearray((images / "a.png").read_bytes())
    data[40] ^= 0xFF
    (images / "a.png").write_bytes(data)
    assert [p.code for p in faults(images.parents[1], "a.png")] == ["E215"]


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_a_decompression_bomb_is_refused_unopened(images: Path, side: int) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    (images / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
    assert [p.code for p in faults(images.parents[1], "a.png")] == ["E218"]


def test_an_image_over_the_limit_is_told(images: Path) -> None:
    path = "images/a.png"
    found = newsroom(
        (article(picture=Picture(path, "a")), "x"), root=images.parents[1], files={path: 20_000_001}
    )
    (problem,) = check(directory(found))
    assert (problem.code, "20,0 Mo" in problem.fact) == ("E214", True)


def test_forms_that_browsers_do_not_show_are_told_when_used(images: Path) -> None:
    (images / "a.tiff").write_bytes(b"II*\x00")
    assert [p.code for p in faults(images.parents[1], "a.tiff")] == ["E220"]
    assert faults(images.parents[1], "a.tiff", used=False) == []
