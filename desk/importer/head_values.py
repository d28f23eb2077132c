"""Values of a foreign head as our heads take them: text without HTML, on one line."""

from __future__ import annotations

import re
from html import unescape

from desk.importer import texts
from desk.importer.ledger import Ledger

# Invisible characters and reading-direction marks, which a head must not hold.
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s|/)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?>")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)")
_OPENS_TAG = re.compile(r"<(?=[A-Za-z/!])")
_SCRIPT = re.compile(r"\b((?:java|vb|live)script):(?=\S|\s*\w+\s*\()|\bdata:(?=text/html)", re.IGNORECASE)
_DROPPED = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
HTML = frozenset(
    "a abbr acronym address article aside b bdi bdo big blockquote br button center cite code del dfn div em "
    "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li mark nav ol p "
    "picture pre q s samp section small source span strike strong sub sup table tbody td tfoot th thead time tr tt u "
    "ul var wbr embed object video audio".split()
)


def safe_title(value: str, source: str, line: int, ledger: Ledger) -> str:
    """A title as plain text: tags fall and their text stays, entities become characters."""
    text = _without_tags(value, "", "")
    if "&" in text:
        text = unescape(text)
        # `&lt;b&gt;` is text, but a head that holds a tag is refused.
        text = _OPENS_TAG.sub("‹", text) if _OPENS_TAG.search(text) else text
    text = _defused(text)
    return _noted(value, text, source, line, ledger)


def safe_summary(value: str, source: str, line: int, ledger: Ledger) -> str:
    """A standfirst as one line of Markdown without HTML: what only looks like a tag stays to be read."""
    text = _without_tags(value, "&lt;", "&gt;")
    text = _OPENS_TAG.sub("&lt;", text)
    return _noted(value, _defused(text), source, line, ledger)


def without_invisible(value: str, source: str, line: int, ledger: Ledger) -> str:
    """A value without the characters that nobody sees."""
    text = _INVISIBLE.sub("", value)
    if text != value:
        ledger.mended(source, line, texts.INVISIBLE)
    return text


def _noted(value: str, text: str, source: str, line: int, ledger: Ledger) -> str:
    text = " ".join(without_invisible(text, source, line, ledger).split(" ")).strip()
    if _INVISIBLE.sub("", value).strip() != text:
        ledger.mended(source, line, texts.HEAD_AS_TEXT.format(before=value, after=text))
    return text


def _without_tags(value: str, left: str, right: str) -> str:
    """`value` without HTML; a tag in a code span or of no known element is a word, between `left` and `right`."""
    value = _COMMENT.sub("", _DROPPED.sub("", value))

    def spelt(match: re.Match[str]) -> str:
        return f"{left}{match[1]}{match[2]}{match[3] or ''}{right}"

    def plain(text: str) -> str:
        return _TAG.sub(lambda m: "" if m[2].lower() in HTML else spelt(m), text)

    parts, end = [], 0
    for code in _CODE.finditer(value):
        parts.append(plain(value[end : code.start()]))
        parts.append(_TAG.sub(spelt, code[2]) if _TAG.search(code[2]) else code[0])
        end = code.end()
    return "".join(parts) + plain(value[end:])


def _defused(text: str) -> str:
    return _SCRIPT.sub(lambda match: match[0].replace(":", "\u00a0: "), text)
