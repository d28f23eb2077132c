"""Assets: the theme's own files. Input: an Edition. Output: sheets below `/theme/`, the style sheets as one."""

from plugins.domain import slots


def register() -> None:
    """Take the room's place in the pipeline."""
    from plugins.assets.theme import ThemeFiles, print_bundle

    slots.rooms.setdefault("assets", ThemeFiles())
    slots.renderers.setdefault("bundle", print_bundle)
