"""`rotative importer`: other people's texts become articles of this newsroom. Nothing invented, nothing overwritten."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from desk import texts as desk_texts
from desk.importer import texts
from desk.importer.draft import Draft
from desk.importer.ledger import Kind, Ledger
from desk.importer.pelican_article import Habits
from desk.importer.report import report_lines
from desk.importer.work import AUTO, PELICAN, PLAIN, Order, carry_out
from desk.importer.writing import write_all
from desk.run import read_clock
from desk.settings import UsageError, read_settings
from plugins.domain.urls import slugify


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("importer", help=texts.HELP, description=texts.HELP)
    parser.add_argument("sources", nargs="+", metavar="source", help=texts.HELP_SOURCES)
    parser.add_argument("--contenu", dest="content", help=texts.HELP_CONTENT)
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help=desk_texts.HELP_SETTINGS)
    parser.add_argument("--adopter", action="store_true", dest="adopt", help=texts.HELP_ADOPT)
    parser.add_argument("--format", choices=(AUTO, PLAIN, PELICAN), default=AUTO, help=texts.HELP_FORMAT)
    parser.add_argument("--auteur", dest="author", default="", help=texts.HELP_AUTHOR)
    parser.add_argument("--rubrique", dest="category", default="", help=texts.HELP_CATEGORY)
    parser.add_argument("--anciennes-adresses", dest="former", help=texts.HELP_FORMER)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Import. 1 when something was refused or a name is unknown; nothing is written then, or all the rest is."""
    settings = read_settings(options)
    content = Path(str(settings["PATH"]))
    sources = [Path(source) for source in options.sources]
    if options.content is None and len(sources) > 1 and _is_newsroom(sources[-1], content):
        content = sources.pop().absolute()
    _check(sources, content)
    zone = ZoneInfo(str(settings.get("TIMEZONE") or "Europe/Paris"))
    as_of = read_clock()
    for name in (options.author, options.category):
        if name and not slugify(name):
            raise UsageError(texts.BAD_NAME.format(value=name))
    former = _former(options.former) if options.former else None
    habits = Habits(zone, options.author, options.category, former)
    order = Order(tuple(sources), content, as_of.astimezone(zone), habits, options.format, options.adopt)
    ledger = Ledger()
    done = carry_out(order, ledger)
    write_all(content, done.files)
    for line in report_lines(done, ledger):
        print(line)
    return int(done.blocked or done.refused > 0 or ledger.count(Kind.REFUSED) > 0)


def _is_newsroom(folder: Path, content: Path) -> bool:
    """Whether the last folder named is where to import: the settings' own, one with our registries, an empty one."""
    if folder.absolute() == content.absolute() or (folder / "registry").is_dir():
        return True
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def _check(sources: list[Path], content: Path) -> None:
    for source in sources:
        if not source.exists():
            raise UsageError(texts.NO_SOURCE.format(path=source))
        if not source.is_dir() and not source.is_file():
            raise UsageError(texts.NOT_PLAIN.format(path=source))
        place = source.resolve()
        if source.is_dir() and (content.resolve() == place or content.resolve().is_relative_to(place)):
            raise UsageError(texts.SAME_FOLDER.format(path=source))


def _former(template: str) -> Callable[[Draft], str]:
    """How a former address is made of a draft, by a template with `{slug}`, `{date:%Y}`, `{category}`, `{lang}`."""

    def address(draft: Draft) -> str:
        made = template.format(
            slug=draft.slug, date=draft.day, category=slugify(draft.category), lang=draft.lang or "fr"
        )
        return "/" + made.lstrip("/")

    sample = Draft("", "", "Titre", "titre", "2019-06-14", "", category="Rubrique", lang="fr")
    try:
        made = address(sample)
        same = made == address(Draft("", "", "Autre", "autre", date(2020, 1, 2).isoformat(), ""))
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise UsageError(texts.BAD_FORMER.format(value=template, error=error)) from error
    if same or not re.fullmatch(r"/[A-Za-z0-9._~!$&'()*+,;=:@%/-]+", made):
        raise UsageError(texts.BAD_FORMER.format(value=template, error=made))
    return address
