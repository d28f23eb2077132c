"""Pictures: where a typed path leads, what size the file has, and whether it has what law and readers need."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote

from plugins.domain.article import Picture
from plugins.domain.pattern import pattern
from plugins.domain.source import Source
from plugins.reading.notes import Notes
from plugins.reading.typesetting import Voice
from plugins.reading.values import Surroundings, filled, line_of, yes_in

MEASURED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
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
    width, height = measure(path, surroundings)
    return Picture(path, "" if decorative else alt, credit, caption, decorative, width, height)


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


def measure(path: str, surroundings: Surroundings) -> tuple[int, int]:
    """Width and height in pixels as shown (orientation applied); (0, 0) for a drawing, a missing or unreadable file."""
    suffix = posixpath.splitext(path)[1].lower()
    if path not in surroundings.files or suffix not in MEASURED:
        return (0, 0)
    if path not in surroundings.measured:
        surroundings.measured[path] = _size(Path(surroundings.site.content, path))
    return surroundings.measured[path]


def _size(path: Path) -> tuple[int, int]:
    from PIL import Image  # only newsrooms with pictures pay for it

    try:
        with Image.open(path) as image:
            width, height = image.size
            turned = image.format in ("JPEG", "WEBP", "AVIF", "PNG") and image.getexif().get(_ORIENTATION)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return (0, 0)
    return (height, width) if turned in _SIDEWAYS else (width, height)
