"""Small editions with known articles."""

from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.domain.article import Article, Tag
from plugins.domain.dates import Moment
from plugins.domain.edition import Edition
from plugins.domain.registry import Author, Category, Registry
from plugins.domain.site import Site

PARIS = ZoneInfo("Europe/Paris")
SITE = Site(name="Le Phare", address="https://phare.example", root="/journal", content="/journal/content")
REGISTRY = Registry(
    authors={"ada-riva": Author("ada-riva", "Ada Riva")},
    categories={
        "economie": Category("economie", "Économie"),
        "emploi": Category("emploi", "Emploi", parent="economie"),
    },
)


def article(slug: str, day: int = 20, **fields: object) -> Article:
    """An article of November 2026."""
    given: dict[str, object] = {
        "title": f"Le titre de {slug}", "category": "economie", "lang": "fr", "authors": ("ada-riva",),
        "summary": "« Deux mots »\u202f: le chapô.", "description": "Une description.",
        "tags": (Tag("peche", "Pêche"),),
    }  # fmt: skip
    name = f"2026-11-{day:02}-{slug}"
    date = Moment(datetime(2026, 11, day, 8, tzinfo=PARIS), True)
    return Article(f"content/articles/2026/11/{name}.md", name, slug, date=date, **(given | fields))  # type: ignore[arg-type]


def edition_of(*articles: Article, body: str = "<p>Le corps.</p>", site: Site = SITE) -> Edition:
    """An edition in which every article has one body."""
    as_of = datetime(2026, 11, 30, tzinfo=PARIS)
    return Edition(site, as_of, articles, {a.path: body for a in articles}, REGISTRY)
