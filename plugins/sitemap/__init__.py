"""Sitemaps: the Edition for crawlers. Input: an Edition. Output: sheets of XML, robots.txt and tdmrep.json."""

from __future__ import annotations

from plugins.domain import slots
from plugins.sitemap.room import RENDERERS, SitemapRoom, print_sheet

_ROOM = SitemapRoom()


def register() -> None:
    """Offer the room and its renderers."""
    slots.rooms["sitemap"] = _ROOM
    slots.renderers |= dict.fromkeys(RENDERERS, print_sheet)
