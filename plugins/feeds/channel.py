"""What a feed shows: a channel and its items, frozen, before any markup.

Texts are plain and free of characters that XML forbids; HTML is as the Edition gives it, not yet made fit for feeds.
"""

from __future__ import annotations

from datetime import datetime

from plugins.domain.record import Record
from plugins.domain.sheet import shared


class Person(Record):
    """Who signs. `uri` is the absolute address of a page about them, empty when there is none."""

    name: str
    uri: str = ""


class Term(Record):
    """A category or tag: its name, and the absolute address of the index that lists its kind."""

    name: str
    scheme: str


class Media(Record):
    """An article's picture. `media_type` is empty when the extension is unknown; sizes in pixels, 0 when unknown."""

    url: str
    media_type: str
    description: str
    credit: str
    width: int
    height: int


class Enclosure(Record):
    """A sound or film. `size` in bytes and `seconds` are 0 when unknown."""

    url: str
    media_type: str
    size: int
    seconds: int

    @property
    def is_sound(self) -> bool:
        """Whether it can be an episode of a podcast."""
        return self.media_type.startswith("audio/")


class Note(Record):
    """Something said before or after the body: a label in bold (may be empty), then HTML (may be empty).

    `block` says that the HTML is made of blocks and cannot stand in the label's paragraph.
    """

    label: str
    html: str = ""
    block: bool = False


class Content(Record):
    """The whole text of an item. `base` is the article's absolute address, `site` the site's without a last slash.

    `prefix` begins every identifier of the item, so that items shown on one page never share one.
    """

    site: str
    base: str
    before: tuple[Note, ...]
    body: str
    after: tuple[Note, ...]
    prefix: str = ""


@shared
class Item(Record):
    """One article. `published` never changes; `updated` is never before it; both aware.

    `changed` says that the article was modified or corrected after its publication. `lang` is empty when it is the
    site's; `rights` is empty when the channel's hold.
    """

    guid: str
    link: str
    title: str
    summary: str
    published: datetime
    updated: datetime
    changed: bool
    creators: tuple[Person, ...]
    terms: tuple[Term, ...]
    media: Media | None
    lang: str
    rights: str
    content: Content
    enclosures: tuple[Enclosure, ...] = ()


class Deleted(Record):
    """An entry that subscribers are asked to forget. Source: RFC 6721, 3."""

    guid: str
    when: datetime
    reason: str


class Channel(Record):
    """One feed in one form (`rss`, `atom`, `json`). `items` are newest first and may be empty. `ttl` in minutes.

    `address` is the feed's own, `link` what it is about, both absolute. `hub` is empty without WebSub, `email`
    without an address to write to. `deleted` is for Atom alone, newest first.
    `previous` is the archive document that holds what came before, empty when there is none; `current` the feed of
    which this is an archive document, empty for feeds to subscribe to.
    """

    form: str
    title: str
    description: str
    link: str
    address: str
    language: str
    rights: str
    publisher: Person
    logo: str
    ttl: int
    hub: str
    items: tuple[Item, ...]
    email: str = ""
    deleted: tuple[Deleted, ...] = ()
    previous: str = ""
    current: str = ""

    @property
    def is_podcast(self) -> bool:
        """Whether something in it is to be listened to."""
        return any(one.is_sound for item in self.items for one in item.enclosures[:1])
