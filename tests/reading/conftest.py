"""A newsroom on disk, small enough to read whole, and a typesetter whose passage shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.domain import slots
from plugins.domain.article import Article
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import replace
from plugins.domain.site import Site
from plugins.reading import read_newsroom

AS_OF = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
ARTICLE = "articles/2026/11/2026-11-20-vote.md"
HEAD = {
    "Title": "Le budget est voté",
    "Date": "2026-11-20 18:30",
    "Category": "Économie",
    "Authors": "Jeanne Martel",
    "Summary": "Après onze heures de débat, le conseil adopte le budget par vingt-six voix contre dix-neuf.",
}
AUTHORS = """
[jeanne-martel]
nom = "Jeanne Martel"
fonction = "Journaliste économie"

[david-d-aubigny]
nom = "David d'Aubigny"
"""
CATEGORIES = """
[economie]
nom = "Économie"
ordre = 2

[politique]
nom = "Politique"
ordre = 1
"""


def visible_typesetter(text: str, variant: str = "fr-FR") -> str:
    """Curls apostrophes: enough to see where typography passed."""
    return text.replace("'", "’") if variant != "off" else text


@pytest.fixture(autouse=True)
def typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots.typeset_html, "content", visible_typesetter)
    monkeypatch.setattr(slots.typeset_text, "content", visible_typesetter)


@dataclass
class Desk:
    """Writes files below `content/` and reads the newsroom."""

    root: Path
    site: Site

    def write(self, path: str, content: str | bytes) -> Path:
        """One file, with its folders."""
        place = self.root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def article(
        self, head: dict[str, str | None] | None = None, body: str = "Le texte.\n", path: str = ARTICLE
    ) -> Path:
        """A good article, but for the keys given: None takes one away."""
        keys = {**HEAD, **(head or {})}
        lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
        return self.write(path, "\n".join(lines) + "\n\n" + body)

    def read(self, **settings: object) -> Newsroom:
        """The newsroom as it stands, at the fixed instant."""
        return read_newsroom(replace(self.site, **settings), AS_OF)  # type: ignore[arg-type]

    def read_one(self, head: dict[str, str | None] | None = None, body: str = "Le texte.\n") -> Article:
        """The only article, which must have no fault."""
        self.article(head, body)
        newsroom = self.read()
        assert [p.sentence for p in newsroom.problems] == []
        return newsroom.articles[0]

    def codes(self, head: dict[str, str | None] | None = None, body: str = "Le texte.\n") -> list[str]:
        """The codes of the faults of one article."""
        self.article(head, body)
        return [problem.code for problem in self.read().problems]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    site = Site("Le Fanal", "https://lefanal.example", str(tmp_path), str(tmp_path / "content"))
    made = Desk(tmp_path, site)
    made.write("registry/authors.toml", AUTHORS)
    made.write("registry/categories.toml", CATEGORIES)
    return made


@pytest.fixture
def sentences(desk: Desk) -> Callable[[], list[str]]:
    return lambda: [problem.sentence for problem in desk.read().problems]
