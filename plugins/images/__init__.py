"""Images: the pictures and attachments that public pages show. Input: an Edition. Output: sheets of copies.

A file below `content/` is published because a public page shows it or leads to it, never because it lies there.
"""

from plugins.domain import slots


def register() -> None:
    """Take the room's place in the pipeline."""
    from plugins.images.media import Media

    slots.rooms.setdefault("images", Media())
