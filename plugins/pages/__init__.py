"""Pages: the Edition as HTML pages for readers. Input: an Edition. Output: sheets printed by the theme's templates."""

from plugins.domain import slots


def register() -> None:
    """Take the room's place in the pipeline."""
    from plugins.pages.room import Pages

    slots.rooms.setdefault("pages", Pages())
