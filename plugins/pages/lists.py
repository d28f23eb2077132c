"""Lists that grow without moving: page numbers count from the oldest.

A numbered page is written once its `list_size` articles are complete, and then changes only when one of them does. The
front page of a list holds the rest: the newest 20 to 39 of a list of pages of 20. The number after the last complete
page already answers, as a redirect to the front, so that a numbered page can always link to the next one.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.domain import urls
from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.head import Crumb, Subject
from plugins.domain.listing import Listing
from plugins.domain.record import Record
from plugins.domain.sheet import Sheet
from plugins.pages import parts
from plugins.pages.views import Anchor, Entry, FeedChoice, Image, ListPage, RedirectPage


class Heading(Record):
    """What stands above a list. `oldest_first` turns the order of the cards (chronological dossiers)."""

    title: str
    description: str
    crumbs: tuple[Crumb, ...]
    introduction_html: str = ""
    role: str = ""
    email: str = ""
    image: Image | None = None
    feed: FeedChoice | None = None
    subsections: tuple[Entry, ...] = ()
    first_weekday: int = 0
    earlier: Anchor | None = None
    later: Anchor | None = None
    oldest_first: bool = False
    front: str = ""


def front_sheets(edition: Edition, listing: Listing, heading: Heading) -> Iterable[Sheet]:
    """The front page of a list, and the redirect that waits for the next numbered page."""
    complete = edition.blocks(listing)
    front = heading.front or urls.listing_address(listing)
    older, total = _numbered(listing, complete), edition.count(listing)
    yield _sheet(edition, listing, heading, front, 0, edition.front(listing), older, "", total)
    if complete:
        waiting = urls.output_path(urls.listing_page_address(listing, complete + 1))
        view = RedirectPage(front, edition.site.absolute(front))
        yield Sheet(waiting, "page", ("redirect.html", None, None, view))


def block_sheet(edition: Edition, listing: Listing, heading: Heading, number: int) -> Sheet:
    """A numbered page of a list."""
    front = heading.front or urls.listing_address(listing)
    articles = edition.block(listing, number)
    older, newer = _numbered(listing, number - 1), _numbered(listing, number + 1)
    return _sheet(edition, listing, heading, front, number, articles, older, newer, 0)


def _numbered(listing: Listing, number: int) -> str:
    return urls.listing_page_address(listing, number) if number else ""


def _sheet(
    edition: Edition,
    listing: Listing,
    heading: Heading,
    front: str,
    number: int,
    articles: tuple[Article, ...],
    older: str,
    newer: str,
    total: int,
) -> Sheet:
    shown = articles if heading.oldest_first else articles[::-1]
    address = urls.listing_page_address(listing, number) if number else front
    subject = Subject(
        address=address,
        title=heading.title,
        description=heading.description,
        listing=listing,
        page_number=number,
        crumbs=heading.crumbs,
    )
    view = ListPage(
        kind=listing.kind.value,
        heading=heading.title,
        crumbs=heading.crumbs,
        description=heading.description,
        introduction_html="" if number else heading.introduction_html,
        role="" if number else heading.role,
        email="" if number else heading.email,
        image=None if number else heading.image,
        total=total,
        number=number,
        cards=tuple(parts.card(edition, article) for article in shown),
        older=older,
        newer=newer,
        front=front if number else "",
        feed=None if number else heading.feed,
        subsections=() if number else heading.subsections,
        first_weekday=0 if number else heading.first_weekday,
        earlier=None if number else heading.earlier,
        later=None if number else heading.later,
    )
    return parts.page_sheet(edition, "list.html", subject, view)
