"""A small press for the tests of the checks: it publishes, corrects, and compares every correction with the whole."""

from __future__ import annotations

import io
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PIL import Image

from plugins.domain.problems import Problem
from plugins.lint.check import check_newsroom
from plugins.lint.kept.keeping import keep
from plugins.lint.kept.rechecking import recheck
from tests.lint.composing import NOW
from tests.lint.living import Reading, changes_between, reading_of, tables
from tests.site.folder import Folder, make_folder


@dataclass
class Press:
    """The part of a press that keeps a state: what it published last, and the tables of its checks.

    `asked` are the statements with which SQLite was asked in the corrections.
    """

    folder: Folder
    now: datetime = NOW
    state: sqlite3.Connection = field(default_factory=lambda: sqlite3.connect(":memory:"))
    published: Reading | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def publish(self) -> tuple[Problem, ...]:
        """Check everything and keep it; what is kept has no error."""
        reading = reading_of(self.folder, self.now)
        found = (*reading.newsroom.problems, *check_newsroom(reading.newsroom))
        assert not [problem.sentence for problem in found if problem.is_error]
        keep(reading.newsroom, self.state)
        self.state.commit()
        self._note(reading)
        return found

    def correct(self) -> tuple[Problem, ...] | None:
        """Check what changed, compare with a whole check, publish when there is no error. None when not answered."""
        assert self.published
        reading = reading_of(self.folder, self.now)
        if any(problem.is_error for problem in reading.newsroom.problems):
            self.undo()
            return None
        was, newsroom = self.published, reading.newsroom
        changes = changes_between(was, reading)
        self.state.set_trace_callback(self.asked.append)
        found = recheck(self.state, newsroom.site, self.now, newsroom.registry, changes)
        self.state.set_trace_callback(None)
        whole = tuple(check_newsroom(newsroom))
        if found is None:
            self.state.rollback()
            if any(problem.is_error for problem in whole):
                self.undo()
            else:
                assert any(change.path == REPLIED for change in changes.articles)
                self.publish()
            return None
        assert sorted(found, key=repr) == sorted(whole, key=repr)
        self.state.commit()
        self._note(reading)
        self._compare_tables(reading)
        return whole

    def undo(self) -> None:
        """Nothing is published: the editors take everything back that they did since."""
        for path in [path for path in self.folder.content.rglob("*") if path.is_file()]:
            path.unlink()
        for name, data in self.files.items():
            self.folder.write(name, data)

    def _note(self, reading: Reading) -> None:
        self.published = reading
        content = self.folder.content
        paths = [path for path in content.rglob("*") if path.is_file()]
        self.files = {path.relative_to(content).as_posix(): path.read_bytes() for path in paths}

    def _compare_tables(self, reading: Reading) -> None:
        anew = sqlite3.connect(":memory:")
        keep(reading.newsroom, anew)
        assert tables(self.state) == tables(anew)
        anew.close()


@contextmanager
def pressing() -> Iterator[Press]:
    """A press and its newsroom: some of everything, no error, nothing published yet."""
    with tempfile.TemporaryDirectory() as place:
        folder = make_folder(Path(place) / "phare")
        folder.write("registry/archive.toml", "controle_depuis = 2026-01-01\n")
        folder.write("registry/authors.toml", AUTHORS)
        folder.write("pages/a-propos.md", f"Title: À propos\nSummary: Nous.\n\n{PAGE}")
        folder.write("dossiers/port.md", f"Title: Le port\nSummary: Vingt ans de port.\n\n{DOSSIER}")
        for name, data in PICTURES.items():
            if name in ("quai.png", "Grue.png", "faux.png", "vieux.bmp"):
                folder.write(f"images/{name}", data)
        folder.write("une.toml", FRONT_PAGE)
        folder.write("reponse.md", "Je réponds : [la grue](/2026/11/20/grue/).\n")
        write(folder, "2015-03-04", "replique", REPLY)
        write(folder, "2015-03-04", "images", SHOWN)
        yield Press(folder)


def picture(form: str, colour: str) -> bytes:
    """A small picture of a form that Pillow knows."""
    data = io.BytesIO()
    Image.new("RGB", (8, 6), colour).save(data, form)
    return data.getvalue()


PICTURES = {
    "quai.png": picture("PNG", "navy"),
    "quai-2.png": picture("PNG", "gold"),
    "autre/quai.png": picture("PNG", "red"),
    "Grue.png": picture("PNG", "green"),
    "grue.png": picture("PNG", "green"),
    "faux.png": picture("JPEG", "navy"),
    "vieux.bmp": picture("BMP", "navy"),
    "dessin.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
}
AUTHORS = """\
[ada-riva]
nom = "Ada Riva"
biographie = "Voir [la page](/a-propos/)."
anciennes_adresses = ["/auteur/riva.html"]

[luc-ney]
nom = "Luc Ney"
"""
FRONT_PAGE = """\
manchette = "2015-03-04-images"

[urgent]
texte = "La grue bouge"
lien = "/2026/11/20/grue/"
fin = 2026-11-24T08:00:00+01:00
"""
PAGE = "Voir [le journal](/actualites/) et ![le quai](/images/quai.png).\n\n## Qui {#qui}\n\nNous.\n"
DOSSIER = "Tout sur le port.\n"
REPLIED = "content/articles/2015/2015-03-04-replique.md"
REPLY = "Category: Politique\nAuthors: Ada Riva\nDroit_de_reponse: 2026-11-21 | Zoé Mur | /reponse.md\n\nUn texte.\n"


SIMPLE = "Category: Politique\nAuthors: Ada Riva\n\nLe port rouvre.\n"
RETIRED = SIMPLE.replace("\n\n", "\nStatus: retired\nRetrait: 2026-11-21 | Erreur sur la personne\n\n")
SHOWN = SIMPLE + "".join(
    f'\n![x](/images/{name}){{credit="A"}}\n' for name in ("Grue.png", "faux.png", "vieux.bmp")
)


def write(folder: Folder, day: str, slug: str, text: str) -> None:
    """An article without its title, date and summary, in its place."""
    summary = "Le conseil a voté mercredi soir le budget de la ville après une longue séance, par vingt voix."
    place = f"articles/{day[:4]}/{day}-{slug}.md"
    folder.write(place, f"Title: Le port\nDate: {day}\nSummary: {summary}\n{text}")
