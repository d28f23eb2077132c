"""A body's tree as HTML, byte for byte as Python-Markdown writes it, without asking again what each element is.

Elements that this house never makes are left to the library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown.serializers import RE_AMP, to_html_string

from plugins.domain.markup import TAGS

_VOID = frozenset({"br", "col", "hr", "img", "source", "track", "wbr"})
# Elements with text, in lower case, without a way of their own to be written.
_PLAIN = (TAGS | {"h1"}) - _VOID - {"script", "style"}
# The library follows any depth; this calls itself, so it gives deep trees back.
_DEEPEST = 40


def to_html(root: Element) -> str:
    """The HTML of a tree."""
    pieces: list[str] = []
    _write(pieces.append, (root,), 0)
    return "".join(pieces)


def _write(write: Callable[[str], object], elements: Iterable[Element], depth: int) -> None:
    for element in elements:
        tag, text, tail = element.tag, element.text, element.tail
        is_void = tag in _VOID
        attributes = _attributes(element) if element.attrib else ""
        if not (is_void or tag in _PLAIN) or attributes is None or depth > _DEEPEST:
            write(to_html_string(element))
            continue
        write(f"<{tag}{attributes}>")
        if text:
            write(_escaped(text))
        if len(element):
            _write(write, element, depth + 1)
        if not is_void:
            write(f"</{tag}>")
        if tail:
            write(_escaped(tail))


def _attributes(element: Element) -> str | None:
    """The attributes in the order of their names; None when one is no text or may be written without its value."""
    pieces: list[str] = []
    for name, value in sorted(element.items()):
        if type(name) is not str or not isinstance(value, str) or name == value:
            return None
        escaped = _escaped(value)
        pieces.append(f' {name}="{escaped.replace(chr(34), "&quot;") if chr(34) in escaped else escaped}"')
    return "".join(pieces)


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
