"""The names that heads may use for what the registries hold, without regard to case and accents."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.domain.record import Record, field
from plugins.domain.registry import Registry
from plugins.domain.urls import slugify


class Names(Record):
    """For each registry, its entries' slugs by slug and by slugified name. Made once, asked by every article."""

    authors: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)


def names_of(registry: Registry) -> Names:
    """The names of a registry. A slug wins over another entry's name."""
    return Names(
        authors=_indexed({slug: author.name for slug, author in registry.authors.items()}),
        categories=_indexed({slug: category.name for slug, category in registry.categories.items()}),
        tags=_indexed(registry.tags),
    )


def _indexed(names: Mapping[str, str]) -> dict[str, str]:
    return {slugify(name): slug for slug, name in names.items()} | {slug: slug for slug in names}
