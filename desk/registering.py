"""`rotative enregistrer`: the address and the identity of every article, written down before readers see it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from desk import texts
from desk.parser import add_site_options
from desk.run import open_house
from plugins.domain.article import Article, Status
from plugins.domain.newsroom import Newsroom
from plugins.domain.permalinks import REGISTER, Permalink, permalink_of, spelled, tag_uri
from plugins.domain.problems import BuildRefused
from plugins.domain.record import Record
from plugins.domain.site import Site
from plugins.domain.urls import address_of
from plugins.press.checked import census_of, read_and_check
from plugins.press.durable import flush_file
from plugins.press.printer import thousands
from plugins.press.report import counted

# What this command is the remedy for does not stop it.
REMEDIED = frozenset({"E329", "A330"})
# Named one by one by `--controler`; the others are counted.
MOST_NAMED = 20


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("enregistrer", help=texts.REGISTER_HELP, description=texts.REGISTER_HELP)
    add_site_options(parser)
    parser.add_argument("--controler", action="store_true", dest="only_look", help=texts.HELP_CONTROL)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Bring the register up to date, or say whether it is. Raises BuildRefused when the content has errors."""
    settings, as_of = open_house(options)
    checked = read_and_check(settings, as_of)
    errors = [problem for problem in checked.problems if problem.is_error and problem.code not in REMEDIED]
    if errors:
        raise BuildRefused(errors, census_of(checked))
    register = registered(checked.newsroom, as_of)
    place = Path(checked.site.content, REGISTER)
    text = register.text.encode()
    is_same = text == (place.read_bytes() if place.exists() else b"")
    if options.only_look:
        for line in _lacking(register, f"content/{REGISTER}", is_same):
            print(line)
        return int(not is_same)
    if not is_same:
        _write(place, text)
    print(_sentence(register))
    return 0


class Register(Record):
    """The register as it has to be, sorted by address; the addresses that are new, other than before and dropped."""

    lines: tuple[Permalink, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]

    @property
    def text(self) -> str:
        """The file."""
        return "".join(f"{line.line}\n" for line in self.lines)


def registered(newsroom: Newsroom, as_of: datetime) -> Register:
    """The register after `rotative enregistrer`: every line that has been public as it is, all others from the sources.

    Every article has a line but drafts, those under embargo too: what a commit says of them is no news to who reads it.
    """
    before = newsroom.permalinks
    lines = {address: line for address, line in before.items() if line.instant <= as_of}
    holders = {line.guid: line.identifier for line in lines.values()}
    for article in _in_order(newsroom.articles):
        address = address_of(article)
        if address not in lines:
            line = lines[address] = _line_of(article, address, lines, holders, newsroom.site)
            holders[line.guid] = line.identifier
    return Register(
        lines=tuple(lines[address] for address in sorted(lines)),
        added=tuple(sorted(lines.keys() - before.keys())),
        changed=tuple(sorted(a for a in lines.keys() & before.keys() if lines[a] != before[a])),
        dropped=tuple(sorted(before.keys() - lines.keys())),
    )


def _in_order(articles: Iterable[Article]) -> list[Article]:
    return sorted((a for a in articles if a.status is not Status.DRAFT), key=address_of)


def _line_of(
    article: Article, address: str, lines: Mapping[str, Permalink], holders: Mapping[str, str], site: Site
) -> Permalink:
    """The line of an article that has none: of its former self if it has one, else of its own."""
    if known := permalink_of(article, lines):
        return Permalink(address, known.identifier, known.first, known.guid)
    # A file's name may hold what would break a line; the address then tells as much.
    name = article.id if article.id.isprintable() else address.strip("/").replace("/", "-")
    guid = tag_uri(site, article.due.day, article.slug)
    if guid in holders:
        # Two articles of one name and of two dates, kept back until one day.
        guid = tag_uri(site, article.due.day, address.strip("/"))
    return Permalink(address, name, spelled(article.due), guid)


def _write(place: Path, text: bytes) -> None:
    # Hidden, so that a build that looks at the folder meanwhile takes no notice of it.
    fresh = place.with_name(f".{place.name}.new")
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh.write_bytes(text)
    flush_file(fresh)
    os.replace(fresh, place)


def _sentence(register: Register) -> str:
    return texts.REGISTER_DONE.format(
        added=counted(texts.REGISTER_ADDED, len(register.added)),
        changed=counted(texts.REGISTER_CHANGED, len(register.changed)),
        dropped=counted(texts.REGISTER_DROPPED, len(register.dropped)),
        total=thousands(len(register.lines)),
    )


def _lacking(register: Register, path: str, is_same: bool) -> Iterable[str]:
    total = counted(texts.REGISTER_TOTAL, len(register.lines))
    if is_same:
        yield texts.REGISTER_GOOD.format(total=total)
        return
    addresses = sorted((*register.added, *register.changed, *register.dropped))
    yield texts.REGISTER_LACKS.format(
        path=path, lacking=counted(texts.REGISTER_LACKING, len(addresses)), total=total
    )
    for address in addresses[:MOST_NAMED]:
        yield texts.REGISTER_NAMED.format(address=address)
