"""An article is the same for its subscribers whatever becomes of it, and its addresses never die."""

from pathlib import Path

import feedparser
import pytest

from tests.site.editor import Editor
from tests.site.folder import Folder, make_folder

FORMER = "/2026/11/20/vote/"
REGISTER = "content/registry/permalinks.tsv"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Three articles of one day, registered and built; one of them is about to change."""
    folder = make_folder(tmp_path / "journal")
    folder.article("vote", "2026-11-20 08:00")
    folder.article("quai", "2026-11-21")
    folder.article("digue", "2026-11-22 18:30", authors="Luc Ney", category="Économie")
    assert folder.rotative("enregistrer").out == "3 adresses enregistrées, 3 au registre.\n"
    assert folder.rotative("construire").code == 0
    return folder


def items(folder: Folder) -> dict[str, list[tuple[str, object]]]:
    """Of the site's RSS and Atom: GUID and publication of each item, in order."""
    found = {}
    for name in ("actualites.xml", "actualites.atom.xml"):
        feed = feedparser.parse((folder.output / "flux" / name).read_bytes())
        assert not feed.bozo
        found[name] = [(entry.id, entry.published_parsed) for entry in feed.entries]
    return found


def new_title(editor: Editor, path: str) -> None:
    editor.set(path, Title="Un tout autre titre", Surtitre="Conseil")


def new_slug(editor: Editor, path: str) -> None:
    editor.readdress(path, "le-budget")


def new_name(editor: Editor, path: str) -> None:
    editor.move(path, slug="le-budget")


def new_date(editor: Editor, path: str) -> None:
    editor.move(path, date="2026-11-23 09:00")


def earlier_date(editor: Editor, path: str) -> None:
    editor.move(path, date="2026-11-02")


def new_hour(editor: Editor, path: str) -> None:
    editor.set(path, Date="2026-11-20 23:10")


def new_date_and_name(editor: Editor, path: str) -> None:
    editor.move(path, date="2026-11-23", slug="le-budget")


def new_category(editor: Editor, path: str) -> None:
    editor.set(path, Category="Économie")


def new_author(editor: Editor, path: str) -> None:
    editor.set(path, Authors="Luc Ney")


def past_embargo(editor: Editor, path: str) -> None:
    editor.set(path, Embargo="2026-11-22 12:00")


def new_domain(editor: Editor, path: str) -> None:
    _set(editor, "https://phare.example", "https://www.cap.example")


def new_zone(editor: Editor, path: str) -> None:
    _set(editor, "Europe/Paris", "America/Montreal")


def other_folder(editor: Editor, path: str) -> None:
    editor.shelve(path)


def _set(editor: Editor, old: str, new: str) -> None:
    place = editor.folder.root / "pelicanconf.py"
    place.write_text(place.read_text("utf-8").replace(old, new), "utf-8")


CHANGES = (
    new_title, new_slug, new_name, new_date, earlier_date, new_hour, new_date_and_name, new_category, new_author,
    past_embargo, new_domain, new_zone, other_folder,
)  # fmt: skip


@pytest.mark.parametrize("again", [True, False], ids=["registered again", "not registered again"])
@pytest.mark.parametrize("change", CHANGES)
def test_no_change_makes_it_another_item(folder: Folder, change, again: bool):
    before = items(folder)
    change(Editor(folder), "articles/2026/11/2026-11-20-vote.md")
    if again:
        run = folder.rotative("enregistrer")
        assert run.code == 0, run.said

    run = folder.rotative("construire")

    assert run.code == 0, run.said
    assert items(folder) == before


def test_changes_follow_each_other(folder: Folder):
    """Title, slug, date, category and domain, one after the other, each registered."""
    before = items(folder)
    editor = Editor(folder)
    path = "articles/2026/11/2026-11-20-vote.md"
    new_title(editor, path)
    for change in (
        {"slug": "budget"},
        {"date": "2026-11-19 10:00"},
        {"date": "2026-11-22 23:00", "slug": "fin"},
    ):
        path = editor.move(path, **change)
        assert folder.rotative("enregistrer").code == 0
        assert folder.rotative("construire").code == 0
    new_domain(editor, path)
    assert folder.rotative("construire").code == 0

    assert items(folder) == before
    lines = [line.split("\t") for line in (folder.root / REGISTER).read_text().splitlines()]
    assert sorted(line[0] for line in lines if line[1] == "2026-11-20-vote") == [
        "/2026/11/19/budget/", "/2026/11/20/budget/", "/2026/11/20/vote/", "/2026/11/22/fin/",
    ]  # fmt: skip
    assert {tuple(line[2:]) for line in lines if line[1] == "2026-11-20-vote"} == {
        ("2026-11-20T08:00:00+01:00", "tag:phare.example,2026-11-20:vote")
    }
    for address in ("2026/11/19/budget", "2026/11/20/budget", "2026/11/20/vote", "2026/11/22/fin"):
        assert (folder.output / address / "index.html").exists()


def test_page_and_feed_tell_the_same_first_publication_after_a_new_date(folder: Folder):
    Editor(folder).move("articles/2026/11/2026-11-20-vote.md", date="2026-11-23 09:00")
    assert folder.rotative("construire").code == 0

    page = (folder.output / "2026/11/23/vote/index.html").read_text("utf-8")

    assert '"datePublished": "2026-11-20T08:00:00+01:00"' in page.replace('":"', '": "')
    assert 'datetime="2026-11-20T08:00:00+01:00"' in page
    assert "2026-11-23T09:00" not in page


@pytest.mark.parametrize("way", ["renamed", "deleted", "draft", "embargo", "redated", "slug"])
def test_a_published_address_does_not_vanish(folder: Folder, way: str):
    before = folder.tree()
    editor, path = Editor(folder), "articles/2026/11/2026-11-20-vote.md"
    {
        "renamed": lambda: editor.move(path, slug="budget", follow=False),
        "deleted": lambda: editor.delete(path),
        "draft": lambda: editor.set_status(path, "draft"),
        "embargo": lambda: editor.set(path, Embargo="2026-12-24 18:00"),
        "redated": lambda: editor.move(path, date="2026-11-19", follow=False),
        "slug": lambda: editor.readdress(path, "budget", follow=False),
    }[way]()

    for command in ("construire", "verifier", "enregistrer"):
        run = folder.rotative(command)

        assert run.code == 1, run.said
        (told,) = [line for line in run.said.splitlines() if " E328 " in line]
        assert told.startswith(f"{REGISTER}: E328 adresse publiée {FORMER} où rien ne répondrait plus")
        assert ("« Status: retired »" in told) == (way in ("deleted", "draft", "embargo", "renamed"))
        assert ("Anciennes_adresses: /2026/11/20/vote/" in told) == (way not in ("draft", "embargo"))
    assert folder.tree() == before


@pytest.mark.parametrize("way", ["retired", "hidden", "replaced", "retired after a new name"])
def test_an_address_that_answers_otherwise_is_not_lost(folder: Folder, way: str):
    editor, path = Editor(folder), "articles/2026/11/2026-11-20-vote.md"
    if way == "replaced":
        editor.delete(path)
        editor.set("articles/2026/11/2026-11-21-quai.md", Anciennes_adresses=FORMER)
    else:
        path = editor.move(path, slug="budget") if "name" in way else path
        editor.set_status(path, way.split()[0])
    before = items(folder)["actualites.xml"]

    run = folder.rotative("construire")

    assert run.code == 0, run.said
    assert (folder.output / "2026/11/20/vote/index.html").exists()
    # Who takes over an address stays who it is.
    assert set(items(folder)["actualites.xml"]) <= set(before)


def test_what_has_not_been_public_may_change_and_vanish(folder: Folder):
    editor = Editor(folder)
    path = editor.create("a-venir", "2026-12-01 08:00")
    gone = editor.create("jamais", "2026-12-02 08:00")
    assert folder.rotative("enregistrer").out == "2 adresses enregistrées, 5 au registre.\n"
    editor.move(path, date="2026-12-03 07:00", follow=False)
    editor.delete(gone)

    run = folder.rotative("construire")
    assert run.code == 0, run.said
    assert " A330 3 articles " in run.said
    run = folder.rotative("enregistrer")
    assert run.out == "1 adresse enregistrée, 2 retirées avant d’avoir paru, 4 au registre.\n"
    assert folder.rotative("construire", "--strict", now="2026-12-04T12:00:00+01:00").code == 0
    assert "2026-12-03:a-venir" in items(folder)["actualites.xml"][0][0]


def test_an_embargo_that_ends_early_is_registered_anew(folder: Folder):
    path = Editor(folder).create("secret", "2026-11-22 08:00", Embargo="2026-11-25 08:00")
    assert folder.rotative("enregistrer").code == 0
    Editor(folder).set(path, Embargo=None)

    run = folder.rotative("construire")
    assert run.code == 1
    assert (
        f"content/{path}: E329 article public depuis 2026-11-22T08:00:00+01:00, que le registre" in run.said
    )
    assert (
        folder.rotative("enregistrer").out == "aucune adresse à enregistrer, 1 mise à jour, 4 au registre.\n"
    )
    assert folder.rotative("construire", "--strict").code == 0
    assert folder.rotative("construire", "--strict", now="2026-11-26T12:00:00+01:00").code == 0
    assert "tag:phare.example,2026-11-22:secret" in [guid for guid, _ in items(folder)["actualites.xml"]]


def test_a_register_that_was_merged_badly_refuses_everything(folder: Folder):
    place = folder.root / REGISTER
    place.write_text("<<<<<<< HEAD\n" + place.read_text("utf-8"), "utf-8")

    for run in (folder.rotative("construire"), folder.rotative("enregistrer"), folder.pelican("content")):
        assert run.code == 1
        assert f"{REGISTER}:1: E321 marque de fusion" in run.said


def test_the_register_is_no_file_of_the_site(folder: Folder):
    assert not [path for path, text in folder.tree().items() if "permalinks" in path or b"permalinks" in text]
