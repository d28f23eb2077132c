"""A whole build keeps bodies in its state as they are read: what is held in memory besides says the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import plugins.gate
import plugins.lint
import plugins.reading
import plugins.typography
from plugins.domain import slots
from plugins.domain.newsroom import Newsroom
from plugins.domain.record import replace
from plugins.domain.site import Site
from plugins.domain.workers import alone
from plugins.press import schema
from plugins.press.stored_bodies import StoredBodies
from tests.lint.composing import NOW
from tests.site.folder import make_folder

REPLY = "Droit_de_reponse: 2026-11-21 | Le maire | reponse.md\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    folder = make_folder(tmp_path / "phare")
    folder.article("bon", body="Un <em>bon</em> texte.\n")
    folder.article("brouillon", head="Status: brouillon\n")
    folder.article("fautif", body="Texte [ici](/rien/) <b onclick='a()'>[x](#nulle)</b>\n")
    folder.article("repondu", head=REPLY, body="Le maire répond.\n")
    folder.write("articles/2026/11/reponse.md", "Je <script>a()</script> réponds [ici](/rien/).\n")
    for room in (plugins.typography, plugins.reading, plugins.lint, plugins.gate):
        room.register()
    return Site("Le Phare", "https://phare.example", str(folder.root), str(folder.content))


@pytest.fixture
def state(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(schema.make(tmp_path / "phare.sqlite")) as made:
        yield made


@pytest.fixture
def whole(site: Site) -> Newsroom:
    return slots.read_newsroom.get()(site, NOW)


@pytest.fixture
def lean(site: Site, state: sqlite3.Connection) -> Newsroom:
    return slots.read_newsroom.get()(site, NOW, alone, StoredBodies(state))


def test_the_newsroom_is_the_same_but_for_the_typed_texts_of_articles(
    whole: Newsroom, lean: Newsroom
) -> None:
    assert dict(lean.bodies) == dict(whole.bodies)
    assert (lean.articles, lean.refused_articles) == (whole.articles, whole.refused_articles)
    assert (lean.problems, lean.inspections) == (whole.problems, whole.inspections)
    reply = next(path for path in whole.sources if path.endswith("reponse.md"))
    heads = {path: replace(source, body="") for path, source in whole.sources.items()}
    assert lean.sources == heads | {reply: whole.sources[reply]}
    assert set(lean.raw_bodies) == {reply}
    assert set(whole.raw_bodies) > {reply}


def test_the_checks_say_the_same(whole: Newsroom, lean: Newsroom) -> None:
    said = list(slots.check_newsroom.get()(lean))
    assert said == list(slots.check_newsroom.get()(whole))
    assert any(problem.path.endswith("reponse.md") for problem in said)


def test_the_edition_gives_no_body_of_an_article_that_is_not_public(lean: Newsroom) -> None:
    edition = slots.open_gate.get()(lean, NOW)
    paths = {article.id[11:]: article.path for article in lean.articles}
    assert "texte" in edition.typed_body(paths["bon"])
    assert lean.bodies[paths["brouillon"]]
    with pytest.raises(KeyError):
        edition.typed_body(paths["brouillon"])
