"""HTML as a browser cuts it: tags, texts, comments, each with its place.

The cutting follows the tokenizer of the HTML standard in its data state. The elements that would change its state
(`script`, `style`, `textarea`, `title`, `svg`, `math`…) are all forbidden, and everything after them is still cut as
tags: so nothing that a browser would see as a tag is missed, and some more may be seen.
Time is linear in the text, whatever the text.

Source: HTML Living Standard, 13.2.5 Tokenization.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from plugins.domain.pattern import pattern

_SPACE = "\t\n\f\r "
_NAME = re.compile(r"[^\t\n\f\r />]*")
_GAP = re.compile(r"[\t\n\f\r /]*")
_SPACES = re.compile(r"[\t\n\f\r ]*")
_ATTRIBUTE = re.compile(r"=?[^\t\n\f\r />=]*")
_BARE_VALUE = pattern(r"[^\t\n\f\r >]*")
_COMMENT_END = re.compile(r"--!?>")
# Tags that say nothing but their name, and that no rule asks for by that name.
_DULL = (
    r"/?(?:p|br|hr|em|strong|b|i|u|s|del|ins|mark|small|sub|sup|q|cite|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption"
    r'|thead|tbody|tfoot|tr|td(?: class="align-(?:left|center|right)")?)>'
)
DULL_TAG = re.compile(f"<{_DULL}")
_ANY = re.compile("<")
# A tag as libraries write it, with nothing to decode: most are, and need not be read character by character.
_PLAIN = re.compile(r'</?([a-z][a-z0-9]*)((?: [a-z-]+="[^"&]*")*)>')
_PAIR = re.compile(r' ([a-z-]+)="([^"]*)"')
_TELLING = re.compile(f"<(?!{_DULL})")


# Tuples: dozens are made of each text, and a frozen dataclass takes three times as long to make.
class Tag(NamedTuple):
    """An opening or closing tag. Names in lower case, values without entities, repeated attributes kept.

    `start` and `end` are offsets in the text; `complete` is False when the text ended inside the tag.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    start: int
    end: int
    closing: bool = False
    complete: bool = True

    def get(self, name: str) -> str | None:
        """The value of an attribute (the first one, as browsers do), None when absent."""
        return next((value for key, value in self.attributes if key == name), None)


class Text(NamedTuple):
    """Text between tags, entities decoded."""

    text: str
    start: int


class Comment(NamedTuple):
    """A comment, or what browsers take for one (`<?php … ?>`, `<!DOCTYPE …>`). `bogus` says the latter."""

    text: str
    start: int
    bogus: bool
    complete: bool = True


Token = Tag | Text | Comment


def cut(html: str) -> Iterator[Token]:
    """Every token of `html`, in order."""
    return _cut(html, _ANY)


def skim(html: str) -> Iterator[Token]:
    """The same without the dull tags (`<p>`, `</em>`…): texts that only these part are one. Much faster."""
    return _cut(html, _TELLING)


def _cut(html: str, opening: re.Pattern[str]) -> Iterator[Token]:
    here = text_from = 0
    size = len(html)
    while found := opening.search(html, here):
        here = found.start()
        following = html[here + 1 : here + 2]
        closing = following == "/"
        first = html[here + 2 : here + 3] if closing else following
        if not ((first.isascii() and first.isalpha()) or following in ("!", "?") or (closing and first)):
            here += 1
            continue
        if here > text_from:
            yield Text(_decoded(html[text_from:here]), text_from)
        token: Token
        if first.isascii() and first.isalpha():
            token, here = _tag(html, here, closing)
        else:
            token, here = _comment(html, here)
        yield token
        text_from = here
    if text_from < size:
        yield Text(_decoded(html[text_from:]), text_from)


def _decoded(text: str) -> str:
    """A text without its entities and the dull tags in it."""
    if "&" not in text:
        return DULL_TAG.sub("", text) if "<" in text else text
    # Each piece alone: an entity does not go on behind a tag.
    return "".join(map(unescape, DULL_TAG.split(text)))


def _tag(html: str, start: int, closing: bool) -> tuple[Tag, int]:
    if plain := _PLAIN.match(html, start):
        attributes = tuple(_PAIR.findall(plain[2])) if plain[2] else ()
        return Tag(plain[1], attributes, start, plain.end(), closing), plain.end()
    return _any_tag(html, start, closing)


def _any_tag(html: str, start: int, closing: bool) -> tuple[Tag, int]:
    named = _NAME.match(html, start + 1 + closing)
    assert named
    here = named.end()
    attributes: list[tuple[str, str]] = []
    complete = False
    while True:
        gap = _GAP.match(html, here)
        assert gap
        here = gap.end()
        if here >= len(html):
            break
        if html[here] == ">":
            here += 1
            complete = True
            break
        here, attribute = _attribute(html, here)
        attributes.append(attribute)
    return Tag(named[0].lower(), tuple(attributes), start, here, closing, complete), here


def _attribute(html: str, here: int) -> tuple[int, tuple[str, str]]:
    named = _ATTRIBUTE.match(html, here)
    assert named
    name, here = named[0].lower(), named.end()
    spaces = _SPACES.match(html, here)
    assert spaces
    if html[spaces.end() : spaces.end() + 1] != "=":
        return here, (name, "")
    spaces = _SPACES.match(html, spaces.end() + 1)
    assert spaces
    here = spaces.end()
    quote = html[here : here + 1]
    if quote in ('"', "'") and quote:
        end = html.find(quote, here + 1)
        end = len(html) if end < 0 else end
        return min(end + 1, len(html)), (name, unescape(html[here + 1 : end]))
    value = _BARE_VALUE.match(html, here)
    assert value
    return value.end(), (name, unescape(value[0]))


def _comment(html: str, start: int) -> tuple[Comment, int]:
    if not html.startswith("<!--", start):
        end = html.find(">", start)
        text = html[start : len(html) if end < 0 else end + 1]
        return Comment(text, start, bogus=True, complete=end >= 0), start + len(text)
    for short in ("<!-->", "<!--->"):
        if html.startswith(short, start):
            return Comment("", start, bogus=False), start + len(short)
    found = _COMMENT_END.search(html, start + 4)
    if found is None:
        return Comment(html[start + 4 :], start, bogus=False, complete=False), len(html)
    return Comment(html[start + 4 : found.start()], start, bogus=False), found.end()
