"""The redirects room in one look; what it needs is imported by the build that touches a former address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from plugins.domain.room import Part, Room, deferred
from plugins.domain.sheet import Sheet


class RedirectRoom(Room):
    """Keeps former addresses answering: which of two claims holds is known only beside all others."""

    parts: ClassVar[Mapping[str, Part]] = {"moves": deferred("plugins.redirects.sheets", "sheets")}


def print_sheet(sheet: Sheet) -> bytes:
    """The renderers of the lists for hosts."""
    from plugins.redirects import hosts

    printers = {
        "redirects-netlify": hosts.render_netlify,
        "redirects-nginx": hosts.render_nginx,
        "redirects-apache": hosts.render_apache,
    }
    return printers[sheet.renderer](sheet)


RENDERERS = ("redirects-netlify", "redirects-nginx", "redirects-apache")
