"""Whatever happens to a newsroom between two builds, what readers are served is what a clean build would print.

In CI the same edits at every run; `ROTATIVE_EDITS=200` tries that many newsrooms with edits of their own.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.site.builds import Warm
from tests.site.folder import HOUSE, make_folder
from tests.site.twins import TWO_WORKERS, Twins

EDITS = int(os.environ.get("ROTATIVE_EDITS", "0"))
HOUSES: list[Warm] = []

NUMBER = st.integers(0, 40)
DAYS = st.sampled_from(
    [
        "2026-11-23",
        "2026-11-22",
        "2026-11-22 23:45",
        "2026-11-21 08:30",
        "2026-11-02",
        "2026-10-31",
        "2026-10-01",
    ]
    + ["2026-10-05 07:15", "2025-11-24", "2025-11-23 11:30", "2025-03-09", "2024-10-27 02:30", "2026-12-01"]
)
SLUGS = st.sampled_from(
    ["vote", "marche-couvert", "quai-nord", "le-pont", "numero-12", "été", "z", "a-b-c-d"]
)
HEADS = st.sampled_from(
    [("Title", f"Titre {n}") for n in range(3)]
    + [("Title", "L'« autre » titre & le reste : n°5"), ("Surtitre", "Conseil"), ("Surtitre", None)]
    + [
        (
            "Summary",
            "Un chapô *tout autre*, assez long pour que nul ne trouve à y redire ce jour-là, ni demain.",
        )
    ]
    + [("Category", name) for name in ("Politique", "Économie", "Emploi", "Culture")]
    + [("Authors", a) for a in ("Ada Riva", "Luc Ney", "Zoé Müller", "Luc Ney ; Ada Riva", "Inconnue Totale")]
    + [
        ("Tags", t)
        for t in ("Élections", "elections ; port", "ÉLECTIONS ; Budget", "budget", "L’école", "rare")
    ]
    + [("Tags", None), ("Noindex", "oui"), ("Noindex", None), ("Dossier", "port"), ("Dossier", "conseil")]
    + [("Dossier", None), ("Slug", "autre-nom"), ("Slug", None), ("Description", "Pour les moteurs.")]
    + [("Avec", "AFP"), ("IA", "Traduit avec une machine."), ("Licence", "CC BY 4.0"), ("Lire_aussi", None)]
)
STATUSES = st.sampled_from(["published", "draft", "hidden", "retired"])
BODIES = st.sampled_from(
    [
        "Une phrase de plus : « voilà ».",
        "Une note[^1] de bas de page.\n\n[^1]: Le texte de la note.",
        '![Le quai au matin](/images/2026/11/quai.png){credit="Ada Riva"}',
        "## Un intertitre\n\nSuivi d'un texte.",
        "Voir [les articles sur les élections](/mots-cles/elections/) et [sa page](/auteurs/luc-ney/).",
        "Voir [toute la rubrique économie](/rubriques/economie/) et [ce jour-là](/2026/10/05/).",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ]
)


class Newsroom(RuleBasedStateMachine):
    """One newsroom folder: a rule edits it; then it is built over what is there, and compared with a clean build."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="rotative-"))
        self.twins = Twins(self.place, HOUSE / "theme", *HOUSES)
        self.editor, self.folder = self.twins.editor, self.twins.folder
        self.wait = 0
        self.refusals = 0
        self.way: dict[str, object] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.place)

    @initialize()
    def opens(self) -> None:
        """A dozen articles over three years, with something of everything."""
        write_newsroom(self.twins)

    @invariant()
    def serves_what_a_clean_build_prints(self) -> None:
        """After every edit, but when several are made before the next build."""
        if self.wait:
            self.wait -= 1
            return
        way, self.way = self.way, {}
        is_good = self.twins.build(**way)  # type: ignore[arg-type]  # program, environ
        self.refusals = 0 if is_good else self.refusals + 1
        if self.refusals > 2:
            self.twins.put_back(self.twins.good)

    @rule(edits=st.integers(1, 4))
    def hurry(self, edits):
        self.wait = edits

    @rule()
    def build_through_pelican(self):
        self.way = {"program": "pelican"}

    @rule()
    def build_with_two_workers(self):
        self.way = {"environ": TWO_WORKERS}

    @rule(n=NUMBER, pair=HEADS)
    def set_head(self, n, pair):
        self.editor.set(self.editor.pick(n), **{pair[0]: pair[1]})

    @rule(n=NUMBER, paragraph=BODIES)
    def add_to_body(self, n, paragraph):
        self.editor.append(self.editor.pick(n), paragraph)

    @rule(n=NUMBER, number=NUMBER)
    def take_from_body(self, n, number):
        self.editor.drop_paragraph(self.editor.pick(n), number)

    @rule(n=NUMBER, m=NUMBER, by=st.sampled_from(["file", "address", "heading", "related"]))
    def link(self, n, m, by):
        if self.editor.pick(n) != self.editor.pick(m):
            self.editor.link(self.editor.pick(n), self.editor.pick(m), by)

    @rule(n=NUMBER, status=STATUSES)
    def set_status(self, n, status):
        self.editor.set_status(self.editor.pick(n), status)

    @rule(
        n=NUMBER,
        until=st.sampled_from([None, "2026-11-23 12:30", "2026-11-25", "2026-11-22 20:00", "2027-12-01"]),
    )
    def set_embargo(self, n, until):
        self.editor.set(self.editor.pick(n), Embargo=until)

    @rule(slug=SLUGS, date=DAYS, number=st.sampled_from([1, 1, 1, 2, 4]))
    def write_article(self, slug, date, number):
        for n in range(number):
            self.editor.create(
                f"{slug}-{n}" if n else slug, date, Tags="port", Authors="Luc Ney" if n else None
            )

    @rule(n=NUMBER, follow=st.sampled_from([True, True, True, False]))
    def delete(self, n, follow):
        if len(self.editor.articles) > 2:
            self.editor.delete(self.editor.pick(n), follow=follow)

    @rule(n=NUMBER, slug=SLUGS, follow=st.booleans())
    def rename(self, n, slug, follow):
        self.editor.move(self.editor.pick(n), slug=slug, follow=follow)

    @rule(n=NUMBER, date=DAYS, follow=st.sampled_from([True, True, False]))
    def redate(self, n, date, follow):
        self.editor.move(self.editor.pick(n), date=date, follow=follow)

    @rule(n=NUMBER, m=NUMBER)
    def swap(self, n, m):
        self.editor.swap(self.editor.pick(n), self.editor.pick(m))

    @rule(n=NUMBER)
    def same_length_and_time(self, n):
        self.editor.edit_unseen(self.editor.pick(n))

    @rule(
        step=st.sampled_from(
            [{"minutes": 31}, {"hours": 13}, {"days": 2}, {"days": 40}, {"days": 366}, {"days": -3}]
        )
    )
    def time_passes(self, step):
        self.twins.pass_time(**step)


def write_newsroom(twins: Twins) -> None:
    """The newsroom with which every example begins."""
    editor, folder = twins.editor, twins.folder
    folder.picture("images/2026/11/quai.png")
    folder.write("registry/authors.toml", AUTHORS)
    folder.write("registry/categories.toml", CATEGORIES)
    folder.write("registry/tags.toml", '[elections]\nnom = "Élections"\n')
    for slug in ("port", "conseil"):
        folder.write(
            f"dossiers/{slug}.md",
            f"Title: Le dossier {slug}\nSummary: Tout ce que nous avons écrit sur {slug}, du premier jour à ce matin.\n\n"
            "Le texte du dossier.\n",
        )
    folder.write("pages/a-propos.md", "Title: À propos\n\nQui nous sommes.\n")
    for n in range(12):
        editor.create(
            f"sujet-{n}",
            FIRST_DAYS[n % len(FIRST_DAYS)],
            Category=("Politique", "Économie", "Emploi")[n % 3],
            Authors=("Ada Riva", "Luc Ney", "Ada Riva ; Luc Ney")[n % 3 if n % 2 else 0],
            Tags=("Élections ; port", "budget", None)[n % 3],
            Dossier="port" if n % 4 == 0 else None,
        )


FIRST_DAYS = (
    "2026-11-22 18:30", "2026-10-05", "2026-10-05 07:15", "2026-11-02", "2025-11-23 14:00", "2024-10-27 02:30",
)  # fmt: skip
AUTHORS = """\
[ada-riva]
nom = "Ada Riva"
fonction = "Journaliste"

[luc-ney]
nom = "Luc Ney"

[zoe-muller]
nom = "Zoé Müller"
fonction = "Photographe"
"""
CATEGORIES = """\
[politique]
nom = "Politique"
description = "La vie publique"
ordre = 1

[economie]
nom = "Économie"
ordre = 2

[emploi]
nom = "Emploi"
parent = "economie"
ordre = 3

[culture]
nom = "Culture"
ordre = 4
"""


@pytest.fixture
def houses(tmp_path) -> Iterator[None]:
    """A house for the newsroom, one for its clean twin: they build at the same time."""
    HOUSES[:] = [Warm(make_folder(tmp_path / name), weak=True) for name in ("ancien", "propre")]
    yield
    for house in HOUSES:
        house.leave()


def test_after_any_edits_a_build_serves_what_a_clean_build_prints(houses):
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=EDITS or 4,
            stateful_step_count=60 if EDITS else 35,
            derandomize=not EDITS,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink] if EDITS else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
