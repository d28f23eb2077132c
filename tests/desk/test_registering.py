"""`rotative enregistrer`: what it writes, what it leaves, what it refuses."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.folder import HOUSE, Folder, make_folder

VOTE = "/2026/11/20/vote/\t2026-11-20-vote\t2026-11-20T08:00:00+01:00\ttag:phare.example,2026-11-20:vote\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_folder(tmp_path / "journal")
    folder.article("vote")
    return folder


def register(folder: Folder) -> str:
    return (folder.content / "registry/permalinks.tsv").read_bytes().decode()


def test_every_article_but_drafts_is_written_down_sorted(folder: Folder):
    folder.article("cache", "2026-11-19", head="Status: hidden\n")
    folder.article("retire", "2026-07-01", head="Status: retired\nRetrait: 2026-11-22 | Erreur.\n")
    folder.article("noel", "2026-11-21", head="Embargo: 2026-12-24 18:00\n")
    folder.article("brouillon", "2026-11-18", head="Status: draft\n")

    assert folder.rotative("enregistrer").out == "4 adresses enregistrées, 4 au registre.\n"

    day = "tag:phare.example,"
    assert register(folder) == (
        f"/2026/07/01/retire/\t2026-07-01-retire\t2026-07-01+02:00\t{day}2026-07-01:retire\n"
        f"/2026/11/19/cache/\t2026-11-19-cache\t2026-11-19+01:00\t{day}2026-11-19:cache\n"
        f"{VOTE}"
        f"/2026/11/21/noel/\t2026-11-21-noel\t2026-12-24T18:00:00+01:00\t{day}2026-12-24:noel\n"
    )


def test_a_second_time_nothing_is_written(folder: Folder):
    folder.rotative("enregistrer")
    place = folder.content / "registry/permalinks.tsv"
    before = place.stat()

    assert folder.rotative("enregistrer").out == "aucune adresse à enregistrer, 1 au registre.\n"

    assert (place.stat().st_mtime_ns, place.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert sorted(path.name for path in place.parent.iterdir()) == [
        "authors.toml", "categories.toml", "permalinks.tsv",
    ]  # fmt: skip


def test_a_control_writes_nothing_and_says_what_is_missing(folder: Folder):
    run = folder.rotative("enregistrer", "--controler")
    assert (run.code, run.out.splitlines()[1:]) == (1, ["  /2026/11/20/vote/"])
    assert "1 ligne à mettre à jour" in run.out
    assert not (folder.content / "registry/permalinks.tsv").exists()

    folder.rotative("enregistrer")
    run = folder.rotative("enregistrer", "--controler")
    assert (run.code, run.out) == (0, "Registre à jour : 1 adresse.\n")


def test_lines_of_two_branches_are_put_in_order(folder: Folder):
    folder.article("quai", "2026-11-21")
    folder.rotative("enregistrer")
    sorted_lines = register(folder)
    folder.write("registry/permalinks.tsv", "".join(reversed(sorted_lines.splitlines(keepends=True))))

    assert folder.rotative("construire", "--strict").code == 0
    assert folder.rotative("enregistrer", "--controler").code == 1
    assert folder.rotative("enregistrer").code == 0
    assert register(folder) == sorted_lines


def test_faulty_content_is_refused_as_by_a_check(folder: Folder):
    folder.article("casse", "2026-11-21", category="Inconnue")

    run = folder.rotative("enregistrer")

    assert run.code == 1
    assert "E123" in run.err
    assert not (folder.content / "registry/permalinks.tsv").exists()


def test_a_line_that_has_been_public_is_never_touched(folder: Folder):
    kept = VOTE.replace("tag:phare.example,2026-11-20:vote", "https://ancien.example/?p=12")
    kept = kept.replace("2026-11-20T08:00:00+01:00", "2019-06-14+02:00")
    folder.write("registry/permalinks.tsv", kept)

    assert folder.rotative("enregistrer").code == 0
    assert register(folder) == kept
    assert folder.rotative("construire").code == 0
    feed = folder.tree()["flux/actualites.xml"].decode()
    assert "https://ancien.example/?p=12</guid>" in feed
    assert "<pubDate>Fri, 14 Jun 2019 00:00:00 +0200</pubDate>" in feed


def test_two_articles_that_embargoes_bring_to_one_day_have_two_guids(folder: Folder):
    for day in ("2026-11-18", "2026-11-19"):
        folder.article("match", day, head="Embargo: 2026-11-21 09:00\n")

    assert folder.rotative("enregistrer").code == 0

    guids = re.findall(r"tag:\S+", register(folder))
    assert guids == [
        "tag:phare.example,2026-11-21:match",
        "tag:phare.example,2026-11-21:2026/11/19/match",
        "tag:phare.example,2026-11-20:vote",
    ]
    assert folder.rotative("construire", "--strict").code == 0
    assert set(guids) == set(
        re.findall(r">(tag:[^<]+)</guid>", folder.tree()["flux/actualites.xml"].decode())
    )


def test_the_clock_adds_nothing(folder: Folder):
    """Registered before or after its hour, a line is the same."""
    folder.article("noel", "2026-12-24 18:00")
    folder.rotative("enregistrer")
    before = register(folder)

    assert folder.rotative("enregistrer", now="2027-01-01T00:00:00+01:00").code == 0

    assert register(folder) == before


def test_the_hook_of_the_guide_registers_what_is_committed_and_that_alone(folder: Folder):
    """Taken from the operators' guide; another article lies about, not committed."""
    guide = (HOUSE / "docs/exploitation.md").read_text("utf-8")
    hook = re.search(r"```sh\n(#!/bin/sh\n.*?)```", guide, re.DOTALL)
    assert hook

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=Ada", "-c", "user.email=ada@phare.example")
        return subprocess.run(
            ["git", *who, *words], cwd=folder.root, capture_output=True, text=True, check=True
        )

    git("init", "-q")
    place = folder.root / ".git/hooks/pre-commit"
    place.parent.mkdir(exist_ok=True)
    place.write_text(hook[1], "utf-8")
    place.chmod(0o755)
    launcher = folder.root / "rotative"
    launcher.write_text(f'#!/bin/sh\nPYTHONPATH={HOUSE}:. exec {sys.executable} -P -m desk "$@"\n', "utf-8")
    launcher.chmod(0o755)
    git("add", "content")
    folder.article("ailleurs", "2026-11-21")
    git("commit", "-qm", "Le vote")

    assert git("show", "HEAD:content/registry/permalinks.tsv").stdout == VOTE
    assert "ailleurs" in git("status", "--porcelain").stdout
