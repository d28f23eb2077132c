"""What one text refers to, apart from the text: all that the rules between files need of it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from plugins.domain.article import Article, Status
from plugins.domain.inspection import Reference, References, Related
from plugins.domain.record import replace
from plugins.domain.source import Field
from plugins.lint.proof import Proof
from plugins.lint.resolve import reference
from plugins.lint.tags import Tag, cut


def references_of(proof: Proof, since: datetime | None, is_page: bool, base: str = "") -> References:
    """The references of a proof: the links found by the reading, and those of its HTML that it did not name."""
    base = base or proof.path
    links = [
        reference(link.href, link.line or proof.line_of(link.href), link.is_image, base)
        for link in proof.links
    ]
    known = {link.href for link in links}
    seen: Counter[str] = Counter()
    targets = [(anchor.href, False) for anchor in proof.parts.anchors if not anchor.footnote]
    targets += [(image.src, True) for image in proof.parts.images]
    for href, is_image in targets:
        if href and href not in known:
            links.append(reference(href, proof.line_of(href, seen[href]), is_image, base))
            seen[href] += 1
    public = None if proof.status in (Status.DRAFT, Status.RETIRED) else since
    return References(
        proof.path,
        base,
        tuple(links),
        frozenset(proof.parts.ids),
        public,
        proof.archived,
        is_page,
    )


def article_references(proof: Proof, article: Article) -> References:
    """The references of an article: its body, its standfirst, its corrections, and what its head names and shows."""
    found = references_of(proof, article.due.instant, is_page=True)
    more: list[Reference] = []
    for key, html in (
        ("Summary", article.summary_html),
        *(("Correction", c.text) for c in article.corrections),
    ):
        more += links_of_value(html, _line(proof.fields, key), found.base)
    named = [("Lire_aussi", value) for value in article.see_also]
    named += [("Traduction_de", article.translation_of)] if article.translation_of else []
    shown = (*article.media, *([article.audio] if article.audio else []))
    return replace(
        found,
        links=(*found.links, *more),
        related=tuple(Related(key, value, field_line(proof.fields, key, value)) for key, value in named),
        shows=tuple(path.removeprefix("/") for path in shown),
    )


def links_of_value(html: str, line: int, base: str) -> tuple[Reference, ...]:
    """The links of a short text of a head (standfirst, correction), all at its line."""
    if "href" not in html:
        return ()
    found = (
        tag.get("href") for tag in cut(html) if isinstance(tag, Tag) and tag.name == "a" and not tag.closing
    )
    return tuple(reference(href, line, False, base) for href in found if href)


def field_line(fields: tuple[Field, ...], key: str, value: str = "") -> int:
    """The line of the head's field that holds `value`, else of the first of that key, else 1."""
    slug = value[11:] or value
    lines = [field.line for field in fields if field.key == key]
    holding = (field.line for field in fields if field.key == key and slug in field.value)
    return next(holding, lines[0] if lines else 1)


def _line(fields: tuple[Field, ...], key: str) -> int:
    return next((field.line for field in fields if field.key == key), 1)
