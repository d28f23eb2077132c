"""The reading room's one function: the content folder as a Newsroom, every fault of every file with it."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from plugins.domain.article import Article, Status, Tag
from plugins.domain.inspection import Inspection
from plugins.domain.links import CONTENT
from plugins.domain.newsroom import Newsroom
from plugins.domain.permalinks import Permalink, as_registered
from plugins.domain.problems import Problem, in_order
from plugins.domain.record import Struct, field, replace
from plugins.domain.registry import Author, Category, Dossier, FrontPage, Page, Registry
from plugins.domain.site import Site
from plugins.domain.source import Source
from plugins.domain.workers import Workers, alone
from plugins.reading.entries import Entry, ReadingTask, read_entries
from plugins.reading.header import read_source, without_head
from plugins.reading.heads import Sources
from plugins.reading.identity import identifier_of
from plugins.reading.keys import DOSSIER_KEYS, PAGE_KEYS, KeyTable
from plugins.reading.names import names_of
from plugins.reading.notes import Notes
from plugins.reading.shelves import Shelves, fill_shelves
from plugins.reading.values import Surroundings
from plugins.reading.walk import Tree, walk

# What reads registries, pages and dossiers is imported by the functions that do: an edit of an article reads none.
if TYPE_CHECKING:
    from plugins.reading.toml_file import TomlFile

_REGISTRY = f"{CONTENT}/registry"
_FRONT_PAGE = f"{CONTENT}/une.toml"


class _Reading(Struct):
    """What has been read so far."""

    site: Site
    as_of: datetime
    tree: Tree
    shelves: Shelves
    problems: list[Problem]
    bodies: MutableMapping[str, str]
    sources: dict[str, Source | bytes] = field(default_factory=dict)
    raw_bodies: dict[str, str] = field(default_factory=dict)
    articles: list[Article] = field(default_factory=list)
    refused_articles: list[Article] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    inspections: dict[str, Inspection] = field(default_factory=dict)


def read_newsroom(
    site: Site,
    as_of: datetime,
    workers: Workers = alone,
    bodies: MutableMapping[str, str] | None = None,
    /,
) -> Newsroom:
    """Everything below `site.content`, public or not; nothing is raised for what editors typed.

    Articles are read by `workers`; what comes back is the same whoever they are. With `bodies`, an empty mapping, bodies
    are kept there, and of articles that were inspected when they were read only the heads are.
    """
    tree = walk(site)
    shelves = fill_shelves(tree, site)
    heads_only, bodies = bodies is not None, {} if bodies is None else bodies
    reading = _Reading(site, as_of, tree, shelves, [*tree.problems, *shelves.problems], bodies)
    reading.refused = [f"{CONTENT}/{path}" for path in tree.refused]
    surroundings = _read_registries(reading)
    replies = {path: without_head(path, text) for path, text in shelves.replies.items()}
    reading.sources.update(replies)
    surroundings = replace(surroundings, replies=replies)
    for file in workers(read_entries, ReadingTask(surroundings, heads_only), shelves.articles):
        _enter(file, reading)
    permalinks = _permalinks(reading)
    _name_files(surroundings.registry.checked_since, reading)
    registry = replace(surroundings.registry, front_page=_front_page(reading))
    for read in (reading.articles, reading.refused_articles):
        read[:] = [as_registered(article, permalinks, site) for article in read]
    articles = _with_one_spelling(reading.articles, registry.tags, as_of)
    return Newsroom(
        site=site,
        as_of=as_of,
        articles=articles,
        typed_tags={r.path: r.tags for r, a in zip(reading.articles, articles, strict=True) if r is not a},
        bodies=reading.bodies,
        raw_bodies=reading.raw_bodies,
        sources=Sources(dict(sorted(reading.sources.items()))),
        registry=registry,
        files=tree.files,
        problems=in_order(reading.problems),
        seen=len(reading.articles) + len(reading.refused),
        refused=tuple(sorted(reading.refused)),
        refused_articles=tuple(reading.refused_articles),
        inspections=reading.inspections,
        permalinks=permalinks,
    )


def _enter(file: Entry, reading: _Reading) -> None:
    if file.source is not None:
        reading.sources[file.path] = file.source
    reading.problems.extend(file.problems)
    faulty = any(problem.is_error for problem in file.problems)
    if file.article is not None:
        (reading.refused_articles if faulty else reading.articles).append(file.article)
        reading.bodies[file.path] = file.html
        reading.raw_bodies |= file.raw_texts
    if file.inspection is not None:
        reading.inspections[file.path] = file.inspection
    if faulty or file.article is None:
        reading.refused.append(file.path)


def _read_registries(reading: _Reading) -> Surroundings:
    """Registries first, then the dossiers and pages, which articles may name."""
    from plugins.reading.registries import (
        read_archive_file,
        read_authors_file,
        read_categories_file,
        read_tags_file,
    )

    site = reading.site
    bare = Surroundings(site, reading.as_of, Registry(), reading.tree.files, {})
    authors: Mapping[str, Author] | None = None
    categories: Mapping[str, Category] | None = None
    tags: Mapping[str, str] = {}
    since: date | None = None
    for name, required in (("authors", True), ("categories", True), ("tags", False), ("archive", False)):
        path = f"{_REGISTRY}/{name}.toml"
        notes = Notes(path)
        file = _toml(path, required, reading, notes)
        if file is not None and name == "authors":
            authors = read_authors_file(file, bare, notes)
        elif file is not None and name == "categories":
            categories = read_categories_file(file, site, notes)
        elif file is not None and name == "tags":
            tags = read_tags_file(file, site, notes)
        elif file is not None:
            since = read_archive_file(file, notes)
        reading.problems.extend(notes.found)
    dossiers: dict[str, Dossier] = {}
    for path, text in reading.shelves.dossiers.items():
        if dossier := _read_text(path, text, DOSSIER_KEYS, bare, reading):
            assert isinstance(dossier, Dossier)
            dossiers.setdefault(dossier.slug, dossier)
    pages: dict[str, Page] = {}
    for path, text in reading.shelves.pages.items():
        if page := _read_text(path, text, PAGE_KEYS, bare, reading):
            assert isinstance(page, Page)
            pages.setdefault(page.slug, page)
    registry = Registry(authors or {}, categories or {}, tags, dossiers, pages, FrontPage(), since)
    return replace(
        bare,
        registry=registry,
        names=names_of(registry),
        authors_known=authors is not None,
        categories_known=categories is not None,
    )


def _toml(path: str, required: bool, reading: _Reading, notes: Notes) -> TomlFile | None:
    if path not in reading.shelves.registries:
        if required and reading.shelves.articles:
            notes.add("E301")
        return None
    from plugins.reading.toml_file import read_toml

    text = reading.shelves.registries[path]
    return None if text is None else read_toml(text, notes)


def _read_text(
    path: str, text: str, table: KeyTable, bare: Surroundings, reading: _Reading
) -> Page | Dossier | None:
    from plugins.reading.pages import read_dossier, read_page

    notes = Notes(path)
    source = read_source(path, text, notes, table)
    read = None
    if source is not None:
        reading.sources[path] = source
        read = (read_page if table is PAGE_KEYS else read_dossier)(source, bare, notes)
    reading.problems.extend(notes.found)
    if read is None:
        return None
    if read[1].raw is not None:
        reading.raw_bodies[path] = read[1].raw
    return read[0]


def _permalinks(reading: _Reading) -> Mapping[str, Permalink]:
    """What is registered of every address; nothing when there is no register yet."""
    if not reading.tree.has_register:
        return {}
    from plugins.reading.permalinks import read_register

    permalinks, problems = read_register(reading.site)
    reading.problems.extend(problems)
    return permalinks


def _front_page(reading: _Reading) -> FrontPage:
    from plugins.reading.front_page import read_front_page

    notes = Notes(_FRONT_PAGE)
    file = _toml(_FRONT_PAGE, False, reading, notes)
    front = FrontPage()
    if file is not None:
        by_id = {a.id: a for a in (*reading.refused_articles, *reading.articles)}
        ids = frozenset(identifier_of(path) for path in (*by_id, *reading.shelves.articles, *reading.refused))
        front = read_front_page(file, reading.site, by_id, ids, notes)
    reading.problems.extend(notes.found)
    return front


def _name_files(since: date | None, reading: _Reading) -> None:
    """File names that travel badly are refused, or only reported while every article that names them is archived."""
    recent = {
        article.audio
        for article in (*reading.articles, *reading.refused_articles)
        if since is None or article.date.day >= since
    }
    for path in reading.tree.badly_named:
        notes = Notes(f"{CONTENT}/{path}")
        notes.add("E010", value=path.rpartition("/")[2])
        reading.problems.extend(notes.settled(since is not None and path not in recent))


def _with_one_spelling(
    articles: list[Article], registered: Mapping[str, str], as_of: datetime
) -> tuple[Article, ...]:
    """The articles, every tag under one spelling: the registry's, else the first one by path.

    A spelling seen only in an article that is not public yet must not reach a public page, not even as an accent:
    those come last.
    """
    public = (a for a in articles if a.status is Status.PUBLISHED and a.due.instant <= as_of)
    names: dict[str, str] = dict(registered)
    for article in (*public, *articles):
        for tag in article.tags:
            names.setdefault(tag.slug, tag.name)
    return tuple(_renamed(article, names) for article in articles)


def _renamed(article: Article, names: Mapping[str, str]) -> Article:
    if all(names[tag.slug] == tag.name for tag in article.tags):
        return article
    return replace(article, tags=tuple(Tag(tag.slug, names[tag.slug]) for tag in article.tags))
