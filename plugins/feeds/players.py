"""Players of sound and film as links: few feed readers have players, and all have links."""

from __future__ import annotations

from html import escape

import lxml.html
from lxml.html import HtmlElement

from plugins.feeds import texts

_WORDS = {"audio": texts.LISTEN, "video": texts.WATCH}
# Where text may not stand by itself, or where a link would stand in a line of its own.
_BLOCKS = frozenset({"div", "figure", "section", "aside", "blockquote", "td", "dd", "details"})


def with_links_for_players(html: str) -> str:
    """Clean HTML in which every `audio` and `video` is a link to its first source, named by its title, else by its text.

    One without an address leaves its text.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for player in list(root.iter("audio", "video")):
        _replace(player)
    inner = [lxml.html.tostring(child, encoding="unicode", method="html") for child in root]
    return escape(root.text or "", quote=False) + "".join(inner)


def _replace(player: HtmlElement) -> None:
    parent = player.getparent()
    assert parent is not None
    sources = [player.get("src"), *(source.get("src") for source in player.iter("source"))]
    address = next((source for source in sources if source), None)
    words = " ".join((player.get("title") or player.text_content()).split())
    fresh = lxml.html.Element("a" if address else "span")
    if address:
        fresh.set("href", address)
    fresh.text = words or (_WORDS[str(player.tag)] if address else "")
    fresh.tail = player.tail
    if parent.tag in _BLOCKS:
        line = lxml.html.Element("p")
        line.tail, fresh.tail = fresh.tail, None
        line.append(fresh)
        fresh = line
    parent.replace(player, fresh)
