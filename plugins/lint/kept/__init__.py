"""What a whole check found, kept in tables, so that a change is checked with work of its own size.

`keeping.py` writes the tables, `rechecking.py` brings them up to date; the rules are those of the whole check.
"""

from plugins.lint.kept.keeping import keep
from plugins.lint.kept.rechecking import recheck


class Kept:
    """What fills the slot `recheck`."""

    keep = staticmethod(keep)
    recheck = staticmethod(recheck)


KEPT = Kept()
__all__ = ["KEPT", "Kept", "keep", "recheck"]
