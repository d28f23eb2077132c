"""Redirections: former addresses that keep answering. Input: an Edition. Output: pages, and lists for hosts."""

from __future__ import annotations

from plugins.domain import slots
from plugins.redirects import hosts
from plugins.redirects.sheets import APACHE, NETLIFY, NGINX, RedirectRoom

_ROOM = RedirectRoom()


def register() -> None:
    """Offer the room and its renderers; the pages are printed by the theme's renderer `page`."""
    slots.rooms["redirects"] = _ROOM
    slots.renderers[NETLIFY] = hosts.render_netlify
    slots.renderers[NGINX] = hosts.render_nginx
    slots.renderers[APACHE] = hosts.render_apache
