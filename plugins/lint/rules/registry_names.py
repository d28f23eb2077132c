"""Registry entries that cannot be told apart.

Bad:  [jean-dupont] nom = "Jean Dupont"   and   [dupont] nom = "Jean DUPONT"
Bad:  [economie] nom = "Économie"         and   [eco] nom = "Economie"
Good: [jean-dupont] nom = "Jean Dupont"   and   [jean-dupont-photo] nom = "Jean Dupont (photo)"

An article names its authors and its category: a name must lead to one entry, and an entry to one address.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.domain.problems import Problem
from plugins.domain.urls import slugify
from plugins.lint.conflicts import Claim, conflicts
from plugins.lint.places import REGISTRY, toml_line

if TYPE_CHECKING:
    from plugins.lint.whole import WholeDirectory


def check(directory: WholeDirectory) -> Iterator[Problem]:
    """Slugs or names of one registry that differ only by case, accents or punctuation."""
    registry = directory.registry
    kinds = (
        ("authors.toml", {slug: author.name for slug, author in registry.authors.items()}),
        ("categories.toml", {slug: category.name for slug, category in registry.categories.items()}),
    )
    for file, entries in kinds:
        path = f"{REGISTRY}{file}"
        claims = []
        for slug, name in entries.items():
            claim = Claim(path, toml_line(directory.site, path, slug, ""), slug)
            claims += [(key, claim) for key in sorted({slugify(slug), slugify(name)}) if key]
        yield from conflicts("E155", claims, "value")
