"""The feeds room in one look. feedgen and what describes a feed are imported by the build that touches one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing, has_feed
from plugins.domain.room import Part, Room, deferred
from plugins.domain.sheet import Sheet


class FeedRoom(Room):
    """The feeds of the site, of every category, author, dossier and foreign language, of tags if asked for; corrections.

    Besides: the archive documents of the months, and the list of all feeds.
    """

    parts: ClassVar[Mapping[str, Part]] = {
        "corrections": deferred("plugins.feeds.sheets", "corrections"),
        "subscriptions": deferred("plugins.feeds.opml", "subscriptions"),
    }

    def for_listing(self, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        """The feed of a listing in every form. An author is named only when an article of theirs is public."""
        if listing.kind is Kind.MONTH:
            from plugins.feeds.archives import archive_sheets

            return archive_sheets(edition, listing)
        if not has_feed(listing.kind, edition.site.feed_tags):
            return ()
        from plugins.feeds.sheets import feed_sheets

        return feed_sheets(edition, listing)


def print_subscriptions(sheet: Sheet) -> bytes:
    """The renderer `opml`."""
    from plugins.feeds.opml import render_subscriptions

    return render_subscriptions(sheet)


def print_sheet(sheet: Sheet) -> bytes:
    """The renderer `feed`."""
    from plugins.feeds.render import render_feed

    return render_feed(sheet)
