"""Blocks that other converters know and ours does not: `:::` containers, `!!!` notes, tables of contents, shortcodes.

Sources: markdown-it-container; Python-Markdown, extensions `admonition` and `toc`; Hugo, "Shortcodes".
"""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.stash import GONE, MARK, NEW, Held, Stash
from plugins.domain.record import Struct
from plugins.domain.urls import slugify

_FENCE = re.compile(r" {0,3}(?P<colons>:{3,})\s*(?P<info>[^\n]*?)\s*:*")
_NOTE = re.compile(r"!!! ?(?P<kind>[\w-]+(?: +[\w-]+)*)(?: +\"(?P<title>.*?)\")? *")
_TOC = re.compile(r"\s*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|\{:toc\})\s*", re.IGNORECASE)
_SHORTCODE = re.compile(r"\{\{(?:<|&lt;|%)\s*/?\s*[\w-]+.*?(?:>|%)\}\}")
_BLOCK_HTML = re.compile(r"^\s*<(?:div|section|table|figure|details|ul|ol|p)\b", re.MULTILINE)
# What stands apart without being said apart: an introduction, a plain box.
_PLAIN = frozenset(
    "intro introduction chapo lead div section wrapper container columns column center details".split()
)


class _Open(Struct):
    colons: int
    line: int
    quoted: bool


def mend_containers(text: str, first: int, stash: Stash, source: str, ledger: Ledger) -> str:
    """`text` with containers as quotations (a note, a tip) or as plain paragraphs, tables of contents left out."""
    lines = text.split("\n")
    numbers = _numbers(lines, first)
    opened: list[_Open] = []
    out: list[str] = []
    for index, line in enumerate(lines):
        prefix = "> " * sum(each.quoted for each in opened)
        fence = _FENCE.fullmatch(line) if ":::" in line else None
        if fence and fence["info"]:
            out.append(_opening(fence, lines, index, numbers[index], opened, stash, source, ledger))
        elif fence and opened:
            opened.pop()
            out.append(_empty(prefix if len(opened) else ""))
        elif fence:
            ledger.mended(source, numbers[index], texts.CONTAINER_STRAY)
            out.append("")
        elif _TOC.fullmatch(line):
            ledger.mended(source, numbers[index], texts.CONTENTS.format(text=line.strip()))
            out.append(_empty(prefix))
        else:
            for code in _SHORTCODE.findall(line):
                ledger.unknown(source, numbers[index], texts.SHORTCODE.format(text=code.replace("&lt;", "<")))
            out.append(_quoted(line, prefix) if prefix else line)
    for each in opened:
        ledger.mended(source, each.line, texts.CONTAINER_OPEN)
    return "\n".join(_mend_notes(out, first, source, ledger))


def _opening(
    fence: re.Match[str], lines: list[str], index: int, number: int, opened: list[_Open], stash: Stash, source: str,
    ledger: Ledger,
) -> str:  # fmt: skip
    prefix = "> " * sum(each.quoted for each in opened)
    kind, _, title = fence["info"].partition(" ")
    inside = _inside(lines, index + 1)
    has_html = bool(_BLOCK_HTML.search(inside)) or any(
        stash.get(mark)[0] is Held.HTML for mark in MARK.finditer(inside)
    )
    plain = slugify(kind) in _PLAIN or has_html
    opened.append(_Open(len(fence["colons"]), number, not plain))
    said = texts.CONTAINER_PLAIN if plain else texts.CONTAINER_QUOTE
    ledger.mended(source, number, said.format(kind=fence["info"]))
    if not slugify(kind):
        title = fence["info"]  # a sign alone (an emoji) was there to be seen
    if not title.strip():
        return _empty(prefix)
    start = prefix if plain else prefix + "> "
    return f"{prefix.rstrip()}{NEW}{start}**{title.strip()}**{NEW}{start.rstrip()}"


def _inside(lines: list[str], start: int) -> str:
    depth = 1
    for index in range(start, len(lines)):
        fence = _FENCE.fullmatch(lines[index]) if ":::" in lines[index] else None
        if fence:
            depth += 1 if fence["info"] else -1
        if depth == 0:
            return "\n".join(lines[start:index])
    return "\n".join(lines[start:])


def _mend_notes(lines: list[str], first: int, source: str, ledger: Ledger) -> list[str]:
    """`!!! note "Title"` and the indented lines below it, as a quotation."""
    out: list[str] = []
    numbers = _numbers(lines, first)
    inside = False
    for index, line in enumerate(lines):
        note = _NOTE.fullmatch(line)
        if note:
            ledger.mended(source, numbers[index], texts.CONTAINER_QUOTE.format(kind=line.strip()))
            out.append(f"{NEW}> **{note['title']}**{NEW}>" if note["title"] else "")
            inside = True
        elif inside and not line.strip(" \t" + GONE):
            out.append(">" + line if _goes_on(lines, index) else line)
        elif inside and line.startswith(("    ", "\t")):
            out.append("> " + line.removeprefix("\t").removeprefix("    "))
        else:
            inside = False
            out.append(line)
    return out


def _goes_on(lines: list[str], index: int) -> bool:
    following = next((line for line in lines[index + 1 :] if line.strip(" \t" + GONE)), "")
    return following.startswith(("    ", "\t"))


def _quoted(line: str, prefix: str) -> str:
    return prefix + line.replace(NEW, NEW + prefix) if line.strip() else prefix.rstrip()


def _empty(prefix: str) -> str:
    return prefix.rstrip()


def _numbers(lines: list[str], first: int) -> list[int]:
    numbers, line = [], first
    for each in lines:
        numbers.append(line)
        line += 1 + each.count(GONE)
    return numbers
