"""What each template of the theme sees: frozen values, nothing else. Those of single pages are in `site_views.py`.

A template gets three names: `frame` (the same on every page), `head` (`plugins.domain.head.Head`) and `page` (one of
the views below). Texts are plain and typeset unless the name ends in `_html`; addresses start at the root.
Dates are `plugins.domain.dates.Moment`: templates print `.french` and `.datetime_attribute`.
"""

from __future__ import annotations

from plugins.domain import pictures
from plugins.domain.article import Correction, Credit, Occasion, RightOfReply, Signature
from plugins.domain.dates import Moment
from plugins.domain.head import Crumb
from plugins.domain.record import Record
from plugins.domain.sheet import shared
from plugins.domain.sounds import Sound


class Anchor(Record):
    """A link: its text and its address, empty when there is nothing to link to.

    `lang` is the text's language (BCP 47) where it is an article's title, else that of the site's own words.
    """

    text: str
    address: str = ""
    lang: str = "fr"


@shared
class Frame(Record):
    """Header and footer, the same on every page: nothing in them changes with an article.

    `services` are (label key of `texts.html`, address) pairs; `language` is that of the site's own words.
    """

    site_name: str
    tagline: str
    address: str
    stylesheet: str
    categories: tuple[Anchor, ...]
    pages: tuple[Anchor, ...]
    services: tuple[Anchor, ...] = ()
    language: str = "fr"


class Image(Record):
    """A picture ready for markup. `address` from the root; `width`, `height` in pixels, 0 when unknown.

    `widths` are those of its variants, ascending; none for a drawing or a moving picture.
    """

    address: str
    alt: str
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0
    widths: tuple[int, ...] = ()

    def offers(self, most: float) -> tuple[tuple[str, str], ...]:
        """(media type, `srcset`) of each format that comes before the picture's own; see `srcset` for `most`."""
        if not self.widths:
            return ()
        return tuple((kind, self._set(suffix, most)) for suffix, kind in pictures.offers(self.address))

    def srcset(self, most: float) -> str:
        """The `srcset` in the picture's own format, with widths up to the first that reaches `most`; "" for one alone."""
        return self._set("", most) if len(self.widths) > 1 else ""

    def _set(self, suffix: str, most: float) -> str:
        listed = [width for width in self.widths if width < most]
        listed += self.widths[len(listed) : len(listed) + 1]
        return ", ".join(f"{self._variant(width, suffix)} {width}w" for width in listed)

    def _variant(self, width: int, suffix: str) -> str:
        if not suffix and width == self.widths[-1]:
            return self.address
        return pictures.variant(self.address, width, suffix or pictures.suffix_of(self.address))


@shared
class Card(Record):
    """An article in a list. `image` is None without a picture; `genre` is the value of `Genre`.

    `authors` are names; `updated` is None unless the article was modified after its publication.
    """

    title: str
    kicker: str
    address: str
    summary_html: str
    date: Moment
    updated: Moment | None
    category: Anchor
    authors: tuple[str, ...]
    source: str
    genre: str
    image: Image | None
    lang: str


class Writer(Record):
    """One line of a byline. `role` is the role of that day, empty when none."""

    name: str
    role: str
    address: str


class FeedChoice(Record):
    """One feed in its three forms, for list pages."""

    name: str
    rss: str
    atom: str
    json: str


class Translation(Record):
    """The same article in another language (BCP 47): its own title and address."""

    lang: str
    title: str
    address: str


class SoundPlayer(Record):
    """The sound of an article. `sound.host` is empty when it can be played here; `permalink` is for paper."""

    sound: Sound
    permalink: str


class ArticlePage(Record):
    """`article.html`. Absent things are empty or None, and leave no empty element.

    `reading_minutes` is at least 1. `aged` says that the article is older than a year at the build's instant.
    `calendar` is the address of the event's file, empty when nothing is announced.
    `share` are (label key, address) pairs: `mail`, `bluesky`, `mastodon`…; labels live in `texts.html`.
    """

    title: str
    kicker: str
    lang: str
    genre: str
    crumbs: tuple[Crumb, ...]
    category: Anchor
    summary_html: str
    writers: tuple[Writer, ...]
    agency: str
    source: str
    date: Moment
    updated: Moment | None
    image: Image | None
    corrections: tuple[Correction, ...]
    body_html: str
    signatures: tuple[Signature, ...]
    credits: tuple[Credit, ...]
    rights_of_reply: tuple[RightOfReply, ...]
    occasion: Occasion | None
    calendar: str
    licence: str
    ai_disclosure: str
    tags: tuple[Anchor, ...]
    dossier: Anchor | None
    related: tuple[Card, ...]
    older: Anchor | None
    newer: Anchor | None
    translations: tuple[Translation, ...]
    reading_minutes: int
    aged: bool
    address: str
    permalink: str
    report_address: str
    share: tuple[Anchor, ...]
    dossier_summary: str = ""
    sound: SoundPlayer | None = None


class Entry(Record):
    """A line of an index: a name, its address (empty when nothing is there yet) and its number of articles."""

    name: str
    address: str
    count: int
    note: str = ""


class ListPage(Record):
    """`list.html`: one page of a category, author, tag, dossier, month or day.

    `kind` is the listing's kind. `number` is 0 on the front page, which alone says the `total` of
    articles: it would make the others move. `older` leads to the next page towards the oldest,
    `newer` towards the newest, `front` to the front page (None there). `cards` are newest first, or oldest first in
    a chronological dossier. `role`, `email`, `introduction_html` belong to authors and dossiers.
    `subsections` are sub-categories, or the days of a month; then `first_weekday` is that of its first day (1 is Monday),
    0 on every other list. `earlier` and `later` are the months or days beside it that have articles, None without any.
    """

    kind: str
    heading: str
    crumbs: tuple[Crumb, ...]
    description: str
    introduction_html: str
    role: str
    email: str
    image: Image | None
    total: int
    number: int
    cards: tuple[Card, ...]
    older: str
    newer: str
    front: str
    feed: FeedChoice | None
    subsections: tuple[Entry, ...]
    first_weekday: int = 0
    earlier: Anchor | None = None
    later: Anchor | None = None


class RedirectPage(Record):
    """`redirect.html`: `target` is from the root, `target_absolute` the canonical."""

    target: str
    target_absolute: str
