"""Drawings that are programs.

Bad:  <svg onload="…">, <svg><script>…</script></svg>, <image href="https://ailleurs.example/x.png"/>
Good: a drawing of paths and text

An SVG opened by itself is a page of the site: its script would run with the site's rights.

Source: SVG 2, chapter 16 (Scripting); OWASP, "SVG file upload".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.files import suffix_of
from plugins.lint.rules.event_handlers import runs_something
from plugins.lint.schemes import is_dangerous, scheme_of
from plugins.lint.verdict import problem

if TYPE_CHECKING:
    from lxml import etree

_ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video"}
)
_MOVING = frozenset({"set", "animate", "animatetransform", "animatemotion"})
_LOCAL_IMAGES = ("data:image/png", "data:image/jpeg", "data:image/webp", "data:image/gif")


def check(directory: Directory) -> Iterator[Problem]:
    """Every SVG below `content/`: unreadable, or with something that runs or loads."""
    for path, size in directory.files.items():
        # All that can be wrong here is an error: what was kept had none.
        if suffix_of(path) == ".svg" and size <= directory.site.max_image_bytes and directory.is_new(path):
            yield from _check_drawing(os.path.join(directory.site.content, path), f"content/{path}")


def _check_drawing(file: str, place: str) -> Iterator[Problem]:
    # Imported here: a check without a new drawing pays nothing for it.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(file, parser)
    except (etree.XMLSyntaxError, OSError):
        yield problem("E215", place, 0)
        return
    if not isinstance(tree.getroot().tag, str) or _local(str(tree.getroot().tag)) != "svg":
        yield problem("E215", place, 0)
        return
    if tree.docinfo.internalDTD is not None and any(tree.docinfo.internalDTD.iterentities()):
        yield problem("E217", place, 1, value=texts.SVG_ENTITIES)
    for node in (*_siblings_before(tree.getroot()), *tree.getroot().iter()):
        line = node.sourceline or 0
        if isinstance(node, etree._ProcessingInstruction):
            if node.target == "xml-stylesheet":
                yield problem("E217", place, line, value=f"<?{node.target}?>")
        elif isinstance(node.tag, str):
            for value in _faults(node):
                yield problem("E217", place, line, value=value)


def _faults(element: etree._Element) -> Iterator[str]:
    name = _local(str(element.tag))
    if name in _ACTIVE:
        yield f"<{name}>"
    if name == "style" and _loads(element.text or ""):
        yield "<style>"
    for key, value in element.attrib.items():
        attribute = _local(str(key))
        text = str(value).strip()
        if runs_something(attribute) and attribute != "xlink:href":
            yield f"{attribute}="
        elif attribute == "href" and not text.lower().startswith(_LOCAL_IMAGES):
            elsewhere = name != "a" and (scheme_of(text) in ("http", "https") or text.startswith("//"))
            if is_dangerous(text) or elsewhere:
                yield text
        elif attribute == "style" and _loads(text):
            yield f"style={text}"
        elif name in _MOVING and is_dangerous(text):
            yield text


def _loads(style: str) -> bool:
    plain = style.lower().replace("\\", "")
    return "@import" in plain or ("http" in plain and "url(" in plain) or "javascript:" in plain


def _siblings_before(root: etree._Element) -> Iterator[etree._Element]:
    yield from root.itersiblings(preceding=True)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
