"""Headings of a body as levels below the page's own: from 2, in the same order of rank, without a jump."""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.stash import GONE, MARK, Held, Stash, line_at

_SIGNS = re.compile(
    MARK.pattern
    + r"|^(?P<quote>(?:[ ]{0,3}>[ ]?)*)(?P<hashes>#{1,6})(?P<words>[^\n#]?[^\n]*)$"
    + rf"|(?:(?<=\n\n)|\A)(?P<ruled>[^\n#>|{GONE}][^\n]*)\n(?P<rule>=+|-+)[ ]*$"
    + r"|<(?P<close>/?)h(?P<level>[1-6])(?=[\s>])",
    re.MULTILINE,
)
_TAGS = re.compile(r"<(/?)h([1-6])(?=[\s>])")


def order_headings(text: str, first: int, stash: Stash, source: str, ledger: Ledger) -> str:
    """`text` with its headings at their levels; those of HTML blocks too."""
    stack: list[tuple[int, int]] = []
    current = 0

    def level_of(typed: int, words: str, line: int) -> int:
        while stack and stack[-1][0] >= typed:
            stack.pop()
        level = min((stack[-1][1] if stack else 1) + 1, 6)
        stack.append((typed, level))
        if level != typed:
            ledger.mended(source, line, texts.HEADING.format(words=_short(words), before=typed, after=level))
        return level

    def in_html(match: re.Match[str], line: int) -> str:
        nonlocal current
        if not match[1]:
            current = level_of(int(match[2]), "", line)
        return f"<{match[1]}h{current or match[2]}"

    def replace(match: re.Match[str]) -> str:
        line = line_at(text, match.start(), first)
        if match[1] is not None:
            kind, held = stash.get(match)
            if kind is Held.HTML and "<h" in held:
                stash.items[int(match[1])] = (kind, _TAGS.sub(lambda tag: in_html(tag, line), held))
            return match[0]
        if match["hashes"]:
            level = level_of(len(match["hashes"]), match["words"], line)
            return f"{match['quote']}{'#' * level}{match['words']}"
        if match["ruled"] is not None:
            typed = 1 if match["rule"][0] == "=" else 2
            level = level_of(typed, match["ruled"], line)
            return match[0] if level == typed else f"{'#' * level} {match['ruled']}{GONE}"
        return in_html(re.match(_TAGS, match[0] + ">") or match, line)

    return _SIGNS.sub(replace, text)


def _short(words: str) -> str:
    words = " ".join(MARK.sub("…", words).strip("# ").split())
    return words if len(words) <= 60 else words[:59] + "…"
