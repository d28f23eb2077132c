"""Where each draft goes, and what stands there already. No file is ever overwritten with another text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from desk.importer import texts
from desk.importer.draft import Draft
from desk.importer.ledger import Ledger
from plugins.domain.record import Record, replace
from plugins.domain.urls import RESERVED


class Placed(Record):
    """A draft and its file, relative to the content folder."""

    draft: Draft
    path: str

    @property
    def link(self) -> str:
        """How other texts link to it."""
        return "{filename}/" + self.path


def place_drafts(drafts: Iterable[Draft], ledger: Ledger) -> tuple[Placed, ...]:
    """A file for each draft, in the order given. A name that is taken gets `-2`, `-3`…; both are named."""
    taken: dict[str, str] = {}
    placed = []
    for draft in drafts:
        slug, other = _free_slug(draft, taken)
        if slug != draft.slug:
            ledger.mended(draft.source, 0, texts.COLLISION.format(slug=draft.slug, other=other, given=slug))
        path = _path(draft, slug)
        taken[path] = draft.source
        placed.append(Placed(replace(draft, slug=slug), path))
    return tuple(placed)


def _free_slug(draft: Draft, taken: Mapping[str, str]) -> tuple[str, str]:
    """The first slug that no other draft has, and who has the one that was wanted."""
    wanted = taken.get(_path(draft, draft.slug)) or texts.THE_SITE
    for number in count(1):
        slug = draft.slug if number == 1 else f"{draft.slug}-{number}"
        if _path(draft, slug) not in taken and not (draft.is_page and _is_reserved(slug)):
            return slug, wanted
    raise AssertionError("numbers do not end")


def stands_otherwise(content: Path, path: str, data: bytes) -> bool:
    """Whether a file stands at `path` with other bytes than `data`."""
    place = content / path
    if not place.exists() and not place.is_symlink():
        return False
    return not place.is_file() or place.read_bytes() != data


def _path(draft: Draft, slug: str) -> str:
    if draft.is_page:
        return f"pages/{slug}.md"
    return f"articles/{draft.day:%Y/%m/%Y-%m-%d}-{slug}.md"


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED or slug.isdigit()
