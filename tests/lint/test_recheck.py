"""What is checked again after a change says what a whole check says, and keeps what a whole check would keep."""

from __future__ import annotations

import io
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
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
    """The part of a press that keeps a state: what it published last, and the tables of its checks."""

    folder: Folder
    now: datetime = NOW
    state: sqlite3.Connection = field(default_factory=lambda: sqlite3.connect(":memory:"))
    published: Reading | None = None
    files: dict[str, bytes] = field(default_factory=dict)

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
        found = recheck(self.state, newsroom.site, self.now, newsroom.registry, changes)
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
    with tempfile.TemporaryDirectory() as place:
        folder = make_folder(Path(place) / "phare")
        folder.write("registry/archive.toml", "controle_depuis = 2026-01-01\n")
        folder.write("registry/authors.toml", AUTHORS)
        folder.write("pages/a-propos.md", f"Title: À propos\nSummary: Nous.\n\n{PAGE}")
        folder.write("dossiers/port.md", f"Title: Le port\nSummary: Vingt ans de port.\n\n{DOSSIER}")
        for name, data in PICTURES.items():
            if name in ("quai.png", "Grue.png", "faux.png", "vieux.bmp"):
                folder.write(f"images/{name}", data)
        folder.write("reponse.md", "Je réponds : [la grue](/2026/11/20/grue/).\n")
        write(folder, "2015-03-04", "replique", REPLY)
        write(folder, "2015-03-04", "images", SHOWN)
        yield Press(folder)


def picture(form: str, colour: str) -> bytes:
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
PAGE = "Voir [le journal](/actualites/) et ![le quai](/images/quai.png).\n\n## Qui {#qui}\n\nNous.\n"
DOSSIER = "Tout sur le port.\n"
LINKS = (
    "[le vote]({filename}/articles/2015/2015-03-02-vote.md)",
    "[le vote](/2015/03/02/vote/)",
    "[le quai](/2015/03/02/QUAI/)",
    "[le quai](/2015/03/02/quai/index.html)",
    "[le vote](2015-03-02-vote.md#resultat)",
    "[le vote](/2015/03/02/vote/#resultats)",
    "[la grue](https://phare.example/2026/11/20/grue/)",
    "[la grue](/2026/11/20/grue/#resultat)",
    "[ancien](/ancien/Grue.html)",
    "[ancien](/auteur/riva.html)",
    "[mot](/mots-cles/port/)",
    "[mot](/mots-cles/porte/)",
    "[fil](/flux/mots-cles/port.xml)",
    "[page](/mots-cles/port/page/1/)",
    "[page](/rubriques/politique/page/02/)",
    "[page](/actualites/page/3/)",
    "[dossier]({filename}/dossiers/port.md)",
    "[ici](#resultat)",
    "[nous](/a-propos/#qui)",
    "[jour](/2026/11/20/)",
    "[mois](/2015/03/)",
    "[auteur](/auteurs/luc-ney/)",
    "[fichier](/images/quai.png)",
    "[fichier]({static}/images/quai-2.png)",
    "![quai](/images/autre/quai.png){credit=\"A\"}",
    "![grue](/images/Grue.png){credit=\"A\"}",
    "![faux](/images/faux.png){credit=\"A\"}",
    "![vieux](/images/vieux.bmp){credit=\"A\"}",
    "![dessin](/images/dessin.svg){credit=\"A\"}",
    "[ailleurs](https://exemple.fr/)",
    "[rien](/rien/)",
    "[courriel](exemple.fr)",
    "[index]({index})",
    "[sans]()",
)  # fmt: skip
HEADS = (
    "Lire_aussi: 2015-03-02-vote\n",
    "Lire_aussi: 2015-03-02-quai; 2026-11-20-grue\n",
    "Lire_aussi: 2015-03-04-vot\n",
    "Lire_aussi: /2026/11/20/grue/\n",
    "Traduction_de: 2026-11-20-grue\n",
    "Tags: port\n",
    "Tags: port, pont\n",
    "Dossier: port\n",
    "Status: draft\n",
    "Status: hidden\n",
    "Status: retired\nRetrait: 2026-11-21 | Erreur sur la personne\n",
    "Embargo: 2026-11-24 08:00\n",
    "Slug: autre\n",
    "Anciennes_adresses: /ancien/grue.html\n",
    "Anciennes_adresses: /mots-cles/pont/; /2015/03/02/autre/\n",
    "Image: images/quai-2.png\nImage_alt: Le quai\nImage_credit: Ada Riva\n",
    "Correction: 2026-11-21 | Voir [le vote](/2015/03/02/vote/).\nModified: 2026-11-21 09:00\n",
)
DAYS = ("2015-03-02", "2015-03-04", "2026-11-20", "2026-11-25")
SLUGS = ("vote", "quai", "grue")
REPLIED = "content/articles/2015/2015-03-04-replique.md"
REPLY = "Category: Politique\nAuthors: Ada Riva\nDroit_de_reponse: 2026-11-21 | Zoé Mur | /reponse.md\n\nUn texte.\n"


SIMPLE = "Category: Politique\nAuthors: Ada Riva\n\nLe port rouvre.\n"
SHOWN = SIMPLE + "".join(
    f'\n![x](/images/{name}){{credit="A"}}\n' for name in ("Grue.png", "faux.png", "vieux.bmp")
)


@st.composite
def texts(draw: st.DrawFn, heads: int, links: int) -> str:
    """The head and body of an article, less what its name says."""
    few = st.lists(st.sampled_from(HEADS), max_size=heads, unique_by=lambda head: head.partition(":")[0])
    head = "".join(draw(few))
    category = draw(st.sampled_from(("Politique", "Économie")))
    author = draw(st.sampled_from(("Ada Riva", "Luc Ney")))
    linked = " ".join(draw(st.lists(st.sampled_from(LINKS), max_size=links)))
    title = draw(st.sampled_from(("", "## Le résultat {#resultat}\n\nVoici.", "## Suite {#suite}\n\nVoici.")))
    return f"Category: {category}\nAuthors: {author}\n{head}\n\nLe port rouvre. {linked}\n\n{title}\n"


def write(folder: Folder, day: str, slug: str, text: str) -> None:
    summary = "Le conseil a voté mercredi soir le budget de la ville après une longue séance, par vingt voix."
    place = f"articles/{day[:4]}/{day}-{slug}.md"
    folder.write(place, f"Title: Le port\nDate: {day}\nSummary: {summary}\n{text}")


NEW_NAMES = st.tuples(st.sampled_from(DAYS[2:]), st.sampled_from(SLUGS))
OLD_NAMES = st.tuples(st.sampled_from(DAYS[:2]), st.sampled_from((*SLUGS, "Quai")))
# An archived text may lead nowhere, and warns; a text of today is refused for it.
WRITINGS = st.one_of(
    st.tuples(st.just("write"), OLD_NAMES, texts(3, 4)),
    st.tuples(st.just("write"), NEW_NAMES, texts(1, 1)),
    st.tuples(st.just("write"), NEW_NAMES, texts(2, 0)),
)
EDITS = st.one_of(
    WRITINGS,
    WRITINGS,
    st.tuples(st.just("remove"), st.one_of(OLD_NAMES, NEW_NAMES), st.just("")),
    st.tuples(st.just("write"), st.just(("2015-03-04", "images")), st.sampled_from((SIMPLE, SHOWN))),
    st.tuples(st.just("picture"), st.sampled_from(sorted(PICTURES)), st.sampled_from(sorted(PICTURES))),
    st.tuples(st.just("remove picture"), st.sampled_from(sorted(PICTURES)), st.just("")),
    st.tuples(st.just("wait"), st.sampled_from((1, 30)), st.just("")),
    st.tuples(
        st.just("write"), st.just(("2015-03-04", "replique")), st.sampled_from((REPLY, REPLY + "Mieux.\n"))
    ),
    st.tuples(
        st.just("write"),
        st.just(("2015-03-04", "replique")),
        st.just(REPLY.replace("\n\n", "\nStatus: hidden\n\n")),
    ),
)


def apply(press: Press, edit: tuple[str, object, str]) -> None:
    kind, what, value = edit
    if kind == "wait":
        assert isinstance(what, int)
        press.now += timedelta(hours=what)
    elif kind == "picture":
        press.folder.write(f"images/{what}", PICTURES[value])
    elif kind == "remove picture":
        (press.folder.content / f"images/{what}").unlink(missing_ok=True)
    else:
        assert isinstance(what, tuple)
        day, slug = what
        if kind == "write":
            write(press.folder, day, slug, value)
        else:
            (press.folder.content / f"articles/{day[:4]}/{day}-{slug}.md").unlink(missing_ok=True)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(WRITINGS, min_size=2, max_size=6),
    st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=3, max_size=10),
)
def test_a_recheck_says_and_keeps_what_a_whole_check_does(
    start: list[tuple[str, object, str]], steps: list[list[tuple[str, object, str]]]
) -> None:
    with pressing() as press:
        press.publish()
        for edits in (*([edit] for edit in start), *steps):
            for edit in edits:
                apply(press, edit)
            press.correct()
