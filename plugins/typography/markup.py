"""Reading an HTML fragment: which of its source is prose, which is left alone, and what parts two blocks.

Source: HTML Living Standard, 3.2.6.2 (the lang attribute), 13.1.2 (elements), 13.1.4 (character references),
13.2.5 (tokenization).
"""

import html
import re

from plugins.domain.pattern import pattern
from plugins.domain.record import Struct
from plugins.typography.characters import BREAK, OPAQUE
from plugins.typography.fragments import Fragment
from plugins.typography.plain_markup import INLINE, read_plain

# Elements whose content is not prose, and what the sentence around them sees of them.
_LEFT_ALONE = dict.fromkeys("code kbd samp tt var math svg".split(), OPAQUE) | {"pre": BREAK}
# The same for elements in whose content a tag is text.
_RAW = dict.fromkeys("script style noembed".split(), "") | {
    "textarea": OPAQUE,
    "iframe": OPAQUE,
    "noframes": BREAK,
    "xmp": BREAK,
}
# Elements without content.
_VOID = dict.fromkeys("area base br col hr link meta param source track".split(), BREAK) | {
    "img": OPAQUE,
    "input": OPAQUE,
    "embed": OPAQUE,
    "wbr": "",
}

# Possessive throughout: a tag that never ends fails in one pass.
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)((?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+)>")
_TAG_START = re.compile(r"</?[A-Za-z]")
_ATTRIBUTE = pattern(r"([^\s=/>\"']++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?+")
_ENTITY = pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RAW_END = {name: pattern(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}

_PROSE, _FOREIGN, _NOT_PROSE = range(3)


class _Scope(Struct):
    """An element that changes how its content is read, while the scan is inside it."""

    kind: int
    name: str
    visible: str  # what the sentence around it sees
    same_name: int = 1  # open elements of its name, itself included
    blocks: int = 0  # other blocks that are open in it


def read_fragment(source: str) -> Fragment:
    """Read a fragment; what is not understood, an element left open included, is kept and left alone."""
    return read_plain(source) or read_any(source)


def read_any(source: str) -> Fragment:
    """The same, tag by tag, whatever is in the fragment."""
    return _Scan(source).run()


class _Scan:
    """One pass over the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.fragment = Fragment()
        self.scopes: list[_Scope] = []
        self.kept_from = 0  # inside a scope that is not prose: where the source to keep whole begins
        self.instructions_end = True  # False once no `?>` is left

    def run(self) -> Fragment:
        source, fragment = self.source, self.fragment
        position = 0
        while (opening := source.find("<", position)) >= 0:
            tag = _TAG.match(source, opening)
            end = tag.end() if tag else self._declaration_end(opening)
            if end == opening:  # an ordinary character
                self._prose(position, opening + 1)
                position = opening + 1
                continue
            self._prose(position, opening)
            position = end
            if tag:
                position = self._tag(tag)
            elif not self._keeping():
                self.fragment.add_island("", source[opening:end])
        self._prose(position, len(source))
        if self._keeping():
            self.fragment.add_island(self.scopes[-1].visible, source[self.kept_from :])
        return fragment

    def _keeping(self) -> bool:
        return bool(self.scopes) and self.scopes[-1].kind != _PROSE

    def _prose(self, start: int, end: int) -> None:
        if start >= end or self._keeping():
            return
        chunk = self.source[start:end]
        if "&" in chunk:
            done = 0
            for match in _ENTITY.finditer(chunk):
                visible = html.unescape(match.group())
                if visible != match.group():
                    self.fragment.add_text(chunk[done : match.start()])
                    self.fragment.add_island(visible, match.group())
                    done = match.end()
            chunk = chunk[done:]
        self.fragment.add_text(chunk)

    def _declaration_end(self, opening: int) -> int:
        """Where the comment, instruction or unended tag at `opening` ends; `opening` itself for an ordinary `<`."""
        source = self.source
        if source.startswith(("<!-->", "<!--->"), opening):
            return source.index(">", opening) + 1
        if source.startswith("<!--", opening):
            mark = "-->"
        elif source.startswith("<![CDATA[", opening):
            mark = "]]>"
        elif source.startswith("<?", opening):
            if self.instructions_end and source.find("?>", opening) < 0:
                self.instructions_end = False
            mark = "?>" if self.instructions_end else ">"
        elif source.startswith("<!", opening):
            mark = ">"
        elif _TAG_START.match(source, opening):
            return len(source)  # browsers drop all that follows too
        elif source.startswith("</", opening):
            mark = ">"
        else:
            return opening
        end = source.find(mark, opening + 2)
        return end + len(mark) if end >= 0 else len(source)

    def _tag(self, tag: re.Match[str]) -> int:
        """Take in one tag; the offset where the scan goes on."""
        name = tag[2].lower()
        if tag[1]:
            self._close(tag, name)
            return tag.end()
        if self._keeping() and self.scopes[-1].kind == _NOT_PROSE:
            self.scopes[-1].same_name += name == self.scopes[-1].name
            return tag.end()
        if self.scopes and self.scopes[-1].name == "p" and self._is_block(name):
            self._leave(tag.start(), tag.start())
        return self._open(tag, name)

    @staticmethod
    def _is_block(name: str) -> bool:
        return name not in INLINE and name not in _LEFT_ALONE and name not in _RAW and name not in _VOID

    def _open(self, tag: re.Match[str], name: str) -> int:
        end = tag.end()
        if name in _RAW:
            closing = _RAW_END[name].search(self.source, end)
            end = self.source.find(">", closing.end()) + 1 if closing else 0
            end = end or len(self.source)
            if not self._keeping():
                self.fragment.add_island(_RAW[name], self.source[tag.start() : end])
            return end
        if name in _VOID:
            if not self._keeping():
                self.fragment.add_island(_VOID[name], tag[0])
            return end
        if self.scopes:
            scope = self.scopes[-1]
            scope.same_name += name == scope.name
            scope.blocks += name != scope.name and self._is_block(name)
        french = _is_french(tag[3])
        if self._keeping():
            if french:
                # The phrase apart: the text on both sides still sees that something stands between.
                self.fragment.add_island(self.scopes[-1].visible + BREAK, self.source[self.kept_from : end])
                self._forget_open(name)
                self.scopes.append(_Scope(_PROSE, name, BREAK))
            return end
        if name in _LEFT_ALONE:
            if tag[0].endswith("/>") and name in ("svg", "math"):
                self._forget_open(name)
                self.fragment.add_island(OPAQUE, tag[0])
            else:
                self._enter(_Scope(_NOT_PROSE, name, _LEFT_ALONE[name]), tag.start())
        elif name == "sup" and "fnref" in tag[3]:
            # A note's call is no part of the sentence: « mot¹ ; » is spaced as « mot ; ».
            self._enter(_Scope(_NOT_PROSE, name, ""), tag.start())
        elif french is False:
            self._enter(_Scope(_FOREIGN, name, OPAQUE if name in INLINE else BREAK), tag.start())
        else:
            self.fragment.add_island("" if name in INLINE else BREAK, tag[0])
        return end

    def _enter(self, scope: _Scope, start: int) -> None:
        self._forget_open(scope.name)
        self.scopes.append(scope)
        self.kept_from = start

    def _forget_open(self, name: str) -> None:
        """The element just counted in the scope around gets a scope of its own, which will take its closing tag."""
        if self.scopes:
            scope = self.scopes[-1]
            scope.same_name -= name == scope.name
            scope.blocks -= name != scope.name and self._is_block(name)

    def _close(self, tag: re.Match[str], name: str) -> None:
        while self.scopes:
            scope = self.scopes[-1]
            if name == scope.name:
                scope.same_name -= 1
                if not scope.same_name:
                    self._leave(tag.start(), tag.end())
                    return
                break
            if scope.kind == _NOT_PROSE or not self._is_block(name):
                break
            scope.blocks -= 1
            if scope.blocks >= 0:
                break
            # The block around it ends: an element left open ends with it.
            self._leave(tag.start(), tag.start())
        if not self._keeping():
            self.fragment.add_island("" if name in INLINE else BREAK, tag[0])

    def _leave(self, start: int, end: int) -> None:
        """Leave the innermost scope; its closing tag, if it has one, stands between the two offsets."""
        scope = self.scopes.pop()
        if scope.kind == _PROSE:
            self.fragment.add_island(BREAK, "")
            self.kept_from = start
        else:
            self.fragment.add_island(scope.visible, self.source[self.kept_from : end])


def _is_french(attributes: str) -> bool | None:
    """Whether an element's lang attribute says French; None where it has none."""
    if "lang" not in attributes.lower():
        return None
    for match in _ATTRIBUTE.finditer(attributes):
        if match[1].lower() in ("lang", "xml:lang"):
            language = (match[2] or match[3] or match[4] or "").strip().lower()
            return language == "fr" or language.startswith(("fr-", "fr_"))
    return None
