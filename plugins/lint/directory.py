"""The directory of the site: every address that will answer, since when, and what stands at it.

The rules between files ask it and nothing else. It has two forms that answer alike: the whole newsroom in memory
(`whole.py`), and the tables of what was kept, for which only what a change touches is checked again (`kept/`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from plugins.domain.inspection import References
from plugins.domain.permalinks import Permalink
from plugins.domain.problems import Problem
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.lint.conflicts import Claim
from plugins.lint.keys import folder_key, month_key, name_key, tail_key
from plugins.lint.naming import named_address, named_identifier
from plugins.lint.registration import Registration
from plugins.lint.standings import ALWAYS, Former, Standing, canonical, folder_of, name_of

CANDIDATES = 400
# What is wrong with the bytes of a file, apart from who shows it: a code and the values of its message.
Damage = tuple[str, Mapping[str, Any]]


class Directory(ABC):
    """What the rules between files may know.

    `references`, `former`, `files` (path to size) and `permalinks` are what there is to check; all questions are about everything
    that the site has. `asked` notes what each text wanted the nearest of: that changes with things it does not name.
    """

    def __init__(self, site: Site, as_of: datetime, registry: Registry) -> None:
        self.site = site
        self.as_of = as_of
        self.registry = registry
        self.references: Sequence[References] = ()
        self.former: Sequence[Former] = ()
        self.files: Mapping[str, int] = {}
        self.permalinks: Sequence[Permalink] = ()
        self.registration = Registration()
        self.asked: set[tuple[str, str]] = set()

    # What is there to check.

    @abstractmethod
    def identifiers(self) -> Iterable[tuple[str, Claim]]:
        """The identifier of every article to check and of those that share it, case aside."""

    @abstractmethod
    def addresses(self) -> Iterable[tuple[str, Claim]]:
        """The address of every article to check and of those that share it."""

    @abstractmethod
    def file_names(self) -> Iterable[tuple[str, Claim]]:
        """The path of every file to check and of those that share it, case aside."""

    @property
    @abstractmethod
    def unreadable(self) -> bool:
        """Whether some article could not be read at all: what it shows is not known."""

    # Questions about everything.

    @abstractmethod
    def has_file(self, path: str) -> bool:
        """Whether there is a file of that path below `content/`."""

    @abstractmethod
    def at(self, address: str) -> Standing | None:
        """What stands at exactly this address."""

    @abstractmethod
    def at_canonical(self, address: str) -> tuple[str, Standing] | None:
        """What stands at an address that is written thus when addresses are compared, with its own spelling."""

    @abstractmethod
    def list_size(self, front: str) -> int:
        """How many articles the listing has whose numbered pages stand below `front`, 0 when there is none."""

    @abstractmethod
    def redirected(self, address: str) -> Standing | None:
        """What a former address (canonical) leads to."""

    @abstractmethod
    def led_from(self, address: str) -> Standing | None:
        """What a former address leads to that answers for exactly the address of an article."""

    @abstractmethod
    def at_source(self, path: str) -> Standing | None:
        """How the page of a Markdown file stands."""

    @abstractmethod
    def of_article(self, identifier: str) -> Standing | None:
        """How the page of an article stands, by its identifier in lower case."""

    @abstractmethod
    def places_of(self, path: str) -> frozenset[str] | None:
        """The identifiers in the page of a Markdown file, None when it has no page of its own."""

    @abstractmethod
    def users(self, path: str) -> frozenset[bool]:
        """Who shows or names a file: whether its users belong to the archive; empty when nobody does."""

    @abstractmethod
    def damage(self, path: str, examine: Callable[[str], Damage | None]) -> Damage | None:
        """What `examine` finds in the bytes of a file of `files`, None when nothing."""

    @abstractmethod
    def is_new(self, path: str) -> bool:
        """Whether the bytes of a file of `files` were never checked."""

    @abstractmethod
    def is_refused_source(self, path: str) -> bool:
        """Whether a Markdown file exists, but could not be read: its own faults are told, not its absence."""

    @abstractmethod
    def is_refused_article(self, identifier: str) -> bool:
        """The same by identifier, in lower case."""

    @abstractmethod
    def places_named(self, name: str) -> Iterable[str]:
        """Addresses, files (from the root) and sources whose last part is `name`, case aside."""

    @abstractmethod
    def places_in(self, folder: str) -> list[str]:
        """The first `CANDIDATES` of those in a folder, sorted."""

    @abstractmethod
    def identifiers_ending(self, tail: str) -> Iterable[str]:
        """The articles' identifiers that are `tail`, in lower case, after their date."""

    @abstractmethod
    def identifiers_beginning(self, month: str) -> Mapping[str, str]:
        """The first `CANDIDATES` articles, by path, whose identifier begins with these 7 characters, in lower case.

        Identifiers by identifier in lower case.
        """

    # Answers.

    def standing(self, address: str) -> Standing | None:
        """How an address from the root (decoded, without query) stands, None when nothing will answer."""
        address = address.removesuffix("index.html") if address.endswith("/index.html") else address
        if address.startswith("/theme/") or self.has_file(address.lstrip("/")):
            return Standing(ALWAYS)
        return self.at(address) or self._list_page(address) or self.redirected(canonical(address))

    def named(self, value: str) -> Standing | None:
        """What `Lire_aussi`, `Traduction_de` or the front page names: an id, a file or an address; None if nothing."""
        address = named_address(value, self.site.address)
        return self.of_article(named_identifier(value)) if address is None else self.standing(address)

    def is_refused(self, value: str) -> bool:
        """Whether a named article exists, but could not be read: its own faults are told, not its absence."""
        return self.is_refused_article(named_identifier(value))

    def nearest(self, address: str, asker: str) -> str:
        """The existing address or file (from the root) most like `address`; empty when none is near.

        `asker` is the path of the text that is advised.
        """
        self.asked.update(((asker, name_key(address)), (asker, folder_key(address))))
        for same in (address + "/", address.lower(), address.lower() + "/"):
            if self.at(same):
                return same
        named = [other for other in self.places_named(name_of(address)) if other.startswith("/")]
        if named:
            return min(named, key=lambda other: (-_common(other, address), other))
        return next(iter(get_close_matches(address, self.places_in(folder_of(address)), 1, 0.75)), "")

    def nearest_source(self, path: str, asker: str) -> str:
        """The Markdown file most like `path`, empty when none is near."""
        self.asked.update(((asker, name_key(path)), (asker, folder_key(path))))
        same = [other for other in self.places_named(name_of(path)) if not other.startswith("/")]
        if same:
            return min(same, key=lambda other: (-_common(other, path), other))
        return next(iter(get_close_matches(path, self.places_in(folder_of(path)), 1, 0.75)), "")

    def nearest_article(self, identifier: str, asker: str) -> str:
        """The id of the article most like `identifier`, empty when none is near."""
        tail = identifier.lower().rpartition("/")[2].removesuffix(".md")[11:]
        month = identifier[:7].lower()
        self.asked.update(((asker, tail_key(tail)), (asker, month_key(month))))
        if tail and (alike := list(self.identifiers_ending(tail))):
            return min(alike)
        near = self.identifiers_beginning(month)
        found = get_close_matches(identifier.lower(), near, 1, 0.6)
        return near[found[0]] if found else ""

    def _list_page(self, address: str) -> Standing | None:
        front, _, number = address.rstrip("/").rpartition("page/")
        if not front or not number.isascii() or not number.isdigit() or len(number) > 6:
            return None
        if not address.endswith("/") or not 1 <= int(number) <= pages_of(self.list_size(front), self.site):
            return None
        return self.at(front)


# A rule between files: what it says of a text, a file or a claim depends on the directory's answers only.
NewsroomRule = Callable[[Directory], Iterable[Problem]]


def pages_of(articles: int, site: Site) -> int:
    """The number of the last numbered page of a listing."""
    return articles // max(site.list_size, 1)


def _common(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
