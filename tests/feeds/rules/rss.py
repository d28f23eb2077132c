"""RSS 2.0, the RSS Best Practices Profile and the W3C feed validator.

Source: rssboard.org/rss-specification; rssboard.org/rss-profile; github.com/w3c/feedvalidator: rss.py, channel.py,
item.py, media.py, image.py, whose names of faults stand in brackets.
"""

from __future__ import annotations

from collections import Counter

from lxml.etree import _Element as Element

from tests.feeds.rules import spelling
from tests.feeds.rules.spelling import ATOM, CONTENT, DC, MEDIA, NAMES

_CHANNEL = {
    *"title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs "
    "cloud ttl image textInput skipHours skipDays item".split()
}  # fmt: skip
_ITEM = set("title link description author category comments enclosure guid pubDate source".split())
_MANY_IN_CHANNEL = {"category", "item"}
_MANY_IN_ITEM = {"category"}
# Elements of other namespaces that may stand once only.
_ONCE = {f"{{{CONTENT}}}encoded", f"{{{ATOM}}}updated", f"{{{DC}}}language", f"{{{DC}}}rights"}
# What says again what a core element says [DuplicateItemSemantics].
_SAID_TWICE = (
    "author",
    "dc:date",
    "dc:subject",
    "dc:source",
    "dc:identifier",
    "atom:published",
    "atom:id",
    "atom:author",
)


def breaches(root: Element, address: str) -> list[str]:
    """What is wrong with the feed at `address`."""
    if root.tag != "rss" or root.get("version") != "2.0":
        return [f"<{root.tag} version={root.get('version')!r}> is not RSS 2.0 [ObsoleteVersion]"]
    if [child.tag for child in root] != ["channel"]:
        return ["rss holds one channel and nothing else"]
    channel = root[0]
    items = channel.findall("item")
    said = [*_channel(channel, address), *_image(channel)]
    guids = [item.findtext("guid") for item in items]
    said += [f"guid {guid!r} stands twice [DuplicateGuid]" for guid, n in Counter(guids).items() if n > 1]
    for item in items:
        said += [f"{item.findtext('guid')}: {one}" for one in _item(item)]
    return said


def _channel(channel: Element, address: str) -> list[str]:
    said = []
    for name in ("title", "description"):
        said += [
            f"channel {name}: {one} [MissingTitle, MissingDescription]"
            for one in spelling.text(channel.findtext(name))
        ]
    said += [f"channel link: {one} [MissingLink]" for one in spelling.uri(channel.findtext("link"))]
    said += [f"channel {one} [MissingDCLanguage]" for one in spelling.language(channel.findtext("language"))]
    count = Counter(child.tag for child in channel)
    said += [
        f"channel {n}, {count[n]} times [DuplicateElement]"
        for n in _CHANNEL - _MANY_IN_CHANNEL
        if count[n] > 1
    ]
    said += [
        f"channel {child.tag} is unknown [UndefinedElement]"
        for child in channel
        if child.tag[0] != "{" and child.tag not in _CHANNEL
    ]
    names = [child.tag == "item" for child in channel]
    if names != sorted(names):
        said.append("something follows the items [MisplacedItem]")
    own = channel.xpath("atom:link[@rel='self']/@href", namespaces=NAMES)
    if own != [address]:
        said.append(f"self link {own} [MissingAtomSelfLink, SelfDoesntMatchLocation]")
    types = channel.xpath("atom:link[@rel='self']/@type", namespaces=NAMES)
    if types != ["application/rss+xml"]:
        said.append(f"self link of type {types} [SelfNotAtom is for Atom alone]")
    if channel.find("ttl") is not None:
        said += spelling.positive(channel.findtext("ttl"))
    for name in ("pubDate", "lastBuildDate"):
        if channel.find(name) is not None:
            said += [f"channel {name}: {one}" for one in spelling.date_2822(channel.findtext(name))]
    return said


def _image(channel: Element) -> list[str]:
    """Profile, image: title and link are the channel's; GIF, JPEG or PNG; 144 by 400 at most where they are told."""
    image = channel.find("image")
    if image is None:
        return []
    said = [
        f"image {name} is not the channel's [ImageTitleDoesntMatch, ImageLinkDoesntMatch]"
        for name in ("title", "link")
        if image.findtext(name) != channel.findtext(name)
    ]
    said += [f"image: {one}" for one in spelling.uri(image.findtext("url"))]
    if not image.findtext("url", "").lower().endswith((".png", ".jpg", ".jpeg", ".gif")):
        said.append("image is neither GIF nor JPEG nor PNG [ImageUrlFormat]")
    return said


def _item(item: Element) -> list[str]:
    said = []
    names = [child.tag for child in item]
    count = Counter(names)
    said += [
        f"{name}, {n} times [DuplicateElement]"
        for name, n in count.items()
        if n > 1 and (name in _ITEM - _MANY_IN_ITEM or name in _ONCE)
    ]
    said += [
        f"{name} is unknown [UndefinedElement]" for name in names if name[0] != "{" and name not in _ITEM
    ]
    said += [f"title: {one}" for one in spelling.text(item.findtext("title"))]
    said += [f"link: {one}" for one in spelling.uri(item.findtext("link"))]
    said += [f"pubDate: {one}" for one in spelling.date_2822(item.findtext("pubDate"))]
    guid = item.find("guid")
    if guid is None or not guid.text:
        said.append("no guid [MissingGuid]")
    elif guid.get("isPermaLink") != "false":
        said += [f"guid: {one} [InvalidHttpGUID]" for one in spelling.uri(guid.text)]
    else:
        said += [f"guid: {one}" for one in spelling.uri(guid.text, "tag", "urn", "http", "https")]
    if "description" not in names:
        said.append("no description [ItemMustContainTitleOrDescription, profile: item]")
    else:
        said += [f"description: {one}" for one in spelling.html(item.findtext("description"))]
    encoded = f"{{{CONTENT}}}encoded"
    if encoded in names:
        if "description" in names and names.index(encoded) < names.index("description"):
            said.append("content:encoded before description [NeedDescriptionBeforeContent]")
        said += [f"content: {one}" for one in spelling.html(item.findtext(encoded))]
    said += [
        f"{path} says again what the item says [DuplicateItemSemantics]"
        for path in _SAID_TWICE
        if item.find(path, NAMES) is not None
    ]
    for creator in item.findall("dc:creator", NAMES):
        said += [f"dc:creator: {one}" for one in spelling.text(creator.text)]
    for category in item.findall("category"):
        said += [f"category: {one}" for one in spelling.text(category.text)]
        if category.get("domain"):
            said += [f"category: {one}" for one in spelling.uri(category.get("domain"))]
    for updated in item.findall("atom:updated", NAMES):
        said += [f"atom:updated: {one}" for one in spelling.date_3339(updated.text)]
    for tongue in item.findall("dc:language", NAMES):
        said += spelling.language(tongue.text)
    for enclosure in item.findall("enclosure"):
        said += [f"enclosure: {one}" for one in _enclosure(enclosure)]
    return said + _media(item)


def _enclosure(enclosure: Element) -> list[str]:
    """Specification: url, length in bytes and type are all required; url is http [UseZeroForUnknown]."""
    length = enclosure.get("length", "")
    said = [] if length.isdecimal() else [f"length {length!r} is no number of bytes"]
    return said + spelling.uri(enclosure.get("url")) + spelling.media_type(enclosure.get("type"))


def _media(item: Element) -> list[str]:
    """Media RSS 1.5.1 [MediaGroupWithoutAlternatives, InvalidMediaMedium, InvalidMIMEAttribute]."""
    said = ["media:group with nothing to choose" for g in item.iterfind("media:group", NAMES) if len(g) < 2]
    for media in item.iter(f"{{{MEDIA}}}content"):
        said += [f"media: {one}" for one in spelling.uri(media.get("url"))]
        if media.get("medium", "image") not in ("image", "audio", "video", "document", "executable"):
            said.append(f"medium {media.get('medium')!r}")
        if media.get("type"):
            said += spelling.media_type(media.get("type"))
        for name in ("width", "height", "fileSize"):
            if media.get(name) is not None:
                said += [f"media {name}: {one}" for one in spelling.positive(media.get(name))]
    return said
