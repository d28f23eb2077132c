"""What the rules must not see: addresses, paths, template tags, entity names and emoji codes in running text.

Each character of such a piece is masked by OPAQUE for the time of the rules, so lengths and offsets do not move.
E-mail addresses, mentions, hashtags, times, ratios, IPv6 and names like `std::vector` need no mask: the rules touch a
mark only where a sentence could pause, and there is no such place within them.
"""

import html
import re
from collections.abc import Callable

from plugins.domain.pattern import pattern
from plugins.typography.characters import BREAK, OPAQUE, SPACE_CLASS

Span = tuple[int, int]

_END = rf"\s<>\"«»“”…–—{BREAK}{OPAQUE}"
# Source: GitHub Flavored Markdown, 6.9 (extended autolinks): punctuation at the end belongs to the sentence.
_TRAILING = ".,;:!?'’*_~"


def _address(match: re.Match[str]) -> Span:
    """An address without the punctuation and the unmatched brackets that the sentence puts after it."""
    start, end = match.span()
    address = match.group()
    unmatched = {
        ")": address.count(")") - address.count("("),
        "]": address.count("]") - address.count("["),
    }
    while end > start + 1:
        last = address[end - start - 1]
        if last in unmatched and unmatched[last] > 0:
            unmatched[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return (start, end) if end > start + 1 else (start, start)


_UNKNOWN_ENTITY = re.compile(r"&[a-z]{3,};")


def _entity(match: re.Match[str]) -> Span:
    """The name of an entity that is shown (`&nbsp;` explained to readers); nothing where it names none ("R&D;").

    One with a space before its semicolon is masked too: taking that space away would make an entity of it.
    """
    start, end = match.span()
    name = f"{match.group(1)};"
    shown = html.unescape(name) != name or _UNKNOWN_ENTITY.fullmatch(match.group())
    return (start, end) if shown else (start, start)


def _whole(match: re.Match[str]) -> Span:
    return match.span()


# (a string without which the pattern cannot match, the pattern, what of its match is masked). Every pattern begins
# with a literal and stops at the first character that is not its own, so a scan is linear.
_PATTERNS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Span]], ...] = (
    ("://", pattern(rf"://[^{_END}]+"), _address),
    ("www.", pattern(rf"www\.[^{_END}]+"), _address),
    ("\\", pattern(rf"\\[^{_END}]*"), _address),
    ("/", pattern(rf"/(?<![\w/.<{OPAQUE}]/)[\w.~][^{_END}]*"), _address),
    ("{", pattern(rf"\{{(?:static|filename|attach|author|category|tag|index)\}}[^{_END}]*"), _address),
    ("{{", pattern(rf"\{{\{{[^{{}}{BREAK}]*\}}\}}"), _whole),
    ("{%", re.compile(rf"\{{%[^{{}}{BREAK}]*%\}}"), _whole),
    ("&", pattern(rf"(&#?\w{{1,32}})[{SPACE_CLASS}]*;"), _entity),
    (":", pattern(r":(?<![\w:]:)[a-z0-9_+-]++:(?![\w:])"), _whole),
)

_OPAQUE_PATTERN = re.compile(OPAQUE)


def mask(text: str) -> tuple[str, str]:
    """The text with its protected pieces masked, and what `unmask` needs to bring them back ("" when nothing was)."""
    spans: list[Span] = []
    for needle, sought, span in _PATTERNS:
        if needle in text:
            spans.extend(span(match) for match in sought.finditer(text))
    if not spans:
        return text, ""
    spans.sort()
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        start = max(start, position)
        if end > start:
            pieces.append(text[position:start])
            pieces.append(OPAQUE * (end - start))
            position = end
    pieces.append(text[position:])
    masked = "".join(pieces)
    return masked, "".join(text[match.start()] for match in _OPAQUE_PATTERN.finditer(masked))


def unmask(text: str, hidden: str) -> str:
    """The text with the characters that `mask` hid: rules neither add, lose nor move an OPAQUE."""
    if not hidden:
        return text
    characters = iter(hidden)
    return _OPAQUE_PATTERN.sub(lambda match: next(characters), text)
