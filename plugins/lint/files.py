"""Which files below `content/` are pictures, and which of them the texts show or name."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.inspection import References
from plugins.domain.links import Target
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.lint.naming import own_address, own_path

IMAGES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"})
FOREIGN_IMAGES = frozenset(
    {".bmp", ".tif", ".tiff", ".heic", ".heif", ".psd", ".raw", ".cr2", ".nef", ".jp2", ".jxl", ".ico"}
)


def suffix_of(path: str) -> str:
    """The extension with its dot, in lower case; empty when there is none."""
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def is_image(path: str) -> bool:
    """Whether a file is a picture by its name, even of a format that no browser shows."""
    return suffix_of(path) in IMAGES | FOREIGN_IMAGES


def uses_of(references: References, site: Site) -> frozenset[str]:
    """What a text shows or links to that may be a file: paths below `content/`."""
    return frozenset(_uses_of(references, site))


def _uses_of(references: References, site: Site) -> Iterator[str]:
    yield from references.shows
    for link in references.links:
        path = link.path if link.target in (Target.FILE, Target.ADDRESS) else ""
        if link.target is Target.ELSEWHERE and (own := own_path(link.href, site.domain)):
            path = own_address(own)[0]
        # What ends with a slash is a page.
        if path and not path.endswith("/"):
            yield path.lstrip("/")


def shown_by_registries(registry: Registry, site: Site) -> frozenset[str]:
    """The files that dossiers, pages, authors and the site itself show."""
    pictures = [dossier.picture for dossier in registry.dossiers.values()]
    pictures += [picture for page in registry.pages.values() for picture in page.body_pictures]
    shown = [picture.path for picture in pictures if picture]
    shown += [author.portrait for author in registry.authors.values() if author.portrait]
    shown.append(site.logo)
    return frozenset(path.removeprefix("/").removeprefix("content/") for path in shown)


def all_archived(users: frozenset[bool]) -> bool:
    """Whether every text that shows a file belongs to the archive."""
    return users == frozenset({True})
