"""A composing table for the tests: Markdown as typed in, proofs and newsrooms out, by the libraries of the real run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from plugins.domain.article import Article, Genre, Link, Picture, Status
from plugins.domain.dates import Moment
from plugins.domain.markup import ATTRIBUTES, GLOBAL_ATTRIBUTES, TAGS, URL_SCHEMES
from plugins.domain.newsroom import Newsroom
from plugins.domain.permalinks import Permalink, spelled, tag_uri
from plugins.domain.problems import Problem
from plugins.domain.record import replace
from plugins.domain.registry import Category, Page, Registry
from plugins.domain.site import Site
from plugins.domain.source import Field, Source
from plugins.domain.urls import address_of
from plugins.lint.check import inspections_of
from plugins.lint.proof import Proof, article_proof
from plugins.lint.tags import Tag, cut
from plugins.lint.whole import WholeDirectory

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PATH = "content/articles/2026/11/2026-11-20-port.md"
_TYPED_HTML = re.compile(r"<[a-zA-Z/!?]|\{[^}]*=")


def site(root: Path = Path("/nowhere")) -> Site:
    """The demonstration's site, its content below `root`."""
    return Site("Le Fanal", "https://lefanal.example", str(root), str(root / "content"))


def clean(html: str) -> str:
    """HTML cleaned as it is before publication: by nh3, with the shared lists."""
    attributes = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    attributes["*"] = set(GLOBAL_ATTRIBUTES)
    return nh3.clean(
        html, tags=set(TAGS), attributes=attributes, url_schemes=set(URL_SCHEMES), link_rel=None,
        clean_content_tags={"script", "style"},
    )  # fmt: skip


def composed(markdown: str) -> str:
    """Markdown as HTML, before cleaning."""
    extensions = ["tables", "footnotes", "attr_list", "fenced_code", "sane_lists"]
    converter = Markdown(extensions=extensions, output_format="html")
    converter.treeprocessors.register(_LoweredTitles(converter), "lowered_titles", -1)
    return converter.convert(markdown)


class _LoweredTitles(Treeprocessor):
    """A level 1 typed in Markdown is printed as a level 2, as the reading room does."""

    def run(self, root: Element) -> None:
        for element in root.iter("h1"):
            element.tag = "h2"


def moment(day: str) -> Moment:
    """`2026-11-20` or `2026-11-20 14:30`, as a moment (UTC: no test depends on the zone)."""
    return Moment(datetime.fromisoformat(day).replace(tzinfo=UTC), " " in day)


def article(
    body: str = "Le port rouvre.", path: str = PATH, day: str = "2026-11-20", **values: object
) -> Article:
    """An article with the links and pictures of its body."""
    name = path.rpartition("/")[2].removesuffix(".md")
    made = Article(
        path, name, name[11:], "Le port rouvre", moment(day), "economie", "fr", links=links_in(body)
    )
    return replace(made, **values)  # type: ignore[arg-type]


def links_in(body: str, first_line: int = 6) -> tuple[Link, ...]:
    """The links of a body, each at its line."""
    found = []
    after: dict[str, int] = {}
    for tag in cut(composed(body)):
        if isinstance(tag, Tag) and tag.name in ("a", "img") and "footnote" not in (tag.get("class") or ""):
            href = tag.get("href") or tag.get("src") or ""
            begin = after.get(href, 0)
            place = max(body.find(f"({href}", begin), body.find(f'"{href}', begin))
            place = place if place >= 0 else body.find(href, begin)
            after[href] = place + 1
            line = first_line + body.count("\n", 0, place) if place >= 0 else 0
            found.append(Link(href, line, tag.name == "img"))
    return tuple(found)


def source(body: str, path: str = PATH, fields: Iterable[Field] = ()) -> Source:
    """A source whose body begins on line 6."""
    return Source(path, tuple(fields), body, 6)


def proof(
    body: str,
    *,
    genre: Genre = Genre.NEWS,
    status: Status = Status.PUBLISHED,
    day: str = "2026-11-20",
    checked_since: date | None = None,
    fields: Iterable[Field] = (),
    pictures: tuple[Picture, ...] = (),
) -> Proof:
    """The proof of an article typed in Markdown."""
    made = article(body, day=day, genre=genre, status=status, body_pictures=pictures)
    html = composed(body)
    raw = html if _TYPED_HTML.search(body) else None
    return article_proof(made, source(body, fields=fields), clean(html), raw, checked_since)


def newsroom(
    *articles: tuple[Article, str],
    root: Path = Path("/nowhere"),
    pages: Mapping[str, str] | None = None,
    files: Mapping[str, int] | None = None,
    fields: Mapping[str, Iterable[Field]] | None = None,
    as_of: datetime = NOW,
    **registry: object,
) -> Newsroom:
    """A newsroom of (article, body) pairs and of pages (slug to Markdown)."""
    fields = fields or {}
    sources = {made.path: source(body, made.path, fields.get(made.path, ())) for made, body in articles}
    made_pages = {}
    for slug, body in (pages or {}).items():
        path = f"content/pages/{slug}.md"
        sources[path] = source(body, path, fields.get(path, ()))
        made_pages[slug] = Page(path, slug, slug.title(), "", clean(composed(body)))
    known = Registry(
        **{"pages": made_pages, "categories": {"economie": Category("economie", "Économie")}, **registry}  # type: ignore[arg-type]
    )
    return Newsroom(
        site=site(root),
        as_of=as_of,
        articles=tuple(made for made, _ in articles),
        bodies={made.path: clean(composed(body)) for made, body in articles},
        raw_bodies={made.path: composed(body) for made, body in articles if _TYPED_HTML.search(body)},
        sources=sources,
        registry=known,
        files=files or {},
        seen=len(articles),
    )


def in_the_register(newsroom: Newsroom) -> Newsroom:
    """The same newsroom with a line in the register for every article."""
    lines = [
        Permalink(address_of(a), a.id, spelled(a.due), tag_uri(newsroom.site, a.due.day, a.slug))
        for a in newsroom.articles
    ]
    return replace(newsroom, permalinks={line.address: line for line in lines})


def told(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    """What was found, as (code, line) pairs in the order told."""
    return [(problem.code, problem.line) for problem in problems]


def directory(found: Newsroom) -> WholeDirectory:
    """The directory of a newsroom, as the rules between files see it."""
    return WholeDirectory(found, [inspection.references for inspection in inspections_of(found)])
