"""The press: reads, checks, opens the gate, prints the sheets and swaps the edition. The only room that writes output.

Input: the settings and one instant. Output: an edition on disk, or a BuildRefused and the old edition untouched.
"""

from plugins.domain import slots


def register() -> None:
    """Give the renderers that need nothing but the sheet; the press makes the one for pages with its theme."""
    from plugins.press.printer import print_bytes, print_copy

    slots.renderers.setdefault("bytes", print_bytes)
    slots.renderers.setdefault("copy", print_copy)
