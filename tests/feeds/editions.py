"""Small editions for the tests of every room right of the Edition."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from plugins.domain.article import Article, Tag
from plugins.domain.dates import Moment
from plugins.domain.edition import Edition
from plugins.domain.registry import Author, Category, Dossier, Page, Registry
from plugins.domain.site import Publisher, Site

PARIS = ZoneInfo("Europe/Paris")
AS_OF = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)

SITE = Site(
    name="Le Fanal",
    address="https://lefanal.example",
    root="/nowhere",
    content="/nowhere/content",
    tagline="Quotidien de Port-Ferréol et de l’Armance",
    publisher=Publisher(name="Société du Fanal"),
)
REGISTRY = Registry(
    authors={
        "zoe-muller": Author("zoe-muller", "Zoé Müller", role="Rédactrice en chef"),
        "ange-colonna": Author("ange-colonna", "Ange Colonna", role="Grand reporter"),
        "sans-article": Author("sans-article", "Sans Article"),
    },
    categories={
        "politique": Category("politique", "Politique", "Conseil municipal, région, élections", order=1),
        "economie": Category("economie", "Économie", order=2),
        "vide": Category("vide", "Rubrique vide", order=3),
    },
    dossiers={
        "port": Dossier(
            "content/dossiers/port.md",
            "port",
            "Le port à quai",
            "Trois ans d’enquête.",
            "<p>…</p>",
        )
    },
    pages={
        "a-propos": Page(
            "content/pages/a-propos.md",
            "a-propos",
            "À propos",
            "Qui nous sommes.",
            "<p>Nous.</p>",
        )
    },
)


def moment(text: str) -> Moment:
    """`2026-11-23` or `2026-11-23 10:30`, in Paris."""
    return Moment(datetime.fromisoformat(text).replace(tzinfo=PARIS), has_hour=" " in text)


def article(slug: str = "vote-du-budget", when: str = "2026-11-23 10:30", **more: object) -> Article:
    """A complete article, changed by keywords."""
    day = date.fromisoformat(when[:10])
    values: dict[str, object] = {
        "path": f"content/articles/{day:%Y/%m}/{day.isoformat()}-{slug}.md",
        "id": f"{day.isoformat()}-{slug}",
        "slug": slug,
        "title": "Le budget est voté",
        "date": moment(when),
        "category": "politique",
        "lang": "fr",
        "authors": ("zoe-muller",),
        "summary": "Le conseil a voté le budget dans la nuit.",
        "summary_html": "Le conseil a voté le budget dans la nuit.",
        "description": "Le conseil a voté le budget dans la nuit.",
        "tags": (Tag("budget", "Budget"),),
        "words": 320,
    }
    return Article(**(values | more))  # type: ignore[arg-type]


def edition(
    *articles: Article,
    bodies: dict[str, str] | None = None,
    site: Site = SITE,
    as_of: datetime = AS_OF,
    registry: Registry = REGISTRY,
) -> Edition:
    """An Edition of these articles; `bodies` by slug, a paragraph where none is given."""
    given = bodies or {}
    html = {a.path: given.get(a.slug, "<p>Le vote a eu lieu.</p>") for a in articles}
    return Edition(site, as_of, articles, html, registry)
