"""Files: nothing skipped in silence, nothing followed outside, nothing that blocks."""

from __future__ import annotations

import os
import socket

import pytest

FOLDER = "articles/2026/11/"


def _said(desk) -> dict[str, str]:
    return {problem.path: problem.code for problem in desk.read().problems}


def test_a_fifo_named_as_an_article_does_not_block(desk):
    desk.article()
    os.mkfifo(desk.root / "content" / FOLDER / "2026-11-20-tube.md")
    newsroom = desk.read()
    assert [(p.path, p.code) for p in newsroom.problems] == [
        ("content/articles/2026/11/2026-11-20-tube.md", "E002")
    ]
    assert (newsroom.seen, len(newsroom.articles)) == (2, 1)


def test_a_socket_is_named(desk, monkeypatch):
    desk.write("images/a.png", b"x")
    monkeypatch.chdir(desk.root / "content")  # the path of a socket has at most 108 bytes
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("prise.md")
        assert _said(desk) == {"content/prise.md": "E002"}


@pytest.mark.parametrize("name", [".#vote.md", "#vote.md#", "vote.md~", ".vote.md.swp", "vote.md.orig"])
def test_what_a_text_editor_leaves_is_named(desk, name):
    desk.write(FOLDER + name, "x")
    assert _said(desk) == {"content/" + FOLDER + name: "E003"}


def test_a_dangling_lock_link_is_named(desk):
    desk.article()
    os.symlink("jeanne@poste:4242", desk.root / "content" / FOLDER / ".#2026-11-20-vote.md")
    assert _said(desk) == {"content/" + FOLDER + ".#2026-11-20-vote.md": "E003"}


@pytest.mark.parametrize("target", ["/etc/passwd", "../../../../dehors.md", "nulle-part.md", "."])
def test_a_link_out_of_the_tree_or_to_nothing_is_named_and_not_read(desk, target):
    (desk.root / "dehors.md").write_text("Title: secret\n\nx\n")
    desk.write("images/a.png", b"x")
    os.makedirs(desk.root / "content" / FOLDER)
    os.symlink(target, desk.root / "content" / FOLDER / "2026-11-20-lien.md")
    newsroom = desk.read()
    assert [p.code for p in newsroom.problems] == ["E001"]
    assert (newsroom.seen, newsroom.articles) == (1, ())
    assert "secret" not in repr(newsroom)


def test_a_linked_folder_is_not_followed(desk):
    (desk.root / "dehors").mkdir()
    (desk.root / "dehors" / "x.md").write_text("x")
    os.symlink(desk.root / "dehors", desk.root / "content" / "articles")
    assert _said(desk) == {"content/articles": "E001"}


def test_a_link_to_a_picture_of_the_newsroom_is_a_picture(desk):
    desk.write("images/a.png", b"x")
    os.symlink("a.png", desk.root / "content" / "images" / "b.png")
    newsroom = desk.read()
    assert (newsroom.problems, dict(newsroom.files)) == ((), {"images/a.png": 1, "images/b.png": 1})


def test_a_text_of_20_megabytes_is_refused_without_being_read(desk):
    place = desk.write(FOLDER + "2026-11-20-gros.md", "x")
    os.truncate(place, 20_000_000)
    assert _said(desk) == {"content/" + FOLDER + "2026-11-20-gros.md": "E005"}


def test_an_attachment_over_the_limit_is_refused(desk):
    desk.write(FOLDER + "rapport.pdf", b"x" * 11)
    assert [p.code for p in desk.read(max_image_bytes=10).problems] == ["E006"]


@pytest.mark.parametrize(
    "path", ["egare.md", "images/x.md", "registry/x.md", "pages/sous/x.md", "brouillons/x.md"]
)
def test_a_markdown_file_without_a_place_is_named(desk, path):
    desk.write(path, "Title: x\n\nx\n")
    assert _said(desk) == {"content/" + path: "E007"}


@pytest.mark.parametrize("name", ["x.txt", "x.markdown", "x.MD", "x.html", "x.doc", "sans-extension"])
def test_a_file_among_the_articles_that_is_no_article_is_named(desk, name):
    desk.write(FOLDER + name, "x")
    assert _said(desk) == {"content/" + FOLDER + name: "E008"}


def test_pictures_and_attachments_may_stand_beside_articles(desk):
    desk.write(FOLDER + "a.jpg", b"x")
    desk.write(FOLDER + "b.pdf", b"xy")
    newsroom = desk.read()
    assert newsroom.problems == ()
    assert dict(newsroom.files) == {FOLDER + "a.jpg": 1, FOLDER + "b.pdf": 2}


@pytest.mark.parametrize(
    "name",
    ["2026-11-20-Vote.md", "2026-11-20-vote du budget.md", "2026-11-20-été.md", "vote.md", "2026-11-20-.md",
     "2026-11-20-vote--budget.md", "20-11-2026-vote.md"],
)  # fmt: skip
def test_a_bad_file_name_is_answered_with_the_good_one(desk, name):
    desk.article(path=FOLDER + name)
    (problem,) = desk.read().problems
    assert problem.code == "E009"
    assert "le nommer 2026-11-20-" in problem.remedy


def test_a_name_that_is_not_utf_8_is_a_problem_and_not_a_crash(desk):
    desk.article()
    with open(os.fsencode(desk.root / "content" / FOLDER) + b"2026-11-20-\xe9t\xe9.md", "wb") as file:
        file.write(b"x")
    (problem,) = desk.read().problems
    assert problem.code == "E011"
    problem.sentence.encode("utf-8")


def test_a_hidden_article_file_is_named_and_other_hidden_files_are_left_alone(desk):
    desk.write(FOLDER + ".2026-11-20-x.md", "x")
    desk.write(FOLDER + ".gitkeep", "")
    desk.write("images/.DS_Store", "x")
    newsroom = desk.read()
    assert [p.code for p in newsroom.problems] == ["E012"]
    assert dict(newsroom.files) == {}


def test_a_badly_named_attachment_warns_only_while_the_archive_is_adopted(desk):
    desk.write("documents/Rapport Final.pdf", "x")
    assert _said(desk) == {"content/documents/Rapport Final.pdf": "E010"}
    desk.write("registry/archive.toml", "controle_depuis = 2026-11-23\n")
    assert _said(desk) == {"content/documents/Rapport Final.pdf": "A010"}


def test_a_newsroom_without_content_says_so(desk):
    assert [p.code for p in desk.read(content=str(desk.root / "nulle-part")).problems] == ["E018"]


def test_two_readings_are_equal(desk):
    for number in range(9):
        desk.article(path=f"{FOLDER}2026-11-20-vote-{number}.md")
    assert repr(desk.read()) == repr(desk.read())
