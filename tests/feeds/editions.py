"""Editions for the rooms right of it: articles with bodies, in the order given."""

from collections.abc import Iterable
from datetime import datetime

from plugins.domain.article import Article
from plugins.domain.edition import Edition, Tombstone
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from tests.newspaper import NOW, REGISTRY, SITE


def edition_of(
    *articles: Article,
    bodies: dict[str, str] | None = None,
    site: Site = SITE,
    registry: Registry = REGISTRY,
    as_of: datetime = NOW,
    tombstones: Iterable[Tombstone] = (),
    files: dict[str, int] | None = None,
) -> Edition:
    """The edition of public articles; `bodies` by slug, one paragraph where none is given."""
    given = bodies or {}
    html = {a.path: given.get(a.slug, f"<p>Corps de {a.slug}.</p>") for a in articles}
    return Edition(site, as_of, articles, html, registry, tombstones, files)
