"""How an edit is found: by a look at every file, by names, by git, and not at all when everything is to be read."""

import re
import subprocess
from datetime import date, timedelta

import pytest

from tests.site.folder import Folder, make_folder

LOST = "tout est reconstruit"


@pytest.fixture
def built(tmp_path) -> Folder:
    folder = make_folder(tmp_path / "journal")
    for n in range(6):
        folder.article(f"sujet-{n}", f"2026-11-{n + 10} 08:00", title=f"Sujet {n}")
    assert folder.rotative("construire").code == 0
    return folder


def page(folder: Folder, n: int) -> str:
    return (folder.output / f"2026/11/{n + 10}/sujet-{n}/index.html").read_text()


def rewrite(folder: Folder, n: int, body: str) -> str:
    place = folder.article(f"sujet-{n}", f"2026-11-{n + 10} 08:00", title=f"Sujet {n}", body=f"{body}\n")
    return str(place.relative_to(folder.root))


def build(folder: Folder, *options: str) -> str:
    done = folder.rotative("construire", *options)
    assert done.code == 0, done.said
    return done.said


def git(folder: Folder, *arguments: str) -> None:
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@phare.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *identity, *arguments), cwd=folder.root, check=True, capture_output=True)


def commit(folder: Folder) -> None:
    git(folder, "add", "content")
    git(folder, "commit", "-m", "un article")


def test_of_named_files_nothing_else_is_looked_at(built):
    named = rewrite(built, 1, "Un premier texte.")
    rewrite(built, 2, "Un second texte.")
    build(built, "--fichiers", named)
    assert "Un premier texte." in page(built, 1)
    assert "Un second texte." not in page(built, 2)
    build(built)
    assert "Un second texte." in page(built, 2)


def test_a_name_that_no_file_has_makes_every_file_looked_at(built):
    rewrite(built, 2, "Un second texte.")
    build(built, "--fichiers", "content/articles/2026/11/2026-11-11-sujte-1.md")
    assert "Un second texte." in page(built, 2)


def test_a_named_file_that_is_gone_takes_its_page_with_it(built):
    (gone,) = built.content.rglob("*sujet-3.md")
    gone.unlink()
    build(built, "--fichiers", str(gone))
    assert not (built.output / "2026/11/13/sujet-3").exists()


def test_git_says_what_changed_since_the_commit_that_was_published(built):
    git(built, "init", "-q")
    commit(built)
    build(built, "--depuis-git")
    rewrite(built, 1, "Un texte remis.")
    commit(built)
    rewrite(built, 2, "Un texte qui n’est pas remis.")
    build(built, "--depuis-git")
    assert "Un texte remis." in page(built, 1)
    assert "pas remis" not in page(built, 2)


def test_git_is_asked_anew_after_a_build_that_published_what_is_not_committed(built):
    """The commit would then say that a text was never changed, whose change readers have."""
    git(built, "init", "-q")
    commit(built)
    build(built, "--depuis-git")
    rewrite(built, 2, "Un texte publié sans être remis.")
    build(built)
    assert "sans être remis" in page(built, 2)
    git(built, "checkout", "content")
    build(built, "--depuis-git")
    assert "sans être remis" not in page(built, 2)


def test_git_follows_a_commit_that_goes_back_a_file_that_moves_and_one_that_goes(built):
    git(built, "init", "-q")
    commit(built)
    build(built, "--depuis-git")
    rewrite(built, 0, "Une erreur.")
    (moved,) = built.content.rglob("*sujet-4.md")
    git(built, "mv", str(moved), str(moved.with_name("2026-11-14-sujet-quatre.md")))
    git(built, "rm", "-q", str(next(built.content.rglob("*sujet-5.md"))))
    commit(built)
    build(built, "--depuis-git")
    assert "Une erreur." in page(built, 0)
    assert (built.output / "2026/11/14/sujet-quatre/index.html").exists()
    assert not (built.output / "2026/11/14/sujet-4").exists()
    assert not (built.output / "2026/11/15/sujet-5").exists()
    git(built, "revert", "--no-edit", "HEAD")
    build(built, "--depuis-git")
    assert "Une erreur." not in page(built, 0)
    assert page(built, 4)
    assert page(built, 5)


def test_without_git_every_file_is_looked_at(built):
    rewrite(built, 1, "Un texte.")
    build(built, "--depuis-git")
    assert "Un texte." in page(built, 1)


def test_reading_everything_again_mends_a_file_that_somebody_spoilt(built):
    spoilt = built.output / "2026/11/11/sujet-1/index.html"
    good = spoilt.read_bytes()
    spoilt.unlink()
    spoilt.write_bytes(b"autre chose")
    build(built, "--tout-relire")
    assert spoilt.read_bytes() == good


@pytest.mark.parametrize("way", [("--fichiers", "x", "--depuis-git"), ("--depuis-git", "--tout-relire")])
def test_one_way_at_a_time(built, way):
    assert built.rotative("construire", *way).code == 2


def test_a_lost_state_is_said_in_one_line_and_the_next_edit_is_an_edit_again(built):
    (built.root / ".rotative/state/output.seal").unlink()
    assert LOST in build(built)
    assert LOST not in build(built)


def test_an_edit_writes_the_same_number_of_files_whatever_the_archive_holds(tmp_path):
    """In one tree: a new article at the end of lists that no page of it fills."""
    written = []
    for size in (65, 145):
        folder = make_folder(tmp_path / f"journal-{size}")
        for n in range(size):
            day = date(2026, 11, 1) - timedelta(days=n)
            folder.article(f"breve-{n}", f"{day} 08:00", title=f"Brève {n}")
        build(folder)
        folder.article("nouveau", "2026-11-22 08:00")
        (said,) = re.findall(r"(\d+) fichiers écrits", build(folder))
        written.append(int(said))
    assert written[0] == written[1] <= 60
