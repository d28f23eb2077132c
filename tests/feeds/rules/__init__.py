"""The rules of feeds, each with its source, over whatever stands below `flux/` in a built site.

A rule gives sentences about what breaks it, and none when it holds: `breaches(tree)` names every one with its file.
"""

from __future__ import annotations

from lxml import etree

from tests.feeds.rules import atom, history, json_feed, opml, rss
from tests.feeds.rules.spelling import ATOM

FOLDER = "flux/"


def form_of(path: str) -> str:
    """`rss`, `atom`, `json`, `opml`; empty for what is no feed."""
    if path.endswith(".atom.xml"):
        return "atom"
    return {"xml": "rss", "json": "json", "opml": "opml"}.get(path.rpartition(".")[2], "")


def feeds_of(tree: dict[str, bytes]) -> dict[str, bytes]:
    """What is judged, by path."""
    return {
        path: content for path, content in sorted(tree.items()) if path.startswith(FOLDER) and form_of(path)
    }


def breaches(tree: dict[str, bytes], site: str) -> list[str]:
    """Everything that is wrong with the feeds of a site whose address is `site`, without a last slash."""
    found = []
    for path, content in feeds_of(tree).items():
        address = f"{site}/{path}"
        found += [f"{path}: {said}" for said in _judged(form_of(path), content, address)]
    return found + history.chain_breaches(tree, site)


def _judged(form: str, content: bytes, address: str) -> list[str]:
    if form == "json":
        return json_feed.breaches(content, address)
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError as error:
        return [f"not well-formed XML: {error}"]
    if form == "opml":
        return opml.breaches(root)
    said = _encoding_breaches(content)
    if form == "rss":
        return said + rss.breaches(root, address)
    return (
        said
        + atom.breaches(root, address)
        + (history.breaches(root, address) if root.tag == f"{{{ATOM}}}feed" else [])
    )


def _encoding_breaches(content: bytes) -> list[str]:
    """RSS profile and RFC 4287: XML 1.0; the validator: ObscureEncoding, MissingXmlDeclaration's encoding."""
    declared = content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    return [] if declared else ["does not declare UTF-8"]
