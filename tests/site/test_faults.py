"""Every fault gets its French line, exit 1, and leaves the published site as it was."""

import os
from collections.abc import Callable

import pytest

from tests.site.folder import HEAD, Folder

GOOD = HEAD.format(title="Le budget", date="2026-11-21", category="Politique", authors="Ada Riva")
NAME = "articles/2026/11/2026-11-21-faute.md"


def written(text: str | bytes, name: str = NAME) -> Callable[[Folder], None]:
    return lambda folder: folder.write(name, text) and None


def without(key: str) -> str:
    return "".join(line + "\n" for line in GOOD.splitlines() if not line.startswith(key)) + "\nTexte.\n"


def having(old: str, new: str, body: str = "Texte.\n") -> str:
    assert old in GOOD
    return GOOD.replace(old, new) + "\n" + body


def body(text: str) -> str:
    return f"{GOOD}\n{text}\n"


def fifo(folder: Folder) -> None:
    place = folder.write(NAME, "")
    place.unlink()
    os.mkfifo(place)


def link_outside(folder: Folder) -> None:
    secret = folder.root / "secret.md"
    secret.write_text(body("Secret."))
    (folder.write(NAME, "")).unlink()
    (folder.content / NAME).symlink_to(secret)


def twice(folder: Folder) -> None:
    folder.article("un", "2026-11-21", head="Slug: meme\n")
    folder.article("deux", "2026-11-21", head="Slug: meme\n")


def redirect_over_page(folder: Folder) -> None:
    folder.article("un", "2026-11-21", head="Anciennes_adresses: /2026/11/20/vote/\n")


FAULTS = {
    "no title": (written(without("Title")), f"{NAME}:", "Title"),
    "no date": (written(without("Date")), f"{NAME}:", "Date"),
    "ambiguous date": (written(having("2026-11-21", "05/06/2019")), f"{NAME}:2:", "« 05/06/2019 »"),
    "day that is not": (written(having("2026-11-21", "31 juin 2019")), f"{NAME}:2:", "« 31 juin 2019 »"),
    "month that is not": (written(having("2026-11-21", "2019-13-01")), f"{NAME}:2:", "« 2019-13-01 »"),
    "accented key": (written(having("Summary:", "Chapô:")), f"{NAME}:5:", "Chapo"),
    "space before colon": (written(having("Title:", "Title :")), f"{NAME}:1:", "Title:"),
    "unknown author": (written(having("Ada Riva", "Eva Riva")), f"{NAME}:4:", "« Ada Riva »"),
    "unknown category": (
        written(having("Politique", "Econome")),
        f"{NAME}:3:",
        "vouliez-vous dire « Économie »",
    ),
    "unknown status": (written(f"{GOOD}Status: publié-demain\n\nTexte.\n"), f"{NAME}:6:", "publié-demain"),
    "one address twice": (twice, "2026-11-21-un.md", "2026-11-21-deux.md"),
    "redirect over a live page": (redirect_over_page, "2026-11-21-un.md:", "/2026/11/20/vote/"),
    "slug that climbs": (
        written(f"{GOOD}Slug: ../../etc/passwd\n\nTexte.\n"),
        f"{NAME}:6:",
        "../../etc/passwd",
    ),
    "latin-1": (written(body("Déjà vu.").encode("latin-1")), NAME, "E092"),
    "utf-16": (written(body("Texte.").encode("utf-16")), NAME, "E092"),
    "nul": (written(body("Te\0xte.")), f"{NAME}:7:", "caractère"),
    "control character": (written(body("Te\x1bxte.")), f"{NAME}:7:", "caractère"),
    "empty file": (written(""), NAME, "vide"),
    "head without body": (written(GOOD), NAME, "texte"),
    "body without head": (written("Il était une fois.\n"), NAME, "tête"),
    "broken link": (written(body("[là](/2026/01/01/rien/)")), f"{NAME}:7:", "/2026/01/01/rien/"),
    "broken file link": (written(body("[là]({filename}rien.md)")), f"{NAME}:7:", "rien.md"),
    "missing picture": (written(body("![Un quai](/images/rien.png)")), f"{NAME}:7:", "rien.png"),
    "fifo": (fifo, NAME, "fichier"),
    "lock file": (written("x", "articles/2026/11/.#2026-11-21-faute.md"), ".#2026-11-21-faute.md", "E0"),
    "link out of the tree": (link_outside, NAME, "lien"),
    "script in the body": (written(body("<script>alert(1)</script>")), f"{NAME}:7:", "script"),
    "javascript link": (written(body("[x](javascript:alert(1))")), f"{NAME}:7:", "javascript"),
    "script in the title": (written(having("Le budget", "<script>x</script>")), f"{NAME}:1:", "Title"),
    "javascript in the title": (
        written(having("Le budget", '<a href="javascript:x">y</a>')),
        f"{NAME}:1:",
        "Title",
    ),
    "twenty megabytes": (written(body("mot " * 5_000_000)), NAME, "Mo"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_in_french_and_the_published_site_stays(folder: Folder, fault: str):
    folder.article()
    assert folder.rotative("construire").code == 0
    before = folder.tree()
    make, place, words = FAULTS[fault]
    make(folder)
    run = folder.rotative("construire")
    assert run.code == 1, run.said
    lines = [line for line in run.err.splitlines() if place in line and ": E" in line]
    assert lines, run.said
    assert any(words in line for line in lines), run.err
    assert " — " in lines[0], "the remedy is missing"
    assert "Rien n’a été publié." in run.err
    assert "Traceback" not in run.said
    assert folder.tree() == before


def test_all_faults_are_told_at_once_in_order(folder: Folder):
    folder.write("articles/2026/11/2026-11-21-a.md", having("Politique", "Sport"))
    folder.write("articles/2026/11/2026-11-21-b.md", without("Title"))
    folder.write("articles/2026/11/2026-11-21-c.md", body("[le vote](/rien/)").replace("Ada", "Zoé"))
    run = folder.rotative("verifier")
    assert run.code == 1
    problems = [line for line in run.out.splitlines() if ": E" in line]
    assert len(problems) == 4
    assert problems == sorted(problems, key=lambda line: line.split(":")[0])


def test_the_same_faults_stop_plain_pelican(folder: Folder):
    folder.article()
    assert folder.pelican("content", "-s", "pelicanconf.py").code == 0
    before = folder.tree()
    folder.write(NAME, having("2026-11-21", "05/06/2019"))
    run = folder.pelican("content", "-s", "pelicanconf.py")
    assert run.code == 1
    assert "« 05/06/2019 »" in run.err
    assert "Traceback" not in run.said
    assert folder.tree() == before


def test_every_file_read_is_accounted_for(folder: Folder):
    folder.article("un")
    folder.article("deux", head="Status: draft\n")
    folder.article("trois", head="Embargo: 2027-01-01\n")
    run = folder.rotative("construire")
    assert "3 articles lus : 1 publié, 1 brouillon, 1 sous embargo ou à venir." in run.out


@pytest.mark.parametrize("arguments", [["construir"], ["construire", "--vite"], ["prouver"], []])
def test_wrong_usage_is_answered_in_french_with_2(folder: Folder, arguments):
    run = folder.rotative(*arguments)
    assert run.code == 2
    assert "Rotative n’a rien fait" in run.err


def test_missing_settings_are_wrong_usage(folder: Folder):
    run = folder.rotative("construire", "-s", "rien.py")
    assert run.code == 2
    assert "rien.py" in run.err


def test_a_fault_of_ours_shows_its_trace_and_exits_with_70(folder: Folder):
    folder.article()
    (folder.root / "pelicanconf.py").open("a").write(
        "\nROOMS = (*ROOMS, ('plugins.nowhere', 'a room that is not'))\n"
    )
    run = folder.rotative("construire")
    assert run.code == 70
    assert "Traceback" in run.err
    assert "Rien n’a été publié" in run.err


def test_a_foreign_folder_is_never_overwritten(folder: Folder):
    folder.article()
    folder.output.mkdir()
    (folder.output / "these.txt").write_text("dix ans de travail")
    run = folder.rotative("construire")
    assert run.code == 1
    assert "E402" in run.err
    assert (folder.output / "these.txt").read_text() == "dix ans de travail"


@pytest.mark.parametrize("form", ["json", "github", "gitlab"])
def test_problems_have_forms_for_machines(folder: Folder, form):
    folder.write(NAME, having("2026-11-21", "05/06/2019"))
    run = folder.rotative("verifier", "--format", form)
    assert run.code == 1
    assert "05/06/2019" in run.out
    assert "E103" in run.out


@pytest.mark.parametrize("command", ["verifier", "construire", "pelican"])
def test_a_refusal_counts_every_file_read_before_its_last_line(folder: Folder, command):
    """Read and refused: what has an error in its body is refused like what has one in its head."""
    folder.article("un")
    folder.article("deux", head="Status: draft\n")
    folder.article("trois", body="[le vote](/rien/)\n")
    folder.write("articles/2026/11/2026-11-20-quatre.md", "rien")
    folder.write("articles/2026/11/2026-11-20-cinq.txt", "rien")
    folder.write("articles/2026/11/2026-11-20-six.md", b"\xff\xfe\xfa")
    run = folder.pelican("content") if command == "pelican" else folder.rotative(command)
    assert run.code == 1
    told = [line for line in run.said.splitlines() if line]
    assert told[-2] == "5 articles lus : 1 à publier, 1 brouillon, 3 refusés."
    assert told[-1].endswith("Rien n’a été publié.")


def test_one_problem_is_one_line_whatever_the_file_is_called(folder: Folder):
    folder.write("articles/2026/11/2026-11-20-a\nb\x1b[31m.md", "rien")
    run = folder.rotative("verifier")
    lines = run.out.splitlines()
    assert all(line.startswith("content/") for line in lines[:-2])
    assert "\x1b" not in run.out
    assert "2026-11-20-aU+000AbU+001B[31m.md" in lines[0]


def test_a_strict_refusal_of_warnings_says_that_nothing_was_published(folder: Folder):
    folder.article(head="Foo: bar\n")
    assert folder.rotative("enregistrer").code == 0
    assert folder.rotative("construire").code == 0
    before = folder.tree()
    run = folder.rotative("construire", "--strict")
    assert run.code == 1
    assert run.err.rstrip().endswith("aucune erreur, 1 avertissement. Rien n’a été publié.")
    assert folder.tree() == before


def test_a_page_may_link_to_an_article_by_its_file(folder: Folder):
    folder.article("vote")
    folder.write(
        "pages/a-propos.md",
        "Title: À propos\n\nNotre [vote du budget]({filename}../articles/2026/11/2026-11-20-vote.md).\n",
    )
    assert folder.rotative("enregistrer").code == 0
    run = folder.rotative("verifier", "--strict")
    assert run.code == 0, run.said


def test_a_clock_that_cannot_be_read_is_wrong_usage_under_both_commands(folder: Folder):
    folder.article()
    for run in (folder.rotative("construire", now="demain"), folder.pelican("content", now="demain")):
        assert run.code == 2, run.said
        assert "ROTATIVE_NOW" in run.err
        assert "Traceback" not in run.said
