"""Search: the Edition → a Pagefind index for each year, made after the articles are public. The page is the pages room's."""

from plugins.domain import slots


def register() -> None:
    """Take the room's place among those that follow."""
    from plugins.search.follower import SearchIndex

    slots.followers.setdefault("search", SearchIndex())
