"""What a link of a text leads to on the site: an address with its standing, a file, a place, or elsewhere."""

from __future__ import annotations

from plugins.domain.inspection import Reference
from plugins.domain.links import Target, read_link
from plugins.domain.record import Record
from plugins.lint.directory import Directory
from plugins.lint.naming import own_address, own_path
from plugins.lint.standings import Standing


class Resolved(Record):
    """One link, followed.

    `target` as in `plugins.domain.links`; `path` is the source, file or address it names; `own_path` is the path to
    write instead of an absolute address of the site, empty otherwise. `standing` is None when nothing answers there,
    or when the link does not lead to a page (a file, elsewhere).
    """

    target: Target
    path: str
    fragment: str
    standing: Standing | None
    own_path: str = ""


def reference(href: str, line: int, is_image: bool, base: str) -> Reference:
    """A link or image typed in the file `base`, read."""
    found = read_link(href, base)
    return Reference(href, line, is_image, found.target, found.path, found.fragment)


def resolve(directory: Directory, link: Reference, base: str) -> Resolved:
    """Follow a link, typed in the file `base`."""
    if link.target is Target.ELSEWHERE and (own := own_path(link.href, directory.site.domain)):
        path, fragment = own_address(own)
        return Resolved(Target.ADDRESS, path, fragment, directory.standing(path), own)
    standing = None
    if link.target is Target.SOURCE:
        standing = directory.at_source(link.path)
    elif link.target is Target.ADDRESS:
        standing = directory.standing(link.path)
    elif link.target is Target.FRAGMENT:
        standing = directory.at_source(base)
    return Resolved(link.target, link.path, link.fragment, standing)
