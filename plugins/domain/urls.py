"""Every address of the site, made in one place. Addresses start at the root and end with a slash or a file name."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from plugins.domain.article import Article
from plugins.domain.listing import FED, Kind, Listing
from plugins.domain.pattern import pattern

_SEGMENT = {
    Kind.CATEGORY: "rubriques",
    Kind.AUTHOR: "auteurs",
    Kind.TAG: "mots-cles",
    Kind.DOSSIER: "dossiers",
}
# A language has feeds and no page.
_FEED_SEGMENT = _SEGMENT | {Kind.LANGUAGE: "langues"}
FEED_EXTENSIONS = {"rss": "xml", "atom": "atom.xml", "json": "json"}
# Source: JSON Feed 1.1, MIME Type; RFC 4287, 7; RSS Best Practices Profile.
FEED_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
SITEMAP = "/sitemap.xml"
NEWS_SITEMAP = "/sitemap-actualites.xml"
FEEDS_PAGE = "/flux/"
SUBSCRIPTIONS = "/flux/abonnements.opml"
ARCHIVES = "/archives/"
LATEST = "/actualites/"
SEARCH = "/recherche/"
SEARCH_INDEX = "/recherche/index/"
CORRECTIONS = "/corrections/"
SITE_MAP_PAGE = "/plan-du-site/"

# Addresses that the site itself takes below the root: a page of that slug would collide.
RESERVED = frozenset(
    {
        "actualites", "rubriques", "auteurs", "mots-cles", "dossiers", "flux", "archives", "recherche", "corrections",
        "plan-du-site", "mentions-legales", "confidentialite", "accessibilite", "contact", "images", "theme",
        "sitemaps", "page", "404",
    }
)  # fmt: skip
# Letters that Unicode does not take apart into a letter and a mark.
UNDECOMPOSED = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d"}
)
_PERIOD = pattern(r"/([0-9]{4}(?:/[0-9]{2}){0,2})/")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# With what a feed, a page or a compressed copy adds, a file's name stays below the 255 bytes of common file systems.
LONGEST_SLUG = 120


@lru_cache(maxsize=4096)
def slugify(text: str) -> str:
    """A slug of `[a-z0-9-]`: accents fall, ligatures open, apostrophes and dashes separate, `n°` is `numero`.

    May be empty when no letter or digit of the text has an ASCII form.
    """
    text = re.sub(r"\b[nN]\s?[°º]\s?", "numero-", text)
    text = text.translate(UNDECOMPOSED)
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in letters if not unicodedata.combining(c)).lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def is_slug(text: str) -> bool:
    """Lower-case ASCII letters, digits and single hyphens, at most 120."""
    return bool(SLUG.fullmatch(text)) and len(text) <= LONGEST_SLUG


def slug_like(text: str) -> str:
    """The slug nearest to a text, cut to the longest that is allowed; may be empty, as `slugify`."""
    return slugify(text)[:LONGEST_SLUG].strip("-")


def article_address(day: date, slug: str) -> str:
    """`/2026/11/23/vote-du-budget/`. The category is not in it: reclassifying breaks nothing."""
    return f"/{day.year}/{day.month:02}/{day.day:02}/{slug}/"


def address_of(article: Article) -> str:
    """The address of an article: its date as typed (not its embargo) and its slug."""
    return article_address(article.date.day, article.slug)


def card_address(article: Article) -> str:
    """The social card of an article: `/2026/11/23/vote-du-budget/carte.png`."""
    return f"{address_of(article)}carte.png"


def event_address(article: Article) -> str:
    """The event of an agenda item, for calendars: `/2026/11/23/fete-du-port/evenement.ics`."""
    return f"{address_of(article)}evenement.ics"


def page_address(slug: str) -> str:
    """`/a-propos/`."""
    return f"/{slug}/"


def listing_address(listing: Listing) -> str:
    """The front page of a listing: `/rubriques/politique/`, `/2026/11/`, `/`; a language has none but the site's."""
    if listing.kind in (Kind.SITE, Kind.LANGUAGE):
        return "/"
    if listing.kind in _SEGMENT:
        return f"/{_SEGMENT[listing.kind]}/{listing.name}/"
    return f"/{listing.name}/"


def listing_index_address(kind: Kind) -> str:
    """The page that names every listing of one kind: `/rubriques/`, `/auteurs/`."""
    return f"/{_SEGMENT[kind]}/"


def listing_page_address(listing: Listing, number: int) -> str:
    """Page `number` of a listing, counted from the oldest: `/rubriques/politique/page/12/`."""
    front = LATEST if listing.kind is Kind.SITE else listing_address(listing)
    return f"{front}page/{number}/"


def feed_address(listing: Listing, form: str) -> str:
    """`/flux/actualites.xml`, `/flux/rubriques/politique.atom.xml`. `form` is a key of `FEED_EXTENSIONS`."""
    extension = FEED_EXTENSIONS[form]
    if listing.kind is Kind.SITE:
        return f"/flux/actualites.{extension}"
    return f"/flux/{_FEED_SEGMENT[listing.kind]}/{listing.name}.{extension}"


def corrections_feed_address(form: str) -> str:
    """`/flux/corrections.xml`."""
    return f"/flux/corrections.{FEED_EXTENSIONS[form]}"


def archive_address(month: Listing) -> str:
    """The archive document of a month, for readers' software: `/flux/archives/2026-11.atom.xml`."""
    return f"/flux/archives/{month.name.replace('/', '-')}.{FEED_EXTENSIONS['atom']}"


def listing_at(address: str) -> Listing | None:
    """The listing whose front page stands at an address, if it has articles; None when none can."""
    for kind, segment in _SEGMENT.items():
        if address.startswith(f"/{segment}/"):
            name = address.removeprefix(f"/{segment}/").removesuffix("/")
            return Listing(kind, name) if address == f"/{segment}/{name}/" and SLUG.fullmatch(name) else None
    if match := _PERIOD.fullmatch(address):
        kinds = (Kind.YEAR, Kind.MONTH, Kind.DAY)
        return Listing(kinds[address.count("/") - 2], match[1])
    return Listing(Kind.SITE) if address == "/" else None


def feed_listing_at(address: str) -> Listing | None:
    """The listing of which a feed stands at an address, if it has one; None when none can.

    Of tags too: whether they have feeds is a setting.
    """
    for form in FEED_EXTENSIONS.values():
        if address == f"/flux/actualites.{form}":
            return Listing(Kind.SITE)
        for kind in (*FED, Kind.TAG):
            segment = _FEED_SEGMENT.get(kind, "")
            name = address.removeprefix(f"/flux/{segment}/").removesuffix(f".{form}")
            if segment and address == f"/flux/{segment}/{name}.{form}" and SLUG.fullmatch(name):
                return Listing(kind, name)
    return None


def media_address(path: str) -> str:
    """The address of a file below `content/`: the same path from the root, percent-encoded where needed."""
    return "/" + quote(path)


def output_path(address: str) -> str:
    """The file that serves an address: `/x/` is `x/index.html`, `/flux/a.xml` is itself."""
    relative = address.lstrip("/")
    return relative + "index.html" if address.endswith("/") else relative
