"""The words of a little HTML, as text."""

from __future__ import annotations


def plain_text(html: str) -> str:
    """What a reader reads of inline HTML."""
    if "<" not in html and "&" not in html:
        return html
    # Imported here: most texts have no mark, and an edit of one article none of these texts.
    import lxml.html

    return str(lxml.html.fragment_fromstring(html, create_parent="div").text_content())
