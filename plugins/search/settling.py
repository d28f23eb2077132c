"""Pagefind's files in one order: it writes the values of a filter as they lie in a table that is another in every run.

Everything else that it writes is the same for the same documents. Filters are put in order here and named by what they
hold; so is what names them: the index's table of contents, and the entry that names that one. They are written as they
are, without compression, which Pagefind's script reads too, so that no version of a library decides their bytes.

Source: RFC 8949 (CBOR), 3.1 and 4.2.1; Pagefind 1.5, pagefind.js, `decompress`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
# The place of the filters, pairs of name and file, in the table of contents.
_FILTERS = 3
_INTEGER, _TEXT, _ARRAY = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}


class UnknownForm(ValueError):
    """Pagefind writes its files otherwise than we know."""


def settled(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """The files of an index, by path below it. Raises UnknownForm."""
    found = dict(files)
    entry = json.loads(found[ENTRY])
    told = entry["languages"][language]
    contents = _opened(found.pop(f"pagefind.{told['hash']}.pf_meta"))
    for pair in contents[_FILTERS]:
        name, values = _opened(found.pop(f"filter/{pair[1]}.pf_filter"))
        content = MARK + encoded([name, sorted(values)])
        pair[1] = _name(language, content)
        found[f"filter/{pair[1]}.pf_filter"] = content
    contents[_FILTERS].sort()
    content = MARK + encoded(contents)
    told["hash"] = _name(language, content)
    found[f"pagefind.{told['hash']}.pf_meta"] = content
    found[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return found


def encoded(value: Any) -> bytes:
    """Integers from 0, texts and lists of them as CBOR."""
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(encoded, value))
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_INTEGER, value)


def decoded(content: bytes) -> Any:
    """What `encoded` wrote. Raises UnknownForm for anything else."""
    try:
        value, end = _item(content, 0)
    except (IndexError, KeyError, UnicodeDecodeError) as error:
        raise UnknownForm(content[:40]) from error
    if end != len(content) or encoded(value) != content:
        raise UnknownForm(content[:40])
    return value


def _opened(file: bytes) -> Any:
    content = gzip.decompress(file)
    if not content.startswith(MARK):
        raise UnknownForm(content[:40])
    return decoded(content.removeprefix(MARK))


def _name(language: str, content: bytes) -> str:
    return f"{language}_{blake2b(content, digest_size=5).hexdigest()}"


def _head(kind: int, number: int) -> bytes:
    if number < min(_WIDTHS):
        return bytes([kind << 5 | number])
    mark, width = next((mark, width) for mark, width in _WIDTHS.items() if number < 1 << 8 * width)
    return bytes([kind << 5 | mark]) + number.to_bytes(width)


def _item(content: bytes, start: int) -> tuple[Any, int]:
    kind, number, start = content[start] >> 5, content[start] & 31, start + 1
    if number in _WIDTHS:
        end = start + _WIDTHS[number]
        number, start = int.from_bytes(content[start:end]), end
    if kind == _INTEGER:
        return number, start
    if kind == _TEXT:
        return content[start : start + number].decode(), start + number
    if kind != _ARRAY:
        raise UnknownForm(content[:40])
    values = []
    for _ in range(number):
        value, start = _item(content, start)
        values.append(value)
    return values, start
