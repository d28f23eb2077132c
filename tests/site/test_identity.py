"""A build is a pure function: the same sources give the same bytes, whatever the machine."""

import shutil

import pytest

from tests.site.folder import Folder, tree_of

SPAWNED = """\
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def naissances(number):
    return ProcessPoolExecutor(number, mp_context=multiprocessing.get_context("spawn"))
"""


@pytest.fixture
def rich(folder: Folder) -> Folder:
    """A newsroom with something of everything that depends on dates, order or spelling."""
    folder.picture("images/2026/11/quai.png")
    image = "Image: images/2026/11/quai.png\nImage_alt: Le quai\nImage_credit: Ada Riva\n"
    folder.article("vote", head=f"Tags: Élections ; budget\n{image}")
    folder.article(
        "suite", "2026-11-21", head="Tags: elections\nGenre: tribune\n", authors="Ada Riva ; Luc Ney"
    )
    folder.article("vieux", "2024-10-27 02:30", category="Économie", body="« Déjà » vu ; et 10 000 fois !\n")
    folder.article(
        "corrige", "2026-11-22 18:30", head="Modified: 2026-11-23 09:00\nCorrection: 2026-11-23 | Un nom.\n"
    )
    folder.article("secret", "2026-11-23 09:00", head="Embargo: 2027-01-01\n")
    for n in range(45):
        folder.article(f"breve-{n:02d}", f"2026-10-{n % 28 + 1:02d} {n % 24:02d}:05")
    return folder


def test_place_zone_locale_and_hash_seed_change_no_byte(rich, tmp_path):
    assert rich.rotative("construire", TZ="UTC").code == 0
    first = rich.tree()
    elsewhere = Folder(tmp_path / "ailleurs" / "deux mots")
    shutil.copytree(rich.root, elsewhere.root, ignore=shutil.ignore_patterns("output", ".rotative"))
    run = elsewhere.rotative("construire", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7")
    assert run.code == 0, run.said
    assert elsewhere.tree() == first


def test_source_date_epoch_stands_for_the_clock(rich):
    assert rich.rotative("construire", now="2026-11-23T12:00:00+01:00").code == 0
    first = rich.tree()
    assert rich.rotative("construire", now="", SOURCE_DATE_EPOCH="1795431600").code == 0
    assert rich.tree() == first


def test_plain_pelican_gives_the_same_bytes(rich):
    assert rich.rotative("construire").code == 0
    first = rich.tree()
    run = rich.pelican("content", "-s", "pelicanconf.py", "-o", "autre")
    assert run.code == 0, run.said
    assert tree_of(rich.root / "autre") == first


def test_a_second_build_writes_nothing(rich):
    assert rich.rotative("construire").code == 0
    before = rich.tree()
    run = rich.rotative("construire")
    assert "aucun fichier écrit" in run.out
    assert rich.tree() == before


def test_building_after_edits_equals_building_afresh(rich, tmp_path):
    assert rich.rotative("construire").code == 0
    rich.article("vote", title="Un autre titre", head="Tags: port\n")
    rich.article("nouveau", "2026-11-23 10:00")
    (rich.content / "articles/2026/10/2026-10-05-breve-04.md").unlink()
    assert rich.rotative("construire").code == 0
    fresh = Folder(tmp_path / "frais")
    shutil.copytree(rich.root, fresh.root, ignore=shutil.ignore_patterns("output", ".rotative"))
    assert fresh.rotative("construire").code == 0
    assert rich.tree() == fresh.tree()


def test_the_demonstration_newspaper_builds_without_a_warning_and_leaks_nothing(demo):
    run = demo.rotative("construire", "--strict")
    assert run.code == 0, run.said
    assert "aucun fichier écrit" in run.out
    proof = demo.rotative("prouver", "embargo")
    assert proof.code == 0, proof.said
    assert "3 articles non publiés" in proof.out
    assert "aucune fuite" in proof.out


@pytest.mark.parametrize(
    "executor",
    ["concurrent.futures.ProcessPoolExecutor", "concurrent.futures.ThreadPoolExecutor", "tiroir.naissances"],
)
def test_two_workers_give_the_bytes_of_one(rich, executor):
    """Forked processes, threads, and spawned processes, which inherit nothing."""
    (rich.root / "tiroir.py").write_text(SPAWNED, "utf-8")
    settings = rich.root / "pelicanconf.py"
    plain = settings.read_text("utf-8")
    settings.write_text(f'{plain}\nPRESS_EXECUTOR = "serial"\n', "utf-8")
    assert rich.rotative("construire", "-o", "seul").code == 0
    settings.write_text(f"{plain}\nPRESS_EXECUTOR = {executor!r}\nPRESS_WORKERS = 2\n", "utf-8")
    run = rich.rotative("construire", "-o", "deux")
    assert run.code == 0, run.said
    assert tree_of(rich.root / "deux") == tree_of(rich.root / "seul")


def test_two_workers_find_the_same_faults(rich):
    rich.article("faux", head="Genre: inconnu\nLang: français\n", body="![](/images/rien.png)\n")
    rich.article("vide", body="\n")
    settings = rich.root / "pelicanconf.py"
    plain = settings.read_text("utf-8")
    alone = rich.rotative("verifier")
    settings.write_text(
        f'{plain}\nPRESS_EXECUTOR = "concurrent.futures.ProcessPoolExecutor"\nPRESS_WORKERS = 2\n', "utf-8"
    )
    together = rich.rotative("verifier")
    assert together == alone
    assert alone.code == 1
    assert "E133" in alone.out
