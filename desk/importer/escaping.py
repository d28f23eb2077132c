"""Plain text as Markdown that reads the same: every character that Markdown would take for a sign is disarmed.

Source: Python-Markdown 3, the block and inline processors of the house's converter (tables, footnotes, attr_list,
fenced_code, sane_lists).
"""

from __future__ import annotations

import re

# `=` and `~` cannot be escaped by a backslash in Python-Markdown.
_ENTITIES = {"=": "&#61;", "~": "&#126;"}
_ENTITY_LIKE = re.compile(r"&(?=#?\w+;)")
_TAG_LIKE = re.compile(r"<(?=[A-Za-z/!?])")
_LINK_LIKE = re.compile(r"\](?=[(\[:])")
_ORDERED = re.compile(r"(\d+)\.(?=\s|$)")
_RULED = re.compile(r"[|:\- ]+")


def escape_paragraph(text: str) -> str:
    """A paragraph of one or several lines, as Markdown of the same lines. Blank space at both ends of lines falls."""
    return "\n".join(_escape_line(line.strip(" \t")) for line in text.split("\n"))


def escape_inline(text: str) -> str:
    """A text of one line, as Markdown of one line: for a standfirst."""
    return _escape_signs(" ".join(text.split("\n")).strip(" \t"))


def escape_heading(text: str) -> str:
    """A text of one line, as what follows `## `."""
    line = _escape_signs(text.strip(" \t"))
    bare = line.rstrip("#")
    return bare + "\\#" * (len(line) - len(bare))


def _escape_line(line: str) -> str:
    return _escape_start(_escape_signs(line))


def _escape_signs(line: str) -> str:
    line = line.replace("\\", "\\\\")
    for sign in "`*_{":
        line = line.replace(sign, "\\" + sign)
    line = line.replace("[^", "\\[^")
    line = _LINK_LIKE.sub(r"\\]", line)
    line = _ENTITY_LIKE.sub("&amp;", line)
    return _TAG_LIKE.sub("&lt;", line)


def _escape_start(line: str) -> str:
    first = line[:1]
    if first in _ENTITIES:
        return _ENTITIES[first] + line[1:]
    if first in ("#", ">", "+", "-", "[") or (_RULED.fullmatch(line) and first == "|"):
        # A row of dashes, bars and colons would rule a table or cross the page.
        return line.replace("|", "\\|") if first == "|" else "\\" + line.replace("|", "\\|")
    if _RULED.fullmatch(line):
        return line.replace("|", "\\|").replace("-", "\\-")
    return _ORDERED.sub(r"\1\\.", line, count=1) if _ORDERED.match(line) else line
