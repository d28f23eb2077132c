import tomllib

import pytest

from desk.__main__ import main
from tests.desk.importer.sources import FIRST, SECOND, newsroom, picture, write

HEAD = (
    "Title: Les quais\nDate: 2019-06-14\nCategory: Vie locale\nAuthor: Ada Riva\nSummary: Trois millions.\n\n"
)


@pytest.fixture
def house(tmp_path, monkeypatch):
    """An empty newsroom, the current folder; the old one is beside it."""
    monkeypatch.setenv("ROTATIVE_NOW", "2026-11-23T12:00:00+01:00")
    monkeypatch.chdir(newsroom(tmp_path / "journal"))
    return tmp_path


def run(house, files, *options, adopt=True):
    """Import a folder of these files; the exit code."""
    write(house / "ancien", files)
    return main(["importer", "../ancien", *(["--adopter"] if adopt else []), *options])


def article(house, path):
    """The text of an imported file, head and body."""
    head, _, body = (house / "journal/content/articles" / path).read_text(encoding="utf-8").partition("\n\n")
    return head.split("\n"), body


def test_a_folder_becomes_articles_and_registries(house, capsys):
    assert run(house, {"local/2019-06-14-les-quais.md": HEAD + SECOND}) == 0
    head, body = article(house, "2019/06/2019-06-14-les-quais.md")
    assert head == [
        "Title: Les quais",
        "Date: 2019-06-14",
        "Category: Vie locale",
        "Authors: Ada Riva",
        "Summary: Trois millions.",
    ]
    assert body == SECOND + "\n"
    registry = house / "journal/content/registry"
    assert tomllib.loads((registry / "authors.toml").read_text("utf-8")) == {"ada-riva": {"nom": "Ada Riva"}}
    assert (
        tomllib.loads((registry / "categories.toml").read_text("utf-8"))["vie-locale"]["nom"] == "Vie locale"
    )
    archive = tomllib.loads((registry / "archive.toml").read_text("utf-8"))
    assert archive["controle_depuis"].isoformat() == "2026-11-23"
    assert "1 article lu ; " not in capsys.readouterr().out


def test_a_registry_keeps_its_comments_order_and_entries(house):
    kept = '# Qui écrit.\n[zoe]\nnom = "Zoé Müller" # photographe\n\n[ada]\nnom = "ADA RIVA"\n'
    write(house / "journal/content/registry", {"authors.toml": kept})
    assert run(house, {"a.md": HEAD.replace("Author: Ada Riva", "Authors: Ada Riva; Luc Ney") + SECOND}) == 0
    text = (house / "journal/content/registry/authors.toml").read_text("utf-8")
    assert text == kept + '\n[luc-ney]\nnom = "Luc Ney"\n'


def test_without_adopting_unknown_names_stop_everything(house, capsys):
    assert run(house, {"a.md": HEAD + SECOND}, adopt=False) == 1
    assert list((house / "journal/content").iterdir()) == []
    said = capsys.readouterr().out
    assert "Ada Riva" in said
    assert "Vie locale" in said
    assert "1 article lu, 0 importé, 1 refusé" in said


def test_importing_twice_changes_nothing(house, capsys):
    files = {"a.md": HEAD + "![Un quai](q.png)\n", "q.png": picture()}
    assert run(house, files) == 0
    content = house / "journal/content"
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    assert run(house, files) == 0
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
    assert "1 déjà là" in capsys.readouterr().out


def test_a_file_that_stands_with_another_text_is_not_overwritten(house, capsys):
    mine = (
        write(house / "journal/content/articles/2019/06", {"2019-06-14-a.md": "Mon texte."})
        / "2019-06-14-a.md"
    )
    assert run(house, {"a.md": HEAD + SECOND, "b.md": HEAD + FIRST}) == 1
    assert mine.read_text("utf-8") == "Mon texte."
    assert (mine.parent / "2019-06-14-b.md").exists()
    assert "2 articles lus, 1 importé, 1 refusé" in capsys.readouterr().out


def test_colliding_slugs_are_named_and_both_kept(house, capsys):
    head = HEAD.strip() + "\nSlug: x\n\n"
    files = {"un.md": head + FIRST, "deux.md": head + SECOND}
    assert run(house, files) == 0
    assert FIRST in article(house, "2019/06/2019-06-14-x-2.md")[1]
    assert SECOND in article(house, "2019/06/2019-06-14-x.md")[1]
    said = capsys.readouterr().out
    assert "« x » prise aussi par ../ancien/deux.md" in said


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2019-06-14 18:30:00", "2019-06-14 18:30"),
        ("2019-06-14T16:30:00Z", "2019-06-14 18:30"),
        ("2019-06-14T23:30:00+00:00", "2019-06-15 01:30"),
        ("2019-06-14 00:00:00", "2019-06-14"),
        ("2019/6/14", "2019-06-14"),
        ("14/06/2019", "2019-06-14"),
        ("14 juin 2019", "2019-06-14"),
        ("June 14, 2019", "2019-06-14"),
        ("Fri, 14 Jun 2019 18:30:00 +0200", "2019-06-14 18:30"),
    ],
)
def test_dates_that_pelican_takes_are_written_in_our_forms(house, typed, written):
    assert run(house, {"a.md": HEAD.replace("2019-06-14", typed) + SECOND}) == 0
    day = written[:10]
    head, _ = article(house, f"2019/06/{day}-a.md")
    assert f"Date: {written}" in head


@pytest.mark.parametrize("typed", ["05/06/2019", "2019-02-30", "bientôt"])
def test_a_date_that_may_be_read_two_ways_refuses_its_article_alone(house, capsys, typed):
    files = {"a.md": HEAD.replace("2019-06-14", typed) + SECOND, "b.md": HEAD + SECOND}
    assert run(house, files) == 1
    assert [path.name for path in (house / "journal/content/articles").rglob("*.md")] == ["2019-06-14-b.md"]
    said = capsys.readouterr().out
    assert f"ligne 2 : REFUSÉ : date illisible ou à double sens : « {typed} »" in said
    assert "2 articles lus, 1 importé, 1 refusé" in said


def test_liberties_of_heads_are_taken(house, capsys):
    text = (
        '---\ntitle: "Les quais <em>du port</em>"\ndate: 2019-06-14\ncategory: Vie locale, Port\n'
        "tags:\n  - Quais\n  - Ville\nauthor: Ada Riva\nlang: fr_FR\nstatus: draft\ncouleur: bleu\n---\n"
        + SECOND
    )
    loose = (
        "Titre : Autre\nDATE: 2019-06-15\nCatégorie: Vie locale\nAuteur: Luc Ney, Ada Riva\n"
        "Summary: Sur deux\n    lignes.\n\n" + SECOND
    )
    assert run(house, {"a.md": text, "b.markdown": loose}) == 0
    head, _ = article(house, "2019/06/2019-06-14-a.md")
    assert head == [
        "Title: Les quais du port",
        "Date: 2019-06-14",
        "Category: Vie locale",
        "Authors: Ada Riva",
        "Tags: Port ; Quais ; Ville",
        "Lang: fr-FR",
        "Status: draft",
    ]
    head, _ = article(house, "2019/06/2019-06-15-b.md")
    assert "Authors: Luc Ney ; Ada Riva" in head
    assert "Summary: Sur deux lignes." in head
    said = capsys.readouterr().out
    assert "ligne 11 : pas compris : clé « couleur » (« bleu »)" in said
    assert "manque : chapô" in said


def test_what_is_missing_comes_from_pelicans_rules_or_from_the_command(house):
    bare = "Title: Les quais\n\n" + SECOND
    assert run(house, {"Port/2019-06-14-quais.md": bare}, "--auteur", "La rédaction") == 0
    head, _ = article(house, "2019/06/2019-06-14-quais.md")
    assert head == ["Title: Les quais", "Date: 2019-06-14", "Category: Port", "Authors: La rédaction"]


def test_old_encodings_are_read_and_said(house, capsys):
    assert run(house, {"a.md": (HEAD + "Élu à l’été\u00a0: cœur").encode("cp1252")}) == 0
    assert article(house, "2019/06/2019-06-14-a.md")[1] == "Élu à l’été\u00a0: cœur\n"
    assert "Windows-1252" in capsys.readouterr().out


def test_every_source_is_counted(house, capsys):
    """Read = imported + refused, whatever the sources are."""
    files = {
        "a.md": HEAD + SECOND,
        "b.md": "Pas d’en-tête.",
        "c.rst": "Titre\n=====\n",
        "d.md": "",
        "e.md": HEAD,
    }
    files |= {
        "pages/contact.md": "Title: Contact\n\nNous écrire.",
        "pages/equipe.md": "Title: Équipe\n\nNous.",
    }
    assert run(house, files) == 1
    assert "5 articles lus, 1 importé, 4 refusés" in capsys.readouterr().out
    pages = sorted(path.name for path in (house / "journal/content/pages").iterdir())
    assert pages == ["contact-2.md", "equipe.md"], "/contact/ is the site's own"


def test_former_addresses_are_those_that_the_command_says(house):
    files = {"a.md": HEAD + SECOND}
    assert run(house, files, "--anciennes-adresses", "{date:%Y}/{slug}.html") == 0
    assert "Anciennes_adresses: /2019/a.html" in article(house, "2019/06/2019-06-14-a.md")[0]


@pytest.mark.parametrize(
    "arguments", [["absent.txt"], ["content"], ["../ancien", "--anciennes-adresses", "{x}"]]
)
def test_wrong_usage_is_said_and_writes_nothing(house, arguments, capsys):
    write(house / "ancien", {"a.md": HEAD + SECOND})
    assert main(["importer", "--adopter", *arguments]) == 2
    assert capsys.readouterr().err.startswith("rotative : ")
    assert list((house / "journal/content").iterdir()) == []


def test_the_content_folder_may_come_last(house):
    write(house / "ancien", {"a.md": HEAD + SECOND})
    assert main(["importer", "--adopter", "../ancien", "../autre"]) == 0
    assert (house / "autre/articles/2019/06/2019-06-14-a.md").exists()


def test_a_failing_disk_leaves_the_folder_as_it_was(house):
    write(house / "journal/content", {"registry": "ceci est un fichier"})
    before = sorted(path.name for path in (house / "journal/content").rglob("*"))
    assert run(house, {"a.md": HEAD + SECOND}) != 0
    assert sorted(path.name for path in (house / "journal/content").rglob("*")) == before
