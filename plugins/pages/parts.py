"""The small views that several pages show: cards, images, bylines, breadcrumbs, the frame."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

from plugins.domain import slots, urls
from plugins.domain.article import Article, Picture
from plugins.domain.edition import Edition
from plugins.domain.head import Crumb, Subject
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.pages import texts
from plugins.pages.views import Anchor, Card, FeedChoice, Frame, Image, Writer

# What the foot of every page leads to: label of `texts.html`, address.
SERVICES = {
    "latest": urls.LATEST,
    "archives": urls.ARCHIVES,
    "search": urls.SEARCH,
    "feeds": urls.FEEDS_PAGE,
    "corrections": urls.CORRECTIONS,
    "site_map": urls.SITE_MAP_PAGE,
    "legal": urls.page_address("mentions-legales"),
    "privacy": urls.page_address("confidentialite"),
    "accessibility": urls.page_address("accessibilite"),
    "contact": urls.page_address("contact"),
}

# Of a large archive, the cards of the last listings: a few megabytes.
CARDS_KEPT = 16_384
# By edition, for as long as there is one, and by the article's path.
_cards: WeakKeyDictionary[Edition, dict[str, Card]] = WeakKeyDictionary()
_frames: WeakKeyDictionary[Edition, Frame] = WeakKeyDictionary()


def frame(edition: Edition) -> Frame:
    """What surrounds every page; it changes with settings and registries only."""
    if (found := _frames.get(edition)) is None:
        registry = edition.registry
        found = _frames[edition] = _frame(
            edition.site,
            tuple((c.name, c.slug) for c in registry.categories.values() if not c.parent),
            tuple((page.title, page.slug) for page in registry.pages.values()),
        )
    return found


@lru_cache(maxsize=2)
def _frame(site: Site, categories: tuple[tuple[str, str], ...], pages: tuple[tuple[str, str], ...]) -> Frame:
    """Made once for all the pages of a build, and packed once for all those of a chunk."""
    return Frame(
        site_name=site.name,
        tagline=site.tagline,
        address=site.address,
        stylesheet=f"/theme/site.css?v={site.theme_version}",
        categories=tuple(
            Anchor(name, urls.listing_address(Listing(Kind.CATEGORY, slug))) for name, slug in categories
        ),
        pages=tuple(Anchor(title, urls.page_address(slug)) for title, slug in pages),
        services=tuple(
            Anchor(label, address) for label, address in SERVICES.items() if label != "search" or site.search
        ),
        language=site.language,
    )


def page_sheet(edition: Edition, template: str, subject: Subject, view: object) -> Sheet:
    """One HTML page: the renderer `page` gets (template, frame, head, view)."""
    head = slots.head_of.get()(edition, subject)
    return Sheet(urls.output_path(subject.address), "page", (template, frame(edition), head, view))


def crumbs(*steps: tuple[str, str]) -> tuple[Crumb, ...]:
    """The breadcrumb from the home page; each step is (name, address)."""
    return (Crumb(texts.HOME, "/"), *(Crumb(name, address) for name, address in steps))


def typeset(edition: Edition, text: str) -> str:
    """A sentence of ours filled with names, set like everything else."""
    return _typeset(text, edition.site.typography)


@lru_cache(maxsize=1024)
def _typeset(text: str, typography: str) -> str:
    """The same stands on every page of a list."""
    return slots.typeset_text.get()(text, typography)


def image(picture: Picture | None) -> Image | None:
    """A picture ready for markup, None without one."""
    if picture is None:
        return None
    return Image(
        address=urls.media_address(picture.path),
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
        width=picture.width,
        height=picture.height,
        widths=picture.widths,
    )


def category_anchor(edition: Edition, slug: str) -> Anchor:
    """A category's name and page."""
    return Anchor(edition.registry.categories[slug].name, urls.listing_address(Listing(Kind.CATEGORY, slug)))


def anchor(article: Article) -> Anchor:
    """A link to an article."""
    return Anchor(article.title, urls.address_of(article), article.lang)


def author_address(edition: Edition, slug: str) -> str:
    """An author's page, empty while no listed article carries the name."""
    listing = Listing(Kind.AUTHOR, slug)
    return urls.listing_address(listing) if edition.has(listing) else ""


def writers(edition: Edition, article: Article) -> tuple[Writer, ...]:
    """The byline. A signature's role wins over the registry's: it is the role of that day."""
    roles = {signature.name: signature.role for signature in article.signatures}
    people = (edition.registry.authors[slug] for slug in article.authors)
    return tuple(Writer(p.name, roles.get(p.name, p.role), author_address(edition, p.slug)) for p in people)


def card(edition: Edition, article: Article) -> Card:
    """An article in a list; it stands in about nine of them, and is made once."""
    # What a link leads to is a question that each page must ask: the edition notes who asked.
    if "href=" in article.summary_html:
        return _card(edition, article)
    if (known := _cards.get(edition)) is None:
        known = _cards[edition] = {}
    if (found := known.get(article.path)) is None:
        if len(known) >= CARDS_KEPT:
            del known[next(iter(known))]
        found = known[article.path] = _card(edition, article)
    return found


def _card(edition: Edition, article: Article) -> Card:
    return Card(
        title=article.title,
        kicker=article.kicker,
        address=urls.address_of(article),
        summary_html=edition.resolved(article.summary_html, article.path),
        date=article.public_from,
        updated=article.updated if article.updated != article.public_from else None,
        category=category_anchor(edition, article.category),
        authors=tuple(edition.registry.authors[slug].name for slug in article.authors),
        source=article.source,
        genre=article.genre.value,
        image=image(article.picture),
        lang=article.lang,
    )


def feed_choice(name: str, listing: Listing) -> FeedChoice:
    """The three forms of one feed."""
    return FeedChoice(name, **{form: urls.feed_address(listing, form) for form in urls.FEED_EXTENSIONS})
