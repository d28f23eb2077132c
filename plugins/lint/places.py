"""Where a value stands in a TOML file of the newsroom: the registries keep values, not lines."""

from __future__ import annotations

import os
import re

from plugins.domain import permalinks
from plugins.domain.site import Site

FRONT_PAGE = "content/une.toml"
REGISTRY = "content/registry/"
REGISTER = f"content/{permalinks.REGISTER}"
_TABLE = re.compile(r"\s*\[+\s*\"?([^\]\"]+)\"?\s*\]+")


def toml_line(site: Site, path: str, table: str, words: str) -> int:
    """The first line that holds `words` in a table (empty: before any table) of `path`; failing that, the table's own.

    0 when the file cannot be read or has neither.
    """
    within, found = table == "", 0
    for number, line in enumerate(_lines(site, path), 1):
        if opening := _TABLE.fullmatch(line.split("#")[0].rstrip()):
            within = opening[1].strip() == table
            found = number if within and not found else found
        if within and words and words in line:
            return number
    return found


def toml_table_text(site: Site, path: str, table: str) -> tuple[str, int]:
    """The text of one table as typed, and the line on which it begins; empty and 1 when there is none."""
    lines = _lines(site, path)
    start = end = 0
    for number, line in enumerate(lines, 1):
        if opening := _TABLE.fullmatch(line.split("#")[0].rstrip()):
            if start:
                break
            if opening[1].strip() == table:
                start = number
        end = number
    return ("\n".join(lines[start - 1 : end]).replace('\\"', '"'), start) if start else ("", 1)


def _lines(site: Site, path: str) -> list[str]:
    file = os.path.join(site.content, path.removeprefix("content/"))
    try:
        with open(file, encoding="utf-8-sig", errors="replace", newline=None) as opened:
            return opened.read(site.max_source_bytes).split("\n")
    except OSError:
        return []
