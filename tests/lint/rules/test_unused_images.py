"""Images that nobody shows."""

from __future__ import annotations

from plugins.domain.article import Picture, Status
from plugins.domain.record import replace
from plugins.domain.registry import Author
from plugins.lint.rules.unused_images import check
from tests.lint.composing import article, directory, newsroom, told

FILES = {"images/a.jpg": 1}


def test_an_image_of_a_head_a_body_a_link_or_a_draft_is_used() -> None:
    picture = Picture("images/a.jpg", "a")
    for made, body in (
        (article(picture=picture), "x"),
        (article(body_pictures=(picture,)), "x"),
        (article("[a](/images/a.jpg)"), "[a](/images/a.jpg)"),
        (article(picture=picture, status=Status.DRAFT), "x"),
        (article(), '<img src="/images/a.jpg" alt="a">'),
    ):
        assert told(check(directory(newsroom((made, body), files=FILES)))) == []


def test_a_portrait_is_used() -> None:
    authors = {"a-b": Author("a-b", "A B", portrait="images/a.jpg")}
    assert told(check(directory(newsroom(authors=authors, files=FILES)))) == []


def test_other_files_are_not_asked() -> None:
    assert told(check(directory(newsroom(files={"fichiers/a.pdf": 1, "images/lisez-moi.txt": 1})))) == []


def test_an_image_in_no_text_warns() -> None:
    (problem,) = check(directory(newsroom((article(), "x"), files=FILES)))
    assert (problem.code, problem.path) == ("A213", "content/images/a.jpg")


def test_nothing_is_called_unused_while_an_article_could_not_be_read() -> None:
    found = replace(newsroom(files=FILES), refused=("content/articles/a.md",))
    assert told(check(directory(found))) == []
