"""Image files that are too large, damaged, or not what their name says.

Bad:  a text renamed .jpg; a WebP named .png; a PNG of 60,000 × 60,000 pixels
Good: a JPEG named .jpg, under the limit (`max_image_bytes`)

Sources: Pillow, "Decompression bomb"; PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1).
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator

from plugins.domain.pictures import MOST_PIXELS
from plugins.domain.problems import Problem
from plugins.lint.directory import Damage, Directory
from plugins.lint.files import FOREIGN_IMAGES, IMAGES, all_archived, suffix_of
from plugins.lint.verdict import problem

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
    for path, size in directory.files.items():
        suffix = suffix_of(path)
        if suffix in FOREIGN_IMAGES:
            if users := directory.users(path):
                yield problem("E220", f"content/{path}", 0, archived=all_archived(users), suffix=suffix)
        elif suffix in IMAGES:
            if size > directory.site.max_image_bytes:
                limit = _megabytes(directory.site.max_image_bytes)
                yield _tell(directory, path, ("E214", {"size": _megabytes(size), "limit": limit}))
            elif suffix != ".svg" and (damage := directory.damage(path, examined)):
                yield _tell(directory, path, damage)


def examined(file: str) -> Damage | None:
    """What is wrong with the bytes of one file, None when nothing."""
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
        return "E218", {"width": "?", "height": "?"}
    except _UNREADABLE:
        return "E215", {}
    if width * height > MOST_PIXELS:
        return "E218", {"width": width, "height": height}
    suffix = suffix_of(file)
    if suffix not in FORMATS[found]:
        return "E216", {"suffix": suffix, "found": found, "advice": FORMATS[found][0]}
    return None


def _tell(directory: Directory, path: str, damage: Damage) -> Problem:
    code, values = damage
    return problem(code, f"content/{path}", 0, archived=all_archived(directory.users(path)), **values)


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}".replace(".", ",")
