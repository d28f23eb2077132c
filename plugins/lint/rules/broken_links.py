"""Links inside the site that lead nowhere.

Bad:  [le vote]({filename}2026-11-22-vot.md)
Bad:  [la rubrique](/rubriques/ecologie/)         (no such category)
Good: [le vote]({filename}2026-11-22-vote.md)
Good: [le vote](/2026/11/22/vote/)

Addresses with the site's own name are checked too: they should be written from the root.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from plugins.domain.inspection import Reference, References
from plugins.domain.links import Target
from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.directory import Directory
from plugins.lint.resolve import Resolved, resolve
from plugins.lint.schemes import is_dangerous, scheme_of
from plugins.lint.verdict import problem

MOST_TOLD = 200
_HOST = re.compile(r"(?:www\.|[\w-]+\.(?:fr|com|org|net|eu|info|be|ch|ca|io)(?:[/?#]|$))", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


def check(directory: Directory) -> Iterator[Problem]:
    """Every link whose target is missing, with the nearest existing one."""
    for references in directory.references:
        yield from islice(_check_text(directory, references), MOST_TOLD)


def _check_text(directory: Directory, references: References) -> Iterator[Problem]:
    for link in references.links:
        if is_dangerous(link.href):
            continue  # told as such
        found = resolve(directory, link, references.base)
        if found.own_path:
            yield _tell(references, "A167", link, written=found.own_path)
        if found.target is Target.UNKNOWN:
            yield _tell(references, "E166", link)
        elif found.target in (Target.SOURCE, Target.FILE, Target.ADDRESS):
            yield from _check_target(directory, references, link, found)


def _check_target(
    directory: Directory, references: References, link: Reference, found: Resolved
) -> Iterator[Problem]:
    if found.path.startswith("..") or "\x00" in found.path:
        yield _tell(references, "E168", link)
    elif found.target is Target.SOURCE:
        if found.standing is None and not directory.is_refused_source(found.path):
            near = directory.nearest_source(found.path, references.path)
            yield _tell(references, "E162", link, target=found.path, advice=_advice(near))
    elif found.target is Target.FILE:
        if directory.has_file(found.path):
            return
        if whole := _whole_address(link.href):
            yield _tell(references, "E173", link, advice=whole)
            return
        near = directory.nearest(f"/{found.path}", references.path)
        code = "E210" if link.is_image else "E163"
        yield _tell(references, code, link, target=found.path, advice=_advice(near))
    elif found.standing is None:
        near = directory.nearest(found.path, references.path)
        yield _tell(references, "E210" if link.is_image else "E164", link, advice=_advice(near))


def _whole_address(href: str) -> str:
    """What was probably meant by a link without `https://` or `mailto:`, empty when nothing."""
    plain = href.strip()
    if _MAIL.fullmatch(plain):
        return f"mailto:{plain}"
    return f"https://{plain}" if not scheme_of(plain) and _HOST.match(plain) else ""


def _advice(near: str) -> str:
    return texts.NEAREST.format(nearest=near) if near else texts.REMOVE_OR_CORRECT


def _tell(references: References, code: str, link: Reference, **values: Any) -> Problem:
    return problem(code, references.path, link.line, archived=references.archived, value=link.href, **values)
