"""Metadata: what a page says of itself to machines. Input: an Edition and a Subject. Output: a Head."""

from __future__ import annotations

from plugins.domain import slots
from plugins.metadata.maker import head_of


def register() -> None:
    """Offer the maker of heads."""
    slots.head_of.fill(head_of)
