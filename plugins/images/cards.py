"""A social card as a PNG of 1200 by 630 pixels, drawn once and kept.

Sixteen steps from paper to ink and sixteen from paper to accent, the theme's colours by day. The same card gives the same
bytes on any machine with the same libraries: letters are laid one after the other, without a shaping library.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from hashlib import blake2b

from PIL import Image, ImageDraw, ImageFont, features

from plugins.domain.cards import HEIGHT, WIDTH, Card
from plugins.domain.filecopy import FileCopy
from plugins.images.cache import keep_at, kept_at

# To be counted up when the same card must give other bytes.
_RULES = 2
_PAPER, _INK, _ACCENT = (253, 252, 249), (28, 27, 25), (166, 52, 16)
_STEPS = 16
_MARGIN = 72
_ROOM = WIDTH - 2 * _MARGIN
# From the top, in pixels: the newspaper's name, the title's room, the rule and the host's name below it. The title stands
# on the rule, the label on the title.
_NAME_TOP, _TITLE_TOP, _TITLE_END, _RULE_TOP, _HOST_TOP = 52, 196, 538, 556, 574
_LABEL_GAP = 28
# Of titles, the largest that fits is taken; lines are apart by a share of the size.
_SIZES, _LEADING = (88, 80, 72, 64, 56, 50, 44), 1.12
_NAME_SIZE, _LABEL_SIZE, _HOST_SIZE = 44, 30, 26

Font = ImageFont.FreeTypeFont


def made_card(card: Card) -> bytes:
    """The card as it was kept, else drawn now and kept. Raises OSError when a font vanished since it was planned."""
    key = _key_of(card)
    picture = kept_at(card.cache.value, key)
    if picture is None:
        picture = drawn(card)
        keep_at(card.cache.value, key, picture)
    return picture


def drawn(card: Card) -> bytes:
    """The card as a PNG. A text of which a letter is in no face is left out: better none than boxes."""
    display, bold, sans = card.faces
    canvas = _ground(card.newspaper, card.host, display, sans).copy()
    draw = ImageDraw.Draw(canvas)
    top = _TITLE_END
    if card.title and _has(display, card.title):
        font, lines = _set(card.title, display)
        leading = round(font.size * _LEADING)
        top -= len(lines) * leading
        for number, line in enumerate(lines):
            draw.text((_MARGIN, top + number * leading), line, fill=255, font=font)
    if _has(bold, card.label):
        font = _face(bold, _LABEL_SIZE)
        draw.text((_MARGIN, top - _LABEL_GAP), _cut(card.label, font), fill=255, font=font, anchor="ls")
    return _encoded(canvas, top)


@lru_cache(maxsize=4)
def _ground(newspaper: str, host: str, display: FileCopy, sans: FileCopy) -> Image.Image:
    """What all cards of a newspaper share, in white on black; whoever draws on it takes a copy."""
    canvas = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(canvas)
    draw.rectangle((0, 0, WIDTH, 11), fill=255)
    if _has(display, newspaper):
        font = _face(display, _NAME_SIZE)
        draw.text((_MARGIN, _NAME_TOP), _cut(newspaper, font), fill=255, font=font)
    draw.rectangle((_MARGIN, _RULE_TOP, WIDTH - _MARGIN - 1, _RULE_TOP + 1), fill=255)
    if _has(sans, host):
        font = _face(sans, _HOST_SIZE)
        draw.text((_MARGIN, _HOST_TOP), _cut(host, font), fill=255, font=font)
    return canvas


def _set(title: str, display: FileCopy) -> tuple[Font, list[str]]:
    """The title in lines, as large as fits; the smallest size cuts it."""
    for size in _SIZES:
        font = _face(display, size)
        most = (_TITLE_END - _TITLE_TOP) // round(size * _LEADING)
        lines = _lines(title, font)
        if len(lines) <= most and all(font.getlength(line) <= _ROOM for line in lines):
            return font, lines
    kept = lines[: most - 1]
    rest = " ".join(lines[most - 1 :])
    return font, [_cut(line, font) for line in (*kept, rest) if line]


def _lines(text: str, font: Font) -> list[str]:
    """As many words a line as fit. Only a plain space parts words: the others keep them together."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and font.getlength(f"{lines[-1]} {word}") <= _ROOM:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _cut(text: str, font: Font) -> str:
    """The text as far as one line holds it."""
    if font.getlength(text) <= _ROOM:
        return text
    while text and font.getlength(f"{text}…") > _ROOM:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _has(face: FileCopy, text: str) -> bool:
    return all(_has_letter(face, letter) for letter in set(text))


@lru_cache(maxsize=2048)
def _has_letter(face: FileCopy, letter: str) -> bool:
    """Whether a face has a letter: a missing one is drawn as the mark that stands for all that are."""
    font = _face(face, _LABEL_SIZE)
    drawn_letter, missing = font.getmask(letter), font.getmask("\U0010ffff")
    return letter.isspace() or (drawn_letter.size, bytes(drawn_letter)) != (missing.size, bytes(missing))


@lru_cache(maxsize=32)
def _face(face: FileCopy, size: int) -> Font:
    return ImageFont.truetype(io.BytesIO(face.read()), size, layout_engine=ImageFont.Layout.BASIC)


def _encoded(canvas: Image.Image, title_top: int) -> bytes:
    """A PNG with a palette: black becomes paper, white becomes ink, or accent on the first line and the label's."""
    top = 255 // _STEPS + 1
    ink = canvas.point([value // top for value in range(256)])
    for box in (
        (0, 0, WIDTH, 12),
        (0, title_top - _LABEL_GAP - _LABEL_SIZE, WIDTH, title_top - _LABEL_GAP + 8),
    ):
        ink.paste(canvas.crop(box).point([_STEPS + value // top for value in range(256)]), box)
    ink.putpalette([part for end in (_INK, _ACCENT) for step in range(_STEPS) for part in _mixed(end, step)])
    out = io.BytesIO()
    # Runs of one colour are what there is to find: as small as the slow search makes it, in a fifth of the time.
    ink.save(out, "PNG", compress_level=6, compress_type=zlib.Z_RLE)
    return out.getvalue()


def _mixed(end: tuple[int, ...], step: int) -> tuple[int, ...]:
    return tuple(
        round(paper + (colour - paper) * step / (_STEPS - 1))
        for paper, colour in zip(_PAPER, end, strict=True)
    )


def _key_of(card: Card) -> str:
    return blake2b(repr((_RULES, _libraries(), card)).encode(), digest_size=20).hexdigest()


@lru_cache(maxsize=1)
def _libraries() -> tuple[str | None, ...]:
    """Versions of what makes the bytes."""
    return (Image.__version__, *(features.version(name) for name in ("freetype2", "zlib", "zlib_ng")))
