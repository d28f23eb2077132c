"""Short texts with inline Markdown (standfirst, correction): one line of safe, typeset HTML, and its plain text."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape

from markdown import Markdown

from plugins.reading.clean import clean_inline
from plugins.reading.losses import has_leak
from plugins.reading.triggers import search_less
from plugins.reading.typesetting import Voice

_TRIGGERS = re.compile(r"[*_`\[\]<&\\]")
_TAG = re.compile(r"<[^>]*>")
_BLOCKS = (
    "empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference",
)  # fmt: skip


def inline_html(text: str, voice: Voice) -> str:
    """The HTML of one line, safe and typeset. Marks of blocks (`#`, `-`, `1.`) and marks that Markdown mixes up stay text."""
    if not _TRIGGERS.search(text):
        return voice.html(escape(text, quote=False))
    html = _converter().reset().convert(text)
    if has_leak(html):
        return voice.html(escape(text, quote=False))
    return voice.html(clean_inline(html.removeprefix("<p>").removesuffix("</p>")))


def plain_text(html: str) -> str:
    """The text of inline HTML, without its tags."""
    return unescape(_TAG.sub("", html)) if "<" in html or "&" in html else html


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    converter = Markdown(output_format="html")
    for name in _BLOCKS:
        converter.parser.blockprocessors.deregister(name)
    converter.preprocessors.deregister("html_block")
    search_less(converter)
    return converter
