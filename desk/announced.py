"""The published feeds that announce a hub, and which of them it has not been told of in their present state."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from lxml import etree

from plugins.domain.record import Record

_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_FIRST = ("item", "{http://www.w3.org/2005/Atom}entry")
FOLDER = "flux"


class Announced(Record):
    """One feed: the address it gives for itself, which is a hub's topic, and the digest of its bytes."""

    topic: str
    digest: str


def announced_feeds(output: Path, hub: str) -> tuple[Announced, ...]:
    """The feeds below an output folder that announce `hub`, sorted by address."""
    found = {}
    for file in sorted(path for path in (output / FOLDER).rglob("*") if path.suffix in (".xml", ".json")):
        topic, hubs = _links(file)
        if topic and hub in hubs:
            found[topic] = Announced(topic, hashlib.sha256(file.read_bytes()).hexdigest())
    return tuple(found[topic] for topic in sorted(found))


def _links(file: Path) -> tuple[str, tuple[str, ...]]:
    """A feed's own address and its hubs; empty for what is no feed."""
    if file.suffix == ".json":
        return _json_links(file)
    links: list[tuple[str, str]] = []
    try:
        for _, element in etree.iterparse(file, events=("start",), resolve_entities=False):
            if element.tag in _FIRST:
                break
            if element.tag == _ATOM_LINK:
                links.append((element.get("rel", ""), element.get("href", "")))
    except etree.XMLSyntaxError:
        return "", ()
    own = next((href for rel, href in links if rel == "self"), "")
    return own, tuple(href for rel, href in links if rel == "hub")


def _json_links(file: Path) -> tuple[str, tuple[str, ...]]:
    """Source: JSON Feed 1.1, Top-level: `feed_url`, `hubs`."""
    try:
        feed = json.loads(file.read_bytes())
    except ValueError:
        return "", ()
    hubs = feed.get("hubs", ()) if isinstance(feed, dict) else ()
    urls = tuple(str(hub.get("url", "")) for hub in hubs if isinstance(hub, dict))
    return (str(feed.get("feed_url", "")), urls) if urls else ("", ())


class Memory:
    """What a hub was last told of each feed. Losing it costs a few requests, nothing else."""

    def __init__(self, place: Path, hub: str) -> None:
        self._place = place
        self._hub = hub
        self._told = self._read()

    def knows(self, feed: Announced) -> bool:
        """Whether the hub was told of the feed as it is."""
        return self._told.get(feed.topic) == feed.digest

    def keep(self, feed: Announced) -> None:
        """The hub has been told; on the disk at once, for a run may be stopped."""
        self._told[feed.topic] = feed.digest
        self._place.parent.mkdir(parents=True, exist_ok=True)
        aside = self._place.with_suffix(".new")
        aside.write_text(
            json.dumps({"hub": self._hub, "told": self._told}, indent=1, sort_keys=True), "utf-8"
        )
        os.replace(aside, self._place)

    def _read(self) -> dict[str, str]:
        try:
            kept = json.loads(self._place.read_bytes())
            told = kept["told"] if kept["hub"] == self._hub else {}
            return {str(topic): str(digest) for topic, digest in told.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
