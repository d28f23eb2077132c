"""`rotative nouveau`: asks three questions and creates the file, a draft."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from desk import texts
from desk.parser import add_site_options
from desk.run import open_house
from desk.settings import UsageError
from plugins.domain.registry import Author, Category
from plugins.domain.urls import slugify
from plugins.press.checked import Checked, read_and_check


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("nouveau", help=texts.NEW_HELP, description=texts.NEW_HELP)
    add_site_options(parser)
    parser.add_argument("--titre", dest="title", help=texts.NEW_HELP_TITLE)
    parser.add_argument("--rubrique", dest="category", help=texts.NEW_HELP_CATEGORY)
    parser.add_argument("--auteurs", dest="authors", help=texts.NEW_HELP_AUTHORS)
    parser.add_argument("--date", help=texts.NEW_HELP_DATE)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Create the article's file. Raises UsageError when an answer fits nothing in the registries."""
    settings, as_of = open_house(options)
    checked = read_and_check(settings, as_of)
    registry = checked.newsroom.registry
    title = options.title or input(texts.NEW_TITLE)
    choices = ", ".join(c.name for c in registry.categories.values())
    category = _category(
        options.category or input(texts.NEW_CATEGORY.format(choices=choices)), registry.categories
    )
    choices = ", ".join(a.name for a in registry.authors.values())
    authors = _authors(options.authors or input(texts.NEW_AUTHORS.format(choices=choices)), registry.authors)
    day = _day(options.date, as_of, checked)
    if not (slug := slugify(title)):
        raise UsageError(texts.NEW_NO_SLUG.format(title=title))
    relative = Path("articles") / f"{day:%Y/%m}" / f"{day:%Y-%m-%d}-{slug}.md"
    place = Path(checked.site.content) / relative
    head = texts.NEW_HEAD.format(
        title=" ".join(title.split()),
        date=day,
        category=category.name,
        authors=" ; ".join(a.name for a in authors),
    )
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8") as file:
            file.write(head)
    except FileExistsError:
        raise UsageError(texts.NEW_EXISTS.format(path=place)) from None
    print(texts.NEW_DONE.format(path=place))
    return 0


def _category(typed: str, known: Mapping[str, Category]) -> Category:
    if (category := known.get(slugify(typed))) is not None:
        return category
    for category in known.values():
        if slugify(category.name) == slugify(typed):
            return category
    choices = ", ".join(c.name for c in known.values())
    raise UsageError(texts.NEW_UNKNOWN_CATEGORY.format(value=typed, choices=choices))


def _authors(typed: str, known: Mapping[str, Author]) -> list[Author]:
    by_name = {slugify(author.name): author for author in known.values()} | dict(known)
    found = []
    for name in typed.split(";"):
        if (author := by_name.get(slugify(name))) is None:
            choices = ", ".join(a.name for a in known.values())
            raise UsageError(texts.NEW_UNKNOWN_AUTHOR.format(value=name.strip(), choices=choices))
        found.append(author)
    return found


def _day(typed: str | None, as_of: datetime, checked: Checked) -> date:
    if typed is None:
        return as_of.astimezone(checked.site.zone).date()
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise UsageError(texts.NEW_BAD_DATE.format(value=typed)) from None
