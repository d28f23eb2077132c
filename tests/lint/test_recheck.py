"""What is checked again after a change says what a whole check says, and keeps what a whole check would keep."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.changes import Changes
from plugins.lint.kept.keeping import keep
from plugins.lint.kept.rechecking import recheck
from tests.lint.living import reading_of, tables
from tests.lint.pressing import PICTURES, REPLY, RETIRED, SHOWN, SIMPLE, Press, pressing, write

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


NEW_NAMES = st.tuples(st.sampled_from(DAYS[2:]), st.sampled_from(SLUGS))
OLD_NAMES = st.tuples(st.sampled_from(DAYS[:2]), st.sampled_from((*SLUGS, "Quai")))
# An archived text may lead nowhere, and warns; a text of today is refused for it.
WRITINGS = st.one_of(
    st.tuples(st.just("write"), OLD_NAMES, texts(3, 4)),
    st.tuples(st.just("write"), NEW_NAMES, texts(1, 1)),
    st.tuples(st.just("write"), NEW_NAMES, texts(2, 0)),
)
PICTURED = st.sampled_from((SIMPLE, SHOWN, RETIRED + SHOWN[len(SIMPLE) :]))
EDITS = st.one_of(
    WRITINGS,
    WRITINGS,
    st.tuples(st.just("remove"), st.one_of(OLD_NAMES, NEW_NAMES), st.just("")),
    st.tuples(
        st.just("write"),
        st.just(("2015-03-04", "images")),
        PICTURED,
    ),
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


def looked_up(press: Press) -> list[str]:
    """How SQLite answers every question of the next correction about the tables."""
    press.asked.clear()
    assert press.correct() is not None
    plans = []
    for query in press.asked:
        if query.startswith(("SELECT", "UPDATE", "DELETE")) and "lint_" in query:
            steps = press.state.execute(f"EXPLAIN QUERY PLAN {query}")
            plans += [f"{step[3]}: {query}" for step in steps]
    return plans


def test_an_edit_of_a_body_and_a_new_article_never_go_through_a_table() -> None:
    """Only the problems are read whole, for they are all told, and the one row that says what is kept."""
    with pressing() as press:
        write(press.folder, "2015-03-02", "vote", SIMPLE)
        press.publish()
        plans: list[str] = []
        write(
            press.folder,
            "2015-03-02",
            "vote",
            f"{SIMPLE}\n## Le résultat {{#resultat}}\n\nVoir [x](/rien/).\n",
        )
        plans += looked_up(press)
        write(press.folder, "2026-11-20", "grue", SIMPLE.replace("\n\n", "\nTags: port\n\n", 1))
        plans += looked_up(press)
        write(
            press.folder, "2015-03-02", "quai", SIMPLE.replace("\n\n", "\nLire_aussi: 2015-03-02-vot\n\n", 1)
        )
        press.folder.write("images/quai-2.png", PICTURES["quai-2.png"])
        plans += looked_up(press)
        scans = [plan for plan in plans if plan.startswith("SCAN")]
        assert len(plans) > 100
        assert [plan for plan in scans if "ORDER BY rowid" not in plan and "lint_kept" not in plan] == []


def test_a_new_address_changes_the_advice_of_a_text_that_nobody_touched() -> None:
    with pressing() as press:
        write(press.folder, "2015-03-02", "vote", f"{SIMPLE}\nVoir [le quai](/2015/03/02/quais/).\n")
        press.publish()
        write(press.folder, "2015-03-02", "quai", SIMPLE)
        found = press.correct()
        assert found is not None
        advice = [p.remedy for p in found if "/2015/03/02/quais/" in p.fact]
        assert advice == ["le plus proche : /2015/03/02/quai/"]


def test_a_heading_that_goes_is_missed_by_the_texts_that_link_to_it() -> None:
    with pressing() as press:
        write(press.folder, "2015-03-02", "vote", f"{SIMPLE}\n## Le résultat {{#resultat}}\n\nVoici.\n")
        write(press.folder, "2015-03-04", "suite", f"{SIMPLE}\nVoir [le vote](/2015/03/02/vote/#resultat).\n")
        assert not [p for p in press.publish() if p.code == "A165"]
        write(press.folder, "2015-03-02", "vote", SIMPLE)
        found = press.correct()
        assert found is not None
        assert [p.path for p in found if p.code == "A165"] == ["content/articles/2015/2015-03-04-suite.md"]


def test_a_picture_that_is_shown_no_more_is_told_without_being_opened_again() -> None:
    with pressing() as press:
        press.publish()
        write(press.folder, "2015-03-04", "images", SHOWN.replace("/images/vieux.bmp", "/images/quai.png"))
        found = press.correct()
        assert found is not None
        assert {(p.code, p.path) for p in found if p.path == "content/images/vieux.bmp"} == {
            ("A213", "content/images/vieux.bmp")
        }
        assert [p.path for p in found if p.code == "A216"] == ["content/images/faux.png"]


def test_an_error_is_left_to_the_whole_check_and_nothing_stays_of_it() -> None:
    with pressing() as press:
        press.publish()
        before = tables(press.state)
        write(press.folder, "2026-11-20", "grue", f"{SIMPLE}\nVoir [rien](/rien/).\n")
        assert press.correct() is None
        assert tables(press.state) == before


def test_a_newsroom_with_an_error_is_not_kept() -> None:
    with pressing() as press:
        press.publish()
        write(press.folder, "2026-11-20", "grue", f"{SIMPLE}\nVoir [rien](/rien/).\n")
        newsroom = reading_of(press.folder).newsroom
        keep(newsroom, press.state)
        assert recheck(press.state, newsroom.site, press.now, newsroom.registry, Changes()) is None


def test_what_was_kept_later_is_not_taken_back_in_time() -> None:
    with pressing() as press:
        press.publish()
        newsroom = reading_of(press.folder).newsroom
        earlier = press.now - timedelta(hours=1)
        assert recheck(press.state, newsroom.site, earlier, newsroom.registry, Changes()) is None
        assert recheck(press.state, newsroom.site, press.now, newsroom.registry, Changes()) is not None


def test_tables_are_made_and_dropped_in_the_transaction_of_the_caller() -> None:
    with pressing() as press:
        press.publish()
        before = tables(press.state)
        write(press.folder, "2026-11-20", "grue", SIMPLE)
        keep(reading_of(press.folder).newsroom, press.state)
        assert tables(press.state) != before
        press.state.rollback()
        assert tables(press.state) == before
