"""Themes and plugins that were written for Pelican, not for us: they work, behind the same checks and the same gate."""

import shutil
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from tests.site.folder import HOUSE, Folder, tree_of

EVERYTHING = "tout est reconstruit à chaque fois"
# Reads Pelican's usual context, and what the plugin Neighbors adds to it.
ARTICLE = """\
<!doctype html><html lang="{{ article.lang }}"><title>{{ article.title }}</title>
<h1>{{ article.title }}</h1>{{ article.content }}
<p id="surtitre">{{ article.surtitre }}</p>
{% if article.prev_article %}<a id="avant" href="/{{ article.prev_article.url }}">avant</a>{% endif %}
{% if article.next_article %}<a id="apres" href="/{{ article.next_article.url }}">après</a>{% endif %}
</html>
"""
# A plugin of a newsroom's own, in the form that Pelican's manual shows.
MARKER = """\
from pelican import signals

def mark(content):
    if content._content is not None:
        content._content += "<p>Marque du greffon.</p>"

def retitle(generator):
    for article in generator.articles:
        if article.slug == "port":
            article.title += " (bis)"

def count(generators):
    assert all(article.slug != "tenu-secret" for g in generators for article in getattr(g, "articles", ()))

def sign(path, context):
    with open(path, "a") as file:
        file.write("<!-- " + context["output_file"] + " -->")

def note(pelican):
    with open(pelican.output_path + "/greffon.txt", "w") as file:
        file.write(pelican.settings["SITENAME"])

def register():
    signals.content_object_init.connect(mark)
    signals.article_generator_finalized.connect(retitle)
    signals.all_generators_finalized.connect(count)
    signals.content_written.connect(sign)
    signals.finalized.connect(note)
"""
FAILING = """\
from pelican import signals

def fail(content):
    raise ValueError("cassé")

def register():
    signals.content_object_init.connect(fail)
"""
PICTURED = "Image: images/2026/11/{name}.png\nImage_alt: Une image\nImage_credit: Ada Riva\n"


@pytest.fixture
def rich(folder: Folder) -> Folder:
    """Public, hidden, drafted, embargoed and retired articles, each with its picture, a page and an attachment."""
    for name, colour in (
        ("quai", "navy"),
        ("tenu-secret", "red"),
        ("jeune-ebauche", "green"),
        ("texte-retire", "gold"),
    ):
        folder.picture(f"images/2026/11/{name}.png", colour)
    folder.write("images/2026/11/oublie.txt", "rien ne le montre")
    folder.article(
        "vote",
        head="Surtitre: Conseil municipal\nTags: Élections\n" + PICTURED.format(name="quai"),
        title="Q & R : le « budget »",
        body="Voir [le port]({filename}2026-11-21-port.md) et ![Quai]({static}/images/2026/11/quai.png).\n",
    )
    folder.article("port", "2026-11-21", head="Modified: 2026-11-22 09:00\n", title="Le port s’ouvre")
    folder.article("port", "2025-01-02", title="Le même nom un autre jour", category="Économie")
    folder.article("cache", "2026-11-19", head="Status: hidden\n", title="Page masquée du conseil")
    for slug, head in (
        ("tenu-secret", "Embargo: 2027-01-01\n"),
        ("jeune-ebauche", "Status: draft\n"),
        ("texte-retire", "Status: retired\nRetrait: 2026-11-22 | À la demande de la famille.\n"),
    ):
        folder.article(
            slug,
            "2026-11-22",
            head=head + PICTURED.format(name=slug),
            title=f"Titre {slug} que nul ne doit lire encore",
            authors="Luc Ney",
            body=f"Ce {slug} de huit mots au moins ne doit paraître nulle part ailleurs.\n",
        )
    folder.write("pages/a-propos.md", "Title: À propos\n\nQui nous sommes.\n")
    return folder


@pytest.fixture
def theme(folder: Folder):
    """A theme folder that has an article page and leaves the rest to Pelican's own."""
    place = folder.root / "theme-venu-d-ailleurs"
    (place / "templates").mkdir(parents=True)
    (place / "templates" / "article.html").write_text(ARTICLE, "utf-8")
    (place / "static").mkdir()
    (place / "static" / "style.css").write_text("body { color: navy }", "utf-8")
    return place


def plug(folder: Folder, *names: str, **modules: str) -> None:
    for name, code in modules.items():
        (folder.root / f"{name}.py").write_text(code, "utf-8")
    with (folder.root / "pelicanconf.py").open("a") as settings:
        settings.write(f"\nPLUGINS = [*PLUGINS, *{[*names, *modules]!r}]\n")


def text_of(tree: dict[str, bytes], path: str) -> str:
    return BeautifulSoup(tree[path], "lxml").get_text(" ", strip=True)


@pytest.mark.parametrize("name", ["simple", "notmyidea"])
def test_a_theme_of_pelican_prints_our_articles_at_our_addresses_and_leaks_nothing(rich: Folder, name: str):
    run = rich.pelican("content", "-s", "pelicanconf.py", "-t", name)
    assert run.code == 0, run.said
    assert [line for line in run.out.splitlines() if EVERYTHING in line and f"« {name} »" in line], run.said
    assert "WARNING" not in run.said
    assert "Done: Processed" not in run.said
    tree = rich.tree()
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
    assert pictures == {"images/2026/11/quai.png"}
    proof = rich.rotative("prouver", "embargo", "-t", name)
    assert proof.code == 0, proof.said
    assert "3 articles non publiés" in proof.out


def test_with_a_foreign_theme_every_address_of_ours_still_answers(rich: Folder):
    assert rich.rotative("construire").code == 0
    ours = rich.tree()
    run = rich.rotative("construire", "-t", "simple")
    assert run.code == 0, run.said
    foreign = rich.tree()
    assert ours.keys() <= foreign.keys()
    same = ["flux/actualites.xml", "flux/actualites.atom.xml", "sitemap.xml", "robots.txt", "_redirects"]
    assert [path for path in same if foreign[path] != ours[path]] == []
    assert "À la demande de la famille" in text_of(foreign, "2026/11/22/texte-retire/index.html")


def test_both_commands_and_every_machine_give_a_foreign_theme_the_same_bytes(rich: Folder):
    assert rich.rotative("construire", "-t", "notmyidea").code == 0
    first = rich.tree()
    run = rich.pelican(
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
    assert tree_of(rich.root / "autre") == first
    assert "aucun fichier écrit" in rich.rotative("construire", "-t", "notmyidea").out


def test_going_back_to_our_theme_leaves_nothing_of_the_other(rich: Folder):
    assert rich.rotative("construire").code == 0
    ours = rich.tree()
    assert rich.rotative("construire", "-t", "notmyidea").code == 0
    run = rich.rotative("construire")
    assert EVERYTHING not in run.out
    assert rich.tree() == ours
    assert rich.rotative("construire").code == 0
    assert rich.tree() == ours


def test_a_plugin_from_the_registry_sees_the_articles_and_its_effect_is_on_the_page(rich: Folder, theme):
    plug(rich, "neighbors")
    run = rich.rotative("construire", "-t", str(theme))
    assert run.code == 0, run.said
    assert [line for line in run.out.splitlines() if EVERYTHING in line and "« neighbors »" in line], run.said
    tree = rich.tree()
    page = BeautifulSoup(tree["2026/11/20/vote/index.html"], "lxml")
    assert page.find(id="avant")["href"] == "/2025/01/02/port/"
    assert page.find(id="apres")["href"] == "/2026/11/21/port/"
    newest = BeautifulSoup(tree["2026/11/21/port/index.html"], "lxml")
    assert newest.find(id="apres") is None, "the next article is under embargo"
    assert page.find(id="surtitre").text == "Conseil municipal"
    assert tree["theme/style.css"] == b"body { color: navy }"
    proof = rich.rotative("prouver", "embargo", "-t", str(theme))
    assert proof.code == 0, proof.said


@pytest.mark.parametrize("command", ["rotative", "pelican"])
def test_with_our_theme_what_a_plugin_makes_of_articles_is_on_our_pages_and_in_our_feeds(
    rich: Folder, command: str
):
    plug(rich, greffon=MARKER)
    arguments = ["construire"] if command == "rotative" else ["content", "-s", "pelicanconf.py"]
    run = getattr(rich, command)(*arguments)
    assert run.code == 0, run.said
    assert f"Extension « greffon » : Pelican s’en charge, {EVERYTHING}." in run.out
    tree = rich.tree()
    assert "Marque du greffon." in text_of(tree, "2026/11/20/vote/index.html")
    assert "Marque du greffon." in text_of(tree, "2026/11/19/cache/index.html")
    assert "Le port s’ouvre (bis)" in text_of(tree, "2026/11/21/port/index.html")
    assert b"theme/site.css" in tree["2026/11/20/vote/index.html"], "our theme prints the page"
    feed = ET.fromstring(tree["flux/actualites.xml"])
    assert "Le port s’ouvre (bis)" in [item.findtext("title") for item in feed.iter("item")]
    assert all("Marque du greffon" in "".join(item.itertext()) for item in feed.iter("item"))
    assert tree["2026/11/20/vote/index.html"].endswith(b"<!-- 2026/11/20/vote/index.html -->")
    assert tree["greffon.txt"].decode() == "Le Phare"
    assert rich.rotative("prouver", "embargo").code == 0
    assert "aucun fichier écrit" in getattr(rich, command)(*arguments).out


def test_without_the_plugin_our_pages_are_what_they_were(rich: Folder):
    assert rich.rotative("construire").code == 0
    before = rich.tree()
    plug(rich, muet="def register():\n    pass\n")
    run = rich.rotative("construire")
    assert run.code == 0, run.said
    assert EVERYTHING not in run.out, "a plugin that listens to nothing costs nothing"
    assert rich.tree() == before
    plug(rich, oreille="from pelican import signals\n\ndef hear(*args, **kwargs):\n    pass\n\n"
         "def register():\n    signals.page_writer_finalized.connect(hear)\n")  # fmt: skip
    assert EVERYTHING in rich.rotative("construire").out
    assert rich.tree() == before


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import rien_de_tel\n", "E407 l’extension « panne » ne se charge pas"),
        ("def register():\n    raise ValueError('cassé')\n", "E407 l’extension « panne » ne se charge pas"),
        (
            FAILING,
            "E408 une extension de Pelican n’accepte pas ce texte (ValueError: cassé)",
        ),
    ],
)
def test_a_plugin_that_fails_refuses_the_build_and_the_published_site_stays(
    rich: Folder, code: str, words: str
):
    assert rich.rotative("construire").code == 0
    before = rich.tree()
    plug(rich, panne=code)
    for run in (rich.rotative("construire"), rich.pelican("content", "-s", "pelicanconf.py")):
        assert run.code == 1, run.said
        assert words in run.err
        assert "Rien n’a été publié." in run.err
    assert rich.tree() == before


def test_a_theme_that_cannot_print_refuses_the_build_and_the_published_site_stays(rich: Folder, theme):
    assert rich.rotative("construire").code == 0
    before = rich.tree()
    (theme / "templates" / "article.html").write_text("{{ article.title", "utf-8")
    run = rich.rotative("construire", "-t", str(theme))
    assert run.code == 1, run.said
    assert "E409" in run.err
    assert "Traceback" not in run.said
    assert rich.tree() == before


def test_a_theme_of_ours_with_a_part_missing_is_not_taken_for_pelican_s(rich: Folder):
    broken = rich.root / "theme"
    shutil.copytree(HOUSE / "theme", broken)
    (broken / "templates" / "texts.html").unlink()
    run = rich.rotative("construire", "-t", str(broken))
    assert run.code == 1
    assert "E403" in run.err
    assert "templates/texts.html" in run.err
    run = rich.rotative("construire", "-t", "theme-qui-n-existe-pas")
    assert run.code == 1
    assert "E403" in run.err
