"""Fenced code as Python-Markdown reads it: at the start of a line, closed as it was opened, one word after the fence.

Source: Python-Markdown, extension `fenced_code` (FENCED_BLOCK_RE); CommonMark 0.31, 4.5 Fenced code blocks.
"""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.stash import NEW, Held, Stash

_FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_PLAIN_INFO = re.compile(r"[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(?:\"[^\"]*\"|'[^']*')[ ]*)?)")
_WORD = re.compile(r"[\w#.+-]+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")


def hold_fences(text: str, first: int, stash: Stash, source: str, ledger: Ledger) -> str:
    """`text` with its fenced code set aside, put in the form that the house's converter reads."""
    lines = text.split("\n")
    out: list[str] = []
    in_list = False
    number = 0
    while number < len(lines):
        line = lines[number]
        opening = _FENCE.fullmatch(line)
        if opening and opening["fence"][0] == "`" and "`" in opening["info"]:
            opening = None
        indent = len(opening["indent"].expandtabs(4)) if opening else 0
        if opening is None or (indent >= 4 and not in_list):
            if line.strip():
                in_list = bool(_ITEM.match(line)) or (
                    in_list and (line[0] in " \t" or not _after_blank(lines, number))
                )
            out.append(line)
            number += 1
            continue
        end = _closing(lines, number + 1, opening["fence"])
        code = lines[number + 1 : end]
        if end == len(lines):
            ledger.mended(source, first + number, texts.FENCE_OPEN)
            while code and not code[-1].strip():
                code.pop()
        taken = min(end + 1, len(lines)) - number
        out.append(_held(opening, indent, code, taken - 1, first + number, stash, source, ledger))
        number += taken
    return "\n".join(out)


def _held(
    opening: re.Match[str],
    indent: int,
    code: list[str],
    ends: int,
    line: int,
    stash: Stash,
    source: str,
    ledger: Ledger,
) -> str:
    code = [_dedented(each, indent) for each in code]
    if indent >= 4:
        # Inside a list item: only indented code stays in the item.
        ledger.mended(source, line, texts.FENCE_IN_LIST)
        block = "\n".join(" " * (indent + 4) + each if each.strip() else "" for each in code)
        return NEW + stash.put(Held.INDENTED, block, ends) + NEW
    if indent:
        ledger.mended(source, line, texts.FENCE_MOVED)
    info = opening["info"]
    if not _PLAIN_INFO.fullmatch(info):
        word = _WORD.search(info)
        ledger.mended(source, line, texts.FENCE_INFO.format(text=info.strip()))
        info = word[0] if word else ""
    fence = opening["fence"]
    while any(each.rstrip() == fence for each in code):
        fence += fence[0]
    return stash.put(Held.FENCE, "\n".join([fence + info.rstrip(), *code, fence]), ends)


def _closing(lines: list[str], start: int, fence: str) -> int:
    for number in range(start, len(lines)):
        text = lines[number].strip()
        if text.startswith(fence) and not text.strip(fence[0]):
            return number
    return len(lines)


def _dedented(line: str, indent: int) -> str:
    line = line.expandtabs(4) if indent and "\t" in line[: indent + 1] else line
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


def _after_blank(lines: list[str], number: int) -> bool:
    return number == 0 or not lines[number - 1].strip()
