"""Reads every byte of a built site and looks in it for articles that are not public.

It shares nothing with the code that keeps them out: words are compared, not records. Wanted are the slug, the title,
the summary, every run of eight words of the body, and the bytes of every picture, less what a public
source holds too.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.domain.article import Article
from plugins.domain.newsroom import Newsroom
from plugins.domain.source import Source
from plugins.domain.urls import address_of
from plugins.gate.gate import Visibility, visibility

RUN = 8
PUBLIC = (Visibility.PUBLIC, Visibility.HIDDEN)
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """Something of an unpublished article (`article`, its path) in `file`. `kind` is slug, title, … or media."""

    file: str
    article: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read, and every leak found, in order. `unreadable` are files whose bytes could not be looked into."""

    articles: int
    files: int
    bytes: int
    leaks: tuple[Leak, ...]
    unreadable: tuple[str, ...]


@dataclass(slots=True)
class Wanted:
    """What must not be found: word runs by text (article, kind), slugs, and digests of media.

    `tombstones` are addresses that stay: what their words say is no leak.
    """

    runs: dict[str, tuple[str, str]]
    slugs: dict[str, str]
    tombstones: tuple[str, ...]
    media: dict[str, tuple[str, str]]


def prove_embargo(newsroom: Newsroom, output: Path, as_of: datetime) -> Proof:
    """The proof for the site built in `output`, at the instant `as_of`. Raises OSError when a file cannot be read."""
    closed = [article for article in newsroom.articles if visibility(article, as_of) not in PUBLIC]
    wanted = _wanted(newsroom, closed, as_of)
    lengths = sorted({run.count(" ") + 1 for run in wanted.runs})
    leaks: set[Leak] = set()
    unreadable = []
    total = files = 0
    for place in sorted(p for p in output.rglob("*") if p.is_file()):
        name = place.relative_to(output).as_posix()
        content = place.read_bytes()
        files, total = files + 1, total + len(content)
        if (article := wanted.media.get(_digest(content))) is not None:
            leaks.add(Leak(name, article[0], "media", article[1]))
        if (opened := _opened(name, content)) is None:
            unreadable.append(name)
            continue
        leaks.update(_leaks(name, opened.decode("utf-8", "replace"), wanted, lengths))
    return Proof(len(closed), files, total, tuple(sorted(leaks)), tuple(unreadable))


def words(text: str) -> list[str]:
    """The words of a text, without case; marks, spaces and typography fall away."""
    return _WORD.findall(text.casefold())


def _wanted(newsroom: Newsroom, closed: list[Article], as_of: datetime) -> Wanted:
    paths = {article.path for article in closed}
    public = [source for path, source in newsroom.sources.items() if path not in paths]
    held: set[str] = set()
    runs: dict[str, tuple[str, str]] = {}
    for article in closed:
        for kind, text in _texts(newsroom.sources[article.path], newsroom.bodies[article.path]):
            for run in _runs(words(text)):
                runs.setdefault(run, (article.path, kind))
    lengths = sorted({run.count(" ") + 1 for run in runs})
    for text in _public_texts(newsroom, public):
        held.update(run for run in _windows(words(text), lengths) if run in runs)
    for run in held:
        del runs[run]
    public_slugs = {a.slug for a in newsroom.articles if a.path not in paths}
    # A tombstone keeps its address: that is all that a retired article may show.
    slugs = {
        article.slug: article.path
        for article in closed
        if visibility(article, as_of) is not Visibility.RETIRED and article.slug not in public_slugs
    }
    retired = (a for a in closed if visibility(a, as_of) is Visibility.RETIRED)
    return Wanted(runs, slugs, tuple(address_of(a) for a in retired), _media(newsroom, closed, paths))


def _texts(source: Source, body: str) -> Iterator[tuple[str, str]]:
    for kind, key in (("title", "Title"), ("summary", "Summary")):
        for field in source.values(key):
            yield kind, field.value
    yield "body", html.unescape(_TAG.sub(" ", body))


def _public_texts(newsroom: Newsroom, public: Iterable[Source]) -> Iterator[str]:
    for source in public:
        yield source.body
        yield " ".join(field.value for field in source.fields)
        for field in source.fields:
            yield field.value
        if source.path in newsroom.bodies:
            yield html.unescape(_TAG.sub(" ", newsroom.bodies[source.path]))
    registry = newsroom.registry
    for page in registry.pages.values():
        yield html.unescape(_TAG.sub(" ", page.body_html))
    for dossier in registry.dossiers.values():
        yield html.unescape(_TAG.sub(" ", f"{dossier.title} {dossier.summary} {dossier.body_html}"))
    for author in registry.authors.values():
        yield html.unescape(_TAG.sub(" ", f"{author.name} {author.role} {author.biography_html}"))
    for category in registry.categories.values():
        yield f"{category.name} {category.description}"
    yield from registry.tags.values()


def _media(newsroom: Newsroom, closed: list[Article], paths: set[str]) -> dict[str, tuple[str, str]]:
    shown = {path for a in newsroom.articles if a.path not in paths for path in a.media}
    media = {}
    for article in closed:
        for path in article.media:
            place = Path(newsroom.site.content) / path
            if path not in shown and place.is_file():
                media[_digest(place.read_bytes())] = (article.path, path)
    return media


def _runs(found: list[str]) -> Iterator[str]:
    # One word alone ("Budget") says nothing of an article.
    if 1 < len(found) < RUN:
        yield " ".join(found)
    for start in range(len(found) - RUN + 1):
        yield " ".join(found[start : start + RUN])


def _windows(found: list[str], lengths: list[int]) -> Iterator[str]:
    for length in lengths:
        for start in range(len(found) - length + 1):
            yield " ".join(found[start : start + length])


def _leaks(name: str, text: str, wanted: Wanted, lengths: list[int]) -> Iterator[Leak]:
    for slug, article in wanted.slugs.items():
        if slug in text and re.search(rf"(?<![\w-]){re.escape(slug)}(?![\w-])", text):
            yield Leak(name, article, "slug", slug)
    for address in wanted.tombstones:
        text = text.replace(address, " ")
    for reading in _readings(name, text):
        for run in _windows(words(reading), lengths):
            if (found := wanted.runs.get(run)) is not None:
                yield Leak(name, found[0], found[1], run)


def _readings(name: str, text: str) -> Iterator[str]:
    """The text as it may be read: as it stands (attributes too), without tags, and once more where it was escaped."""
    plain = html.unescape(text)
    yield plain
    yield _TAG.sub(" ", plain)
    again = html.unescape(plain)
    if again != plain:
        yield _TAG.sub(" ", again)
    if "\\u" in text or name.endswith(".json"):
        yield _TAG.sub(" ", html.unescape(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)))
    if name.endswith(".json"):
        yield " ".join(_strings(text))


def _strings(text: str) -> Iterator[str]:
    try:
        pending = [json.loads(text)]
    except ValueError:
        return
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield _TAG.sub(" ", html.unescape(value))
        elif isinstance(value, dict):
            pending += [*value, *value.values()]
        elif isinstance(value, list):
            pending += value


def _opened(name: str, content: bytes) -> bytes | None:
    """The bytes inside, None when a compressed file cannot be opened."""
    if name.endswith(".gz") or content.startswith(b"\x1f\x8b"):
        try:
            return gzip.decompress(content)
        except (OSError, EOFError, zlib.error):
            return None
    # Brotli is not in the standard library; a site that ships it compressed must be proved before compression.
    return None if name.endswith(".br") else content


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
