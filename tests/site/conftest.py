"""A newsroom for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.builds import OURS, Warm, run, write_edition
from tests.site.folder import HOUSE, Folder, make_folder
from tests.site.foreign import write_rich, write_theme
from tests.site.newsroom import write_newsroom
from tests.site.twins import Twins


@pytest.fixture
def folder(tmp_path) -> Folder:
    """An empty newsroom on disk."""
    return make_folder(tmp_path / "journal")


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Folder:
    """The demonstration newspaper, built once a worker, at an instant of its own time."""
    root = tmp_path_factory.mktemp("demo") / "journal"
    demo = make_folder(root)
    shutil.rmtree(demo.content)
    shutil.copytree(HOUSE / "content", demo.content)
    settings = (HOUSE / "pelicanconf.py").read_text("utf-8")
    (root / "pelicanconf.py").write_text(
        settings.replace('THEME = "theme"', f"THEME = {str(HOUSE / 'theme')!r}"), "utf-8"
    )
    run = demo.rotative("construire")
    assert run.code == 0, run.said
    return demo


@pytest.fixture(scope="session")
def clean(tmp_path_factory) -> dict[tuple[int, tuple[str, ...]], dict[str, bytes]]:
    """The trees of both editions, each built afresh, by number and theme option."""
    trees = {}
    for theme in ((), ("-t", "simple")):
        for number in (0, 1):
            folder = make_folder(tmp_path_factory.mktemp("net") / "journal")
            write_edition(folder, number)
            done = run(folder, (*OURS, *theme))
            assert done.code == 0, done.said
            trees[number, theme] = folder.tree()
    assert trees[0, ()].keys() - trees[1, ()].keys()
    assert trees[1, ()].keys() - trees[0, ()].keys()
    return trees


@pytest.fixture(scope="session")
def first_edition(tmp_path_factory) -> Path:
    """A newsroom whose edition 0 is out and whose edition 1 is written, to be copied."""
    folder = make_folder(tmp_path_factory.mktemp("premier") / "journal")
    write_edition(folder, 0)
    assert run(folder).code == 0
    write_edition(folder, 1)
    return folder.root


@pytest.fixture
def published(tmp_path, first_edition) -> Folder:
    """A newsroom of the test's own, whose edition 0 is out and whose edition 1 is written."""
    return Folder(shutil.copytree(first_edition, tmp_path / "journal", symlinks=True))


@pytest.fixture
def mixed(folder) -> Folder:
    """Public, hidden, drafted, embargoed and retired articles, each with its picture, a page and an attachment."""
    write_rich(folder)
    return folder


@pytest.fixture
def theme(folder) -> Path:
    """A theme folder that has an article page and leaves the rest to Pelican's own."""
    return write_theme(folder)


@pytest.fixture(scope="session")
def houses(tmp_path_factory) -> Iterator[tuple[Warm, Warm]]:
    """A house for a newsroom, one for its clean twin: they build at the same time."""
    pair = tuple(
        Warm(make_folder(tmp_path_factory.mktemp("maison") / name), weak=True) for name in ("a", "b")
    )
    yield pair
    for house in pair:
        house.leave()


@pytest.fixture
def twins(tmp_path, houses) -> Twins:
    """A newsroom with something of everything, built, and ready to be edited."""
    twins = Twins(tmp_path, *houses)
    write_newsroom(twins.editor)
    assert twins.build()
    return twins
