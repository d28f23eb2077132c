"""An entry as feedgen writes it, mended after the fact: the slow way to what `plugins.feeds.entry` writes."""

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension
from lxml import etree

from plugins.feeds import podcast
from plugins.feeds.channel import Item, Media
from plugins.feeds.content import feed_html
from plugins.feeds.entry import as_html
from plugins.feeds.extension import ATOM, DC, MEDIA


def library_entry(item: Item, form: str, in_podcast: bool) -> FeedEntry:
    """feedgen's entry of an item."""
    entry = FeedEntry()
    entry.register_extension("press", MendingExtension)
    entry.press.item, entry.press.in_podcast = item, in_podcast
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.link)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.author([{"name": p.name, "uri": p.uri} if p.uri else {"name": p.name} for p in item.creators])
    entry.category([{"term": term.name, "scheme": term.scheme} for term in item.terms])
    if item.rights:
        entry.rights(item.rights)
    entry.content(feed_html(item.content), type="html")
    # One or the other: in feedgen each overwrites the other's words.
    if form == "rss":
        entry.description(as_html(item.summary), isSummary=True)
    else:
        entry.summary(item.summary)
    return entry


class MendingExtension(BaseEntryExtension):
    """The entry part. `item` is set by the renderer before printing."""

    item: Item
    in_podcast: bool

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Creators, language and rights of this article, the instant of its last change, its sound, its picture."""
        item = self.item
        for person in item.creators:
            etree.SubElement(entry, f"{{{DC}}}creator").text = person.name
        if item.lang:
            etree.SubElement(entry, f"{{{DC}}}language").text = item.lang
        if item.rights:
            etree.SubElement(entry, f"{{{DC}}}rights").text = item.rights
        if item.changed:
            etree.SubElement(entry, f"{{{ATOM}}}updated").text = item.updated.isoformat(timespec="seconds")
        for one in item.enclosures[:1]:
            etree.SubElement(entry, "enclosure", url=one.url, length=str(one.size), type=one.media_type)
        if self.in_podcast:
            podcast.describe_item(entry, item)
        if item.media:
            picture(entry, item.media)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """The link's relation, which feedgen loses; the entry's language; its picture."""
        for link in entry.findall("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")
        for one in self.item.enclosures:
            link = etree.SubElement(entry, "link", href=one.url, rel="enclosure", type=one.media_type)
            if one.size:
                link.set("length", str(one.size))
        if self.item.lang:
            entry.set("{http://www.w3.org/XML/1998/namespace}lang", self.item.lang)
        if self.item.media:
            picture(entry, self.item.media)
        return entry


def picture(entry: etree._Element, media: Media) -> None:
    content = etree.SubElement(entry, f"{{{MEDIA}}}content", url=media.url, medium="image")
    if media.media_type:
        content.set("type", media.media_type)
    if media.width and media.height:
        content.set("width", str(media.width))
        content.set("height", str(media.height))
    if media.description:
        etree.SubElement(content, f"{{{MEDIA}}}description", type="plain").text = media.description
    if media.credit:
        etree.SubElement(content, f"{{{MEDIA}}}credit").text = media.credit
