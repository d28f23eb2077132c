"""What one text refers to, apart from the text: all that the rules between files need of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from plugins.domain.article import Link, Status
from plugins.domain.inspection import References
from plugins.lint.proof import Proof
from plugins.lint.tags import Tag, cut


def references_of(proof: Proof, since: datetime | None, is_page: bool, base: str = "") -> References:
    """The references of a proof: the links found by the reading, and those of its HTML that it did not name."""
    links = [link if link.line else replace(link, line=proof.line_of(link.href)) for link in proof.links]
    known = {link.href for link in links}
    seen: Counter[str] = Counter()
    targets = [(anchor.href, False) for anchor in proof.parts.anchors if not anchor.footnote]
    targets += [(image.src, True) for image in proof.parts.images]
    for href, is_image in targets:
        if href and href not in known:
            links.append(Link(href, proof.line_of(href, seen[href]), is_image))
            seen[href] += 1
    public = None if proof.status in (Status.DRAFT, Status.RETIRED) else since
    return References(
        proof.path,
        base or proof.path,
        tuple(links),
        frozenset(proof.parts.ids),
        public,
        proof.archived,
        is_page,
    )


def links_of_value(html: str, line: int) -> tuple[Link, ...]:
    """The links of a short text of a head (standfirst, correction), all at its line."""
    if "href" not in html:
        return ()
    found = (
        tag.get("href") for tag in cut(html) if isinstance(tag, Tag) and tag.name == "a" and not tag.closing
    )
    return tuple(Link(href, line) for href in found if href)
