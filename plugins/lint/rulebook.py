"""The order of the checks, in one place. Add a rule here, its words in `texts.py`, its page in docs/regles-corps.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from plugins.domain.problems import Problem
from plugins.lint.directory import NewsroomRule
from plugins.lint.proof import Proof
from plugins.lint.rules import (
    article_addresses,
    article_ids,
    bare_links,
    broken_links,
    dangerous_addresses,
    dropped_attributes,
    duplicate_anchors,
    empty_body,
    empty_headings,
    empty_links,
    event_handlers,
    external_images,
    file_names,
    footnotes,
    forbidden_tags,
    former_addresses,
    head_values,
    heading_order,
    image_alt,
    image_credit,
    image_files,
    link_texts,
    live_entries,
    lost_addresses,
    missing_anchors,
    page_addresses,
    registry_names,
    related_articles,
    style_attributes,
    svg_drawings,
    table_headers,
    unbalanced_tags,
    unpublished_targets,
    unregistered,
    unused_images,
)

if TYPE_CHECKING:
    from plugins.lint.whole import WholeDirectory

TextRule = Callable[[Proof], Iterable[Problem]]
RegistryRule = Callable[["WholeDirectory"], Iterable[Problem]]

# One text alone: what these say of a file depends on that file (and its article) only, and may be kept with it.
TEXT_RULES: tuple[TextRule, ...] = (
    empty_body.check,
    # what must not ship
    forbidden_tags.check,
    event_handlers.check,
    dangerous_addresses.check,
    head_values.check,
    style_attributes.check,
    dropped_attributes.check,
    unbalanced_tags.check,
    # images
    external_images.check,
    image_alt.check,
    image_credit.check,
    # structure
    heading_order.check,
    empty_headings.check,
    duplicate_anchors.check,
    table_headers.check,
    footnotes.check,
    live_entries.check,
    # links
    empty_links.check,
    link_texts.check,
    bare_links.check,
)

# Between registries and pages: a change of one of them is a reason to check everything.
REGISTRY_RULES: tuple[RegistryRule, ...] = (
    page_addresses.check,
    registry_names.check,
)

# Between files: of a whole newsroom, or of what a change touches in one that was kept.
NEWSROOM_RULES: tuple[NewsroomRule, ...] = (
    # identity
    article_ids.check,
    article_addresses.check,
    former_addresses.check,
    lost_addresses.check,
    unregistered.check,
    # links
    broken_links.check,
    missing_anchors.check,
    related_articles.check,
    unpublished_targets.check,
    # files
    unused_images.check,
    file_names.check,
    image_files.check,
    svg_drawings.check,
)
