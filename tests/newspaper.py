"""Small newsrooms made of values: articles, registries and editions without a file on disk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.domain.article import Article, Tag
from plugins.domain.dates import Moment
from plugins.domain.edition import Edition
from plugins.domain.listing import language_of
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import replace
from plugins.domain.registry import Author, Category, Dossier, Registry
from plugins.domain.site import Host, Publisher, Site

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=PARIS)
SITE = Site(
    name="Le Phare",
    address="https://phare.example",
    root="/nowhere",
    content="/nowhere/content",
    tagline="Le quotidien du cap",
    publisher=Publisher(name="Le Phare SA", email="redaction@phare.example", host=Host(name="Hôte")),
)
REGISTRY = Registry(
    authors={
        "ada-riva": Author("ada-riva", "Ada Riva", "Journaliste"),
        "luc-ney": Author("luc-ney", "Luc Ney"),
    },
    categories={
        "politique": Category("politique", "Politique", "La vie publique", 1),
        "culture": Category("culture", "Culture", "", 2),
    },
    tags={"budget": "Budget"},
    dossiers={
        "port": Dossier(
            "content/dossiers/port.md", "port", "Le port", "Vingt ans de port.", "<p>Le port.</p>"
        )
    },
)


def moment(text: str) -> Moment:
    """`2026-11-23` or `2026-11-23 08:30`, Paris."""
    return Moment(datetime.fromisoformat(text).replace(tzinfo=PARIS), " " in text)


def article(slug: str, date: str = "2026-11-20 08:00", **changes: object) -> Article:
    """A public article; `changes` are fields of Article, `tags` may be slugs, `embargo` and `modified` texts."""
    day = date[:10]
    for name in ("embargo", "modified"):
        if isinstance(changes.get(name), str):
            changes[name] = moment(str(changes[name]))
    if tags := changes.get("tags"):
        assert isinstance(tags, tuple)
        changes["tags"] = tuple(Tag(t, t.capitalize()) if isinstance(t, str) else t for t in tags)
    changes.setdefault("foreign", language_of(str(changes.get("lang", "fr"))) != "fr")
    plain = Article(
        path=f"content/articles/{day[:4]}/{day[5:7]}/{day}-{slug}.md",
        id=f"{day}-{slug}",
        slug=slug,
        title=f"Titre de {slug}",
        date=moment(date),
        category="politique",
        lang="fr",
        authors=("ada-riva",),
        summary=f"Chapô de {slug}.",
        summary_html=f"Chapô de <em>{slug}</em>.",
        description=f"Description de {slug}.",
        words=440,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields of Article


def newsroom(articles: Iterable[Article], registry: Registry = REGISTRY, site: Site = SITE) -> Newsroom:
    """A newsroom of these articles; each body is one paragraph that names its slug."""
    listed = tuple(sorted(articles, key=lambda a: a.path))
    return Newsroom(
        site=site,
        as_of=NOW,
        articles=listed,
        bodies={a.path: f"<p>Corps de {a.slug}.</p>" for a in listed},
        raw_bodies={},
        sources={},
        registry=registry,
        files={},
        seen=len(listed),
    )


def edition(articles: Iterable[Article], as_of: datetime = NOW, **changes: object) -> Edition:
    """What the gate lets through of these articles."""
    from plugins.gate.gate import open_gate

    return open_gate(newsroom(articles, **changes), as_of)  # type: ignore[arg-type]  # registry, site
