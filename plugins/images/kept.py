"""What may have been published of one picture, for whoever must look for it: its places and its bytes."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.derived import Derived
from plugins.domain.filecopy import FileCopy
from plugins.domain.pictures import is_raster
from plugins.domain.site import Site
from plugins.images.cache import kept
from plugins.images.media import made_of


def published_places(site: Site, path: str) -> tuple[str, ...]:
    """Every path of the output where a file below `content/`, or something made of it, would stand."""
    return (path, *(place for place, _ in _made(site, path))) if is_raster(path) else (path,)


def kept_pictures(site: Site, path: str) -> Iterator[bytes]:
    """Every picture that was made of a file as it is now, and is kept. Raises OSError when it cannot be read."""
    if is_raster(path):
        found = (kept(derived) for _, derived in _made(site, path))
        yield from (picture for picture in found if picture is not None)


def _made(site: Site, path: str) -> Iterator[tuple[str, Derived]]:
    """In all widths that it may have: those of the newsroom, and its own, which is below the widest."""
    from plugins.images.making import width_of  # only what looks for pictures pays for it

    source = FileCopy.of(site.content, path)
    own = width_of(source.read())
    yield from made_of(site, source, sorted({*site.image_widths, min(own or 1, site.image_widths[-1])}))
