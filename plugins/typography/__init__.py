"""The typography room: French micro-typography at rendering, never in the source.

    typeset_html("<p>Non !</p>")      the text nodes of an HTML fragment (bodies)
    typeset_text("Non !")             plain text (titles, summaries, captions, metadata)
    VARIANTS                          fr-FR, fr-CA, fr-CH, off

`rules/` holds the rules, one a file, and their order; `variants.py` the national usages as data; `protect.py` what
rules must not see; `markup.py` and `fragments.py` the way from HTML to text and back.
"""

from plugins.domain import slots
from plugins.typography.typesetting import typeset_html, typeset_text
from plugins.typography.variants import VARIANTS

__all__ = ["VARIANTS", "register", "typeset_html", "typeset_text"]


def register() -> None:
    """Fill the slots `typeset_html` and `typeset_text`."""
    slots.typeset_html.fill(typeset_html)
    slots.typeset_text.fill(typeset_text)
