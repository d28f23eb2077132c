"""What feeds say of articles that are no longer there: address, identity and public reason, nothing else.

In Atom every feed asks its readers to forget the entry: who never had it passes over that. RSS and JSON have no word for
it, so that the site's own feeds show an item in its place for a while; the feeds of a category or an author do not, because
to which the article belonged is no longer public.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plugins.domain.dates import french_day
from plugins.domain.edition import Edition, Tombstone
from plugins.domain.permalinks import guid_of_tombstone
from plugins.feeds import texts
from plugins.feeds.channel import Content, Deleted, Item, Note, Person
from plugins.feeds.item import plain, said


def deleted_entries(edition: Edition) -> tuple[Deleted, ...]:
    """The last withdrawals, newest first, at most as many as a feed has items.

    Source: RFC 6721, 3: `when` is not before the entry's last update, else readers keep it.
    """
    return tuple(
        Deleted(guid_of_tombstone(edition.site, one), one.withdrawn_at, plain(one.withdrawal.reason))
        for one in edition.withdrawn(edition.site.feed_items)
    )


def withdrawn_items(edition: Edition) -> Iterator[Item]:
    """One item for each of these of the last days; the edition knows when each goes by itself."""
    latest = edition.withdrawn(edition.site.feed_items)
    return (_item(edition, one) for one in latest if not edition.is_past(one.noticed_until))


def _item(edition: Edition, tombstone: Tombstone) -> Item:
    site = edition.site
    link = site.absolute(tombstone.address)
    first, gone = tombstone.first_public, tombstone.withdrawn_at
    reason = plain(tombstone.withdrawal.reason)
    notice = said(edition, texts.WITHDRAWN, day=french_day(tombstone.withdrawal.day))
    return Item(
        guid=guid_of_tombstone(site, tombstone),
        link=link,
        title=said(edition, texts.WITHDRAWN_TITLE, day=french_day(first.date())),
        summary=reason or notice,
        published=first,
        updated=max(first, gone),
        changed=True,
        creators=(Person(plain(site.name), site.absolute("/")),),
        terms=(),
        media=None,
        lang="",
        rights="",
        content=Content(site.address, link, (Note(notice, escape(reason, quote=False)),), "", ()),
    )
