"""OPML 2.0. Source: opml.org/spec2.opml, "What is a <head>?", "What is an <outline>?", "Subscription lists"."""

from __future__ import annotations

from collections import Counter

from lxml.etree import _Element as Element

from tests.feeds.rules import spelling

_HEAD = {
    *"title dateCreated dateModified ownerName ownerEmail ownerId docs expansionState vertScrollState windowTop "
    "windowLeft windowBottom windowRight".split()
}  # fmt: skip
_VERSIONS = ("RSS", "RSS1", "RSS2", "scriptingNews")


def breaches(root: Element) -> list[str]:
    """What is wrong with a subscription list."""
    if root.tag != "opml" or root.get("version") != "2.0":
        return ["not OPML 2.0"]
    if [child.tag for child in root] != ["head", "body"]:
        return ["opml holds a head, then a body"]
    head, body = root
    said = [f"head {child.tag} is unknown" for child in head if child.tag not in _HEAD]
    said += [f"title: {one}" for one in spelling.text(head.findtext("title"))]
    for name in ("dateCreated", "dateModified"):
        for date in head.findall(name):
            said += spelling.date_2822(date.text)
    outlines = list(body.iter("outline"))
    if not outlines:
        said.append("a body without an outline")
    for outline in outlines:
        said += [f"text: {one}" for one in spelling.text(outline.get("text"))]
        if outline.get("type") != "rss":
            if not len(outline):
                said.append(f"{outline.get('text')}: neither a feed nor a group")
            continue
        said += [f"xmlUrl: {one}" for one in spelling.uri(outline.get("xmlUrl"))]
        said += [f"htmlUrl: {one}" for one in spelling.uri(outline.get("htmlUrl"))]
        if outline.get("language"):
            said += spelling.language(outline.get("language"))
        if outline.get("version") not in (None, *_VERSIONS):
            said.append(f"version {outline.get('version')!r}")
    count = Counter(outline.get("xmlUrl") for outline in outlines if outline.get("xmlUrl"))
    return said + [f"{url} stands twice" for url, n in count.items() if n > 1]
