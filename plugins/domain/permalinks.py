"""Permalinks: what makes an article the same for ever, whatever becomes of its title, slug, date or domain.

The register (`content/registry/permalinks.tsv`) has a line for each address: address, id, first publication, GUID,
separated by tabs, without a heading line. A line outlives what it was made from, so that subscribers never see an
article twice and readers never lose an address.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from plugins.domain.article import Article
from plugins.domain.dates import Moment
from plugins.domain.record import Record, replace
from plugins.domain.site import Site
from plugins.domain.urls import address_of

if TYPE_CHECKING:
    from plugins.domain.edition import Tombstone

# Below `content/`.
REGISTER = "registry/permalinks.tsv"


class Permalink(Record):
    """One line. `address` is `/2026/11/23/vote/`; `identifier` the name of the article's file when it was registered.

    `first` is the first publication as written: `2026-11-23T18:30:00+01:00`, or `2026-11-23+01:00` without an hour.
    Source: W3C, XML Schema Part 2, 3.2.7 dateTime and 3.2.9 date, both with a time zone.
    """

    address: str
    identifier: str
    first: str
    guid: str

    @property
    def line(self) -> str:
        """The line as it stands in the register, without its end."""
        return f"{self.address}\t{self.identifier}\t{self.first}\t{self.guid}"

    @property
    def instant(self) -> datetime:
        """The first publication, in the offset that is written. Raises ValueError when it is no date."""
        whole = self.first if "T" in self.first else f"{self.first[:10]}T00:00:00{self.first[10:]}"
        return datetime.fromisoformat(whole)

    def moment(self, zone: ZoneInfo) -> Moment:
        """The first publication as articles hold it, in the newsroom's zone."""
        written, has_hour = self.instant, "T" in self.first
        here = written.astimezone(zone)
        # A newsroom that moved to another zone keeps the days that its readers were told.
        return Moment(here if has_hour or here.date() == written.date() else written, has_hour)


def spelled(moment: Moment) -> str:
    """A moment as the register writes it."""
    iso = moment.instant.isoformat(timespec="seconds")
    return iso if moment.has_hour else iso[:10] + iso[19:]


def tag_uri(site: Site, day: date, slug: str) -> str:
    """The GUID of an article that has no line yet: `tag:lefanal.example,2026-11-23:vote-du-budget`.

    `day` is the civil day of the first publication. Source: RFC 4151, 2.1 (the domain's holder on that day).
    """
    return f"tag:{site.domain},{day.isoformat()}:{slug}"


def guid_of(site: Site, article: Article) -> str:
    """The article's identity for subscribers, for ever."""
    return article.guid or tag_uri(site, article.public_from.day, article.slug)


def guid_of_tombstone(site: Site, tombstone: Tombstone) -> str:
    """The identity of a retired article: the one under which subscribers had it."""
    return tombstone.guid or tag_uri(site, date.fromisoformat(tombstone.first_day), tombstone.slug)


def former_place(typed: str) -> str:
    """The address, as articles have them, that a former address as typed answers for; empty when it can be none."""
    path = unquote(typed.strip()).removesuffix("index.html")
    if not path.startswith("/") or "?" in path:
        return ""
    return path if path.endswith("/") else f"{path}/"


def permalink_of(article: Article, permalinks: Mapping[str, Permalink]) -> Permalink | None:
    """The line that says who an article is: its address's own, else the oldest of its former addresses."""
    if own := permalinks.get(address_of(article)):
        return own
    former = (permalinks.get(former_place(typed)) for typed in article.former_addresses)
    return min(filter(None, former), key=lambda line: (line.instant, line.address), default=None)


def as_registered(article: Article, permalinks: Mapping[str, Permalink], site: Site) -> Article:
    """The article with the first publication and the GUID of its line, as far as they are not what its head says."""
    line = permalink_of(article, permalinks)
    first, guid = None, ""
    if line is not None:
        first = None if line.first == spelled(article.due) else line.moment(site.zone)
        guid = "" if line.guid == tag_uri(site, (first or article.due).day, article.slug) else line.guid
    if (first, guid) == (article.first_published, article.guid):
        return article
    return replace(article, first_published=first, guid=guid)
