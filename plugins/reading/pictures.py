"""Pictures: where a typed path leads, what size the file has, and whether it has what law and readers need."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote

from plugins.domain.article import Picture
from plugins.domain.pattern import pattern
from plugins.domain.pictures import UNMEASURED, Measure, is_raster, measure_of, suffix_of
from plugins.domain.source import Source
from plugins.reading.notes import Notes
from plugins.reading.typesetting import Voice
from plugins.reading.values import Surroundings, filled, line_of, yes_in

_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
_TURNING = ("JPEG", "MPO", "WEBP", "AVIF", "PNG")
_MOVING = ("GIF", "PNG", "WEBP", "AVIF")
_SCHEME = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_FORM = pattern(r"\{(?:static|attach|filename)\}")


def read_picture(
    source: Source, exempt: bool, voice: Voice, surroundings: Surroundings, notes: Notes
) -> Picture | None:
    """The picture of `Image:` and its companions, None when there is none or its path cannot be one.

    `exempt`: a retired article shows no picture, so nothing is asked of it.
    """
    field = filled(source, "Image")
    if field is None:
        return None
    path = local_path(field.value, source.path, surroundings)
    if path is None:
        notes.add("E137", field.line, key=field.typed, value=field.value)
        return None
    decorative = yes_in(source, "Image_decorative", notes)
    texts_of = {key: filled(source, key) for key in ("Image_alt", "Image_credit", "Image_legende")}
    alt, credit, caption = (voice.text(f.value) if f else "" for f in texts_of.values())
    if not exempt and not decorative:
        if not alt:
            notes.add("E135", line_of(source, "Image_alt") if source.first("Image_alt") else field.line)
        if not credit:
            notes.add("E136", line_of(source, "Image_credit") if source.first("Image_credit") else field.line)
    alt = "" if decorative else alt
    return Picture(path, alt, credit, caption, decorative, *measure(path, surroundings))


def local_path(typed: str, source_path: str, surroundings: Surroundings) -> str | None:
    """The path below `content/` that a typed one names: from `content/`, or beside the article when the file is there.

    None when it leads outside of `content/` or to another site.
    """
    path = _FORM.sub("", unquote(typed.strip()), count=1)
    if not path or _SCHEME.match(path) or "\\" in path:
        return None
    from_content = posixpath.normpath(path.lstrip("/"))
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(source_path), path)).removeprefix("content/")
    found = (
        beside if from_content not in surroundings.files and beside in surroundings.files else from_content
    )
    return None if found == "." or found.startswith("..") else found


def measure(path: str, surroundings: Surroundings) -> Measure:
    """What is published of a picture, orientation applied; UNMEASURED for a drawing, a missing or unreadable file."""
    if path not in surroundings.files or not is_raster(path):
        return UNMEASURED
    if path not in surroundings.measured:
        site = surroundings.site
        surroundings.measured[path] = _measured(Path(site.content, path), site.image_widths)
    return surroundings.measured[path]


def _measured(path: Path, widths: tuple[int, ...]) -> Measure:
    from PIL import Image  # only newsrooms with pictures pay for it

    try:
        with Image.open(path) as image:
            width, height = image.size
            found = image.format
            turned = found in _TURNING and image.getexif().get(_ORIENTATION)
            moves = found in _MOVING and getattr(image, "is_animated", False)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return UNMEASURED
    if turned in _SIDEWAYS and not moves:
        width, height = height, width
    return measure_of(width, height, widths, is_fixed=moves or suffix_of(str(path)) == ".gif")
