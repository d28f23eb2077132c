"""The archive of the site's Atom feed: one document a month, with every article first published in it.

Source: RFC 5005, 4 (Archived Feeds). There is no `next-archive`, which the RFC advises: it would change the last document
of an archive when a month begins, and a document here changes only when one of its articles does.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.characters import without_forbidden
from plugins.domain.dates import french_month
from plugins.domain.edition import Edition
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.record import replace
from plugins.domain.sheet import Sheet
from plugins.domain.urls import archive_address, feed_address, output_path
from plugins.feeds import texts
from plugins.feeds.item import item_of
from plugins.feeds.sheets import channel_of


def archive_sheets(edition: Edition, month: Listing) -> Iterator[Sheet]:
    """The document of a month, newest article first. It says nothing that another month may change."""
    site = edition.site
    members = edition.slice(month, 0, edition.count(month))
    if not members:
        return
    year, number = map(int, month.name.split("/"))
    words = texts.ARCHIVE_TITLE.format(site=site.name, month=french_month(year, number))
    channel = replace(
        channel_of(edition, SITE, "atom", tuple(item_of(edition, article) for article in reversed(members))),
        title=without_forbidden(words),
        address=site.absolute(archive_address(month)),
        current=site.absolute(feed_address(SITE, "atom")),
        previous=_previous(edition, month),
        # Nobody subscribes to it: a hub that told its changes would tell them twice.
        hub="",
    )
    yield Sheet(output_path(archive_address(month)), "feed", channel)


def _previous(edition: Edition, month: Listing) -> str:
    """The address of the nearest earlier month that has articles, empty when there is none."""
    earlier = _before(month)
    if not edition.has(earlier):
        # Asked by the few months that follow a gap or nothing: their own first articles are near the answer.
        (oldest,) = edition.slice(SITE, 0, 1)
        first = f"{oldest.public_from.day:%Y/%m}"
        if first >= month.name:
            return ""
        while not edition.has(earlier):
            earlier = _before(earlier)
    return edition.site.absolute(archive_address(earlier))


def _before(month: Listing) -> Listing:
    year, number = map(int, month.name.split("/"))
    return Listing(Kind.MONTH, f"{year:04}/{number - 1:02}" if number > 1 else f"{year - 1:04}/12")
