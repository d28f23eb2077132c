"""HTML tags inside Markdown text: kept, cleaned, closed, or turned into Markdown."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from desk.importer import texts
from desk.importer.elements import (
    CONTROLS,
    DEAD,
    DRAWINGS,
    EMBEDS,
    MEDIA,
    STRUCTURE,
    VOID,
    clean_attributes,
    control_words,
    embed_address,
    embed_words,
    image_words,
    name_of,
)
from desk.importer.head_values import HTML
from desk.importer.ledger import Ledger
from desk.importer.outcomes import Answers, Fate
from desk.importer.stash import line_at
from plugins.domain.markup import TAGS

_TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9-]*(?::[A-Za-z][A-Za-z0-9-]*)?)((?:[\s/](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?)>"
)
_UNENDED = re.compile(r"<(?=/?(?:script|iframe|object|embed|style|form|input)\b)", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"(\n[ \t]*\n\s*)")
_SHORTCODE = re.compile(r"\{\{[<%].*?[>%]\}\}")
_KNOWN = TAGS | HTML | EMBEDS | DEAD | DRAWINGS | CONTROLS | STRUCTURE


class InlineTags:
    """The tags of one body. `first` is the source's line on which it begins."""

    def __init__(self, first: int, answers: Answers, source: str, ledger: Ledger) -> None:
        self.first, self.answers, self.source, self.ledger = first, answers, source, ledger

    def mend(self, text: str) -> str:
        """`text` with every tag answered; tags are paired within one paragraph."""
        if "<" not in text:
            return text
        text = _SHORTCODE.sub(lambda code: code[0].replace("<", "&lt;"), text)
        parts, line = [], self.first
        for piece in _PARAGRAPHS.split(text):
            parts.append(self._paragraph(piece, line) if "<" in piece else piece)
            line = line_at(piece, len(piece), line)
        return "".join(parts)

    def _paragraph(self, text: str, line: int) -> str:
        tags = list(_TAG.finditer(text))
        partner = _pairs(tags)
        out, end = [], 0
        dropped: set[int] = set()
        for index, match in enumerate(tags):
            out.append(_UNENDED.sub("&lt;", text[end : match.start()]))
            end = match.end()
            if index in dropped:
                continue
            at = line_at(text, match.start(), line)
            out.append(self._tag(match, index in partner, at))
            if out[-1] != match[0] and index in partner and not out[-1].startswith("<" + match[2]):
                dropped.add(partner[index])
        out.append(_UNENDED.sub("&lt;", text[end:]))
        return "".join(out)

    def _tag(self, match: re.Match[str], paired: bool, line: int) -> str:
        name = match[2].lower()
        if name not in _KNOWN:
            if paired:
                self._say(line, texts.TAG_GONE.format(name=name))
                return ""
            self._say(line, texts.SHOWN_TAG.format(text=match[0]))
            return "&lt;" + match[0][1:]
        if not paired and name not in VOID and name not in EMBEDS:
            self._say(line, texts.UNPAIRED.format(text=match[0][:60]))
            return ""
        if match[1]:
            return match[0] if name not in VOID else "<br>" if name == "br" else ""
        soup = BeautifulSoup(match[0], "html.parser")
        tag = soup.find(True)
        if not isinstance(tag, Tag):
            return match[0]
        if name in EMBEDS:
            return self._embed(tag, line)
        if name == "img":
            return self._image(tag, line)
        if name in CONTROLS | STRUCTURE | DEAD | DRAWINGS or name not in TAGS | {"h1"}:
            said = texts.CONTROL_TAG if name in CONTROLS else texts.TAG_GONE
            self._say(line, said.format(name=name))
            return control_words(tag)
        return self._kept(match, tag, line)

    def _embed(self, tag: Tag, line: int) -> str:
        address = embed_address(tag)
        if not address:
            self._say(line, texts.EMBED_GONE.format(name=tag.name))
            return ""
        self._say(line, texts.EMBED.format(name=tag.name, address=address))
        return f"[{bracketed(embed_words(tag, address))}]({address})"

    def _image(self, tag: Tag, line: int) -> str:
        """An image in Markdown: the pass over Markdown's images answers it."""
        source = str(tag.get("src") or tag.get("data-src") or "").strip()
        if not source:
            return image_words(tag)
        title = " ".join(str(tag.get("title") or "").split()).replace('"', "”")
        alt = bracketed(" ".join(str(tag.get("alt") or "").split()))
        return f"![{alt}](<{source}>" + (f' "{title}")' if title else ")")

    def _kept(self, match: re.Match[str], tag: Tag, line: int) -> str:
        before = dict(tag.attrs)
        clean_attributes(tag, lambda said: self._say(line, said))
        if tag.name == "a" and tag.get("href"):
            outcome = self.answers.link(str(tag["href"]), line)
            if outcome.fate is Fate.DROP:
                del tag["href"]
            elif outcome.fate is Fate.CHANGE:
                tag["href"] = outcome.href
        elif tag.name in MEDIA and tag.get("src"):
            outcome = self.answers.media(str(tag["src"]), line)
            if outcome.fate is Fate.CHANGE:
                tag["src"] = outcome.href
            else:
                return f"[{bracketed(name_of(outcome.href))}]({outcome.href})" if outcome.href else ""
        if tag.attrs == before:
            return match[0]
        return str(tag).removesuffix(f"</{tag.name}>") if not match[0].endswith("/>") else str(tag)

    def _say(self, line: int, text: str) -> None:
        self.ledger.mended(self.source, line, text)


def bracketed(words: str) -> str:
    """Words as they stand between the brackets of a link."""
    return words.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _pairs(tags: list[re.Match[str]]) -> dict[int, int]:
    """The closing tag of each opening one and the reverse, by index; tags that have no partner are not there."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    for index, tag in enumerate(tags):
        name = tag[2].lower()
        if tag[1]:
            for depth in range(len(opened) - 1, -1, -1):
                if tags[opened[depth]][2].lower() == name:
                    partner[opened[depth]], partner[index] = index, opened[depth]
                    del opened[depth:]
                    break
        elif name not in VOID:
            if tag[0].endswith("/>"):
                partner[index] = index
            else:
                opened.append(index)
    return partner
