"""What Apple's directory and the programs that follow it ask of a feed with sounds; other feeds hold none of it.

Source: Apple Podcasts for Creators, « A Podcaster's Guide to RSS » (required and recommended tags).
"""

from __future__ import annotations

from lxml import etree

from plugins.feeds.channel import Channel, Item

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
# One of Apple's categories.
CATEGORY = "News"
# A newspaper's words are for everybody.
EXPLICIT = "false"
# Apple takes no other formats.
_COVERS = frozenset({"image/jpeg", "image/png"})


def describe(channel: etree._Element, shown: Channel) -> None:
    """Image, category, explicitness, author, owner, order."""
    if shown.logo:
        etree.SubElement(channel, _name("image"), href=shown.logo)
    etree.SubElement(channel, _name("category"), text=CATEGORY)
    etree.SubElement(channel, _name("explicit")).text = EXPLICIT
    etree.SubElement(channel, _name("author")).text = shown.publisher.name
    etree.SubElement(channel, _name("type")).text = "episodic"
    if shown.email:
        owner = etree.SubElement(channel, _name("owner"))
        etree.SubElement(owner, _name("name")).text = shown.publisher.name
        etree.SubElement(owner, _name("email")).text = shown.email


def describe_item(entry: etree._Element, item: Item) -> None:
    """Duration in seconds, explicitness, picture; nothing of an item that cannot be listened to."""
    sound = next((one for one in item.enclosures[:1] if one.is_sound), None)
    if sound is None:
        return
    if sound.seconds:
        etree.SubElement(entry, _name("duration")).text = str(sound.seconds)
    etree.SubElement(entry, _name("explicit")).text = EXPLICIT
    if item.media and item.media.media_type in _COVERS:
        etree.SubElement(entry, _name("image"), href=item.media.url)


def _name(tag: str) -> str:
    return f"{{{ITUNES}}}{tag}"
