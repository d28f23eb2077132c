"""The inline marks that most texts have, set at one look: `*words*`, `**words**` and `[words](address)`.

The same elements as Python-Markdown makes of them, several times as fast. A text in which any of these marks may mean
something else is left to the library: nesting, titles, brackets and references among them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

# What may stand in no such text: marks of other patterns, their beginnings, and what would nest.
OTHERS = ("`", "\\", "<", "&", "_", "![", "[^", "  \n", "\x02")
_SPAN = re.compile(
    r"(\*\*?)(?![\s*])([^*\[\]]+)(?<!\s)\1(?!\*)"
    r"|(?<!\])\[([^\[\]*]+)\]\(([^\s()\[\]*\"'{}]+)\)(?![\[(])"
)
_MARKS = re.compile(r"[*\[\]]")


def set_spans(element: Element) -> bool:
    """Whether the text of an element without children could be set; its new children are then behind its text."""
    parts = _SPAN.split(element.text or "")
    texts = parts[0::5]
    if any(_MARKS.search(text) for text in texts):
        return False
    element.text = AtomicString(texts[0])
    for at, tail in enumerate(texts[1:]):
        mark, words, linked, address = parts[5 * at + 1 : 5 * at + 5]
        if address:
            child = SubElement(element, "a", {"href": address})
            child.text = AtomicString(linked)
        else:
            child = SubElement(element, "em" if mark == "*" else "strong")
            child.text = AtomicString(words)
        child.tail = AtomicString(tail)
    return True


def spans_html(text: str, is_plain_address: Callable[[str], bool]) -> str | None:
    """The HTML of a text without `&`, `<`, `>` or any of OTHERS; None where `set_spans` could not, or an address is not plain."""
    if "*" not in text and "[" not in text:
        return text
    parts = _SPAN.split(text)
    if any(_MARKS.search(between) for between in parts[0::5]):
        return None
    pieces = [parts[0]]
    for at in range(1, len(parts), 5):
        mark, words, linked, address, tail = parts[at : at + 5]
        if not address:
            tag = "em" if mark == "*" else "strong"
            pieces.append(f"<{tag}>{words}</{tag}>{tail}")
        elif is_plain_address(address):
            pieces.append(f'<a href="{address}">{linked}</a>{tail}')
        else:
            return None
    return "".join(pieces)
