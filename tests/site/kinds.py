"""One address of each kind of page of the demonstration newspaper: what tests look at, and what is captured."""

from __future__ import annotations

import re
from collections.abc import Mapping

# A name, and where it stands. Articles are found by what they hold, since the newspaper's titles may change.
KINDS = {
    "home": "/",
    "latest": "/actualites/",
    "numbered": "/actualites/page/1/",
    "category": "/rubriques/politique/",
    "categories": "/rubriques/",
    "author": "/auteurs/maud-keravel/",
    "authors": "/auteurs/",
    "tag": "/mots-cles/port/",
    "tags": "/mots-cles/",
    "dossier": "/dossiers/port-2030/",
    "dossiers": "/dossiers/",
    "archives": "/archives/",
    "search": "/recherche/",
    "year": "/2026/",
    "month": "/2026/11/",
    "day": "/2026/11/22/",
    "feeds": "/flux/",
    "corrections": "/corrections/",
    "plan": "/plan-du-site/",
    "legal": "/mentions-legales/",
    "privacy": "/confidentialite/",
    "accessibility": "/accessibilite/",
    "contact": "/contact/",
    "page": "/a-propos/",
    "missing": "/nulle-part/",
}
GENRES = ("actualite", "depeche", "tribune", "interview", "communique", "agenda", "direct", "partenaire")
_ARTICLE = re.compile(r"20\d\d/\d\d/\d\d/[^/]+/index\.html")


def articles(tree: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pages of articles, tombstones too, by path."""
    return {path: content for path, content in tree.items() if _ARTICLE.fullmatch(path)}


def article_of(tree: Mapping[str, bytes], genre: str) -> str:
    """The address of the article of a genre that shows most: a picture, a table, notes, a correction; then the newest."""
    marks = (b"<figure", b"<table", b"footnote", b"correction")
    found = [
        (sum(mark in content for mark in marks), path)
        for path, content in articles(tree).items()
        if f'"page-article genre-{genre}"'.encode() in content
    ]
    assert found, genre
    return _address(max(found)[1])


def kinds_of(tree: Mapping[str, bytes]) -> dict[str, str]:
    """Every kind of page, by name."""
    pages = articles(tree)
    plain = [p for p, c in pages.items() if b"genre-actualite" in c and b"<img" not in c]
    retired = [p for p, c in pages.items() if b"page-tombstone" in c]
    return {
        **KINDS,
        **{f"article-{genre}": article_of(tree, genre) for genre in GENRES},
        "article-without-image": _address(max(plain)),
        "tombstone": _address(max(retired)),
    }


def _address(path: str) -> str:
    return "/" + path.removesuffix("index.html")
