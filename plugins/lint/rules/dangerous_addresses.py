"""Addresses that run code or smuggle a document, however disguised.

Bad:  [cliquez](javascript:alert(1))
Bad:  <a href="jav&#x09;ascript:alert(1)">
Bad:  ![](data:image/svg+xml;base64,…)
Good: [la délibération](https://mairie.example/deliberation.pdf)

Source: OWASP Cross Site Scripting Prevention Cheat Sheet, "URL contexts".
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.schemes import DANGEROUS, is_dangerous, is_dropped, scheme_of
from plugins.lint.typed import line_of_disguised

# Attributes whose value is words for people; any other one may be an address.
_WORDS = frozenset(
    {"title", "alt", "aria-label", "aria-describedby", "abbr", "label", "class", "id", "lang", "summary", "credit",
     "placeholder", "content", "name", "style"}
)  # fmt: skip


def check(proof: Proof) -> Iterator[Problem]:
    """Every dangerous address of a link, an image or any attribute; and those that the cleaning drops."""
    told: set[str] = set()
    for link in proof.links:
        if is_dangerous(link.href):
            told.add(link.href)
            yield proof.fault("E203", link.line or proof.line_of(link.href), value=link.href)
        elif is_dropped(link.href):
            told.add(link.href)
            line = link.line or proof.line_of(link.href)
            yield proof.fault("E172", line, value=link.href, scheme=scheme_of(link.href))
    for tag in proof.tags:
        if (
            is_dangerous(tag.name) and not tag.closing
        ):  # <javascript:alert(1)>: meant as a link, read as a tag
            yield proof.fault("E203", proof.line_of_tag(tag), value=tag.name)
        for name, value in tag.attributes:
            if name in _WORDS or name.startswith("on"):
                continue
            for address in _addresses(name, value):
                if address in told:
                    continue
                if is_dangerous(address):
                    told.add(address)
                    yield proof.fault("E203", _line(proof, address), value=address)
                elif name in ("href", "src", "cite", "poster") and is_dropped(address):
                    told.add(address)
                    yield proof.fault("E172", _line(proof, address), value=address, scheme=scheme_of(address))


def _addresses(name: str, value: str) -> tuple[str, ...]:
    if name != "srcset":
        return (value,)
    return (value, *(piece.split()[0] for piece in value.split(",") if piece.strip()))


def _line(proof: Proof, address: str) -> int:
    """The line of an address; disguised ones are sought by what is left of their scheme."""
    if lines := proof.lines_of(address):
        return lines[0]
    if line := line_of_disguised(proof.typed, address):
        return proof.first_line - 1 + line
    for needle in (*(f"{scheme}:" for scheme in sorted(DANGEROUS)), "&#", "script"):
        if lines := proof.lines_of(needle):
            return lines[0]
    return proof.line_of(address)
