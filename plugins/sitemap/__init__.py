"""Sitemaps: the Edition for crawlers. Input: an Edition. Output: sheets of XML, robots.txt and tdmrep.json."""

from __future__ import annotations

from plugins.domain import slots
from plugins.domain.sheet import Sheet
from plugins.sitemap import sheets

_ROOM = sheets.SitemapRoom()


def register() -> None:
    """Offer the room and its renderers."""
    slots.rooms["sitemap"] = _ROOM
    for name in (
        sheets.INDEX,
        sheets.ADDRESSES,
        sheets.NEWS,
        sheets.ROBOTS,
        sheets.RESERVATION,
    ):
        slots.renderers[name] = _render


def _render(sheet: Sheet) -> bytes:
    # lxml is imported only by a build that prints one of these.
    from plugins.sitemap import render

    printers = {
        sheets.INDEX: render.render_index,
        sheets.ADDRESSES: render.render_addresses,
        sheets.NEWS: render.render_news,
        sheets.ROBOTS: render.render_robots,
        sheets.RESERVATION: render.render_reservation,
    }
    return printers[sheet.renderer](sheet)
