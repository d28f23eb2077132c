"""Moving pictures without their metadata: frames as they are, everything that only describes them left out.

Sources: GIF89a specification, 24 to 26; WebP Container Specification (RIFF); PNG (ISO/IEC 15948), 5 and 11.
"""

from __future__ import annotations

import struct
import zlib

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT", b"gAMA", b"sRGB"}
)
_WEBP_KEPT = frozenset({b"VP8X", b"ANIM", b"ANMF", b"VP8 ", b"VP8L", b"ALPH"})
# Flags of VP8X: colour profile, Exif, XMP.
_DESCRIBED = 0x20 | 0x08 | 0x04
# What makes a GIF repeat, and nothing else, may stand in an application's block.
_REPEATING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_TRAILER, _EXTENSION, _FRAME = 0x3B, 0x21, 0x2C
_GRAPHIC, _APPLICATION = 0xF9, 0xFF


def stripped(content: bytes) -> bytes:
    """The bytes of a GIF, a PNG or a WebP without metadata. Raises ValueError for anything else, or when it is damaged."""
    try:
        if content[:6] in (b"GIF87a", b"GIF89a"):
            return _gif(content)
        if content.startswith(_PNG):
            return _png(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
    except (IndexError, struct.error) as error:
        raise ValueError("truncated") from error
    raise ValueError("no format of moving pictures")


def _png(content: bytes) -> bytes:
    parts, place = [_PNG], len(_PNG)
    while True:
        length, name = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content) or struct.unpack_from(">I", content, end - 4)[0] != zlib.crc32(
            content[place + 4 : end - 4]
        ):
            raise ValueError("damaged chunk")
        if name in _PNG_KEPT:
            parts.append(content[place:end])
        if name == b"IEND":
            return b"".join(parts)
        place = end


def _webp(content: bytes) -> bytes:
    chunks = _riff(content[12 : 8 + struct.unpack_from("<I", content, 4)[0]], _WEBP_KEPT)
    body = bytearray(b"WEBP" + chunks)
    if body[4:8] == b"VP8X":
        body[12] &= ~_DESCRIBED & 0xFF
    return b"RIFF" + struct.pack("<I", len(body)) + bytes(body)


def _riff(content: bytes, wanted: frozenset[bytes]) -> bytes:
    """The wanted chunks of a RIFF's contents; a frame of an animation holds chunks too, after 16 bytes of its own."""
    parts, place = [], 0
    while place < len(content):
        name, length = struct.unpack_from("<4sI", content, place)
        data = content[place + 8 : place + 8 + length]
        if len(data) < length:
            raise ValueError("truncated")
        if name == b"ANMF":
            data = data[:16] + _riff(data[16:], wanted)
        if name in wanted:
            parts.append(name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2))
        place += 8 + length + length % 2
    return b"".join(parts)


def _gif(content: bytes) -> bytes:
    place = 13 + _palette(content[10])
    parts = [content[:place]]
    while content[place] != _TRAILER:
        start = place
        if content[place] == _FRAME:
            # The frame's place, its palette, the least size of its codes, then blocks.
            place = _after_blocks(content, place + 11 + _palette(content[place + 9]))
            parts.append(content[start:place])
        elif content[place] == _EXTENSION:
            label, name = content[place + 1], content[place + 3 : place + 14]
            place = _after_blocks(content, place + 2)
            if label == _GRAPHIC or (label == _APPLICATION and name in _REPEATING):
                parts.append(content[start:place])
        else:
            raise ValueError("damaged block")
    return b"".join((*parts, bytes([_TRAILER])))


def _palette(flags: int) -> int:
    """The bytes of the palette that a flag byte announces."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(content: bytes, place: int) -> int:
    while size := content[place]:
        place += size + 1
    return place + 1
