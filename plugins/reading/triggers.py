"""Python-Markdown without its fruitless searches: a pattern is not tried on a text that lacks what it must match.

The same HTML, byte for byte: a pattern that cannot match changes nothing, and one that we do not know is always tried.
Why, and how much it saves: docs/decisions/0008-cold-builds.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown import blockprocessors as blocks
from markdown import inlinepatterns as patterns
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

Marks = tuple[str, ...]

# What every match of a pattern holds: one of these at least. The keys are the library's own expressions: when it
# changes one, that pattern is tried everywhere again.
INLINE: Mapping[str, Marks] = {
    patterns.BACKTICK_RE: ("`",),
    patterns.ESCAPE_RE: ("\\",),
    patterns.LINK_RE: ("[",),
    patterns.IMAGE_LINK_RE: ("![",),
    patterns.AUTOLINK_RE: ("://",),
    patterns.AUTOMAIL_RE: ("@",),
    patterns.LINE_BREAK_RE: ("  \n",),
    patterns.HTML_RE: ("<",),
    patterns.ENTITY_RE: ("&",),
    r"\[\^([^\]]*)\]": ("[^",),
    r"\*|_": ("*", "_"),
}
# The same for blocks, by the class that knows them. A rule is three marks, at most two spaces apart.
_RULE = tuple(f"{mark}{gap}{mark}" for mark in "-_*" for gap in ("", " ", "  "))
BLOCKS: Mapping[type, Marks] = {
    TableProcessor: ("|",),
    blocks.HashHeaderProcessor: ("#",),
    blocks.SetextHeaderProcessor: ("\n=", "\n-"),
    blocks.HRProcessor: _RULE,
    blocks.BlockQuoteProcessor: (">",),
    FootnoteBlockProcessor: ("[^",),
    blocks.ReferenceProcessor: ("]:",),
}


def search_less(converter: Markdown) -> None:
    """Make a converter skip fruitless searches. To be called once all its extensions are registered."""
    converter.treeprocessors.register(TriggeredInline(converter), "inline", 20)
    if "attr_list" in converter.treeprocessors:
        converter.treeprocessors.register(TriggeredAttributes(converter), "attr_list", 8)
    for processor in converter.parser.blockprocessors:
        if marks := BLOCKS.get(type(processor)):
            _guard(processor, marks)


class TriggeredInline(InlineProcessor):
    """The library's inline processor; before each pattern it looks for what the pattern needs."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Called by Markdown once a file."""
        # Every pattern keeps its expression; the types say so only of its base class.
        self._marked = [(each, INLINE.get(each.pattern, ("",))) for each in self.inlinePatterns]  # type: ignore[attr-defined]
        return super().run(tree, ancestors)

    # The library's private method under the name that Python gives it: both `run` and nested patterns call it.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self._marked)):
            pattern, marks = self._marked[index]
            start, matched = 0, True
            # A match takes its marks away with it, so they are sought again before the pattern is.
            while matched and _holds(data, marks):
                data, matched, start = self._apply(pattern, data, index, start)
        return data

    def _apply(self, *given: object) -> tuple[str, bool, int]:
        return self._InlineProcessor__applyPattern(*given)  # type: ignore[attr-defined]  # private


class TriggeredAttributes(AttrListTreeprocessor):
    """The library's attribute lists; a text without a brace has none."""

    def run(self, doc: Element) -> None:
        """Called by Markdown once a file."""
        if any("{" in line for line in self.md.lines):  # type: ignore[attr-defined]  # set by convert()
            super().run(doc)


def _guard(processor: blocks.BlockProcessor, marks: Marks) -> None:
    test = processor.test
    processor.test = lambda parent, block: _holds(block, marks) and test(parent, block)  # type: ignore[method-assign]


def _holds(text: str, marks: Marks) -> bool:
    # A loop, not any(): it runs thirty times a paragraph.
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False
