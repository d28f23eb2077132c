"""Reads every byte of a built site and looks in it for articles that are not public.

It shares nothing with the code that keeps them out: words are compared, not records. Wanted are the slug, the title,
the summary, every run of eight words of the body, and the bytes of every picture and of all that was made of it, less
what a public source holds too.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from desk.proofs.sought import PUBLIC, TAG, Wanted, digest, indexed_words, what_is_wanted, windows, words
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import Record
from plugins.gate.gate import visibility

_TAG_IN_WORD = re.compile(r"(?<=\w)</?[a-zA-Z][^>]*>(?=\w)")
_PERCENT = re.compile(r"[^\s\"<>]*%[0-9A-Fa-f]{2}[^\s\"<>]*")
_MOST_WRAPPED = 5
# Pagefind's files: each a mark and, in fragments, JSON. Source: Pagefind 1.5, pagefind.js, `decompress`.
_INDEX = (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter")
_INDEX_MARK = b"pagefind_dcd"
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class Leak(Record, order=True):
    """Something of an unpublished article (`article`, its path) in `file`. `kind` is slug, title, … or media."""

    file: str
    article: str
    kind: str
    text: str


class Proof(Record):
    """What was read, and every leak found, in order. `unreadable` are files whose bytes could not be looked into."""

    articles: int
    files: int
    bytes: int
    leaks: tuple[Leak, ...]
    unreadable: tuple[str, ...]


def prove_embargo(newsroom: Newsroom, output: Path, as_of: datetime) -> Proof:
    """The proof for the site built in `output`, at the instant `as_of`. Raises OSError when a file cannot be read."""
    closed = [article for article in newsroom.articles if visibility(article, as_of) not in PUBLIC]
    wanted = what_is_wanted(newsroom, closed, as_of)
    lengths = sorted({run.count(" ") + 1 for run in (*wanted.runs, *wanted.indexed)})
    leaks: set[Leak] = set()
    unreadable = []
    total = files = 0
    for place in sorted(p for p in output.rglob("*") if p.is_file()):
        name = place.relative_to(output).as_posix()
        content = place.read_bytes()
        files, total = files + 1, total + len(content)
        for found in (wanted.media.get(digest(content)), wanted.places.get(name)):
            if found is not None:
                leaks.add(Leak(name, found[0], "media", found[1]))
        if (opened := _opened(name, content)) is None:
            unreadable.append(name)
            continue
        leaks.update(_leaks(name, opened.decode("utf-8", "replace"), wanted, lengths))
    return Proof(len(closed), files, total, tuple(sorted(leaks)), tuple(unreadable))


def _leaks(name: str, text: str, wanted: Wanted, lengths: list[int]) -> Iterator[Leak]:
    text = f"/{name}\n{text}"
    for slug, article in wanted.slugs.items():
        if slug in text and re.search(rf"(?<![\w-]){re.escape(slug)}(?![\w-])", text):
            yield Leak(name, article, "slug", slug)
    for address in wanted.tombstones:
        text = text.replace(address, " ")
    for reading in _readings(name, text):
        for run in windows(words(reading), lengths):
            if (found := wanted.runs.get(run)) is not None:
                yield Leak(name, found[0], found[1], run)
        # What is indexed lost its elided articles and the spaces of its numbers.
        for run in windows(indexed_words(reading), lengths) if name.endswith(_INDEX) else ():
            if (found := wanted.indexed.get(run)) is not None:
                yield Leak(name, found[0], found[1], run)


def _readings(name: str, text: str) -> Iterator[str]:
    """The text as it may be read: as it stands (attributes too), without tags, and once more where it was escaped."""
    plain = html.unescape(text)
    yield plain
    yield TAG.sub(" ", plain)
    if _TAG_IN_WORD.search(plain):
        yield TAG.sub(" ", _TAG_IN_WORD.sub("", plain))
    if escaped := _PERCENT.findall(plain):
        yield " ".join(unquote(token) for token in escaped)
    again = html.unescape(plain)
    if again != plain:
        yield TAG.sub(" ", again)
    if "\\u" in text or name.endswith(".json"):
        yield TAG.sub(" ", html.unescape(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)))
    if name.endswith((".json", _INDEX[0])):
        yield " ".join(_strings(text.partition("\n")[2] if name.endswith(_INDEX[0]) else text))


def _strings(text: str) -> Iterator[str]:
    try:
        pending = [json.loads(text)]
    except ValueError:
        return
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield TAG.sub(" ", html.unescape(value))
        elif isinstance(value, dict):
            pending += [*value, *value.values()]
        elif isinstance(value, list):
            pending += value


def _opened(name: str, content: bytes) -> bytes | None:
    """The bytes inside, None when a compressed file cannot be opened."""
    zipped = name.endswith(".gz")
    for _ in range(_MOST_WRAPPED):
        if not zipped and not content.startswith(b"\x1f\x8b"):
            break
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error):
            return None
        zipped = False
    content = content.removeprefix(_INDEX_MARK)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace").encode("utf-8", "replace")
    # Brotli is not in the standard library; a site that ships it compressed must be proved before compression.
    return None if name.endswith(".br") else content
