"""Articles named by a head or by the front page that do not exist.

Bad:  Lire_aussi: 2026-11-22-vot
Good: Lire_aussi: 2026-11-22-vote
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.places import FRONT_PAGE, toml_line
from plugins.lint.verdict import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every `Lire_aussi`, `Traduction_de` and choice of the front page that names no article."""
    for references in directory.references:
        for related in references.related:
            if not _exists(directory, related.value):
                yield problem(
                    "E169", references.path, related.line, archived=references.archived,
                    key=related.key, value=related.value, advice=_advice(directory, related.value, references.path),
                )  # fmt: skip
    front = directory.registry.front_page
    for key, value in (("manchette", front.lead), *(("titres", chosen) for chosen in front.chosen)):
        if value and not _exists(directory, value):
            line = toml_line(directory.site, FRONT_PAGE, "", value)
            yield problem(
                "E169", FRONT_PAGE, line, key=key, value=value, advice=_advice(directory, value, FRONT_PAGE)
            )


def _exists(directory: Directory, value: str) -> bool:
    return directory.named(value) is not None or directory.is_refused(value)


def _advice(directory: Directory, value: str, asker: str) -> str:
    near = directory.nearest_article(value, asker)
    return texts.NEAREST.format(nearest=near) if near else texts.REMOVE_OR_CORRECT
