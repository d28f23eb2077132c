"""The content folder, walked without opening anything: which files are articles, pages, registries, the rest.

Nothing is skipped in silence, nothing outside of the folder is followed, nothing that could block is opened.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from plugins.domain.links import CONTENT
from plugins.domain.pattern import pattern
from plugins.domain.permalinks import REGISTER
from plugins.domain.pictures import RASTERS
from plugins.domain.problems import Problem
from plugins.domain.record import Struct, field
from plugins.domain.site import Site
from plugins.reading.notes import Notes

ARTICLES, PAGES, DOSSIERS, REGISTRY = "articles/", "pages/", "dossiers/", "registry/"
FRONT_PAGE = "une.toml"
ATTACHMENTS = (
    *RASTERS, ".svg",
    ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".wav", ".mp4", ".webm", ".ogv", ".vtt", ".srt",
    ".pdf", ".csv", ".ods", ".odt", ".xlsx", ".docx", ".zip", ".json", ".geojson", ".gpx", ".ics", ".epub",
)  # fmt: skip
_MARKDOWN_COUSINS = (".markdown", ".mkd", ".mdown", ".mdwn", ".mkdn", ".mdtext", ".mdx")
_EDITOR_LEFTOVER = re.compile(
    r"\.#.*|#.*#|.*~|\..*\.sw[a-p]|.*\.(?:bak|orig|rej|tmp|swp)|4913", re.IGNORECASE
)
_NEUTRAL = ("thumbs.db", "desktop.ini", "icon\r")
_MEDIA_NAME = pattern(r"[a-z0-9][a-z0-9._-]*")


class Tree(Struct):
    """What was found. Paths are relative to `content/`, with forward slashes; every list is sorted.

    `markdown` are files that can be opened, wherever they are; `registries` the TOML files; `files` the rest with
    their sizes. `refused` are Markdown files below `articles/` that may not be opened: they count as seen.
    `badly_named` are the files whose names a web address cannot carry well. `has_register`: permalinks are there.
    """

    markdown: list[str] = field(default_factory=list)
    registries: list[str] = field(default_factory=list)
    files: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    badly_named: list[str] = field(default_factory=list)
    has_register: bool = False
    problems: list[Problem] = field(default_factory=list)

    def note(self, code: str, path: str, **values: str) -> None:
        """A problem of a file as a whole; a Markdown file among the articles is then refused, never forgotten."""
        notes = Notes(posixpath.join(CONTENT, path))
        notes.add(code, 0, **values)
        self.problems.extend(notes.found)
        if path.startswith(ARTICLES) and path.lower().endswith((".md", *_MARKDOWN_COUSINS)):
            self.refused.append(path)


def walk(site: Site) -> Tree:
    """Everything below the content folder, in a total order."""
    tree = Tree()
    base = Path(site.content)
    if not base.is_dir():
        tree.note("E018", "")
        return tree
    real = os.path.realpath(base)
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(f"{base}/{folder}") as entries:
                found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
        except OSError as error:
            tree.note("E004", folder, reason=error.strerror or "")
            continue
        for name, is_folder in found:
            path = posixpath.join(folder, name)
            if is_folder:
                folders.append(path)
            else:
                _file(tree, site, base, real, path)
    tree.markdown.sort()
    tree.registries.sort()
    tree.refused.sort()
    tree.files = dict(sorted(tree.files.items()))
    return tree


def sort_files(site: Site, paths: Iterable[str]) -> Tree:
    """The same for some paths alone, each of a file."""
    tree = Tree()
    base = Path(site.content)
    real = os.path.realpath(base)
    for path in paths:
        _file(tree, site, base, real, path)
    return tree


def _file(tree: Tree, site: Site, base: Path, real: str, path: str) -> None:
    name = posixpath.basename(path)
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        # Of a badly named folder, the folder is told, not the good name of the file within.
        value = next(part for part in reversed(readable.split("/")) if "\ufffd" in part)
        tree.note("E011", readable, value=value)
        return
    if _EDITOR_LEFTOVER.fullmatch(name):
        tree.note("E003", path, value=name)
        return
    try:
        status = _status(f"{base}/{path}", real)
    except OSError as error:
        tree.note("E004", path, reason=error.strerror or "")
        return
    if status is None:
        tree.note("E001", path, value=_target(base / path))
    elif not stat.S_ISREG(status.st_mode):
        tree.note("E002", path, value=name)
    else:
        _regular(tree, site, path, name, status.st_size)


def _status(path: str, real: str) -> os.stat_result | None:
    """The file's status; None for a link that leaves `content/`, leads nowhere, or leads to a folder."""
    status = os.lstat(path)
    if not stat.S_ISLNK(status.st_mode):
        return status
    target = os.path.realpath(path)
    if os.path.commonpath([target, real]) != real or not os.path.exists(target) or os.path.isdir(target):
        return None
    return os.lstat(target)


def _target(path: Path) -> str:
    return os.fsencode(os.readlink(path)).decode("utf-8", "replace")


def _regular(tree: Tree, site: Site, path: str, name: str, size: int) -> None:
    suffix = posixpath.splitext(name)[1]
    hidden = any(part.startswith(".") for part in path.split("/"))
    if suffix.lower() in _MARKDOWN_COUSINS or (suffix != ".md" and suffix.lower() == ".md"):
        tree.note("E008", path, value=name, remedy=posixpath.splitext(name)[0] + ".md")
    elif suffix == ".md":
        if hidden:
            tree.note("E012", path, value=name)
        elif size > site.max_source_bytes:
            tree.note("E005", path, size=_megabytes(size), most=_megabytes(site.max_source_bytes))
        else:
            tree.markdown.append(path)
    elif hidden or name.lower() in _NEUTRAL:
        return  # what systems and tools leave (.DS_Store, .gitkeep) is neither read nor published
    elif path == FRONT_PAGE or (path.startswith(REGISTRY) and suffix == ".toml"):
        if size > site.max_source_bytes:
            tree.note("E005", path, size=_megabytes(size), most=_megabytes(site.max_source_bytes))
        else:
            tree.registries.append(path)
    elif path.startswith(REGISTRY):
        # The register of permalinks and its kin are not published.
        tree.has_register = tree.has_register or path == REGISTER
    elif path.startswith((ARTICLES, PAGES, DOSSIERS)) and suffix.lower() not in ATTACHMENTS:
        tree.note("E008", path, value=name, remedy=posixpath.splitext(name)[0] + ".md")
    else:
        _other(tree, site, path, suffix, size)


def _other(tree: Tree, site: Site, path: str, suffix: str, size: int) -> None:
    """A picture or attachment. Names and sizes of pictures are judged with the texts that show them."""
    tree.files[path] = size
    if suffix.lower() in (*RASTERS, ".svg"):
        return
    if size > site.max_image_bytes:
        tree.note("E006", path, size=_megabytes(size), most=_megabytes(site.max_image_bytes))
    if not all(_MEDIA_NAME.fullmatch(part) for part in path.split("/")):
        tree.badly_named.append(path)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",").removesuffix(",0")
