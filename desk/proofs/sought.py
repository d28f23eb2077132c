"""What must not be found in a built site, and what may be found because a public source, or the house itself, holds it.

Words are compared, not records: without case, accents, marks and typography.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import plugins
from plugins.domain.article import Article
from plugins.domain.links import Target, hrefs, read_link
from plugins.domain.newsroom import Newsroom
from plugins.domain.permalinks import guid_of
from plugins.domain.record import Struct
from plugins.domain.source import Source
from plugins.domain.urls import address_of
from plugins.gate.gate import Visibility, visibility
from plugins.images.kept import kept_pictures, published_places
from plugins.search.folding import folded

RUN = 8
PUBLIC = (Visibility.PUBLIC, Visibility.HIDDEN)
TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\u0300-\u036f]")


class Wanted(Struct):
    """What must not be found: word runs by text (article, kind), slugs and addresses, digests and places of media.

    `runs` maps a run to its article and kind, `indexed` one as a search index holds it; `slugs` what to look for to its
    article: the slug itself, or the whole address where the slug is made of words that public texts hold too.
    `tombstones` are addresses that stay, and the identities under which feeds tell subscribers of the withdrawal.
    `media` maps what a file holds, or what was made of it, to its article and path; `places` where these would stand.
    """

    runs: dict[str, tuple[str, str]]
    indexed: dict[str, tuple[str, str]]
    slugs: dict[str, str]
    tombstones: tuple[str, ...]
    media: dict[str, tuple[str, str]]
    places: dict[str, tuple[str, str]]


def words(text: str) -> list[str]:
    """The words of a text, without case and accents; marks, invisible signs and typography fall away."""
    text = text.casefold()
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFD", text))
    return _WORD.findall(text)


def indexed_words(text: str) -> list[str]:
    """The words of a text as they are indexed: without elided articles, numbers in one piece."""
    return folded(text).split()


def windows(found: list[str], lengths: Iterable[int]) -> Iterator[str]:
    """Every run of the given numbers of words."""
    for length in lengths:
        for start in range(len(found) - length + 1):
            yield " ".join(found[start : start + length])


def digest(content: bytes) -> str:
    """By which files of the same bytes are known."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def what_is_wanted(newsroom: Newsroom, closed: list[Article], as_of: datetime) -> Wanted:
    """What the articles `closed`, none of them public at `as_of`, must not have left in the site."""
    paths = {article.path for article in closed}
    opened = [article for article in newsroom.articles if article.path not in paths]
    retired = [a for a in closed if visibility(a, as_of) is Visibility.RETIRED]
    runs, indexed = (_runs_of(newsroom, closed, taken_apart) for taken_apart in (words, indexed_words))
    # A tombstone keeps its address: that is all that a retired article may show.
    slugs = {" ".join(words(a.slug)): a for a in closed if a not in retired}
    lengths = sorted({run.count(" ") + 1 for run in (*runs, *slugs)})
    held: set[str] = set()
    held_in_index: set[str] = set()
    indexed_lengths = sorted({run.count(" ") + 1 for run in indexed})
    for text in (*_public_texts(newsroom, opened, closed), *_house_texts(newsroom)):
        held.update(run for run in windows(words(text), lengths) if run in runs or run in slugs)
        held_in_index.update(run for run in windows(indexed_words(text), indexed_lengths) if run in indexed)
    media, places = _media(newsroom, opened, closed)
    return Wanted(
        runs={run: found for run, found in runs.items() if run not in held},
        indexed={run: found for run, found in indexed.items() if run not in held_in_index},
        slugs={address_of(a).rstrip("/") if run in held else a.slug: a.path for run, a in slugs.items()},
        tombstones=tuple(kept for a in retired for kept in (address_of(a), guid_of(newsroom.site, a))),
        media=media,
        places=places,
    )


def _runs_of(
    newsroom: Newsroom, closed: list[Article], taken_apart: Callable[[str], list[str]]
) -> dict[str, tuple[str, str]]:
    runs: dict[str, tuple[str, str]] = {}
    for article in closed:
        for kind, text in _texts(newsroom.sources[article.path], newsroom.bodies[article.path]):
            for run in _runs(taken_apart(text)):
                runs.setdefault(run, (article.path, kind))
    return runs


def _texts(source: Source, body: str) -> Iterator[tuple[str, str]]:
    for kind, key in (("title", "Title"), ("summary", "Summary")):
        for field in source.values(key):
            yield kind, field.value
    yield "body", _plain(body)


def _public_texts(newsroom: Newsroom, opened: list[Article], closed: list[Article]) -> Iterator[str]:
    """Every text that a public source holds: what stands only for unpublished articles is none."""
    replies = {name for a in closed for name in _reply_names(newsroom.sources[a.path])}
    replies -= {name for a in opened for name in _reply_names(newsroom.sources[a.path])}
    kept_back = {article.path for article in closed}
    for path, source in newsroom.sources.items():
        if path in kept_back or path.rpartition("/")[2] in replies:
            continue
        yield source.body
        yield " ".join(field.value for field in source.fields)
        yield from (field.value for field in source.fields)
        if path in newsroom.bodies:
            yield _plain(newsroom.bodies[path])
    for article in opened:
        yield from (address_of(article), *article.media, *(tag.slug for tag in article.tags))
    for article in closed:
        yield from (field.value for field in newsroom.sources[article.path].values("Retrait"))
    registry = newsroom.registry
    for page in registry.pages.values():
        yield from (page.slug, _plain(page.body_html))
    dossiers, authors = {a.dossier for a in opened}, {slug for a in opened for slug in a.authors}
    for slug, dossier in registry.dossiers.items():
        if slug in dossiers:
            yield from (slug, _plain(f"{dossier.title} {dossier.summary} {dossier.body_html}"))
    for slug, author in registry.authors.items():
        if slug in authors:
            yield from (slug, author.name, _plain(f"{author.name} {author.role} {author.biography_html}"))
    for category in registry.categories.values():
        yield from (category.slug, f"{category.name} {category.description}")
    tags = {tag.slug for a in opened for tag in a.tags}
    yield from (name for slug, name in registry.tags.items() if slug in tags)
    if registry.front_page.urgent:
        yield registry.front_page.urgent.text


def _house_texts(newsroom: Newsroom) -> Iterator[str]:
    """The words of every page: the newspaper's name and publisher, the theme's texts, the house's addresses."""
    site = newsroom.site
    yield from (site.name, site.tagline, site.address, str(site.publisher), f"{site.name} {site.tagline}")
    house = Path(plugins.__file__).parent
    templates = Path(site.theme) / "templates"
    for place in sorted((*house.glob("*/texts.py"), house / "domain/urls.py", *templates.rglob("*.html"))):
        text = place.read_text("utf-8")
        yield text
        yield _plain(text)


def _reply_names(source: Source) -> Iterator[str]:
    for field in source.values("Droit_de_reponse"):
        yield field.value.rpartition("|")[2].strip().rpartition("/")[2]


def _media(
    newsroom: Newsroom, opened: list[Article], closed: list[Article]
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    shown = {path for article in opened for path in _files_of(newsroom, article)}
    registry = newsroom.registry
    for page in registry.pages.values():
        shown.update(_linked(page.body_html, page.path))
    for dossier in registry.dossiers.values():
        shown.update(_linked(dossier.body_html, dossier.path))
        shown.update([dossier.picture.path] if dossier.picture else [])
    authors = {slug for a in opened for slug in a.authors}
    shown.update(author.portrait for slug, author in registry.authors.items() if slug in authors)
    media: dict[str, tuple[str, str]] = {}
    places: dict[str, tuple[str, str]] = {}
    for article in closed:
        for path in _files_of(newsroom, article):
            if path in newsroom.files and path not in shown:
                media |= dict.fromkeys(_digests(newsroom, path), (article.path, path))
                places |= dict.fromkeys(published_places(newsroom.site, path), (article.path, path))
    # Two files may hold the same picture.
    public = {found for path in shown for found in (_digests(newsroom, path) if media else ())}
    return {found: named for found, named in media.items() if found not in public}, places


def _files_of(newsroom: Newsroom, article: Article) -> Iterator[str]:
    yield from article.media
    yield from _linked(newsroom.bodies[article.path], article.path)
    for reply in article.rights_of_reply:
        yield from _linked(reply.html, article.path)
    if article.audio:
        yield article.audio.lstrip("/")


def _linked(body: str, path: str) -> Iterator[str]:
    for href in hrefs(body):
        found = read_link(href, path)
        if found.target in (Target.FILE, Target.ADDRESS):
            yield found.path.lstrip("/")


def _digests(newsroom: Newsroom, path: str) -> Iterator[str]:
    """Of a file of the content folder, and of every picture that was made of it; nothing for what is no such file."""
    if path in newsroom.files:
        yield digest((Path(newsroom.site.content) / path).read_bytes())
        yield from (digest(picture) for picture in kept_pictures(newsroom.site, path))


def _runs(found: list[str]) -> Iterator[str]:
    # One word alone ("Budget") says nothing of an article.
    if 1 < len(found) < RUN:
        yield " ".join(found)
    yield from windows(found, (RUN,))


def _plain(text: str) -> str:
    return html.unescape(TAG.sub(" ", text))
