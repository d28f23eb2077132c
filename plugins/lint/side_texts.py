"""The texts beside the articles' bodies: pages, dossiers, rights of reply, biographies."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime

from plugins.domain.article import Article, Link, Status
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import Record, replace
from plugins.domain.source import Source
from plugins.lint.places import REGISTRY, toml_table_text
from plugins.lint.proof import Proof, text_proof
from plugins.lint.typed import without_code

_TYPED_HTML = re.compile(r"<[a-zA-Z/!?]")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:|[^\s<>@]{1,64}@)[^\s<>]*>", re.IGNORECASE)
_LINK = re.compile(r"(!?)\[[^\[\]]{0,500}\]\([ \t]*<?([^)\s<>]{1,2000})")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]^][^\[\]]{0,200}\]:[ \t]*<?([^\s<>]{1,2000})")
# The braces of `{filename}` and its kin begin a link's address, not a list of attributes.
_ATTRIBUTE_LIST = re.compile(
    r"\{:?(?!(?:filename|static|attach|author|category|tag|index)\})([^{}\n]{1,500})\}", re.IGNORECASE
)

# `#place` and `.kind` in such a list are an identifier and a class, not attributes of that name.
_SHORT = re.compile(r"(?<!\S)[#.][^\s=]+(?!\S)")


class SideText(Record):
    """One such text. `since` is the instant from which it is public, None when it never is.

    `is_page`: it has a page of its own; `base` is the file against which its links are read.
    """

    proof: Proof
    since: datetime | None
    is_page: bool
    base: str


def side_texts(newsroom: Newsroom) -> Iterator[SideText]:
    """Every text that readers see and that is not an article's body. What stands in none of them is not published."""
    registry, now = newsroom.registry, newsroom.as_of
    for page in registry.pages.values():
        proof = _proof(newsroom, page.path, page.body_html, is_body=True)
        proof = replace(
            proof, pictures=page.body_pictures, links=_with_unseen(proof.links, page.links, proof)
        )
        yield SideText(proof, now, True, page.path)
    for dossier in registry.dossiers.values():
        yield SideText(_proof(newsroom, dossier.path, dossier.body_html), now, True, dossier.path)
    for article in (*newsroom.articles, *newsroom.refused_articles):
        yield from _replies(newsroom, article)
    for author in registry.authors.values():
        if author.biography_html:
            path = f"{REGISTRY}authors.toml"
            typed, line = toml_table_text(newsroom.site, path, author.slug)
            raw = newsroom.raw_bodies.get(f"{path}#{author.slug}")
            yield SideText(_typed_proof(path, line, typed, author.biography_html, raw), now, False, path)


def _replies(newsroom: Newsroom, article: Article) -> Iterator[SideText]:
    """The replies of an article, each at its file when it is known, else at the article's line that names it."""
    source = newsroom.sources.get(article.path)
    fields = source.values("Droit_de_reponse") if source else ()
    since = None if article.status in (Status.DRAFT, Status.RETIRED) else article.due.instant
    checked_since = newsroom.registry.checked_since
    archived = checked_since is not None and article.date.day < checked_since
    for number, reply in enumerate(article.rights_of_reply):
        field = fields[number] if number < len(fields) else None
        path = _reply_path(newsroom, article, field.value if field else "")
        if path in newsroom.sources or path in newsroom.raw_bodies:
            proof = replace(_proof(newsroom, path, reply.html, is_body=True), archived=archived)
        else:
            proof = text_proof(article.path, field.line if field else 1, "", reply.html, archived=archived)
        yield SideText(proof, since, False, path or article.path)


def _reply_path(newsroom: Newsroom, article: Article, value: str) -> str:
    typed = value.rpartition("|")[2].strip().removeprefix("{filename}")
    if not typed:
        return ""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), typed))
    from_content = posixpath.normpath(posixpath.join("content", typed.lstrip("/")))
    return next((path for path in (beside, from_content) if path in newsroom.sources), beside)


def _proof(newsroom: Newsroom, path: str, html: str, is_body: bool = False) -> Proof:
    source = newsroom.sources.get(path) or Source(path, (), "", 1)
    proof = _typed_proof(path, source.body_line, source.body, html, newsroom.raw_bodies.get(path), is_body)
    return replace(proof, fields=source.fields)


def _typed_proof(
    path: str, line: int, typed: str, html: str, raw: str | None, is_body: bool = False
) -> Proof:
    """A proof whose raw HTML may be unknown: its Markdown is then read as HTML, code blanked out.

    That finds at least every tag and link that Markdown would let through.
    """
    proof = text_proof(path, line, typed, html, raw, is_body=is_body)
    plain = without_code(typed)
    links = _links(plain, line)
    if raw is None:
        without_autolinks = _AUTOLINK.sub("", plain)
        lists = "".join(f"<span {_SHORT.sub('', m[1])}></span>\n" for m in _ATTRIBUTE_LIST.finditer(plain))
        if lists or _TYPED_HTML.search(without_autolinks):
            proof = text_proof(path, line, typed, html, without_autolinks + lists, is_body=is_body)
    return replace(proof, links=links)


def _links(plain: str, first_line: int) -> tuple[Link, ...]:
    found: list[Link] = []
    for number, text in enumerate(plain.split("\n"), first_line):
        found += [Link(m[2], number, bool(m[1])) for m in _LINK.finditer(text)]
        if definition := _DEFINITION.match(text):
            found.append(Link(definition[1], number))
    return tuple(found)


def _with_unseen(links: tuple[Link, ...], hrefs: tuple[str, ...], proof: Proof) -> tuple[Link, ...]:
    known = {link.href for link in links}
    return (*links, *(Link(href, proof.line_of(href)) for href in hrefs if href not in known))
