"""Links to what is not public while the linking text is.

Bad:  an article of 23 November that links to one whose embargo ends on the 25th
Good: the same link in an article of the 25th, or added on the 25th

A reader would find nothing there, and learn of a text under embargo. An article that is already online may link to
whatever is public by now.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain.dates import Moment
from plugins.domain.inspection import Reference, Related
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.places import FRONT_PAGE, toml_line
from plugins.lint.resolve import reference, resolve
from plugins.lint.standings import Standing
from plugins.lint.verdict import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every link of a text that is or will be public, of a head's references and of the front page."""
    for references in directory.references:
        if references.since is None:
            continue
        for link in references.links:
            standing = resolve(directory, link, references.base).standing
            yield from _judge(directory, standing, references.since, references.path, link)
        for related in references.related:
            standing = directory.named(related.value)
            yield from _judge(directory, standing, references.since, references.path, related)
    yield from _front_page(directory)


def _front_page(directory: Directory) -> Iterator[Problem]:
    front, now = directory.registry.front_page, directory.as_of
    for identifier in (front.lead, *front.chosen):
        if identifier:
            chosen = Related("", identifier, toml_line(directory.site, FRONT_PAGE, "", identifier))
            yield from _judge(directory, directory.named(identifier), now, FRONT_PAGE, chosen)
    if front.urgent and front.urgent.link and front.urgent.end.instant > now:
        line = toml_line(directory.site, FRONT_PAGE, "urgent", front.urgent.link)
        link = reference(front.urgent.link, line, False, FRONT_PAGE)
        standing = resolve(directory, link, FRONT_PAGE).standing or directory.named(link.href)
        yield from _judge(directory, standing, now, FRONT_PAGE, link)


def _judge(
    directory: Directory, standing: Standing | None, since: datetime, path: str, link: Reference | Related
) -> Iterator[Problem]:
    """What is wrong with a link to `standing` in a text that is public from `since` on."""
    value = link.href if isinstance(link, Reference) else link.value
    if standing is None or standing.path == path:
        return
    parties = (standing.path,) if standing.path else ()
    if standing.retired:
        yield problem("A161", path, link.line, parties=parties, value=value)
    elif standing.since is None:
        target = texts.NEVER_LISTED if standing.is_list else texts.A_DRAFT
        yield problem("E160", path, link.line, parties=parties, value=value, target=target)
    elif standing.since > max(since, directory.as_of):
        instant = standing.since.astimezone(directory.site.zone)
        words = texts.LIST_NOT_YET if standing.is_list else texts.NOT_YET
        target = words.format(when=Moment(instant, True).french)
        yield problem("E160", path, link.line, parties=parties, value=value, target=target)
