"""A newsroom with something of everything that must not leak, and a theme and plugins from elsewhere."""

from pathlib import Path

from bs4 import BeautifulSoup

from tests.site.folder import Folder

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
PICTURED = "Image: images/2026/11/{name}.png\nImage_alt: Une image\nImage_credit: Ada Riva\n"


def write_rich(folder: Folder) -> None:
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


def write_theme(folder: Folder) -> Path:
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
