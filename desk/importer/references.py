"""Links and images in Markdown's own writing, each answered: kept, changed, or its words left alone.

Source: Python-Markdown 3, inline patterns `LinkInlineProcessor` and `ReferenceInlineProcessor`.
"""

from __future__ import annotations

import re

from desk.importer import texts
from desk.importer.elements import name_of, runs_code
from desk.importer.inline_tags import bracketed
from desk.importer.ledger import Ledger
from desk.importer.outcomes import DROP, Answers, Fate, Outcome
from desk.importer.stash import line_at
from plugins.domain.record import Record

_TARGET = re.compile(
    r"\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\((?:[^\s()]|\([^\s()]*\))*\))*))"
    r"(?:\s+(?P<title>\"(?:[^\"\\]|\\.|\"(?!\s*\)))*\"|'(?:[^'\\]|\\.|'(?!\s*\)))*'))?\s*\)",
    re.DOTALL,
)
_REFERENCE = re.compile(r"[ ]?\n?[ ]?\[(?P<id>[^\]]*)\]")
_DEFINITION = re.compile(
    r"^(?P<start>[ ]{0,3}\[(?P<id>(?!\^)[^\[\]]+)\]:[ ]*\n?[ ]*)<?(?P<href>[^\s>]+)>?"
    r"(?P<title>[ ]*\n?[ ]*(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\)))?[ ]*$",
    re.MULTILINE,
)
_ATTRIBUTES = re.compile(r"\{:?[ ]*[^{}\n]*[#.=\w][^{}\n]*\}")
_AUTOLINK = re.compile(r"<(?P<href>(?:https?|ftp|javascript|vbscript|data|file):[^<>\s]*)>", re.IGNORECASE)


class _Target(Record):
    """What follows the brackets of a link, and where it ends. `inline`: typed there, not in a definition."""

    href: str
    title: str
    end: int
    inline: bool


class References:
    """The links and images of one body. `first` is the source's line on which it begins."""

    def __init__(self, first: int, answers: Answers, source: str, ledger: Ledger) -> None:
        self.first, self.answers, self.source, self.ledger = first, answers, source, ledger
        self.defined: dict[str, tuple[str, str]] = {}
        self.whole = ""

    def mend(self, text: str) -> str:
        """`text` with every link and image answered."""
        self.whole = text
        self.defined = {
            _key(found["id"]): (found["href"], (found["title"] or "").strip()[1:-1])
            for found in _DEFINITION.finditer(text)
        }
        text = _AUTOLINK.sub(self._autolink, text)
        self.whole = text
        return self._references(text, 0, inside_link=False)

    def _references(self, text: str, offset: int, *, inside_link: bool) -> str:
        out, here = [], 0
        while True:
            start = text.find("[", here)
            if start < 0:
                out.append(text[here:])
                return "".join(out)
            close = _closing_bracket(text, start)
            image = start > 0 and text[start - 1] == "!" and not (start > 1 and text[start - 2] == "\\")
            target = self._target(text, start, close) if close and not _is_escaped(text, start) else None
            if target is None:
                out.append(text[here : start + 1])
                here = start + 1
                continue
            out.append(text[here : start - image])
            label = text[start + 1 : close]
            line = line_at(self.whole, offset + start, self.first)
            typed = text[start - image : target.end]
            if image:
                attributes = _ATTRIBUTES.match(text, target.end)
                answer = self._image(label, target, typed, line, inside_link=inside_link)
                # Attributes belong to a picture: a link or words in its place have no use for them.
                here = attributes.end() if attributes and not answer.startswith("!") else target.end
                out.append(answer)
            else:
                label = self._references(label, offset + start + 1, inside_link=True)
                out.append(
                    self._link(label, target, typed[: close - start + 1], text[close + 1 : target.end], line)
                )
                here = target.end

    def _target(self, text: str, start: int, close: int) -> _Target | None:
        if found := _TARGET.match(text, close + 1):
            href = found["angle"] if found["angle"] is not None else found["bare"]
            return _Target(href, (found["title"] or "")[1:-1], found.end(), inline=True)
        named = _REFERENCE.match(text, close + 1)
        key = _key((named["id"] if named else "") or text[start + 1 : close])
        if key not in self.defined:
            return None
        href, title = self.defined[key]
        return _Target(href, title, named.end() if named else close + 1, inline=False)

    def _link(self, label: str, target: _Target, typed_label: str, rest: str, line: int) -> str:
        outcome = self._answered(target.href, line, image=False)
        if not label.strip() and target.href and outcome.fate is not Fate.DROP:
            # A link without words is nowhere to be seen.
            self.ledger.mended(self.source, line, texts.LINK_SILENT.format(href=target.href))
            href = outcome.href or target.href
            return f"[{bracketed(href)}]({_address(href)}{_titled(target.title)})"
        if outcome.fate is Fate.DROP:
            return label
        if outcome.fate is Fate.KEEP:
            return f"[{label}]{rest}"
        return f"[{label}]({_address(outcome.href)}{_titled(target.title)})"

    def _image(self, label: str, target: _Target, typed: str, line: int, *, inside_link: bool) -> str:
        outcome = self._answered(target.href, line, image=True)
        title = _plain(target.title)
        if outcome.fate is Fate.DROP:
            return label or title
        if outcome.fate is Fate.LINK:
            words = label or bracketed(title or name_of(outcome.href))
            return words if inside_link else f"[{words}]({_address(outcome.href)}{_titled(title)})"
        if not label:
            self.ledger.missing(self.source, line, texts.MISSING_ALT.format(path=target.href))
        if outcome.fate is Fate.KEEP and target.inline and title == target.title:
            return typed
        href = outcome.href if outcome.fate is Fate.CHANGE else target.href
        return f"![{label}]({_address(href)}{_titled(title)})"

    def _answered(self, href: str, line: int, *, image: bool) -> Outcome:
        if runs_code(href):
            self.ledger.mended(self.source, line, texts.DANGEROUS.format(value=href[:60]))
            return DROP
        return (self.answers.image if image else self.answers.link)(href, line)

    def _autolink(self, found: re.Match[str]) -> str:
        line = line_at(self.whole, found.start(), self.first)
        if not runs_code(found["href"]):
            return found[0]
        self.ledger.mended(self.source, line, texts.DANGEROUS.format(value=found["href"][:60]))
        return found["href"].replace(":", "&#58;", 1)


def _key(typed: str) -> str:
    return " ".join(typed.lower().split())


def _is_escaped(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] == "\\"


def _closing_bracket(text: str, start: int) -> int:
    """The bracket that closes the one at `start`, within its paragraph; 0 when none does."""
    depth, here = 0, start
    while here < len(text):
        character = text[here]
        if character == "\\":
            here += 2
            continue
        if character == "\n" and text[here + 1 : here + 2] in ("\n", ""):
            return 0
        depth += (character == "[") - (character == "]")
        if depth == 0:
            return here
        here += 1
    return 0


def _address(href: str) -> str:
    return f"<{href}>" if re.search(r"[\s()]", href) else href


def _titled(title: str) -> str:
    return f' "{title}"' if title.strip() else ""


def _plain(title: str) -> str:
    """A legend without the links that some converters read in it, and without the sign that ends it."""
    title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)
    return re.sub(r"[`]|\*\*", "", " ".join(title.split())).replace('"', "”")
