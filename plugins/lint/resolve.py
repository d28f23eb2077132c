"""What a link of a text leads to on the site: an address with its standing, a file, a place, or elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from plugins.domain.links import Target, read_link
from plugins.lint.directory import Directory, Standing
from plugins.lint.schemes import scheme_of


@dataclass(frozen=True, slots=True)
class Resolved:
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


def resolve(directory: Directory, href: str, base: str) -> Resolved:
    """Follow `href`, typed in the file `base`."""
    found = read_link(href, base)
    if found.target is Target.ELSEWHERE and (own := own_path(href, directory.site.domain)):
        path, _, fragment = own.partition("#")
        path = unquote(path.partition("?")[0])
        return Resolved(Target.ADDRESS, path, unquote(fragment), directory.standing(path), own)
    standing = None
    if found.target is Target.SOURCE:
        standing = directory.by_source.get(found.path)
    elif found.target is Target.ADDRESS:
        standing = directory.standing(found.path)
    elif found.target is Target.FRAGMENT:
        standing = directory.by_source.get(base)
    return Resolved(found.target, found.path, found.fragment, standing)


def own_path(href: str, domain: str) -> str:
    """The path, query and fragment of an absolute address of the site itself; empty for any other address."""
    if not domain or domain.lower() not in href.lower():
        return ""
    if scheme_of(href) not in ("http", "https", "") or "//" not in href[:8]:
        return ""
    try:
        parts = urlsplit(href.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # an unreadable host is not ours
        return ""
    if host != domain.lower().removeprefix("www."):
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return quote(unquote(parts.path) or "/") + query + (f"#{parts.fragment}" if parts.fragment else "")
