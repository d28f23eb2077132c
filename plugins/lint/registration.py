"""What the register of permalinks lacks, and what it says of articles that was never true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from plugins.domain.article import Article, Status
from plugins.domain.permalinks import Permalink, spelled
from plugins.domain.record import Record
from plugins.domain.urls import address_of

# So many are named; the others are counted.
NAMED = 3


class Late(Record):
    """An article that is public before its line says so: `since` and `registered` are instants, the latter later."""

    path: str
    since: datetime
    registered: datetime


class Registration(Record):
    """What `rotative enregistrer` has to do: `count` articles or lines, of which the first `NAMED` are named.

    `awaits`: a line that is not true yet says something else than its article, or has none. It may still be changed,
    but the passing of time alone would make a fault of it.
    """

    count: int = 0
    named: tuple[str, ...] = ()
    awaits: bool = False
    late: tuple[Late, ...] = ()


def registration_of(
    articles: Iterable[Article], permalinks: Mapping[str, Permalink], as_of: datetime
) -> Registration:
    """The same for all articles that are not drafts, and all lines."""
    undone: list[str] = []
    late: list[Late] = []
    awaits = False
    standing = set()
    for article in articles:
        if article.status is Status.DRAFT:
            continue
        address = address_of(article)
        standing.add(address)
        line = permalinks.get(address)
        if line is None:
            undone.append(article.path)
        elif is_outdated(line, article, as_of):
            undone.append(article.path)
            awaits = True
            if article.due.instant <= as_of:
                late.append(Late(article.path, article.due.instant, line.instant))
    orphans = [address for address in permalinks.keys() - standing if permalinks[address].instant > as_of]
    undone.sort()
    undone += sorted(orphans)
    return Registration(len(undone), tuple(undone[:NAMED]), awaits or bool(orphans), tuple(late))


def unregistered(articles: Iterable[Article], permalinks: Mapping[str, Permalink]) -> list[str]:
    """The paths of the articles that have no line, sorted; drafts need none."""
    return sorted(
        article.path
        for article in articles
        if article.status is not Status.DRAFT and address_of(article) not in permalinks
    )


def is_outdated(line: Permalink, article: Article, as_of: datetime) -> bool:
    """Whether a line that has not been true yet says another first publication than the article at its address."""
    return line.first != spelled(article.due) and line.instant > as_of
