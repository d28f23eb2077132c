"""Image files that are too large, damaged, or not what their name says.

Bad:  a text renamed .jpg; a WebP named .png; a PNG of 60,000 × 60,000 pixels
Good: a JPEG named .jpg, under the limit (`max_image_bytes`)

Sources: Pillow, "Decompression bomb"; PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1).
"""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.directory import Directory
from plugins.lint.files import FOREIGN_IMAGES, IMAGES, is_archived, suffix_of, users_of_files
from plugins.lint.verdict import problem

MOST_PIXELS = 80_000_000
FORMATS = {
    "JPEG": (".jpg", ".jpeg"),
    "MPO": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
}
# An MPO file opens as a JPEG and only then tells its name: Pillow knows no opener of that name.
OPENED = tuple(name for name in FORMATS if name != "MPO")
# Pillow's own UnidentifiedImageError is an OSError.
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    zlib.error,
    IndexError,
)
_MEGABYTE = 1_000_000


def check(directory: Directory) -> Iterator[Problem]:
    """Every image file below `content/` but SVG drawings, which have a rule of their own."""
    users = users_of_files(directory)
    for path, size in sorted(directory.newsroom.files.items()):
        suffix = suffix_of(path)
        place, archived = f"content/{path}", is_archived(users, path)
        if suffix in FOREIGN_IMAGES:
            if path in users:
                yield problem("E220", place, 0, archived=archived, suffix=suffix)
        elif suffix in IMAGES:
            if size > directory.site.max_image_bytes:
                limit = _megabytes(directory.site.max_image_bytes)
                yield problem("E214", place, 0, archived=archived, size=_megabytes(size), limit=limit)
            elif suffix != ".svg":
                yield from _check_bytes(os.path.join(directory.site.content, path), place, suffix, archived)


def _check_bytes(file: str, place: str, suffix: str, archived: bool) -> Iterator[Problem]:
    # Imported here: a check without a new image pays nothing for it.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            # Our own limit decides below, before any pixel is decoded.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=OPENED) as image:
                width, height = image.size
                found = image.format or ""
                if width * height <= MOST_PIXELS:
                    image.verify()
    except Image.DecompressionBombError:
        yield problem("E218", place, 0, width="?", height="?")
        return
    except _UNREADABLE:
        yield problem("E215", place, 0)
        return
    if width * height > MOST_PIXELS:
        yield problem("E218", place, 0, width=width, height=height)
    elif suffix not in FORMATS[found]:
        advice = FORMATS[found][0]
        yield problem("E216", place, 0, archived=archived, suffix=suffix, found=found, advice=advice)


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}".replace(".", ",")
