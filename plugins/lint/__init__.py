"""Lint: what stands in texts and between files, checked before anything is printed.

Input: a Newsroom. Output: Problems in French. The order of the rules is in `rulebook.py`.
"""

from __future__ import annotations

from plugins.domain import slots
from plugins.lint.check import check_newsroom, inspect_text
from plugins.lint.kept import KEPT

__all__ = ["check_newsroom", "inspect_text", "register"]


def register() -> None:
    """Offer the checks to the press."""
    slots.inspect_text.fill(inspect_text)
    slots.check_newsroom.fill(check_newsroom)
    slots.recheck.fill(KEPT)
