"""Reading: bytes on disk → head with line numbers → Article and body. Input: the content folder. Output: a Newsroom."""

from plugins.domain import slots
from plugins.reading.newsroom import read_newsroom


def register() -> None:
    """Fill the slot that the press reads from."""
    slots.read_newsroom.fill(read_newsroom)


__all__ = ["read_newsroom", "register"]
