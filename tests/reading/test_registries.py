"""Registries, dossiers, pages and the front page."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from plugins.domain.registry import Author, Category

ID = "2026-11-20-vote"


def _said(desk) -> list[tuple[str, int, str]]:
    return [(p.path.removeprefix("content/"), p.line, p.code) for p in desk.read().problems]


def test_authors_and_categories_are_read_in_display_order(desk):
    desk.write("images/j.png", b"x")
    desk.write(
        "registry/authors.toml",
        '[jeanne-martel]\nnom = "Jeanne Martel"\nfonction = "Cheffe d\'édition"\nbiographie = "Elle *écrit*."\n'
        'portrait = "images/j.png"\nanciennes_adresses = ["/auteur/jm/"]\n',
    )
    registry = desk.read().registry
    assert registry.authors["jeanne-martel"] == Author(
        "jeanne-martel",
        "Jeanne Martel",
        "Cheffe d’édition",
        "",
        "<p>Elle <em>écrit</em>.</p>",
        "images/j.png",
        ("/auteur/jm/",),
    )
    assert list(registry.categories) == ["politique", "economie"]
    assert registry.categories["economie"] == Category("economie", "Économie", order=2)


@pytest.mark.parametrize(
    ("name", "text", "line", "code"),
    [
        ("authors", "[a]\nnom = Jeanne\n", 2, "E300"),
        ("authors", '[a]\nnom = "A"\n[a]\nnom = "B"\n', 3, "E300"),
        ("authors", '[é]\nnom = "A"\n', 1, "E300"),
        ("authors", '[a]\nnom = "A"\nmail = "x"\n', 3, "A302"),
        ("authors", "[a]\nnom = 3\n", 2, "E303"),
        ("authors", '[a]\nfonction = "x"\n', 1, "E304"),
        ("authors", '[A_b]\nnom = "A"\n', 1, "E305"),
        ("authors", '[a]\nnom = "Zoé"\n[b]\nnom = "ZOE"\n', 4, "E307"),
        ("authors", '[a]\nnom = "A"\nanciennes_adresses = ["x"]\n', 3, "E308"),
        ("authors", '[a]\nnom = "A"\nportrait = "images/absent.png"\n', 3, "E309"),
        ("authors", '[a]\nnom = "<b>A</b>"\n', 2, "E315"),
        ("authors", '[a]\nnom = "A"\nbiographie = "<script>x</script>"\n', 3, "E315"),
        ("authors", '[a]\nnom = "A"\nfonction = "Chef <img src=x onerror=y>"\n', 3, "E315"),
        ("categories", '[a]\nnom = "A"\ndescription = "<script>x</script>"\n', 3, "E315"),
        ("categories", '[a]\nnom = "A"\ndescription = "[x](&#106;avascript:alert(1))"\n', 3, "E315"),
        ("categories", '[a]\nnom = "A"\nordre = "2"\n', 3, "E303"),
        ("categories", '[a]\nnom = "A"\nparent = "b"\n', 3, "E306"),
        ("categories", '[a]\nnom = "A"\nparent = "a"\n', 3, "E306"),
        ("archive", 'controle_depuis = "hier"\n', 1, "E314"),
        ("tags", 'eau = "Eau"\n', 1, "E303"),
        ("tags", f'[{"eau" * 41}]\nnom = "Eau"\n', 1, "E305"),
        ("tags", '[eau]\nnom = "E\\u0001au"\n', 2, "E115"),
        ("categories", '[a]\nnom = "A"\ndescription = "x\\u202ey"\n', 3, "E115"),
        ("authors", '[a]\nnom = "A"\nbiographie = """\nx\ny\\U0010ffff"""\n', 3, "E115"),
    ],
)
def test_a_fault_of_a_registry_is_named_at_its_line(desk, name, text, line, code):
    desk.write(f"registry/{name}.toml", text)
    assert _said(desk) == [(f"registry/{name}.toml", line, code)]


def test_a_registry_that_cannot_be_read_does_not_accuse_the_articles(desk):
    desk.article()
    desk.write("registry/authors.toml", "[jeanne")
    desk.write("registry/categories.toml", "\xe9".encode("latin-1"))
    assert _said(desk) == [("registry/authors.toml", 1, "E300"), ("registry/categories.toml", 1, "E092")]


def test_a_missing_registry_is_named_once(desk):
    desk.article()
    (desk.root / "content/registry/authors.toml").unlink()
    assert _said(desk) == [("registry/authors.toml", 0, "E301")]


def test_the_day_of_adoption_is_read(desk):
    desk.write("registry/archive.toml", "controle_depuis = 2026-11-23\n")
    assert desk.read().registry.checked_since == date(2026, 11, 23)


def test_the_front_page_names_articles_and_an_urgent_banner(desk):
    desk.article()
    desk.write(
        "une.toml",
        f'manchette = "{ID}"\ntitres = ["/2026/11/20/vote/"]\n'
        '[urgent]\ntexte = "L\'eau monte"\nfin = 2026-11-23T20:00:00Z\n',
    )
    front = desk.read().registry.front_page
    assert (front.lead, front.chosen) == (ID, (ID,))
    assert front.urgent is not None
    assert front.urgent.text == "L’eau monte"
    assert front.urgent.end.instant == datetime(2026, 11, 23, 20, tzinfo=UTC)
    assert front.urgent.end.with_offset == "2026-11-23T21:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ('manchette = "2026-11-20-vot"\n', 1, "E310"),
        ('\ntitres = ["x"]\n', 2, "E310"),
        ('[urgent]\ntexte = "x"\n', 1, "E312"),
        ('[urgent]\ntexte = "x"\nfin = 2026-11-23T20:00:00\n', 3, "E313"),
        ('[urgent]\ntexte = "x"\nfin = "demain"\n', 3, "E313"),
        ('[urgent]\ntexte = "x"\nlien = "java\\tscript:alert(1)"\nfin = 2026-11-23T20:00:00Z\n', 3, "E315"),
        ('une = "x"\n', 1, "A302"),
    ],
)
def test_a_fault_of_the_front_page_is_named_at_its_line(desk, text, line, code):
    desk.article()
    desk.write("une.toml", text)
    assert _said(desk) == [("une.toml", line, code)]


@pytest.mark.parametrize("genre", ["depeche", "partenaire"])
def test_wire_and_partner_items_may_not_lead(desk, genre):
    desk.article({"Genre": genre, "Source": "x"})
    desk.write("une.toml", f'manchette = "{ID}"\n')
    assert _said(desk) == [("une.toml", 1, "E311")]


def test_a_refused_article_is_not_said_unknown_too(desk):
    desk.article({"Category": "Sport"})
    desk.write("une.toml", f'manchette = "{ID}"\n')
    assert [code for _, _, code in _said(desk)] == ["E123"]


def test_dossiers_and_pages_have_heads_and_bodies(desk):
    desk.article({"Dossier": "port-2030"})
    desk.write(
        "dossiers/port-2030.md", "Title: L'avenir du port\nSummary: Le plan.\nOrdre: chronologique\n\n"
    )
    desk.write("pages/a-propos.md", "Titre: À propos\n\nNous *sommes* [ici](/contact/).\n")
    newsroom = desk.read()
    assert newsroom.problems == ()
    dossier, page = newsroom.registry.dossiers["port-2030"], newsroom.registry.pages["a-propos"]
    assert (dossier.title, dossier.summary, dossier.newest_first) == ("L’avenir du port", "Le plan.", False)
    assert (page.title, page.links) == ("À propos", ("/contact/",))
    assert page.body_html == '<p>Nous <em>sommes</em> <a href="/contact/">ici</a>.</p>'
    assert newsroom.articles[0].dossier == "port-2030"


def test_a_page_without_text_or_with_an_articles_key_is_told(desk):
    desk.write("pages/a-propos.md", "Title: À propos\nCategory: Économie\n\n")
    assert [code for _, _, code in _said(desk)] == ["A113", "E014"]
