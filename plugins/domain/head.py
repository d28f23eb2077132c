"""What stands in a page's `<head>`, and what a page says of itself to get it."""

from __future__ import annotations

from plugins.domain.article import Article, Picture
from plugins.domain.listing import Listing
from plugins.domain.record import Record


class Crumb(Record):
    """One step of the breadcrumb; `address` is empty for the page itself."""

    name: str
    address: str


class Subject(Record):
    """What a page is about, for its head. `article` and `listing` are None when the page is of another kind.

    `title` and `description` are plain typeset text. `page_number` is 0 on the front of a listing.
    """

    address: str
    title: str
    description: str
    article: Article | None = None
    listing: Listing | None = None
    page_number: int = 0
    crumbs: tuple[Crumb, ...] = ()
    picture: Picture | None = None
    noindex: bool = False


class FeedLink(Record):
    """A feed that a page announces (`<link rel="alternate">`)."""

    title: str
    address: str
    media_type: str


class Head(Record):
    """A page's metadata, complete: templates print it as it is.

    `title` is the text of `<title>`. `canonical` is absolute; empty when the page has none (404).
    `robots` is the content of the robots meta element. `properties` are Open Graph (`property`, `content`) pairs,
    `names` other meta (`name`, `content`) pairs. `json_ld` are JSON documents, already safe inside a script element.
    `alternates` are (`hreflang`, absolute address) pairs of translations.
    """

    title: str
    description: str
    canonical: str
    robots: str
    lang: str
    properties: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    json_ld: tuple[str, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
