"""Plugins written for Pelican: they see what the gate lets through, and readers see their effect."""

from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from tests.site.folder import Folder
from tests.site.foreign import EVERYTHING, plug, text_of

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
LEAKING = """\
from pelican import signals

def leak(content):
    if content._content:
        content._content += '<p><img alt="" src="{static}/images/2026/11/tenu-secret.png"></p>'

def register():
    signals.content_object_init.connect(leak)
"""
FAILING = """\
from pelican import signals

def fail(content):
    raise ValueError("cassé")

def register():
    signals.content_object_init.connect(fail)
"""


def test_a_plugin_from_the_registry_sees_the_articles_and_its_effect_is_on_the_page(mixed: Folder, theme):
    plug(mixed, "neighbors")
    run = mixed.rotative("construire", "-t", str(theme))
    assert run.code == 0, run.said
    assert [line for line in run.out.splitlines() if EVERYTHING in line and "« neighbors »" in line], run.said
    tree = mixed.tree()
    page = BeautifulSoup(tree["2026/11/20/vote/index.html"], "lxml")
    assert page.find(id="avant")["href"] == "/2025/01/02/port/"
    assert page.find(id="apres")["href"] == "/2026/11/21/port/"
    newest = BeautifulSoup(tree["2026/11/21/port/index.html"], "lxml")
    assert newest.find(id="apres") is None, "the next article is under embargo"
    assert page.find(id="surtitre").text == "Conseil municipal"
    assert tree["theme/style.css"] == b"body { color: navy }"
    proof = mixed.rotative("prouver", "embargo", "-t", str(theme))
    assert proof.code == 0, proof.said


@pytest.mark.parametrize("command", ["rotative", "pelican"])
def test_with_our_theme_what_a_plugin_makes_of_articles_is_on_our_pages_and_in_our_feeds(
    mixed: Folder, command: str
):
    plug(mixed, greffon=MARKER)
    arguments = ["construire"] if command == "rotative" else ["content", "-s", "pelicanconf.py"]
    run = getattr(mixed, command)(*arguments)
    assert run.code == 0, run.said
    assert f"Extension « greffon » : Pelican s’en charge, {EVERYTHING}." in run.out
    tree = mixed.tree()
    assert "Marque du greffon." in text_of(tree, "2026/11/20/vote/index.html")
    assert "Marque du greffon." in text_of(tree, "2026/11/19/cache/index.html")
    assert "Le port s’ouvre (bis)" in text_of(tree, "2026/11/21/port/index.html")
    assert b"theme/site.css" in tree["2026/11/20/vote/index.html"], "our theme prints the page"
    feed = ET.fromstring(tree["flux/actualites.xml"])
    assert "Le port s’ouvre (bis)" in [item.findtext("title") for item in feed.iter("item")]
    articles = [item for item in feed.iter("item") if "[Retiré]" not in (item.findtext("title") or "")]
    assert len(articles) > 1
    assert all("Marque du greffon" in "".join(item.itertext()) for item in articles)
    assert tree["2026/11/20/vote/index.html"].endswith(b"<!-- 2026/11/20/vote/index.html -->")
    assert tree["greffon.txt"].decode() == "Le Phare"
    assert mixed.rotative("prouver", "embargo").code == 0
    assert "aucun fichier écrit" in getattr(mixed, command)(*arguments).out


@pytest.mark.parametrize("theme", [(), ("-t", "simple")])
def test_a_plugin_cannot_publish_the_picture_of_an_article_under_embargo_by_a_link(mixed: Folder, theme):
    plug(mixed, fuite=LEAKING)
    run = mixed.rotative("construire", *theme)
    assert run.code == 0, run.said
    published = {path for path in mixed.tree() if path.startswith("images/")}
    assert published == {f"images/2026/11/quai.png{variant}" for variant in ("", ".64.avif", ".64.webp")}


def test_without_the_plugin_our_pages_are_what_they_were(mixed: Folder):
    assert mixed.rotative("construire").code == 0
    before = mixed.tree()
    plug(mixed, muet="def register():\n    pass\n")
    run = mixed.rotative("construire")
    assert run.code == 0, run.said
    assert EVERYTHING not in run.out, "a plugin that listens to nothing costs nothing"
    assert mixed.tree() == before
    plug(mixed, oreille="from pelican import signals\n\ndef hear(*args, **kwargs):\n    pass\n\n"
         "def register():\n    signals.page_writer_finalized.connect(hear)\n")  # fmt: skip
    assert EVERYTHING in mixed.rotative("construire").out
    assert mixed.tree() == before


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
    mixed: Folder, code: str, words: str
):
    assert mixed.rotative("construire").code == 0
    before = mixed.tree()
    plug(mixed, panne=code)
    for run in (mixed.rotative("construire"), mixed.pelican("content", "-s", "pelicanconf.py")):
        assert run.code == 1, run.said
        assert words in run.err
        assert "Rien n’a été publié." in run.err
    assert mixed.tree() == before
