"""The theme's static files, and its style sheets joined into one request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from plugins.domain.filecopy import FileCopy
from plugins.domain.room import Part, Room
from plugins.domain.sheet import Sheet

# Names the style sheets of the bundle, in cascade order, one a line, relative to the file itself.
ORDER = "css/order.txt"
BUNDLE = "theme/site.css"
# Comments and blanks are for those who write; strings and addresses are kept to the letter. A blank before a colon
# stays (`a :hover`), and so does one between words. The last declaration of a block needs no semicolon.
# Source: CSS Syntax Module Level 3, 4.3.1 (white space of any length is one token) and 5.4; Selectors Level 4, 17.
_BLANK = rb"(?:/\*.*?\*/|\s)"
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_WRITTEN = re.compile(
    rb"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))|BLANK*;BLANK*(?=\})|BLANK*([{};,>])BLANK*|(:)BLANK+|BLANK+""".replace(
        b"BLANK", _BLANK
    ),
    re.DOTALL,
)


class ThemeFiles(Room):
    """Everything in `theme/static`, at `/theme/…`; the style sheets that `css/order.txt` names are one file."""

    parts: ClassVar[Mapping[str, Part]] = {
        "theme": lambda edition: _files(Path(edition.site.theme) / "static")
    }


def _files(folder: Path) -> Iterator[Sheet]:
    """The bundle, then every other file, sorted."""
    names = [f"css/{name}" for name in (folder / ORDER).read_text("utf-8").split()]
    yield Sheet(BUNDLE, "bundle", tuple(FileCopy.of(str(folder), name) for name in names))
    bundled = {ORDER, *names}
    for path in sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()):
        if path not in bundled:
            yield Sheet(f"theme/{path}", "copy", FileCopy.of(str(folder), path))


def print_bundle(sheet: Sheet) -> bytes:
    """The style sheets, one after the other."""
    assert isinstance(sheet.shows, tuple)
    return b"\n".join(lean(part.read()) for part in sheet.shows)


def lean(sheet: bytes) -> bytes:
    """The same style sheet without comments, and with one blank where one is needed."""
    return _WRITTEN.sub(_printed, sheet).strip()


def _printed(found: re.Match[bytes]) -> bytes:
    kept = found[1] or found[2] or found[3]
    return kept or (b"" if b";" in _COMMENT.sub(b"", found[0]) else b" ")
