"""Links inside one text to headings that another tool named otherwise: `#dune-génération`, `#d-une-generation`."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.stash import MARK, Held, Stash, line_at
from plugins.domain.urls import slugify

_HEADING = re.compile(
    r"^(?:[ ]{0,3}>[ ]?)*#{1,6}[ ]*(?P<words>[^\n]*?)[ #]*(?P<list>\{[^{}\n]*\})?[ ]*$", re.MULTILINE
)
_RULED = re.compile(r"^(?P<words>[^\n]+)\n(?:=+|-+)[ ]*$", re.MULTILINE)
_ID = re.compile(
    r"\bid\s*=\s*[\"']?([^\"'\s>}]+)|\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}|\bname\s*=\s*[\"']([^\"']+)"
)
_LINK = re.compile(r"(\]\(<?#)([^)\s>]+)(?=[\s>)])|(href=\"#)([^\"]+)(?=\")")
_SHOWN = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^>]*>|[`*]")


def mend_anchors(text: str, first: int, stash: Stash, source: str, ledger: Ledger) -> str:
    """`text` with the links to its own headings as our pages name those."""
    if "#" not in text or not _LINK.search(text):
        return text
    ids = {next(filter(None, found)) for piece in (text, *_html(stash)) for found in _ID.findall(piece)}
    names = _names(text, stash)
    squashed: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        squashed.setdefault(name.replace("-", ""), []).append(name)

    def replace(match: re.Match[str]) -> str:
        start, typed = (match[1], match[2]) if match[1] else (match[3], match[4])
        anchor = unquote(typed)
        found = squashed.get(slugify(anchor).replace("-", ""), [])
        if anchor in ids or anchor in names or len(found) != 1:
            return match[0]
        line = line_at(text, match.start(), first)
        ledger.mended(source, line, texts.ANCHOR.format(before=anchor, after=found[0]))
        return start + found[0]

    return _LINK.sub(replace, text)


def _names(text: str, stash: Stash) -> list[str]:
    """The ids that the reading will give to headings, in order, doubles numbered as it numbers them."""
    seen: Counter[str] = Counter()
    names = []
    for heading in sorted(
        (*_HEADING.finditer(text), *_RULED.finditer(text)), key=lambda match: match.start()
    ):
        words = MARK.sub(lambda mark: stash.get(mark)[1].strip("`"), heading["words"])
        slug = slugify(_SHOWN.sub(lambda match: match[1] or "", words))
        seen[slug] += 1
        names.append(slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")
    return names


def _html(stash: Stash) -> list[str]:
    return [held for kind, held in stash.items if kind is Held.HTML]
