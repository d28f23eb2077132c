"""Redirections: former addresses that keep answering. Input: an Edition. Output: pages, and lists for hosts."""

from __future__ import annotations

from plugins.domain import slots
from plugins.redirects.room import RENDERERS, RedirectRoom, print_sheet

_ROOM = RedirectRoom()


def register() -> None:
    """Offer the room and its renderers; the pages are printed by the theme's renderer `page`."""
    slots.rooms["redirects"] = _ROOM
    slots.renderers |= dict.fromkeys(RENDERERS, print_sheet)
