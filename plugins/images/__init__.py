"""Images: the pictures and attachments that public pages show. Input: an Edition. Output: sheets of pictures and copies.

A file below `content/` is published because a public page shows it or leads to it, never because it lies there. A picture
is published without its metadata, in several widths and formats, each made once and kept. For an article without a
picture a card is drawn.
"""

from plugins.domain import slots


def register() -> None:
    """Take the room's place in the pipeline."""
    from plugins.images.media import Media
    from plugins.images.preparing import prepare
    from plugins.images.render import print_card, print_image

    slots.rooms.setdefault("images", Media())
    slots.renderers.setdefault("image", print_image)
    slots.renderers.setdefault("card", print_card)
    slots.prepare.fill(prepare)
