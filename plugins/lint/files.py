"""Which files below `content/` the texts show or name, and who does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from plugins.domain.links import Target
from plugins.lint.directory import Directory
from plugins.lint.resolve import resolve

IMAGES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"})
FOREIGN_IMAGES = frozenset(
    {".bmp", ".tif", ".tiff", ".heic", ".heif", ".psd", ".raw", ".cr2", ".nef", ".jp2", ".jxl", ".ico"}
)


def suffix_of(path: str) -> str:
    """The extension with its dot, in lower case; empty when there is none."""
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def users_of_files(directory: Directory) -> Mapping[str, frozenset[bool]]:
    """For every file that some text shows or links to, drafts included: whether its users belong to the archive."""
    users: dict[str, set[bool]] = defaultdict(set)
    archived = {references.path: references.archived for references in directory.references}
    for article in directory.articles:
        for path in (*article.media, *([article.audio] if article.audio else [])):
            users[path.removeprefix("/")].add(archived.get(article.path, False))
    registry = directory.newsroom.registry
    pictures = [dossier.picture for dossier in registry.dossiers.values()]
    pictures += [picture for page in registry.pages.values() for picture in page.body_pictures]
    shown = [picture.path for picture in pictures if picture]
    shown += [author.portrait for author in registry.authors.values() if author.portrait]
    shown.append(directory.site.logo)
    for path in shown:
        users[path.removeprefix("/").removeprefix("content/")].add(False)
    for references in directory.references:
        for link in references.links:
            found = resolve(directory, link.href, references.base)
            if found.target in (Target.FILE, Target.ADDRESS):
                users[found.path.lstrip("/")].add(references.archived)
    return {path: frozenset(flags) for path, flags in users.items()}


def is_archived(users: Mapping[str, frozenset[bool]], path: str) -> bool:
    """Whether every text that shows a file belongs to the archive."""
    flags = users.get(path)
    return bool(flags) and flags == frozenset({True})
