"""Real feed readers subscribe: each article is shown once, a correction is no news, a new article is one."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.editor import Editor
from tests.site.feed_clients import CLIENTS, Client
from tests.site.folder import Folder

CATEGORY = "rubriques/politique"
FORMS = ("actualites.xml", "actualites.atom.xml", f"{CATEGORY}.xml")
CORRECTED = "Modified: 2026-11-22\nCorrection: 2026-11-22 | Le nombre de voix était faux.\n"

Subscribe = Callable[[type[Client], str], Client]


@pytest.fixture
def journal(folder: Folder) -> Folder:
    """Five articles, published."""
    for n in range(5):
        folder.article(f"sujet-{n}", f"2026-11-1{n} 08:00", title=f"Sujet {n} : « l’été » & la suite")
    publish(folder)
    return folder


@pytest.fixture
def subscribe(tmp_path: Path, serve, journal: Folder) -> Subscribe:
    """A reader that has read the five articles of one feed."""
    address = serve(journal.output)

    def subscribed(kind: type[Client], form: str) -> Client:
        client = kind(tmp_path / kind.__name__ / form.replace("/", "-"), f"{address}/flux/{form}")
        assert client.update() == 5
        assert client.kept() == 5
        return client

    return subscribed


def publish(folder: Folder) -> None:
    # Readers ask "modified since" by the second (RFC 9110, 5.6.7): they miss a second edition of the same one.
    time.sleep(1 - time.time() % 1)
    run = folder.rotative("construire")
    assert run.code == 0, run.said


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", CLIENTS)
def test_one_article_is_one_item_whatever_happens_to_it(
    kind: type[Client], form: str, journal: Folder, subscribe: Subscribe
):
    """One life of an article, told in one test: readers remember."""
    client = subscribe(kind, form)

    assert client.update() == 0, "nothing has happened"

    journal.article("sujet-2", "2026-11-12 08:00", head=CORRECTED, body="Vingt voix, et non vingt-deux.\n")
    publish(journal)
    assert (client.update(), client.kept()) == (0, 5), "a correction is no news"

    journal.article("sujet-5", "2026-11-15 08:00", title="Le sixième sujet")
    publish(journal)
    assert (client.update(), client.kept()) == (1, 6), "a new article is one"

    journal.article("sujet-3", "2026-11-13 08:00", title="Un tout autre titre", head="Modified: 2026-11-22\n")
    publish(journal)
    assert (client.update(), client.kept()) == (0, 6), "a new title is no news"

    journal.article(
        "sujet-4", "2026-11-14 08:00", category="Politique", authors="Luc Ney", head="Tags: port\n"
    )
    publish(journal)
    assert (client.update(), client.kept()) == (0, 6), "neither is another byline"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", CLIENTS)
def test_a_registered_article_is_the_same_item_under_any_name_date_category_and_domain(
    kind: type[Client], form: str, journal: Folder, subscribe: Subscribe
):
    """The GUID of the register decides, whatever an editor changes after it."""
    client = subscribe(kind, form)
    editor = Editor(journal)
    register(journal)

    path = "articles/2026/11/2026-11-12-sujet-2.md"
    editor.set(path, Title="Ni le même titre, ni la même adresse", Surtitre="Conseil")
    editor.readdress(path, "le-budget")
    register(journal)
    publish(journal)
    assert b"/2026/11/12/le-budget/" in (journal.output / "flux" / form).read_bytes()
    assert (client.update(), client.kept()) == (0, 5), "a new title at a new address is no news"

    path = editor.move(path, date="2026-11-21 19:00", slug="le-vote")
    register(journal)
    publish(journal)
    assert (client.update(), client.kept()) == (0, 5), "neither is a new date, with another file name"

    editor.set("articles/2026/11/2026-11-13-sujet-3.md", Category="Économie", Modified="2026-11-22 09:00")
    publish(journal)
    assert (client.update(), client.kept()) == (0, 5), "neither is another category"

    settings = journal.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace("https://phare.", "https://www.cap."), "utf-8")
    publish(journal)
    assert b"https://www.cap.example/" in (journal.output / "flux" / form).read_bytes()
    assert (client.update(), client.kept()) == (0, 5), "neither is a new domain"


@pytest.mark.parametrize("kind", CLIENTS)
def test_an_article_that_joins_a_category_is_new_to_those_who_follow_it_and_to_nobody_else(
    kind: type[Client], journal: Folder, subscribe: Subscribe
):
    journal.article("port", "2026-11-15 08:00", title="Le port", category="Économie")
    followed = subscribe(kind, f"{CATEGORY}.xml")
    everything = kind(followed.home.parent / "site", followed.address.replace(CATEGORY, "actualites"))
    publish(journal)
    assert (followed.update(), everything.update()) == (0, 6)

    Editor(journal).set("articles/2026/11/2026-11-15-port.md", Category="Politique")
    publish(journal)

    assert (followed.update(), everything.update()) == (1, 0)


def register(folder: Folder) -> None:
    run = folder.rotative("enregistrer")
    assert run.code == 0, run.said
