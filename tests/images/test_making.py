"""Pictures made of pictures."""

import io

import pytest
from PIL import Image

from plugins.images.making import UNREADABLE, Pixels
from tests.images.pictures import TRACES, exif, jpeg, moving, opened, photo, png, saved, srgb

SUFFIXES = (".jpg", ".png", ".webp", ".avif", ".gif")
SOURCES = {
    "photograph": jpeg(),
    "photograph on its side": jpeg(orientation=6),
    "grey photograph": jpeg(mode="L"),
    "printer's photograph": saved(photo(mode="CMYK"), "JPEG", exif=exif(), comment=b"4711"),
    "drawing": png(),
    "drawing with alpha": png(mode="RGBA"),
    "drawing with palette": png(mode="P"),
    "grey drawing with alpha": png(mode="LA"),
    "black and white": png(mode="1"),
    "WebP": saved(photo(), "WEBP", exif=exif(), xmp=b"<x:xmpmeta/>GPS", icc_profile=srgb()),
    "AVIF": saved(photo(), "AVIF", exif=exif(), xmp=b"<x:xmpmeta/>GPS", icc_profile=srgb()),
    "GIF": saved(photo(mode="P"), "GIF", comment=b"4711"),
    "one pixel": jpeg((1, 1)),
    "a line": png((1, 900)),
    "moving GIF": moving("GIF", comment=b"4711"),
    "moving WebP": moving("WEBP", exif=exif(), xmp=b"<x:xmpmeta/>GPS", icc_profile=srgb()),
    "moving PNG": moving("PNG", exif=exif()),
    "moving AVIF": moving("AVIF", exif=exif(), xmp=b"<x:xmpmeta/>GPS"),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", SOURCES)
def test_nothing_but_pixels_is_left(name, suffix):
    """By the bytes, and by what Pillow reads of them: an empty Exif block of Pillow's own would be one too many."""
    pixels = Pixels(SOURCES[name])
    for width in (80, 1600):
        made = pixels.made(suffix, width)
        assert [trace for trace in TRACES if trace in made] == []
        image = opened(made)
        assert not image.getexif()
        assert not image.info.keys() & {"exif", "xmp", "icc_profile", "comment", "photoshop", "dpi"}
        if not pixels.moves:
            assert image.width == min(width, pixels.image.width), "never enlarged"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_as_its_camera_was_held(orientation):
    upright = photo()
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(turned[orientation]) if orientation > 1 else upright
    made = opened(Pixels(saved(stored, "JPEG", quality=95, exif=exif(orientation))).made(".jpg", 1600))
    assert made.size == upright.size
    assert min(made.getpixel((10, 10))) > 240, "the white corner is at the top left again"
    assert min(made.getpixel((390, 290))) < 200


def test_colours_of_another_profile_are_said_in_srgb():
    """The profile is not published: a picture shown without it would have quite other colours."""
    source = saved(Image.new("RGB", (20, 20), (200, 60, 60)), "PNG", icc_profile=_exchanged())
    red, green, _ = opened(Pixels(source).made(".png", 1600)).getpixel((5, 5))
    assert green > red
    plain = saved(Image.new("RGB", (20, 20), (200, 60, 60)), "PNG", icc_profile=srgb())
    assert opened(Pixels(plain).made(".png", 1600)).getpixel((5, 5)) == (200, 60, 60)


def test_a_profile_that_is_no_profile_spoils_nothing():
    source = saved(photo(), "PNG", icc_profile=b"not a profile at all, GPS")
    assert b"GPS" not in Pixels(source).made(".png", 1600)


def test_sixteen_bits_of_grey_become_eight():
    deep = Image.new("I;16", (10, 10), 0x8000)
    made = opened(Pixels(saved(deep, "PNG")).made(".png", 1600))
    assert made.mode == "L"
    assert made.getpixel((3, 3)) == 128


@pytest.mark.parametrize("suffix", [".png", ".webp", ".avif"])
@pytest.mark.parametrize("width", [10, 1600])
def test_what_is_transparent_stays_so(suffix, width):
    clear = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    made = opened(Pixels(saved(clear, "PNG")).made(suffix, width)).convert("RGBA")
    assert made.getpixel((2, 2))[3] == 0


def test_a_palette_with_a_transparent_colour_stays_transparent():
    drawing = Image.new("P", (40, 40), 1)
    drawing.putpalette([0, 0, 0, 255, 0, 0])
    source = saved(drawing, "PNG", transparency=1)
    for width in (10, 1600):
        made = opened(Pixels(source).made(".png", width)).convert("RGBA")
        assert made.getpixel((2, 2))[3] == 0


def test_transparency_is_white_where_a_format_knows_none():
    clear = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    assert min(opened(Pixels(saved(clear, "PNG")).made(".jpg", 1600)).getpixel((5, 5))) > 250


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_what_moves_goes_on_moving(form):
    source = moving(form)
    made = opened(Pixels(source).made(f".{form.lower()}", 10))
    assert made.n_frames == 2
    assert made.size == (60, 40)
    if form != "AVIF":
        for number in (0, 1):
            before, after = Image.open(io.BytesIO(source)), made
            before.seek(number)
            after.seek(number)
            assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".avif", ".png"])
def test_the_same_pixels_give_the_same_bytes(suffix):
    first, second = Pixels(SOURCES["photograph"]), Pixels(SOURCES["photograph"])
    first.made(".avif", 40)
    assert first.made(suffix, 200) == second.made(suffix, 200)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>not a picture</html>",
        jpeg()[:3000],
        png()[:900],
        saved(photo(), "WEBP")[:300],
        saved(photo(), "AVIF")[:300],
    ],
    ids=["nothing", "a page", "half a JPEG", "half a PNG", "half a WebP", "half an AVIF"],
)
def test_what_cannot_be_read_to_its_end_is_refused(content):
    with pytest.raises(UNREADABLE):
        Pixels(content).made(".jpg", 100)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded():
    with pytest.raises(UNREADABLE):
        Pixels(saved(Image.new("1", (20_000, 5_000)), "PNG"))


def _exchanged() -> bytes:
    """sRGB's profile under another name, red and green exchanged."""
    profile = srgb().replace("sRGB".encode("utf-16-be"), "Wide".encode("utf-16-be"))
    return profile.replace(b"rXYZ", b"****").replace(b"gXYZ", b"rXYZ").replace(b"****", b"gXYZ")
