"""`rotative prevenir` against a real hub on loopback, which takes the news, refuses, fails, hangs, moves."""

import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.desk.hubs import DRIPS, HANGS, HANGS_UP, Hub, hub
from tests.site.folder import Folder, make_folder

FORMS = (".xml", ".atom.xml", ".json")
FEEDS = sorted(
    f"https://phare.example/flux/{name}{form}"
    for name in ("actualites", "corrections", "rubriques/politique", "rubriques/economie", "auteurs/ada-riva")
    for form in FORMS
)
QUICK = ("--pause", "0.05", "--delai", "0.4")


@pytest.fixture(scope="module")
def server() -> Iterator[Hub]:
    with hub() as one:
        yield one


@pytest.fixture(scope="module")
def published(tmp_path_factory, server: Hub) -> Folder:
    folder = make_folder(tmp_path_factory.mktemp("hub") / "journal")
    announce(folder, server.address)
    folder.article()
    assert folder.rotative("construire").code == 0
    assert server.asked == [], "a build has spoken to the hub"
    return folder


@pytest.fixture
def journal(tmp_path: Path, published: Folder, server: Hub) -> Folder:
    """A copy of the built newsroom; the hub takes everything."""
    server.will(204)
    shutil.copytree(published.root, tmp_path / "journal", symlinks=True)
    return Folder(tmp_path / "journal")


def announce(folder: Folder, address: str) -> None:
    with (folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"WEBSUB_HUB = {address!r}\n")


def test_every_feed_that_announces_the_hub_is_told_once(journal: Folder, server: Hub):
    run = journal.rotative("prevenir")

    assert (run.code, run.err) == (0, "")
    assert run.out == f"Hub : {len(FEEDS)} flux annoncés, aucun inchangé, aucun échec.\n"
    assert sorted(server.topics) == FEEDS
    for path, form in server.asked:
        assert path == "/"
        assert form == {"hub.mode": ["publish"], "hub.url": form["hub.url"]}
    assert set(server.types) == {"application/x-www-form-urlencoded"}


def test_archives_pages_and_the_list_of_feeds_are_no_affair_of_the_hub_s(journal: Folder, server: Hub):
    journal.rotative("prevenir")

    assert not any("archives" in topic or "opml" in topic for topic in server.topics)


def test_a_second_run_tells_nothing_and_the_whole_can_be_asked_for(journal: Folder, server: Hub):
    journal.rotative("prevenir")
    server.will(202)

    run = journal.rotative("prevenir")
    assert (run.code, server.asked) == (0, [])
    assert run.out == f"Hub : aucun flux annoncé, {len(FEEDS)} inchangés, aucun échec.\n"

    assert journal.rotative("prevenir", "--tout").code == 0
    assert sorted(server.topics) == FEEDS


def test_after_an_edit_only_the_feeds_that_changed_are_told(journal: Folder, server: Hub):
    journal.rotative("prevenir")
    journal.article(
        "autre", "2026-11-21 08:00", category="Économie", authors="Luc Ney", title="Le port s’ouvre"
    )
    assert journal.rotative("construire").code == 0
    server.will(204)

    assert journal.rotative("prevenir").code == 0

    told = {urlsplit(topic).path for topic in server.topics}
    assert told == {
        f"/flux/{name}{form}"
        for name in ("actualites", "rubriques/economie", "auteurs/luc-ney")
        for form in FORMS
    }


@pytest.mark.parametrize("status", [200, 202, 204])
def test_any_yes_is_a_yes(journal: Folder, server: Hub, status: int):
    server.will(status)

    assert journal.rotative("prevenir").code == 0
    assert len(server.asked) == len(FEEDS)


@pytest.mark.parametrize("trouble", [(500, ""), (503, ""), (429, ""), HANGS_UP, HANGS])
def test_a_hub_that_recovers_is_told_again(journal: Folder, server: Hub, trouble):
    server.will(trouble, trouble, 204)

    run = journal.rotative("prevenir", *QUICK)

    assert run.code == 0, run.said
    assert server.topics[:3] == [FEEDS[0]] * 3
    assert sorted(server.topics[2:]) == FEEDS


@pytest.mark.parametrize(
    ("trouble", "words"),
    [((502, ""), "en panne (réponse 502)"), (HANGS, "ne répond pas"), (DRIPS, "ne répond pas"), (HANGS_UP, "ne répond pas")],
)  # fmt: skip
def test_a_hub_that_stays_down_is_left_after_its_tries_and_told_next_time(
    journal: Folder, server: Hub, trouble, words: str
):
    server.will(trouble)
    run = journal.rotative("prevenir", *QUICK, "--essais", "2")

    assert run.code == 1
    assert words in run.out
    assert f"Hub : aucun flux annoncé, aucun inchangé, {len(FEEDS)} à refaire.\n" in run.out
    assert server.topics == [FEEDS[0]] * 2
    assert "Traceback" not in run.said

    server.will(204)
    assert journal.rotative("prevenir").code == 0
    assert sorted(server.topics) == FEEDS


def test_what_was_told_before_a_breakdown_is_not_told_again(journal: Folder, server: Hub):
    server.will(204, 204, 500)
    assert journal.rotative("prevenir", *QUICK, "--essais", "1").code == 1

    server.will(204)
    assert journal.rotative("prevenir").code == 0
    assert server.topics == FEEDS[2:]


def test_a_feed_that_is_refused_does_not_keep_the_others_from_being_told(journal: Folder, server: Hub):
    server.will(404, 204)

    run = journal.rotative("prevenir", *QUICK)

    assert run.code == 1
    assert f"{FEEDS[0]} : le hub refuse (réponse 404)." in run.out
    assert server.topics == FEEDS, "a refusal is not worth a second try"
    server.will(204)
    assert journal.rotative("prevenir").code == 0
    assert server.topics == FEEDS[:1]


@pytest.mark.parametrize("status", [307, 308])
def test_the_same_request_is_made_where_the_hub_says(journal: Folder, server: Hub, status: int):
    server.will((status, "/ailleurs"), 204)

    assert journal.rotative("prevenir").code == 0

    (first, form), (second, again) = server.asked[:2]
    assert (first, second) == ("/", "/ailleurs")
    assert form == again


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_hub_that_has_moved_is_named_and_no_get_passes_for_a_yes(journal: Folder, server: Hub, status: int):
    server.will((status, "/nouveau"))

    run = journal.rotative("prevenir", *QUICK)

    assert run.code == 1
    assert "renvoie ailleurs (/nouveau) — corriger WEBSUB_HUB" in run.out
    assert len(server.asked) == 1


@pytest.mark.parametrize("where", ["/", "file:///etc/passwd", "ftp://127.0.0.1/"])
def test_redirections_end_and_stay_on_the_web(journal: Folder, server: Hub, where: str):
    server.will((307, where))

    run = journal.rotative("prevenir", *QUICK)

    assert run.code == 1
    assert "renvoie ailleurs" in run.out
    assert 1 <= len(server.asked) <= 5


def test_a_hub_that_asks_for_a_pause_gets_it(journal: Folder, server: Hub):
    server.will((503, "1"), 204)

    assert journal.rotative("prevenir", *QUICK).code == 0
    assert server.topics[:2] == [FEEDS[0]] * 2


def test_nobody_listening_is_told_in_french(journal: Folder, server: Hub):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        announce(journal, nobody)
        assert journal.rotative("construire").code == 0
        run = journal.rotative("prevenir", *QUICK)

    assert run.code == 1
    assert "le hub ne répond pas" in run.out
    assert server.asked == []


def test_without_a_hub_it_is_a_wrong_usage_and_nothing_is_sent(journal: Folder, server: Hub):
    announce(journal, "")

    run = journal.rotative("prevenir")

    assert run.code == 2
    assert "WEBSUB_HUB est vide" in run.err
    assert server.asked == []


@pytest.mark.parametrize("address", ["hub.example", "file:///etc/passwd", "https://", "http://[::1"])
def test_what_is_no_hub_is_refused(journal: Folder, address: str):
    announce(journal, address)

    run = journal.rotative("prevenir")
    assert run.code == 2
    assert "n’est pas l’adresse d’un hub" in run.err


def test_a_site_that_was_not_built_with_the_hub_is_said(journal: Folder, server: Hub):
    announce(journal, "https://autre.example/")

    run = journal.rotative("prevenir")
    assert run.code == 1
    assert "n’annonce le hub https://autre.example/" in run.out
    assert server.asked == []


def test_another_hub_knows_nothing_yet(journal: Folder, server: Hub):
    journal.rotative("prevenir")
    with hub() as other:
        announce(journal, other.address)
        assert journal.rotative("construire").code == 0
        assert journal.rotative("prevenir").code == 0
        assert sorted(other.topics) == FEEDS


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"hub": 1}', '{"told": 3, "hub": "x"}'])
def test_a_spoilt_memory_costs_requests_and_nothing_else(journal: Folder, server: Hub, damage: str):
    journal.rotative("prevenir")
    (memory,) = (journal.root / ".rotative/websub").iterdir()
    assert json.loads(memory.read_bytes())["told"].keys() == set(FEEDS)
    memory.write_text(damage)
    server.will(204)

    assert journal.rotative("prevenir").code == 0
    assert sorted(server.topics) == FEEDS


def test_no_build_speaks_to_the_hub(journal: Folder, server: Hub):
    journal.article("autre", "2026-11-21 08:00")

    assert journal.rotative("construire").code == 0
    assert journal.rotative("construire", "--tout-relire").code == 0
    assert journal.pelican("content").code == 0
    assert server.asked == []


@pytest.mark.parametrize(
    "words", [("--essais", "0"), ("--delai", "-1"), ("--pause", "x"), ("--essais", "onze")]
)
def test_impossible_figures_are_refused_in_french(journal: Folder, words: tuple[str, str]):
    run = journal.rotative("prevenir", *words)

    assert run.code == 2
    assert "ne peut pas valoir" in run.err
    assert "invalid" not in run.err
