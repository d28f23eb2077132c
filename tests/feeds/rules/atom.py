"""Atom 1.0 and the W3C feed validator.

Source: RFC 4287, whose sections stand in brackets; RFC 6721 (deleted entries); github.com/w3c/feedvalidator: feed.py,
entry.py, content.py, link.py.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from lxml.etree import _Element as Element

from tests.feeds.rules import spelling
from tests.feeds.rules.spelling import ATOM, NAMES

_FEED = set(
    "author category contributor generator icon id link logo rights subtitle title updated entry".split()
)
_ENTRY = set(
    "author category content contributor id link published rights source summary title updated".split()
)
_ONCE = set("generator icon id logo rights subtitle title updated content published source summary".split())
_TEXT_TYPES = ("text", "html", "xhtml")
_DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


def breaches(root: Element, address: str) -> list[str]:
    """What is wrong with the feed at `address`."""
    if root.tag != f"{{{ATOM}}}feed":
        return [f"{root.tag} is no Atom feed"]
    said = [*_shape(root, _FEED), *_required(root, ("id", "title", "updated"))]
    said += spelling.language(root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    own = root.xpath("atom:link[@rel='self']/@href", namespaces=NAMES)
    if own != [address]:
        said.append(f"self link {own} [4.1.1: SHOULD; MissingSelf, SelfDoesntMatchLocation]")
    names = [child.tag in (f"{{{ATOM}}}entry", _DELETED) for child in root if isinstance(child.tag, str)]
    if names != sorted(names):
        said.append("something follows the entries [MisplacedMetadata]")
    entries = root.findall("atom:entry", NAMES)
    has_author = root.find("atom:author", NAMES) is not None
    versions = Counter(
        (e.findtext("atom:id", "", NAMES), e.findtext("atom:updated", "", NAMES)) for e in entries
    )
    said += [f"{of} stands twice [4.1.1; DuplicateEntries]" for of, n in versions.items() if n > 1]
    ids = Counter(of for of, _ in versions)
    said += [f"{of} stands in two versions [DuplicateIds]" for of, n in ids.items() if n > 1]
    for entry in entries:
        said += [f"{entry.findtext('atom:id', '', NAMES)}: {one}" for one in _entry(entry, has_author)]
    for deleted in root.iterfind(_DELETED):
        said += [
            *spelling.uri(deleted.get("ref"), "tag", "urn", "http", "https"),
            *spelling.date_3339(deleted.get("when")),
        ]
        if deleted.get("ref") in ids:
            said.append(f"{deleted.get('ref')} is deleted and there [RFC 6721, 3]")
    return said


def _entry(entry: Element, has_author: bool) -> list[str]:
    said = [*_shape(entry, _ENTRY), *_required(entry, ("id", "title", "updated"))]
    if not has_author and entry.find("atom:author", NAMES) is None:
        said.append("no author [4.1.2]")
    content = entry.find("atom:content", NAMES)
    if content is None:
        if not entry.xpath("atom:link[@rel='alternate']", namespaces=NAMES):
            said.append("neither content nor alternate link [4.1.2]")
    elif content.get("type", "text") not in _TEXT_TYPES:
        said.append(f"content of type {content.get('type')!r} [4.1.3.1]")
    elif content.get("type") == "html":
        said += [f"content: {one}" for one in spelling.html(content.text)]
    published, updated = (entry.findtext(f"atom:{name}", "", NAMES) for name in ("published", "updated"))
    dated = published and not spelling.date_3339(published) and not spelling.date_3339(updated)
    if dated and datetime.fromisoformat(updated) < datetime.fromisoformat(published):
        said.append("updated before it was published")
    return said


def _shape(parent: Element, known: set[str]) -> list[str]:
    said = []
    children = [child for child in parent if isinstance(child.tag, str)]
    count = Counter(child.tag.removeprefix(f"{{{ATOM}}}") for child in children)
    said += [f"{name}, {n} times [DuplicateElement]" for name, n in count.items() if name in _ONCE and n > 1]
    said += [
        f"{name} is unknown [UndefinedElement]" for name in count if name[0] != "{" and name not in known
    ]
    alternates = Counter(
        (link.get("type"), link.get("hreflang"))
        for link in parent.findall("atom:link", NAMES)
        if link.get("rel", "alternate") == "alternate"
    )
    said += [
        f"alternate {kind} twice [4.1.1, 4.1.2; DuplicateAtomLink]" for kind, n in alternates.items() if n > 1
    ]
    for link in parent.findall("atom:link", NAMES):
        said += [f"link: {one} [4.2.7.1]" for one in spelling.uri(link.get("href"))]
        if link.get("type"):
            said += spelling.media_type(link.get("type"))
        if link.get("length") is not None and not link.get("length", "").isdecimal():
            said.append(f"length {link.get('length')!r} [4.2.7.6]")
        if link.get("rel") == "enclosure" and not link.get("length"):
            said.append("an enclosure without length [4.2.7.2: SHOULD]")
    for person in (*parent.findall("atom:author", NAMES), *parent.findall("atom:contributor", NAMES)):
        said += [f"{one} [3.2.1]" for one in spelling.text(person.findtext("atom:name", None, NAMES))]
        for uri in person.findall("atom:uri", NAMES):
            said += [f"{one} [3.2.2]" for one in spelling.uri(uri.text)]
    for category in parent.findall("atom:category", NAMES):
        said += [f"category: {one} [4.2.2.1]" for one in spelling.text(category.get("term"))]
        if category.get("scheme"):
            said += [f"{one} [4.2.2.2]" for one in spelling.uri(category.get("scheme"))]
    for name in ("title", "subtitle", "rights", "summary"):
        for construct in parent.findall(f"atom:{name}", NAMES):
            kind = construct.get("type", "text")
            if kind not in _TEXT_TYPES:
                said.append(f"{name} of type {kind!r} [3.1.1]")
            if kind == "text" and spelling.text(construct.text or "-"):
                said.append(f"{name}: HTML in plain text [ContainsHTML]")
    for name in ("logo", "icon"):
        for picture in parent.findall(f"atom:{name}", NAMES):
            said += spelling.uri(picture.text)
    for name in ("updated", "published"):
        for date in parent.findall(f"atom:{name}", NAMES):
            said += [f"{name}: {one} [3.3]" for one in spelling.date_3339(date.text)]
    for identity in parent.findall("atom:id", NAMES):
        said += [f"id: {one} [4.2.6]" for one in spelling.uri(identity.text, "tag", "urn", "http", "https")]
    return said


def _required(parent: Element, names: tuple[str, ...]) -> list[str]:
    return [
        f"no {name} [4.1.1, 4.1.2]"
        for name in names
        if not parent.findtext(f"atom:{name}", "", NAMES).strip()
    ]
