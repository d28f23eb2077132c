"""Reading: bytes on disk → head with line numbers → Article and body. Input: the content folder. Output: a Newsroom."""

from plugins.domain import slots
from plugins.reading.newsroom import read_newsroom
from plugins.reading.rereading import Rereading

_REREADING = Rereading()


def register() -> None:
    """Fill the slots that the press reads from."""
    slots.read_newsroom.fill(read_newsroom)
    slots.reread.fill(_REREADING)


__all__ = ["read_newsroom", "register"]
