"""Pictures made of pictures: upright, in sRGB, at most so wide, in one format, with nothing but their pixels.

The same source, width and format give the same bytes on any number of processors: encoders work with one thread each.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms, ImageOps

from plugins.domain.pictures import MOST_PIXELS, scaled
from plugins.images.stripping import stripped

FORMATS = {".jpg": "JPEG", ".png": "PNG", ".gif": "GIF", ".webp": "WEBP", ".avif": "AVIF"}
# What Pillow raises for bytes that are no picture, or only the beginning of one.
UNREADABLE = (
    OSError, ValueError, SyntaxError, EOFError, IndexError, struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip
# Measured: see docs/decisions/0014-images.md.
_OPTIONS: dict[str, dict[str, Any]] = {
    ".jpg": {"quality": 82, "optimize": True, "progressive": True},
    ".png": {"optimize": True},
    ".gif": {},
    ".webp": {"quality": 80, "method": 4},
    ".avif": {"quality": 60, "speed": 6, "max_threads": 1, "codec": "aom", "subsampling": "4:2:0"},
}
# Source: Exif 2.32, tag 0x0112: from 5 on, width and height change places.
_ORIENTATION, _SIDEWAYS = 0x0112, 5
_DEEP = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")


def width_of(content: bytes) -> int:
    """The width in pixels of a picture as shown, 0 for bytes that are none."""
    try:
        with Image.open(io.BytesIO(content), formats=tuple(FORMATS.values())) as image:
            return image.height if image.getexif().get(_ORIENTATION, 1) >= _SIDEWAYS else image.width
    except UNREADABLE:
        return 0


class Pixels:
    """A picture, opened once for everything that is made of it. Threads may share it.

    `content` are the bytes of its file. Raises one of UNREADABLE when they cannot be read to the end.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        with Image.open(io.BytesIO(content), formats=tuple(FORMATS.values())) as image:
            if image.width * image.height > MOST_PIXELS:
                raise ValueError(f"{image.width} x {image.height}")
            # An MPO holds several pictures, and the first is the photograph.
            self.moves = image.format in ("GIF", "PNG", "WEBP", "AVIF") and getattr(
                image, "is_animated", False
            )
            self.format = image.format
            self.image = None if self.moves else _plain(image)

    def made(self, suffix: str, width: int) -> bytes:
        """The picture in the format of a suffix, at most `width` pixels wide; a moving one as it is, less metadata."""
        if self.moves and self.format == "AVIF":
            return self._rewritten()
        if self.image is None:
            return stripped(self.content)
        image = self.image
        if width < image.width:
            image = _full(image).resize(
                (width, scaled(image.width, image.height, width)), Image.Resampling.LANCZOS, reducing_gap=3.0
            )
        else:
            # Pillow notes in the picture itself how it is being saved, and another thread may be saving it too.
            image = image.copy()
        return _encoded(image, suffix, is_flat=self.image.mode == "P")

    def _rewritten(self) -> bytes:
        out = io.BytesIO()
        with Image.open(io.BytesIO(self.content)) as image:
            image.save(out, "AVIF", save_all=True, exif=b"", xmp=b"", icc_profile=b"", **_OPTIONS[".avif"])
        return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """A first frame as L, LA, RGB, RGBA or P, upright, in sRGB, with no word about itself."""
    profile = image.info.get("icc_profile")
    image.load()
    try:
        upright = ImageOps.exif_transpose(image)
    except UNREADABLE:
        # The pixels are sound, what stands beside them is not.
        upright = image
    see_through = upright.info.get("transparency")
    if upright.mode in _DEEP:
        # Sixteen bits of grey, of which screens show eight.
        upright = upright.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        see_through = None
    upright = _in_srgb(upright, profile)
    if upright.mode == "P":
        upright.info = {} if see_through is None else {"transparency": see_through}
        return upright
    if see_through is not None and upright.mode in ("1", "L", "RGB"):
        upright = upright.convert("RGBA")
    elif upright.mode not in ("L", "LA", "RGB", "RGBA"):
        upright = upright.convert(
            {"1": "L", "La": "LA", "RGBa": "RGBA", "PA": "RGBA"}.get(upright.mode, "RGB")
        )
    upright.info = {}
    return upright


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours said in sRGB; a profile that cannot be read, or does not fit, is left out of account."""
    if not profile:
        return image
    try:
        known = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(known):
            return image
        if image.mode not in ("L", "RGB", "RGBA", "CMYK"):
            image = _full(image)
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        made = ImageCms.profileToProfile(image, known, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return image if made is None else made


def _full(image: Image.Image) -> Image.Image:
    """A picture whose pixels can be mixed: no palette."""
    if image.mode != "P":
        return image
    return image.convert("RGBA" if "transparency" in image.info else "RGB")


def _encoded(image: Image.Image, suffix: str, *, is_flat: bool) -> bytes:
    """`is_flat`: it came with a palette, which says flat colours and sharp edges."""
    options = _OPTIONS[suffix]
    if suffix == ".jpg":
        image = _on_white(_full(image))
    elif suffix == ".png" and is_flat and image.mode != "P":
        octree = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
        image = image.quantize(256, method=octree, dither=Image.Dither.NONE)
    elif suffix in (".webp", ".avif"):
        if image.mode == "P" and suffix == ".webp":
            # Half of what WebP needs with losses; once it is smaller its edges are soft, and it is the other way round.
            options = {"lossless": True, "quality": 60, "method": 4}
        image = _full(image)
    out = io.BytesIO()
    image.save(out, FORMATS[suffix], **options)
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """JPEG knows no transparency: the page is white there."""
    if image.mode not in ("LA", "RGBA"):
        return image
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")
