"""Reading everything and finding every problem, before anything is printed."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import datetime

from plugins.domain import slots
from plugins.domain.newsroom import Newsroom
from plugins.domain.problems import BuildRefused, Problem, in_order
from plugins.domain.record import Record, replace
from plugins.domain.site import Site
from plugins.domain.workers import Workers
from plugins.press.outcome import Listener, Stage
from plugins.press.settings import open_site
from plugins.press.workers import hired


class Checked(Record):
    """A newsroom that was read and checked: `problems` are all that was found, warnings too, in order."""

    site: Site
    newsroom: Newsroom
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether one error is among the problems."""
        return any(problem.is_error for problem in self.problems)


def read_and_check(
    settings: Mapping[str, object],
    as_of: datetime,
    *,
    workers: Workers | None = None,
    listener: Listener | None = None,
    bodies: MutableMapping[str, str] | None = None,
) -> Checked:
    """Read everything and find every problem, of settings, files, heads and bodies, all at once.

    `workers` read; without them, those that the settings ask for are hired for the time it takes. `bodies` is where bodies
    are kept, in memory without it.
    """
    listener = listener or Listener()
    if workers is None:
        with hired(settings, listener.advances) as own:
            return read_and_check(settings, as_of, workers=own, listener=listener, bodies=bodies)
    listener.begins(Stage.READING)
    site, problems = open_site(settings)
    newsroom = slots.read_newsroom.get()(site, as_of, workers, bodies)
    listener.begins(Stage.CHECKS)
    found = (*problems, *newsroom.problems, *slots.check_newsroom.get()(newsroom))
    return Checked(site, newsroom, in_order(found))


def accepted(
    settings: Mapping[str, object],
    as_of: datetime,
    workers: Workers,
    strict: bool,
    listener: Listener,
    bodies: MutableMapping[str, str] | None = None,
) -> Checked:
    """What was read and checked. Raises BuildRefused with every problem when it must not be published."""
    checked = read_and_check(settings, as_of, workers=workers, listener=listener, bodies=bodies)
    if checked.is_refused or (strict and checked.problems):
        raise BuildRefused(checked.problems, census_of(checked))
    return checked


def census_of(checked: Checked) -> Mapping[str, int]:
    """Every Markdown file of the articles' folder counted once; an article with an error is refused, nothing else."""
    newsroom = checked.newsroom
    faulty = {problem.path for problem in checked.problems if problem.is_error} - set(newsroom.refused)
    good = tuple(article for article in newsroom.articles if article.path not in faulty)
    refused = newsroom.refused + tuple(a.path for a in newsroom.articles if a.path in faulty)
    return slots.take_census.get()(replace(newsroom, articles=good, refused=refused), newsroom.as_of)
