"""A Markdown body parted into what may be mended as text and what is set aside: code, and blocks of HTML.

Comments and scripts fall on the way: what follows them would otherwise be read as part of them.
Source: Python-Markdown 3, preprocessor `html_block` and the code block and backtick processors.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

from markdown import Markdown

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.stash import GONE, MARK, NEW, Held, Stash, gone

# Taken out of their line by the pass over inline tags: they end as links.
_NOT_BLOCKS = frozenset({"hr", "iframe", "script", "style", "object", "embed", "noscript"})
BLOCKS = frozenset(Markdown().block_level_elements) - _NOT_BLOCKS | {"video", "audio", "picture", "svg"}
_WRAPPERS = frozenset(
    {"div", "section", "aside", "article", "header", "footer", "main", "nav", "center", "details"}
)
_BLOCK = re.compile(r" {0,3}<([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_ATTRIBUTES = r"(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*"
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])[ \t]")
_HEADING = re.compile(r"#{1,6}")
_SIGNS = re.compile(
    r"(?P<ticks>`+)|(?P<comment><!--)|(?P<odd><[?!])|(?P<dead><(?P<name>script|style)\b)|\n", re.IGNORECASE
)
_LOOKS_MARKDOWN = re.compile(
    r"^ {0,3}(?:#{1,6}\s|[-*+]\s|\d+\.\s|>|:::|\|)|\*\*\S|!?\[[^\]\n]*\]\(|`|" + MARK.pattern, re.MULTILINE
)

_MARKDOWN_PARAGRAPH = re.compile(r"\n[ \t]*\n[ ]{0,3}[^\s<]")
_SUMMARY = re.compile(r"<summary\b[^>]*>\s*(.*?)\s*</summary\s*>", re.IGNORECASE | re.DOTALL)

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_SPAN = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)

HtmlMender = Callable[[str, int], str]


class Lexer:
    """One body being parted. `first` is the source's line on which it begins; `mend_html` cleans a block of HTML."""

    def __init__(self, first: int, stash: Stash, source: str, ledger: Ledger, mend_html: HtmlMender) -> None:
        self.first, self.stash, self.source, self.ledger, self.mend_html = (
            first,
            stash,
            source,
            ledger,
            mend_html,
        )

    def part(self, text: str) -> str:
        """`text` with code and HTML blocks set aside, without comments, scripts and styles."""
        out = _Out(self.first)
        here, depth, fresh = 0, 0, True
        while here < len(text):
            end = text.find("\n", here)
            end = len(text) if end < 0 else end
            line = text[here:end]
            if not line.strip():
                out.write(text[here : end + 1])
                here, fresh = end + 1, True
                continue
            plain = line.expandtabs(4)
            indent = len(plain) - len(plain.lstrip(" "))
            if fresh and indent >= 4 * (depth + 1):
                stop = self._indented_end(text, here, 4 * (depth + 1))
                out.write(self.stash.put(Held.INDENTED, text[here:stop]))
                here, fresh = stop, False
                continue
            if _ITEM.match(line.lstrip()):
                depth = indent // 4 + 1
            elif fresh and indent < 4:
                depth = 0
            block = _BLOCK.match(text, here)
            if block and block[1].lower() in BLOCKS and (stop := _block_end(text, here, block[1])):
                typed = text[here:stop]
                if (inner := self._unwrapped(typed, block[1], out.line)) is not None:
                    text = text[:here] + inner + text[stop:]
                    continue
                held = self.mend_html(typed, out.line)
                out.write(self.stash.put(Held.HTML, held, typed.count("\n") + typed.count(GONE)))
                here, fresh = stop, False
                continue
            here = self._inline(text, here, end, out)
            fresh = bool(_HEADING.match(line))
        return out.text

    def _inline(self, text: str, here: int, end: int, out: _Out) -> int:
        """Copy a line, its code spans set aside, comments and scripts left out; where the next line begins."""
        while True:
            sign = _SIGNS.search(text, here)
            if sign is None or sign.start() > end:
                out.write(text[here : end + 1])
                return end + 1
            out.write(text[here : sign.start()])
            if sign[0] == "\n":
                out.write("\n")
                return sign.end()
            line = out.line
            here = sign.end()
            if sign["ticks"]:
                close = _span_end(text, sign.start())
                escaped = text[max(sign.start() - 1, 0) : sign.start()] == "\\"
                if close and not escaped:
                    out.write(self.stash.put(Held.SPAN, text[sign.start() : close]))
                    here = close
                else:
                    out.write(sign["ticks"])
            else:
                here = self._dead(text, sign, line, out)
            end = max(end, text.find("\n", here) if text.find("\n", here) >= 0 else len(text))

    def _dead(self, text: str, sign: re.Match[str], line: int, out: _Out) -> int:
        """Leave a comment, a script or a style out; one without an end becomes text."""
        if sign["dead"]:
            name = sign["name"].lower()
            ending = re.compile(rf"<{name}\b{_ATTRIBUTES}>.*?</{name}\s*>", re.IGNORECASE | re.DOTALL)
            found = ending.match(text, sign.start())
            said = texts.SCRIPT.format(name=name)
        else:
            shape = r"<!--.*?-->" if sign["comment"] else r"<[?!][^>]*>"
            found = re.compile(shape, re.DOTALL).match(text, sign.start())
            said = texts.COMMENT.format(text=_short(found[0]) if found else "")
        if found is None:
            out.write("&lt;" + sign[0][1:])
            self.ledger.mended(self.source, line, texts.SHOWN.format(text=sign[0]))
            return sign.end()
        self.ledger.mended(self.source, line, said)
        out.write(gone(found[0]))
        return found.end()

    def _unwrapped(self, block: str, name: str, line: int) -> str | None:
        """The Markdown inside a wrapper, None when the wrapper's content is HTML."""
        if name.lower() not in _WRAPPERS and not re.match(
            rf"\s*<{name}\b[^>]*\smarkdown\s*=", block, re.IGNORECASE
        ):
            return None
        opening = re.compile(rf"\s*<{name}\b({_ATTRIBUTES})>", re.IGNORECASE).match(block)
        close = block.rfind("</")
        if opening is None or close < opening.end():
            return None
        inner = block[opening.end() : close]
        if not re.search(r"\bmarkdown\s*=", opening[1], re.IGNORECASE) and not _holds_markdown(inner):
            return None
        if name.lower() == "details":
            inner = _SUMMARY.sub(f"{NEW}**\\1**{NEW}", inner)
        self.ledger.mended(self.source, line, texts.UNWRAPPED.format(name=name.lower()))
        return gone(opening[0]) + textwrap.dedent(inner) + gone(block[close:])

    @staticmethod
    def _indented_end(text: str, here: int, indent: int) -> int:
        stop = here
        while here < len(text):
            end = text.find("\n", here)
            end = len(text) if end < 0 else end
            line = text[here:end].expandtabs(4)
            if line.strip():
                if len(line) - len(line.lstrip(" ")) < indent:
                    break
                stop = end
            here = end + 1
        return stop


class _Out:
    """What is written so far, and the source's line on which it goes on."""

    def __init__(self, first: int) -> None:
        self._parts: list[str] = []
        self.line = first

    def write(self, text: str) -> None:
        self._parts.append(text)
        self.line += text.count("\n") + text.count(GONE)

    @property
    def text(self) -> str:
        return "".join(self._parts)


def _holds_markdown(inner: str) -> bool:
    """Whether the content of a wrapper is Markdown, in CommonMark's way: after a blank line, and not a tag."""
    if _MARKDOWN_PARAGRAPH.search(inner):
        return True
    return bool(re.match(r"[ \t]*\n[ \t]*\n", inner) and _LOOKS_MARKDOWN.search(inner))


def _block_end(text: str, here: int, name: str) -> int:
    """Where the element opened at `here` is closed; 0 when it is not."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}(?=[\s/>]){_ATTRIBUTES}>", re.IGNORECASE).finditer(text, here):
        if tag[0].endswith("/>") and not tag[1]:
            if depth == 0:
                return 0
            continue
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return 0


def _span_end(text: str, start: int) -> int:
    """The end of the code span that begins at `start`, 0 when none does; a span does not cross a blank line."""
    blank = _BLANK_LINE.search(text, start)
    span = _SPAN.match(text, start, blank.start() if blank else len(text))
    return span.end() if span else 0


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
