"""The redirections as sheets: a page for people at each former address, and three lists for hosts."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.edition import Edition
from plugins.domain.record import Record
from plugins.domain.sheet import Sheet
from plugins.domain.urls import output_path
from plugins.redirects.moves import moves_of

TEMPLATE = "redirect.html"
PAGE = "page"
LISTS = (
    ("/_redirects", "redirects-netlify"),
    ("/redirections.nginx.map", "redirects-nginx"),
    ("/redirections.htaccess", "redirects-apache"),
)


class RedirectView(Record):
    """What the template shows: the target from the root, and the same as a full URL for the canonical link."""

    target: str
    target_absolute: str


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Pages first, then the lists. The lists are there even when empty: a host's configuration includes them."""
    moves = moves_of(edition)
    # `/x` and `/x/` are two lines of a list and one page.
    pages: dict[str, str] = {}
    for move in moves:
        if move.has_page:
            pages.setdefault(output_path(move.page), move.target)
    for path, target in pages.items():
        view = RedirectView(target, edition.site.absolute(target))
        yield Sheet(path, PAGE, (TEMPLATE, None, None, view))
    listed = tuple(move for move in moves if move.listed)
    for address, renderer in LISTS:
        yield Sheet(output_path(address), renderer, listed)
