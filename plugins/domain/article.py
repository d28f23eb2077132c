"""The article: one source file, parsed once, complete and frozen.

Pages, feeds, sitemaps and search read this record and nothing else, so a date or a title cannot differ between
them. Every text a reader sees (title, kicker, summary, captions, notes) is already typeset; the body's HTML is kept
apart (`Edition.body`), because lists and feeds of titles never need it.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from plugins.domain.dates import Moment
from plugins.domain.record import Record


class Status(StrEnum):
    """The editor's wish; whether it is public at an instant is the gate's decision."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"
    RETIRED = "retired"


class Genre(StrEnum):
    """Journalistic genres; the values are what an editor writes in `Genre:`."""

    NEWS = "actualite"
    WIRE = "depeche"
    OPINION = "tribune"
    INTERVIEW = "interview"
    PRESS_RELEASE = "communique"
    EVENT = "agenda"
    LIVE = "direct"
    PARTNER = "partenaire"


class Tag(Record):
    """A keyword: `slug` for its address, `name` as first spelt in the registry."""

    slug: str
    name: str


class Signature(Record):
    """The role under which a person signs this article, whatever the registry says today."""

    name: str
    role: str


class Credit(Record):
    """`photo : Zoé Müller`: who did what besides writing."""

    role: str
    name: str


class Correction(Record):
    """A public correction: the day, and one sentence (inline HTML, typeset)."""

    day: date
    text: str


class Withdrawal(Record):
    """Why a retired article is no longer there: the day and the public reason (plain text)."""

    day: date
    reason: str


class RightOfReply(Record):
    """A reply published with the article: its day, who replies, and the reply's HTML."""

    day: date
    name: str
    html: str


class Picture(Record):
    """An image with what the law and readers need.

    `path` is relative to `content/` and is the address on the site too. `alt` is empty only when `decorative`.
    `credit`, `caption` are plain typeset text, empty when absent. `width`, `height` in pixels as published, 0 when
    unknown; `widths` are those of its variants, ascending, the last one its own (see `plugins.domain.pictures`).
    """

    path: str
    alt: str
    credit: str = ""
    caption: str = ""
    decorative: bool = False
    width: int = 0
    height: int = 0
    widths: tuple[int, ...] = ()


class Occasion(Record):
    """When and where an agenda item happens. `end` is None for an open end; `place` may be empty."""

    start: Moment
    end: Moment | None
    place: str


class Link(Record):
    """A link or image reference in a body, as typed: `href`, the source line, and whether it is an image."""

    href: str
    line: int
    is_image: bool = False


class Article(Record):
    """Everything known of one article but its body.

    Identity: `path` (source, relative to the newsroom's folder), `id` (file name without `.md`), `slug`.
    Times: `date` as typed; `modified`, `embargo` None when absent; `public_from` orders every list.
    `foreign` says that `lang` is another language than the newspaper's.
    `audio` is a file below `content/` or a web address; its length in bytes and in seconds are 0 when unknown.
    `first_published` and `guid` are what the register of permalinks says; None and empty when that is what the head says
    too, or when it says nothing: see `public_from` and `permalinks.guid_of`.
    Texts: plain and typeset (`title`, `kicker`, `summary`, `description`), or inline HTML (`*_html`).
    `kicker` may be empty; `summary` may be empty for a wire item; `description` never is (at most 160 characters).
    `authors` are registry slugs in the order typed, empty only for a wire item or press release, which have `source`.
    """

    path: str
    id: str
    slug: str
    title: str
    date: Moment
    category: str
    lang: str
    foreign: bool = False
    kicker: str = ""
    modified: Moment | None = None
    embargo: Moment | None = None
    authors: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    credits: tuple[Credit, ...] = ()
    agency: str = ""
    summary: str = ""
    summary_html: str = ""
    description: str = ""
    tags: tuple[Tag, ...] = ()
    genre: Genre = Genre.NEWS
    dossier: str = ""
    picture: Picture | None = None
    status: Status = Status.PUBLISHED
    corrections: tuple[Correction, ...] = ()
    withdrawal: Withdrawal | None = None
    rights_of_reply: tuple[RightOfReply, ...] = ()
    former_addresses: tuple[str, ...] = ()
    translation_key: str = ""
    translation_of: str = ""
    see_also: tuple[str, ...] = ()
    occasion: Occasion | None = None
    audio: str = ""
    audio_bytes: int = 0
    audio_seconds: int = 0
    noindex: bool = False
    ai_disclosure: str = ""
    source: str = ""
    licence: str = ""
    template: str = ""
    links: tuple[Link, ...] = ()
    body_pictures: tuple[Picture, ...] = ()
    words: int = 0
    first_published: Moment | None = None
    guid: str = ""

    @property
    def public_from(self) -> Moment:
        """The first public instant: as registered, for what was published once stays so, whatever date is typed later."""
        return self.due if self.first_published is None else self.first_published

    @property
    def due(self) -> Moment:
        """The later of `date` and `embargo`, with the precision of the one that wins: the gate opens then."""
        if self.embargo is not None and self.embargo.instant > self.date.instant:
            return self.embargo
        return self.date

    @property
    def updated(self) -> Moment:
        """The last change a reader should know of: `modified`, but never before the first public instant."""
        if self.modified is not None and self.modified.instant > self.public_from.instant:
            return self.modified
        return self.public_from

    @property
    def is_translation(self) -> bool:
        """Whether the article itself says that it is one of several."""
        return bool(self.translation_of or self.translation_key)

    @property
    def translation_group(self) -> str:
        """The name that this article shares with its translations: the original's id, or a key of their own.

        An original need not know of its translations: its group is then its own id.
        """
        return self.translation_of or self.translation_key or self.id

    @property
    def order_key(self) -> tuple[datetime, str]:
        """The total order of every list, oldest first: first public instant, then source path."""
        return (self.public_from.instant, self.path)

    @property
    def media(self) -> tuple[str, ...]:
        """Every file below `content/` that this article shows, each once, in order of appearance."""
        pictures = (self.picture, *self.body_pictures) if self.picture else self.body_pictures
        return tuple(dict.fromkeys(p.path for p in pictures if p.path))
