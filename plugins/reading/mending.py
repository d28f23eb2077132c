"""Typed HTML made valid: what a browser would guess at is settled here, with every word kept.

Archives bring HTML of every age. Cleaning makes it safe and balanced; this makes it what the standard allows, so that
no page is invalid, scrolls sideways or misleads a screen reader because of what was typed in it.

Source: HTML Living Standard, 3.2.5 Content models; WAI-ARIA in HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement, tostring

from plugins.reading.composition import HEADINGS, level_headings, name_headings, wrap_tables
from plugins.reading.foreign import lead_to_foreign_media
from plugins.reading.nesting import nest
from plugins.reading.tables import square
from plugins.reading.typed_attributes import mend_attributes

_VOID = frozenset({"br", "col", "hr", "img", "source", "track", "wbr"})
_SHOWN = frozenset({"img", "audio", "video", "hr", "br"})


def mend(html: str, prefix: str = "", size_of: Callable[[str], tuple[int, int]] = lambda _: (0, 0)) -> str:
    """Valid HTML with the text of `html`, which is safe and balanced.

    `prefix` begins the names of headings; `size_of` gives an image's width and height in pixels, 0 when unknown.

    Raises: RecursionError when it is too deeply nested.
    """
    builder = _Builder()
    builder.feed(html)
    builder.close()
    root = builder.root
    lead_to_foreign_media(root)
    nest(root)
    _drop_empty(root)
    for table in list(root.iter("table")):
        square(table)
    _unwrap_scrolling(root)
    mend_attributes(root)
    wrap_tables(root)
    _size_images(root, size_of)
    level_headings(root)
    name_headings(root, prefix)
    inner = (tostring(child, encoding="unicode", method="html") for child in root)
    return _text(root) + "".join(inner)


class _Builder(HTMLParser):
    """A tree of balanced HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        if len(here):
            here[-1].tail = (here[-1].tail or "") + data
        else:
            here.text = (here.text or "") + data


def _size_images(root: Element, size_of: Callable[[str], tuple[int, int]]) -> None:
    """Both sizes of each image, so that nothing jumps; a typed width keeps the picture's proportions."""
    for image in root.iter("img"):
        width, height = size_of(image.get("src", ""))
        if not width or not height or ("width" in image.attrib and "height" in image.attrib):
            continue
        shown = int(image.get("width", width))
        image.set("width", str(shown))
        image.set("height", str(round(shown * height / width)))


def _text(root: Element) -> str:
    """What stands before the first element, escaped as the rest is."""
    holder = Element("p")
    holder.text = root.text
    return tostring(holder, encoding="unicode", method="html").removeprefix("<p>").removesuffix("</p>")


def _drop_empty(root: Element) -> None:
    """Paragraphs, headings and links that hold nothing go: they are stops without words on a keyboard's way."""
    # Innermost first: what holds nothing but an empty link is empty.
    for parent in reversed(list(root.iter())):
        for child in list(parent):
            if child.tag in ("p", "a", *HEADINGS) and not _says_something(child) and not child.get("id"):
                index = list(parent).index(child)
                tail, children = child.tail or "", list(child)
                parent.remove(child)
                parent[index:index] = children
                _append_text(parent, index - 1 + len(children), tail)


def _says_something(element: Element) -> bool:
    if any(text.strip() for text in element.itertext()):
        return True
    shown = [inner for inner in element.iter() if inner.tag in _SHOWN]
    return any(inner.get("alt", "").strip() for inner in shown) if element.tag == "a" else bool(shown)


def _append_text(parent: Element, index: int, text: str) -> None:
    if index >= 0:
        parent[index].tail = (parent[index].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _unwrap_scrolling(root: Element) -> None:
    """Composed tables lose their scrolling block, to get one again, numbered with the typed ones."""
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            if child.get("class") == "table-scroll" and len(child) == 1 and child[0].tag == "table":
                child[0].tail = child.tail
                parent[index] = child[0]
