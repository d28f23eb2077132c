"""Archived feeds. Source: RFC 5005, 4."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from tests.feeds.rules.spelling import ATOM, NAMES

SUBSCRIPTION = "flux/actualites.atom.xml"
ARCHIVES = "flux/archives/"


def breaches(root: Element, address: str) -> list[str]:
    """What is wrong with one document by itself."""
    said = []
    relations = {rel: _linked(root, rel) for rel in ("prev-archive", "next-archive", "current")}
    for rel, found in relations.items():
        if len(found) > 1:
            said.append(f"{rel} leads to {len(found)} documents")
        if address in found:
            said.append(f"{rel} leads to itself")
    is_archive = ARCHIVES in address
    marks = root.findall("fh:archive", NAMES)
    if len(marks) != int(is_archive):
        said.append(f"fh:archive stands {len(marks)} times")
    if any(len(mark) or mark.text for mark in marks):
        said.append("fh:archive is not empty")
    if is_archive and not relations["current"]:
        said.append("an archive that does not lead to its feed (SHOULD)")
    if is_archive and root.find("{http://purl.org/syndication/history/1.0}complete") is not None:
        said.append("an archive that says it is complete (2)")
    return said


def chain_breaches(tree: dict[str, bytes], site: str) -> list[str]:
    """Whether a new subscriber meets every archive document once, and every entry, through `prev-archive`."""
    documents = {path: etree.fromstring(tree[path]) for path in tree if path.startswith(ARCHIVES)}
    if SUBSCRIPTION not in tree:
        return [f"{path}: an archive of no feed" for path in documents]
    feed = etree.fromstring(tree[SUBSCRIPTION])
    met: list[str] = []
    links = _linked(feed, "prev-archive")
    while links:
        path = links[0].removeprefix(f"{site}/")
        if path not in documents:
            return [f"{path}: named by prev-archive and not there"]
        if path in met:
            return [f"{path}: the archives go round in a ring"]
        met.append(path)
        links = _linked(documents[path], "prev-archive")
    said = [f"{path}: no prev-archive leads there (MUST)" for path in sorted(documents.keys() - set(met))]
    ids = [_text(entry, "id") for path in met for entry in documents[path].iterfind("atom:entry", NAMES)]
    said += [f"{of}: in two archives" for of in sorted({of for of in ids if ids.count(of) > 1})]
    lost = {_text(entry, "id") for entry in feed.iterfind("atom:entry", NAMES)} - set(ids)
    said += [f"{of}: in the feed and in no archive" for of in sorted(lost)]
    said += [
        f"{path}: is not called as its feed is"
        for path in met
        if _text(documents[path], "id") != _text(feed, "id")
    ]
    return said


def _text(parent: Element, name: str) -> str:
    return str(parent.findtext(f"{{{ATOM}}}{name}"))


def _linked(root: Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in root.findall("atom:link", NAMES) if link.get("rel") == rel]
