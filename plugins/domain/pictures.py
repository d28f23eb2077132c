"""What is published of a picture: at most so wide, in so many widths, at addresses that can be told from its own.

A picture keeps its address, where it stands in its own format, stripped of all metadata. Beside it stand its variants:
`images/2026/11/quai.jpg` has `images/2026/11/quai.jpg.640.avif`, a name that no two pictures can share.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence

# Larger ones are refused before a pixel is decoded. Source: Pillow, "Decompression bomb".
MOST_PIXELS = 80_000_000
# The highest picture that WebP can hold. Source: WebP Container Specification, "Canvas Width and Height"; libwebp.
MOST_HEIGHT = 16_383
# Pictures in pixels, by what their names say; a drawing (SVG) has no size and no metadata of a camera.
RASTERS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
# The formats that browsers are offered before the picture's own, with their media types, the lightest first.
OFFERED = ((".avif", "image/avif"), (".webp", "image/webp"))

# Width and height of what is published, in pixels, and the widths of its variants; zeros for what cannot be measured.
Measure = tuple[int, int, tuple[int, ...]]
UNMEASURED: Measure = (0, 0, ())


def measure_of(width: int, height: int, widths: Sequence[int], *, is_fixed: bool) -> Measure:
    """What is published of a picture of this size. `widths` are the newsroom's, ascending; nothing is enlarged.

    `is_fixed`: it moves, or is a GIF, and is published as it is.
    """
    if is_fixed:
        return width, height, ()
    shown = min(width, widths[-1])
    high = scaled(width, height, shown)
    if high > MOST_HEIGHT:
        return shown, high, ()
    return shown, high, (*(each for each in widths if each < shown), shown)


def scaled(width: int, height: int, wanted: int) -> int:
    """The height of a picture made `wanted` pixels wide, at least 1."""
    return height if wanted == width else max(1, round(height * wanted / width))


def suffix_of(path: str) -> str:
    """The extension with its dot, in lower case, `.jpg` for both names of JPEG; empty when there is none."""
    suffix = posixpath.splitext(path)[1].lower()
    return ".jpg" if suffix == ".jpeg" else suffix


def is_raster(path: str) -> bool:
    """Whether a file's name says that it is a picture in pixels."""
    return suffix_of(path) in RASTERS


def variant(address: str, width: int, suffix: str) -> str:
    """The path or address of a variant, beside that of its picture."""
    return f"{address}.{width}{suffix}"


def offers(path: str) -> tuple[tuple[str, str], ...]:
    """(suffix, media type) of the formats offered before a picture's own, the lightest first."""
    own = suffix_of(path)
    return tuple(offer for offer in OFFERED if offer[0] != own)


def variants(path: str, widths: Iterable[int]) -> tuple[tuple[str, str, int], ...]:
    """(path, suffix, width) of every variant of a picture; in its own format the widest is the picture itself."""
    listed = tuple(widths)
    found = [(variant(path, w, suffix), suffix, w) for suffix, _ in offers(path) for w in listed]
    own = suffix_of(path)
    return tuple(found + [(variant(path, w, own), own, w) for w in listed[:-1]])
