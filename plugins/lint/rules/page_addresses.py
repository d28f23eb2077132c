"""Pages and dossiers at addresses that are taken.

Bad:  pages/contact.md      (the site makes /contact/ itself)
Bad:  pages/2026.md         (a year of the archives)
Bad:  pages/a.md and pages/b.md, both with `Slug: a-propos`
Good: pages/a-propos.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename
from typing import TYPE_CHECKING

from plugins.domain.listing import Kind, Listing
from plugins.domain.problems import Problem
from plugins.domain.source import Source
from plugins.domain.urls import RESERVED, listing_address, page_address
from plugins.lint.conflicts import Claim, conflicts
from plugins.lint.standings import canonical
from plugins.lint.verdict import problem

if TYPE_CHECKING:
    from plugins.lint.whole import WholeDirectory

_YEAR = re.compile(r"\d+")
PAGES, DOSSIERS = "content/pages/", "content/dossiers/"


def check(directory: WholeDirectory) -> Iterator[Problem]:
    """Every page at a reserved address, and every address that two pages or two dossiers share."""
    claims = []
    for path in sorted(directory.newsroom.sources):
        if not path.startswith((PAGES, DOSSIERS)):
            continue
        slug, line = slug_of(directory.newsroom.sources[path])
        if path.startswith(PAGES):
            address = page_address(slug)
            if slug.lower() in RESERVED:
                yield problem("E152", path, line, address=address)
            elif _YEAR.fullmatch(slug):
                yield problem("E153", path, line, value=slug)
        else:
            address = listing_address(Listing(Kind.DOSSIER, slug))
        claims.append((canonical(address), Claim(path, line, address)))
    yield from conflicts("E154", claims, "address")


def slug_of(source: Source) -> tuple[str, int]:
    """The slug of a page or dossier, and the line that gives it."""
    if field := source.first("Slug"):
        return field.value, field.line
    return basename(source.path).removesuffix(".md"), 1
