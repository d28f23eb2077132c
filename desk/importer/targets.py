"""What the addresses typed in an imported folder lead to: its own texts, its files, its former addresses, elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote

from desk.importer.pelican_folder import FOREIGN, MARKDOWN, Folder
from desk.importer.placing import Placed
from plugins.domain.urls import slugify

_FORM = re.compile(r"(?:[{|]|%7[Bb]|%7[Cc])(?P<form>[a-z]+)(?:[}|]|%7[Dd]|%7[Cc])(?P<path>.*)", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")
# Pelican's listings, and those of others: their last step is no article.
_LISTINGS = frozenset(
    "category categories tag tags author authors archive archives categorie auteur auteurs mots-cles rubrique "
    "rubriques page pages feed feeds flux".split()
)
_FORMER_LISTINGS = {
    "category": "category", "categories": "category", "categorie": "category", "rubrique": "category",
    "rubriques": "category", "tag": "tag", "tags": "tag", "mots-cles": "tag", "author": "author", "authors": "author",
    "auteur": "author", "auteurs": "author",
}  # fmt: skip
LISTING_FORMS = {
    "category": "/rubriques/{}/",
    "tag": "/mots-cles/{}/",
    "author": "/auteurs/{}/",
    "index": "/",
}


class Targets:
    """The texts and files of one import, found from any address. `folder` is None for lone files."""

    def __init__(self, folder: Folder | None, placed: Iterable[Placed]) -> None:
        self.folder = folder
        placed = tuple(placed)
        self.by_place = {each.draft.place: each for each in placed if each.draft.place}
        self.files = frozenset(folder.files) if folder else frozenset()
        self.unread = (
            frozenset((*folder.texts, *folder.foreign)) - self.by_place.keys() if folder else frozenset()
        )
        self._by_slug: dict[str, list[Placed]] = defaultdict(list)
        for each in placed:
            for slug in {each.draft.slug, _stem(each.draft.place)} - {""}:
                self._by_slug[slug].append(each)
        self._listed = {
            "category": {slugify(each.draft.category) for each in placed},
            "tag": {slugify(tag) for each in placed for tag in each.draft.tags},
            "author": {slugify(name) for each in placed for name in each.draft.authors},
        }
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for path in self.files:
            self._by_name[posixpath.basename(path).lower()].append(path)

    def text(self, path: str, place: str) -> Placed | None:
        """The imported text that a path names, typed in the file at `place`."""
        for candidate in _candidates(path, place):
            for ending in ("", *MARKDOWN):
                if found := self.by_place.get(candidate + ending):
                    return found
        return None

    def unread_text(self, path: str, place: str) -> bool:
        """Whether a path names a text of the folder that was not imported."""
        return any(candidate in self.unread for candidate in _candidates(path, place))

    def file(self, path: str, place: str) -> str:
        """The file of the folder that a path names; empty when there is none, or several could be meant."""
        candidates = _candidates(path, place)
        for candidate in candidates:
            if candidate in self.files:
                return candidate
        # A path from a root that lies above or beside the folder: its end must be a file's whole path end.
        wanted = posixpath.normpath(path.lstrip("/")).removeprefix("../")
        while wanted.startswith("../"):
            wanted = wanted.removeprefix("../")
        found = [
            each
            for each in self._by_name.get(posixpath.basename(wanted).lower(), ())
            if _ends_with(each, wanted) or _ends_with(wanted, each)
        ]
        return found[0] if len(found) == 1 else ""

    def listing(self, path: str) -> str:
        """The address of the listing that a former address names (`/category/eco.html`); empty when it names none."""
        steps = [step for step in path.split("/") if step not in ("", "index.html")]
        if len(steps) < 2 or (form := _FORMER_LISTINGS.get(slugify(steps[-2]))) is None:
            return ""
        slug = slugify(steps[-1].removesuffix(".html"))
        return LISTING_FORMS[form].format(slug) if slug in self._listed[form] else ""

    def former(self, path: str) -> Placed | None:
        """The one article whose former address a path seems to be: `/slug.html`, `/slug/`, `/blog/2019-01-31-slug`."""
        steps = [step for step in path.split("/") if step not in ("", ".", "..", "index.html")]
        if not steps or any(slugify(step) in _LISTINGS for step in steps[:-1]):
            return None
        last = steps[-1]
        stem, dot, suffix = last.rpartition(".")
        if dot and f".{suffix.lower()}" not in (*FOREIGN, *MARKDOWN, ".php"):
            return None
        stem = stem if dot else last
        if len(steps) == 1 and stem in _LISTINGS:
            return None
        found = self._by_slug.get(stem) or self._by_slug.get(_DATED.sub("", stem, count=1)) or []
        return found[0] if len(found) == 1 else None


def parse(href: str) -> tuple[str, str, str]:
    """Form (`filename`, `static`…; empty for a plain path), path without its query, and the rest from `?` or `#` on."""
    href = unescape(href).strip()
    form = ""
    if typed := _FORM.fullmatch(href):
        form, href = typed["form"].lower(), typed["path"]
    cut = min((index for index in (href.find("?"), href.find("#")) if index >= 0), default=len(href))
    return form, unquote(href[:cut]), href[cut:]


def is_elsewhere(href: str) -> bool:
    """Whether an address names its own site or a scheme."""
    return bool(_SCHEME.match(unescape(href).strip()))


def _candidates(path: str, place: str) -> tuple[str, ...]:
    if path.startswith("/"):
        return (posixpath.normpath(path.lstrip("/")),)
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(place), path))
    return beside, posixpath.normpath(path)


def _ends_with(path: str, end: str) -> bool:
    return path == end or path.endswith("/" + end)


def _stem(place: str) -> str:
    return _DATED.sub("", posixpath.basename(place).rpartition(".")[0], count=1)
