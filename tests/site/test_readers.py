"""The built site as a reader's machine meets it: Chromium, axe, the Nu checker."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.site.kinds import articles, kinds_of


def html_pages(demo) -> list[str]:
    return [path for path in demo.tree() if path.endswith(".html")]


def test_the_nu_checker_finds_no_error_on_any_page(demo, nu):
    report = nu(demo.output.resolve() / path for path in html_pages(demo))
    assert report.errors == ()
    assert report.warnings == ()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_any_kind_of_page(demo, serve, browser, axe, width, scheme):
    base = serve(demo.output.resolve())
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = {}
    for address in kinds_of(demo.tree()).values():
        page.goto(base + address)
        if violations := axe(page):
            found[address] = violations
    page.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_no_page_scrolls_sideways_and_none_calls_another_host(demo, serve, browser, width):
    base = serve(demo.output.resolve())
    page = browser.new_page(viewport={"width": width, "height": 900})
    hosts, errors = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on(
        "console",
        lambda message: errors.append((page.url, message.text)) if message.type == "error" else None,
    )
    for address in kinds_of(demo.tree()).values():
        page.goto(base + address)
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, address
    assert page.context.cookies() == []
    page.close()
    assert hosts == {urlsplit(base).netloc}
    assert [error for error in errors if "/nulle-part/" not in error[0]] == []


def test_every_internal_link_and_file_of_every_page_exists(demo):
    tree = demo.tree()
    ids = {}
    broken = []
    for path in html_pages(demo):
        soup = BeautifulSoup(tree[path], "lxml")
        ids[path] = {element["id"] for element in soup.find_all(id=True)}
        here = "/" + path.removesuffix("index.html")
        for element in soup.find_all(["a", "img", "link", "script", "source"]):
            target = element.get("href") or element.get("src")
            if not target:
                continue
            parts = urlsplit(urljoin(f"https://lefanal.example{here}", target))
            if parts.scheme not in ("http", "https") or parts.netloc != "lefanal.example":
                continue
            file = parts.path.lstrip("/")
            file = file + "index.html" if parts.path.endswith("/") else file
            if file not in tree:
                broken.append((path, target))
    assert broken == []


def test_every_feed_sitemap_and_page_is_reachable_by_links_from_the_home_page(demo):
    """Every article that lists may show can be reached by following links, as readers and crawlers do."""
    tree = demo.tree()
    seen, pending = set(), ["/"]
    while pending:
        address = pending.pop()
        file = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
        if address in seen or file not in tree or not file.endswith(".html"):
            continue
        seen.add(address)
        soup = BeautifulSoup(tree[file], "lxml")
        pending += [
            urlsplit(a["href"]).path for a in soup.find_all("a", href=True) if a["href"].startswith("/")
        ]
    articles = {
        "/" + p.removesuffix("index.html")
        for p in tree
        if re.fullmatch(r"\d{4}/\d\d/\d\d/[^/]+/index.html", p)
    }
    listed = {a for a in articles if b"noindex" not in tree[a.lstrip("/") + "index.html"]}
    assert listed - seen == set()


def test_an_article_is_light(demo):
    """HTML, style and script of an article under 60 kB together; style under 30 kB; fonts under 100 kB."""
    tree = demo.tree()
    css, script = len(tree["theme/site.css"]), len(tree["theme/theme.js"])
    fonts = sum(len(content) for path, content in tree.items() if path.endswith(".woff2"))
    pages = articles(tree).values()
    assert css < 30_000
    assert fonts < 100_000
    assert max(map(len, pages)) + css + script < 60_000
    for page in pages:
        scripts = [
            s for s in BeautifulSoup(page, "lxml").find_all("script") if "ld+json" not in s.get("type", "")
        ]
        assert [s.get("src") for s in scripts] == ["/theme/theme.js"]


def test_an_article_of_a_sub_category_is_found_under_its_category(folder):
    folder.write(
        "registry/categories.toml",
        '[economie]\nnom = "Économie"\n\n[emploi]\nnom = "Emploi"\nparent = "economie"\n',
    )
    folder.article(category="Emploi")
    assert folder.rotative("construire").code == 0
    soup = BeautifulSoup(folder.tree()["2026/11/20/vote/index.html"], "lxml")
    steps = [step.get_text() for step in soup.select("nav.breadcrumb li")]
    assert steps[:3] == ["Accueil", "Économie", "Emploi"]
