"""The whole story of a build, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import BuildRefused, Problem, in_order
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.domain.workers import Workers, alone
from plugins.press import texts
from plugins.press.foreign import missing_parts
from plugins.press.printer import printed
from plugins.press.settings import SETTINGS_FILE, site_from
from plugins.press.swap import Output
from plugins.press.tree import Tally, write_tree
from plugins.press.workers import hired

Printing = Callable[["Checked", Edition], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Checked:
    """A newsroom that was read and checked: `problems` are all that was found, warnings too, in order."""

    site: Site
    newsroom: Newsroom
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether one error is among the problems."""
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did. `census` counts every Markdown file of the articles' folder once.

    `note` is a sentence about the way it was built, empty when there is nothing to say.
    """

    tally: Tally
    census: Mapping[str, int]
    seen: int
    warnings: tuple[Problem, ...]
    note: str = ""


class BuildBusy(Exception):
    """Another build is under way and this one was told not to wait."""


class Stage(StrEnum):
    """The parts of a build, in the order in which they begin. Laying files on the disk is part of printing."""

    WAITING = "waiting"
    READING = "reading"
    CHECKS = "checks"
    GATE = "gate"
    PLANNING = "planning"
    PRINTING = "printing"
    SWAP = "swap"


class Listener:
    """Told of what happens while it happens; says nothing by itself."""

    def begins(self, stage: Stage) -> None:
        """A stage begins, and the one before it ends."""

    def advances(self, done: int, total: int) -> None:
        """So many of the things that the stage works on are done; of some stages nobody counts them."""

    def waiting(self) -> None:
        """Another build holds the lock. May raise, and the build then leaves without waiting."""


def read_and_check(
    settings: Mapping[str, object],
    as_of: datetime,
    *,
    workers: Workers | None = None,
    listener: Listener | None = None,
) -> Checked:
    """Read everything and find every problem, of settings, files, heads and bodies, all at once.

    `workers` read; without them, those that the settings ask for are hired for the time it takes.
    """
    listener = listener or Listener()
    if workers is None:
        with hired(settings, listener.advances) as own:
            return read_and_check(settings, as_of, workers=own, listener=listener)
    listener.begins(Stage.READING)
    site, problems = site_from(settings)
    problems = (*problems, *_missing_folders(site))
    if any(problem.code in ("E403", "E404") for problem in problems):
        raise BuildRefused(problems)
    newsroom = slots.read_newsroom.get()(site, as_of, workers)
    listener.begins(Stage.CHECKS)
    found = (*problems, *newsroom.problems, *slots.check_newsroom.get()(newsroom))
    return Checked(site, newsroom, in_order(found))


def print_sheets(
    edition: Edition, workers: Workers = alone, listener: Listener | None = None
) -> Iterable[tuple[str, bytes]]:
    """Every file of the edition, (path, bytes), as our own theme prints it. Raises BuildRefused before the first."""
    listener = listener or Listener()
    listener.begins(Stage.PLANNING)
    sheets = plan(edition)
    listener.begins(Stage.PRINTING)
    return printed(sheets, edition.site.theme, edition.site.theme_version, workers)


def build(
    settings: Mapping[str, object],
    as_of: datetime,
    *,
    strict: bool = False,
    listener: Listener | None = None,
    printing: Printing | None = None,
) -> Outcome:
    """Build the edition of one instant and put it in place of the old one.

    `settings["OUTPUT_PATH"]` is the absolute path that readers are served from. With `strict`, warnings refuse too.
    `printing` gives the files of an edition, each path once; our own way when it is None. Raises BuildRefused with
    every problem, OSError when the disk refuses, what `listener` raises; the old edition is then untouched.
    """
    listener = listener or Listener()
    output = Output(Path(str(settings["OUTPUT_PATH"])))
    if output.is_foreign:
        raise BuildRefused([texts.MESSAGES["E402"].at(SETTINGS_FILE, 0, "E402", value=output.link)])
    with output.lock(listener.waiting), hired(settings, listener.advances) as workers:
        # Read behind the lock: what a build read before it waited may be older than what was published meanwhile.
        checked = read_and_check(settings, as_of, workers=workers, listener=listener)
        if checked.is_refused or (strict and checked.problems):
            raise BuildRefused(checked.problems, census_of(checked))
        listener.begins(Stage.GATE)
        edition = slots.open_gate.get()(checked.newsroom, as_of)
        if printing is None:
            pages = print_sheets(edition, workers, listener)
        else:
            listener.begins(Stage.PRINTING)
            pages = printing(checked, edition)
        tree = output.stale
        tally = write_tree(tree, pages, output.served)
        listener.begins(Stage.SWAP)
        output.serve(tree)
    census = slots.take_census.get()(checked.newsroom, as_of)
    return Outcome(tally, census, checked.newsroom.seen, checked.problems)


def census_of(checked: Checked) -> Mapping[str, int]:
    """Every Markdown file of the articles' folder counted once; an article with an error is refused, nothing else."""
    newsroom = checked.newsroom
    faulty = {problem.path for problem in checked.problems if problem.is_error} - set(newsroom.refused)
    good = tuple(article for article in newsroom.articles if article.path not in faulty)
    refused = newsroom.refused + tuple(a.path for a in newsroom.articles if a.path in faulty)
    return slots.take_census.get()(replace(newsroom, articles=good, refused=refused), newsroom.as_of)


def plan(edition: Edition) -> tuple[Sheet, ...]:
    """Every sheet of the edition, sorted by path. Raises BuildRefused when two sheets want one file."""
    sheets: dict[str, Sheet] = {}
    makers: dict[str, str] = {}
    clashes: dict[str, str] = {}
    for name, sheet in _sheets(edition):
        if sheets.get(sheet.path, sheet) != sheet:
            clashes[sheet.path] = f"{makers[sheet.path]}, {name}"
        sheets[sheet.path] = sheet
        makers[sheet.path] = name
    for path in sheets:
        # A file cannot also be the folder of another one.
        for parent in list(PurePosixPath(path).parents)[:-1]:
            if str(parent) in sheets:
                clashes[str(parent)] = f"{makers[str(parent)]}, {makers[path]}"
    if clashes:
        message = texts.MESSAGES["E405"]
        raise BuildRefused(
            message.at(SETTINGS_FILE, 0, "E405", address=f"/{path}", rooms=rooms)
            for path, rooms in clashes.items()
        )
    return tuple(sheets[path] for path in sorted(sheets))


def _sheets(edition: Edition) -> Iterable[tuple[str, Sheet]]:
    for name, room in slots.rooms.items():
        for article in edition.articles():
            yield from ((name, sheet) for sheet in room.for_article(edition, article))
        yield from ((name, sheet) for sheet in room.for_site(edition))


def _missing_folders(site: Site) -> list[Problem]:
    problems = []
    if not (Path(site.content) / "articles").is_dir():
        problems.append(texts.MESSAGES["E404"].at(SETTINGS_FILE, 0, "E404", value=site.content))
    if missing := missing_parts(Path(site.theme)):
        message = texts.MESSAGES["E403"]
        problems.append(message.at(SETTINGS_FILE, 0, "E403", value=site.theme, missing=", ".join(missing)))
    return problems
