"""Themes written for Pelican: they print our articles, behind the same checks and the same gate."""

import shutil

import pytest
from bs4 import BeautifulSoup

from tests.site.folder import HOUSE, Folder, tree_of
from tests.site.foreign import EVERYTHING, text_of


@pytest.mark.parametrize("name", ["simple", "notmyidea"])
def test_a_theme_of_pelican_prints_our_articles_at_our_addresses_and_leaks_nothing(mixed: Folder, name: str):
    run = mixed.pelican("content", "-s", "pelicanconf.py", "-t", name)
    assert run.code == 0, run.said
    assert [line for line in run.out.splitlines() if EVERYTHING in line and f"« {name} »" in line], run.said
    assert "WARNING" not in run.said
    assert "Done: Processed" not in run.said
    tree = mixed.tree()
    page = BeautifulSoup(tree["2026/11/20/vote/index.html"], "lxml")
    assert "Q & R" in page.get_text()
    assert page.find("meta", attrs={"name": "generator"})["content"] == "Pelican"
    assert page.find("a", href="/2026/11/21/port/")
    assert page.find("img", src="/images/2026/11/quai.png")
    assert "20 novembre 2026 à 8 h" in text_of(tree, "2026/11/20/vote/index.html")
    assert page.find("a", href="https://phare.example/rubriques/politique/")
    assert page.find("link", href="https://phare.example/flux/actualites.atom.xml")
    assert {"2026/11/21/port/index.html", "2025/01/02/port/index.html"} <= tree.keys()
    assert "Qui nous sommes." in text_of(tree, "a-propos/index.html")
    assert "Page masquée" not in text_of(tree, "index.html")
    assert "Page masquée" in text_of(tree, "2026/11/19/cache/index.html")
    pictures = {path for path in tree if path.startswith("images/")}
    assert pictures == {f"images/2026/11/quai.png{variant}" for variant in ("", ".64.avif", ".64.webp")}
    proof = mixed.rotative("prouver", "embargo", "-t", name)
    assert proof.code == 0, proof.said
    assert "3 articles non publiés" in proof.out


def test_with_a_foreign_theme_every_address_of_ours_still_answers(mixed: Folder):
    assert mixed.rotative("construire").code == 0
    ours = mixed.tree()
    run = mixed.rotative("construire", "-t", "simple")
    assert run.code == 0, run.said
    foreign = mixed.tree()
    assert ours.keys() <= foreign.keys()
    same = ["flux/actualites.xml", "flux/actualites.atom.xml", "sitemap.xml", "robots.txt", "_redirects"]
    assert [path for path in same if foreign[path] != ours[path]] == []
    assert "À la demande de la famille" in text_of(foreign, "2026/11/22/texte-retire/index.html")


def test_both_commands_and_every_machine_give_a_foreign_theme_the_same_bytes(mixed: Folder):
    assert mixed.rotative("construire", "-t", "notmyidea").code == 0
    first = mixed.tree()
    run = mixed.pelican(
        "content",
        "-s",
        "pelicanconf.py",
        "-t",
        "notmyidea",
        "-o",
        "autre",
        TZ="Asia/Tokyo",
        PYTHONHASHSEED="9",
    )
    assert run.code == 0, run.said
    assert tree_of(mixed.root / "autre") == first
    assert "aucun fichier écrit" in mixed.rotative("construire", "-t", "notmyidea").out


def test_going_back_to_our_theme_leaves_nothing_of_the_other(mixed: Folder):
    assert mixed.rotative("construire").code == 0
    ours = mixed.tree()
    assert mixed.rotative("construire", "-t", "notmyidea").code == 0
    run = mixed.rotative("construire")
    assert EVERYTHING not in run.out
    assert mixed.tree() == ours
    assert mixed.rotative("construire").code == 0
    assert mixed.tree() == ours


def test_numbers_of_a_foreign_theme_do_not_take_the_addresses_of_our_lists(mixed: Folder):
    for n in range(50):
        mixed.article(f"breve-{n:02d}", f"2026-10-{n % 28 + 1:02d}", title=f"Brève {n}")
    with (mixed.root / "pelicanconf.py").open("a") as settings:
        settings.write("\nDEFAULT_PAGINATION = 10\n")
    assert mixed.rotative("construire").code == 0
    ours = mixed.tree()
    assert mixed.rotative("construire", "-t", "simple").code == 0
    foreign = mixed.tree()
    numbered = "rubriques/politique/page/1/index.html"
    assert foreign[numbered] == ours[numbered]
    front = BeautifulSoup(foreign["rubriques/politique/index.html"], "lxml")
    second = front.find("a", href="https://phare.example/rubriques/politique/suite/2/")
    assert second is not None
    assert "rubriques/politique/suite/2/index.html" in foreign


def test_a_theme_that_cannot_print_refuses_the_build_and_the_published_site_stays(mixed: Folder, theme):
    assert mixed.rotative("construire").code == 0
    before = mixed.tree()
    (theme / "templates" / "article.html").write_text("{{ article.title", "utf-8")
    run = mixed.rotative("construire", "-t", str(theme))
    assert run.code == 1, run.said
    assert "E409" in run.err
    assert "Traceback" not in run.said
    assert mixed.tree() == before


def test_a_theme_of_ours_with_a_part_missing_is_not_taken_for_pelican_s(mixed: Folder):
    broken = mixed.root / "theme"
    shutil.copytree(HOUSE / "theme", broken)
    (broken / "templates" / "texts.html").unlink()
    run = mixed.rotative("construire", "-t", str(broken))
    assert run.code == 1
    assert "E403" in run.err
    assert "templates/texts.html" in run.err
    run = mixed.rotative("construire", "-t", "theme-qui-n-existe-pas")
    assert run.code == 1
    assert "E403" in run.err
