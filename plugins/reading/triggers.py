"""Python-Markdown without its fruitless searches: a pattern is not tried on a text that lacks what it must match.

The same HTML, byte for byte: a pattern that cannot match changes nothing, and one that we do not know is always tried.
Why, and how much it saves: docs/decisions/0008-cold-builds.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown import blockprocessors as blocks
from markdown import inlinepatterns as patterns
from markdown.blockparser import BlockParser
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor
from markdown.serializers import to_html_string
from markdown.treeprocessors import InlineProcessor, PrettifyTreeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX, AtomicString

from plugins.reading.serializing import to_html
from plugins.reading.spans import OTHERS, set_spans

Marks = tuple[str, ...]
# The name under which Markdown knows the preprocessor of fenced code.
FENCES = "fenced_code_block"

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
_CHARACTERS = "".join({character for marks in INLINE.values() for mark in marks for character in mark})
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
# The others know a block by its beginning, or take what is left.
BY_BEGINNING = frozenset(
    {
        blocks.EmptyBlockProcessor, blocks.ListIndentProcessor, blocks.CodeBlockProcessor, SaneOListProcessor,
        SaneUListProcessor, blocks.OListProcessor, blocks.UListProcessor, blocks.ParagraphProcessor,
    }
)  # fmt: skip
# What no line of a plain paragraph begins with, digits apart, and what none holds: no block processor but the last
# can take such a block.
_BEGINNINGS = " \n*+-_"
_LATER_BEGINNING = re.compile(r"\n[ *=_-]")
_WITHIN = ("|", "#", ">", "[^", "]:")
# What no line that is only a heading holds: another line, a cell, a note.
_WITHIN_HEADING = ("\n", "|", "[^", "]:", ">")
# The same for the preprocessors: without one of these they give back the lines that they were given.
PREPROCESSORS: Mapping[type, Marks] = {
    HtmlBlockPreprocessor: ("<", "&"),
}


def search_less(converter: Markdown) -> None:
    """Make a converter skip fruitless searches. To be called once all its extensions are registered."""
    converter.preprocessors.register(TriggeredWhitespace(converter), "normalize_whitespace", 30)
    converter.preprocessors.register(TriggeredFences(converter), FENCES, 25)
    for preprocessor in converter.preprocessors:
        if marks := PREPROCESSORS.get(type(preprocessor)):
            _guard_run(preprocessor, marks)
    converter.treeprocessors.register(TriggeredInline(converter), "inline", 20)
    converter.treeprocessors.register(QuickPrettify(converter), "prettify", 10)
    converter.treeprocessors.register(TriggeredUnescape(converter), "unescape", 0)
    if "attr_list" in converter.treeprocessors:
        converter.treeprocessors.register(TriggeredAttributes(converter), "attr_list", 8)
    if converter.serializer is to_html_string:
        converter.serializer = to_html
    # Asked of every element, it looks through a list of sixty names.
    converter.is_block_level = lru_cache(maxsize=256)(converter.is_block_level)  # type: ignore[method-assign]
    processors = tuple(converter.parser.blockprocessors)
    for processor in processors:
        if marks := BLOCKS.get(type(processor)):
            _guard(processor, marks)
    if {type(processor) for processor in processors} <= BLOCKS.keys() | BY_BEGINNING:
        _take_paragraphs(converter.parser, processors)


def is_paragraph(block: str) -> bool:
    """Whether a block can be nothing but a paragraph; False says only that it is to be looked at."""
    first = block[:1]
    if first in _BEGINNINGS or first.isdigit() or _holds(block, _WITHIN):
        return False
    return "\n" not in block or not _LATER_BEGINNING.search(block)


def is_heading(block: str) -> bool:
    """Whether a block can be nothing but one heading typed with `#`, or a paragraph."""
    return block[:1] == "#" and not _holds(block, _WITHIN_HEADING)


class TriggeredWhitespace(NormalizeWhitespace):
    """The library's first pass; lines that are as it wants them only get the two empty ones that it adds."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown once a file."""
        if _holds("\n".join(lines), (STX, ETX, "\r", "\t", "\n ")):
            return super().run(lines)
        return [*lines, "", ""]


class TriggeredFences(Preprocessor):
    """The library's fenced code, imported by the first text that has a fence: it brings a highlighter of code along."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown once a file."""
        if not _holds("\n".join(lines), ("```", "~~~")):
            return lines
        from markdown.extensions.fenced_code import FencedCodeExtension

        if self.md.preprocessors[FENCES] is self:
            # Takes this one's place in the converter, and is asked from here once more.
            self.md.registerExtensions([FencedCodeExtension()], {})
            _guard_run(self.md.preprocessors[FENCES], ("```", "~~~"))
        return self.md.preprocessors[FENCES].run(lines)


class TriggeredInline(InlineProcessor):
    """The library's inline processor; before each pattern it looks for what the pattern needs."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._knows_all = {each.pattern for each in self.inlinePatterns} <= INLINE.keys()  # type: ignore[attr-defined]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Called by Markdown once a file."""
        # Every pattern keeps its expression; the types say so only of its base class.
        marked = [(each, INLINE.get(each.pattern, ("",))) for each in self.inlinePatterns]  # type: ignore[attr-defined]
        # A character that the file does not hold, none of its texts does; white space comes from joining them, too.
        typed = "\n".join(self.md.lines)  # type: ignore[attr-defined]  # set by convert()
        held = frozenset(character for character in _CHARACTERS if character in typed).union(" \n")
        self._marked = [(each, tuple([m for m in marks if held.issuperset(m)])) for each, marks in marked]
        sought = {mark for _, marks in self._marked for mark in marks}
        # `![` need not be sought where `[` is.
        marks = (STX, *(mark for mark in sought if len(mark) < 2 or sought.isdisjoint(mark)))
        others = tuple([mark for mark in OTHERS if held.issuperset(mark)]) if self._knows_all else None
        left = ancestors is not None
        for element in tree.iter():
            if (text := element.text) and type(text) is str:
                if not _holds(text, marks):
                    # A text that no pattern can match is said to be done with: it then costs nothing more.
                    element.text = AtomicString(text)
                elif others is None or len(element) or _holds(text, others) or not set_spans(element):
                    left = True
            if element.tail and type(element.tail) is str:
                left = True
        return super().run(tree, ancestors) if left else tree

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


class QuickPrettify(PrettifyTreeprocessor):
    """The library's line breaks between blocks, without a call for each element that holds no other block."""

    # The library's private method: `run` calls it with the root.
    def _prettifyETree(self, elem: Element) -> None:  # noqa: N802
        is_block = self.md.is_block_level
        if is_block(elem.tag) and elem.tag not in ("code", "pre"):
            if len(elem) and (not elem.text or not elem.text.strip()) and is_block(elem[0].tag):
                elem.text = "\n"
            for child in elem:
                if not is_block(child.tag):
                    continue
                if len(child):
                    self._prettifyETree(child)
                elif not child.tail or not child.tail.strip():
                    child.tail = "\n"
        if not elem.tail or not elem.tail.strip():
            elem.tail = "\n"


class TriggeredUnescape(UnescapeTreeprocessor):
    """The library's last pass; only a backslash makes a character wait for it."""

    def run(self, root: Element) -> None:
        """Called by Markdown once a file."""
        if any("\\" in line for line in self.md.lines):  # type: ignore[attr-defined]  # set by convert()
            super().run(root)


def _take_paragraphs(parser: BlockParser, processors: tuple[blocks.BlockProcessor, ...]) -> None:
    """Make the parser give plain paragraphs to the processor that knows them, without asking the others."""
    paragraphs = processors[-1]
    headings = next((each for each in processors if type(each) is blocks.HashHeaderProcessor), None)

    def parse(parent: Element, waiting: list[str]) -> None:
        while waiting:
            block = waiting[0]
            if is_paragraph(block):
                if parser.state.isstate("list"):
                    paragraphs.run(parent, waiting)
                elif (words := waiting.pop(0).lstrip()) and words.strip():
                    SubElement(parent, "p").text = words
                continue
            if headings and is_heading(block) and headings.test(parent, block):
                headings.run(parent, waiting)
                continue
            for processor in processors:
                if processor.test(parent, waiting[0]) and processor.run(parent, waiting) is not False:
                    break

    parser.parseBlocks = parse  # type: ignore[method-assign, assignment]


def _guard_run(preprocessor: Preprocessor, marks: Marks) -> None:
    run = preprocessor.run
    preprocessor.run = lambda lines: run(lines) if _holds("\n".join(lines), marks) else lines  # type: ignore[method-assign]


def _guard(processor: blocks.BlockProcessor, marks: Marks) -> None:
    test = processor.test
    processor.test = lambda parent, block: _holds(block, marks) and test(parent, block)  # type: ignore[method-assign]


def _holds(text: str, marks: Marks) -> bool:
    # A loop, not any(): it runs thirty times a paragraph.
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False
