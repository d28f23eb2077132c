"""Reading the fragments that most are, at one look: their tags only part texts or run through them.

The same Fragment as `markup.py` makes of them, several times as fast; whatever else may stand in a fragment is left
to that file, which reads everything.
"""

import re
from html import unescape

from plugins.domain.pattern import pattern
from plugins.typography.characters import BREAK, OPAQUE
from plugins.typography.fragments import Fragment

# Elements that sentences run through; every other element parts blocks.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub"
    " sup time u wbr".split()
)
_BLOCKS = "p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td figure figcaption dl dt dd div section hr br".split()
# What is visible of a tag, by the name of its element. A void element has no closing tag that could be typed well.
_VISIBLE = dict.fromkeys(_BLOCKS, BREAK) | dict.fromkeys(INLINE - {"wbr"}, "") | {"img": OPAQUE}
# The same by the whole tag, when it has no attribute.
BARE = {
    f"<{slash}{name}>": visible
    for name, visible in _VISIBLE.items()
    for slash in ("", "/")
    if not (slash and name in ("hr", "br", "img"))
}
# A note's call is one thing that is no part of the sentence.
_ATTRIBUTE = r' [a-z-]+="[^"<>]*"'
_NOTE = rf'<sup id="fnref[^<>"]*"><a(?:{_ATTRIBUTE})*>[^<>]*</a></sup>'
_TAG = re.compile(rf"({_NOTE}|<[^<>]*>)")
_TAG_OR_ENTITY = pattern(rf"({_NOTE}|<[^<>]*>|&(?:#[0-9]{{1,7}}|[A-Za-z][A-Za-z0-9]{{1,31}});)")
_SIMPLE = re.compile(rf"<([a-z0-9]+)(?:{_ATTRIBUTE})+>")


def read_plain(source: str) -> Fragment | None:
    """A fragment of plain tags and common entities; None when it may be anything else."""
    parts = (_TAG_OR_ENTITY if "&" in source else _TAG).split(source)
    texts, tags = parts[0::2], parts[1::2]
    if any("<" in text or "&" in text for text in texts):
        return None
    visibles: list[str] = []
    for tag in tags:
        visible = BARE.get(tag)
        if visible is None and (visible := _seen_of(tag)) is None:
            return None
        visibles.append(visible)
    return Fragment.cut(texts, visibles, tags)


def _seen_of(tag: str) -> str | None:
    """What is visible of an entity or of a tag with attributes; None when it may change how its content is read."""
    if tag[0] == "&":
        visible = unescape(tag)
        return visible if visible != tag else None
    if tag.startswith('<sup id="fnref') and tag.endswith("</sup>"):
        return ""
    simple = _SIMPLE.fullmatch(tag)
    if simple is None or "lang" in tag or (simple[1] == "sup" and "fnref" in tag):
        return None
    return _VISIBLE.get(simple[1])
