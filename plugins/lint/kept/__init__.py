"""What a whole check found, kept in tables, so that a change is checked with work of its own size.

`keeping.py` writes the tables, `rechecking.py` brings them up to date; the rules are those of the whole check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.domain.newsroom import Newsroom
from plugins.lint.kept.rechecking import recheck

if TYPE_CHECKING:
    import sqlite3


class Kept:
    """What fills the slot `recheck`."""

    recheck = staticmethod(recheck)

    def keep(self, newsroom: Newsroom, state: sqlite3.Connection, /) -> None:
        """Make the tables anew from the last whole check."""
        # Imported here: a change of one article is checked without it.
        from plugins.lint.kept.keeping import keep

        keep(newsroom, state)


KEPT = Kept()
