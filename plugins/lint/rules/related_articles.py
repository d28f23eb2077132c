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
    archived = {references.path: references.archived for references in directory.references}
    for article in directory.articles:
        named = [("Lire_aussi", value) for value in article.see_also]
        named += [("Traduction_de", article.translation_of)] if article.translation_of else []
        for key, value in named:
            if directory.named(value) is None and not directory.is_refused(value):
                yield problem(
                    "E169", article.path, directory.field_line(article.path, key, value),
                    archived=archived.get(article.path, False), key=key, value=value, advice=_advice(directory, value),
                )  # fmt: skip
    front = directory.newsroom.registry.front_page
    for key, value in (("manchette", front.lead), *(("titres", chosen) for chosen in front.chosen)):
        if value and directory.named(value) is None and not directory.is_refused(value):
            line = toml_line(directory.site, FRONT_PAGE, "", value)
            yield problem("E169", FRONT_PAGE, line, key=key, value=value, advice=_advice(directory, value))


def _advice(directory: Directory, value: str) -> str:
    near = directory.nearest_article(value)
    return texts.NEAREST.format(nearest=near) if near else texts.REMOVE_OR_CORRECT
