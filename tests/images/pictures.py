"""Pictures as they come from cameras, scanners and drawing programs, made on the spot."""

from __future__ import annotations

import io
import struct
from typing import Any

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

SECRET = "Zoé-Müller-Nkosi-appareil-4711"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>48,51N</exif:GPSLatitude></x:xmpmeta>'
# Whatever of these is found in a published picture was not stripped.
TRACES = (
    b"Exif",
    b"http://ns.adobe.com/xap",
    b"GPS",
    b"xmpmeta",
    b"8BIM",
    b"ICC_PROFILE",
    b"ICCP",
    b"iCCP",
    b"tEXt",
    b"iTXt",
    b"zTXt",
    b"eXIf",
    SECRET.encode(),
    b"4711",
)


def photo(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """A gradient with a white corner at the top left, so that turning shows."""
    image = Image.linear_gradient("L").resize(size)
    blue = Image.linear_gradient("L").rotate(90).resize(size)
    made = Image.merge("RGB", (image, Image.new("L", size, 90), blue))
    ImageDraw.Draw(made).rectangle((0, 0, size[0] // 4, size[1] // 4), "white")
    return made.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    """Camera, place and orientation."""
    found = Image.Exif()
    found[0x010F] = SECRET
    found[0x0112] = orientation
    found.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 0.0), 3: "E", 4: (2.0, 21.0, 0.0)})
    return found


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    """The bytes of a picture's file."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def jpeg(size: tuple[int, int] = (400, 300), orientation: int = 1, mode: str = "RGB") -> bytes:
    """A photograph with everything that a camera and a picture agency put into it."""
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(SECRET.encode())) + SECRET.encode()
    plain = saved(
        photo(size, mode),
        "JPEG",
        quality=92,
        exif=exif(orientation),
        xmp=XMP,
        comment=SECRET,
        icc_profile=srgb(),
    )
    # After the mark of the beginning: APP13, which Pillow does not write.
    return plain[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + plain[2:]


def png(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> bytes:
    """A PNG with words in all its kinds of text chunks."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    texts.add_text("Comment", SECRET, zip=True)
    return saved(photo(size, mode), "PNG", pnginfo=texts, exif=exif(), icc_profile=srgb())


def moving(form: str, **options: Any) -> bytes:
    """Two frames."""
    frames = [photo((60, 40)), photo((60, 40)).transpose(Image.Transpose.ROTATE_180)]
    return saved(frames[0], form, save_all=True, append_images=frames[1:], duration=120, loop=0, **options)


def srgb() -> bytes:
    """A profile that a camera adds."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def opened(content: bytes) -> Image.Image:
    """A picture, decoded."""
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
