"""What an edit asks of the state: rows found by an index, never a table read from end to end."""

import gc
import re
import sqlite3
from collections.abc import Iterator

import pytest

from desk.__main__ import main
from plugins.press import schema, whole_build
from tests.site.editor import Editor
from tests.site.folder import NOW, Folder, make_folder

# What has a few rows whatever the archive's size, and what is said in full at each build.
SMALL = {"meta", "census", "problem", "gone", "lint_kept", "lint_problems", "sqlite_master"}


@pytest.fixture
def built(tmp_path, monkeypatch) -> Folder:
    folder = make_folder(tmp_path / "journal")
    for n in range(45):
        date = f"2026-{n % 9 + 1:02d}-{n % 28 + 1:02d} 08:00"
        folder.article(f"breve-{n}", date, title=f"Brève {n}", head="Tags: port\n")
    folder.article("hote", "2026-09-30 08:00", body="Voir [la brève](/2026/01/01/breve-0/).\n", title="Hôte")
    monkeypatch.chdir(folder.root)
    monkeypatch.setenv("ROTATIVE_NOW", NOW)
    assert folder.rotative("construire").code == 0
    monkeypatch.syspath_prepend(folder.root)
    return folder


@pytest.fixture
def statements(monkeypatch) -> Iterator[list[str]]:
    """Everything that is asked of a state that is opened to be changed."""
    heard: list[str] = []
    change = schema.change

    def listen(place) -> sqlite3.Connection:
        state = change(place)
        state.set_trace_callback(heard.append)
        return state

    monkeypatch.setattr(schema, "change", listen)
    yield heard
    gc.enable()


def scanned(folder: Folder, statements: list[str]) -> set[str]:
    """The tables that one of the statements reads whole, as SQLite plans it."""
    found = set()
    state = schema.read(folder.root / ".rotative/state/output.sqlite")
    for statement in {s for s in statements if re.match(r"(SELECT|UPDATE|DELETE|INSERT)", s)}:
        for *_, detail in state.execute(f"EXPLAIN QUERY PLAN {statement}"):
            if match := re.match(r"SCAN (\w+)", detail):
                found.add(match[1])
    state.close()
    return found - SMALL - {"CONSTANT"}


def edit_body(folder: Folder) -> str:
    place = next(folder.content.rglob("*-breve-20.md"))
    place.write_text(place.read_text() + "\nUn mot de plus.\n")
    return str(place)


def edit_title(folder: Folder) -> str:
    place = next(folder.content.rglob("*-breve-21.md"))
    place.write_text(place.read_text().replace("Title: Brève 21", "Title: Un autre titre"))
    return str(place)


def add(folder: Folder) -> str:
    return str(folder.article("nouveau", "2026-11-22 08:00", head="Tags: port ; quai\n"))


def remove(folder: Folder) -> str:
    place = next(folder.content.rglob("*-breve-22.md"))
    place.unlink()
    return str(place)


@pytest.mark.parametrize("act", [edit_body, edit_title, add, remove])
def test_an_edit_reads_no_table_from_end_to_end(built, statements, act):
    assert main(["construire", "-q", "--fichiers", act(built)]) == 0
    assert len(statements) > 50
    assert scanned(built, statements) == set()


def redate(folder: Folder) -> str:
    Editor(folder).move("articles/2026/03/2026-03-21-breve-20.md", date="2026-03-22 08:00")
    return "1 adresse enregistrée, 47 au registre."


def rename(folder: Folder) -> str:
    Editor(folder).move("articles/2026/03/2026-03-21-breve-20.md", slug="autre-nom")
    return "1 adresse enregistrée, 47 au registre."


def readdress(folder: Folder) -> str:
    Editor(folder).readdress("articles/2026/03/2026-03-21-breve-20.md", "autre-nom")
    return "1 adresse enregistrée, 47 au registre."


def keep_back(folder: Folder) -> str:
    folder.article("noel", "2026-11-22 08:00", head="Embargo: 2026-12-24 18:00\n")
    return "1 adresse enregistrée, 47 au registre."


def write_two(folder: Folder) -> str:
    folder.article("nouveau", "2026-11-22 08:00")
    folder.article("autre", "2026-01-22")
    return "2 adresses enregistrées, 48 au registre."


@pytest.mark.parametrize("act", [redate, rename, readdress, keep_back, write_two])
def test_articles_and_their_lines_are_an_edit(built, statements, monkeypatch, act):
    """The register has lines more: neither the site nor a table is gone through for them."""
    assert built.rotative("enregistrer").code == 0
    assert main(["construire", "-q"]) == 0
    statements.clear()
    said = act(built)
    assert built.rotative("enregistrer").out == f"{said}\n"
    monkeypatch.setattr(whole_build, "build_whole", None)

    assert main(["construire"]) == 0

    # Every file is looked at, and every article that has moved: the lists of redirections name them all.
    assert scanned(built, statements) <= {"source", "article"}


def test_lines_alone_are_an_edit_of_nothing(built, statements, monkeypatch, capsys):
    """An article that is registered says of itself what it said before: no sheet changes."""
    lines = built.rotative("enregistrer").code == 0 and built.content / "registry/permalinks.tsv"
    assert lines
    monkeypatch.setattr(whole_build, "build_whole", None)

    assert main(["construire", "--fichiers", str(lines)]) == 0

    assert capsys.readouterr().out.splitlines()[-1].startswith("aucun fichier écrit")
    assert scanned(built, statements) == set()
