"""A newsroom for each test."""

import shutil

import pytest

from tests.site.folder import HOUSE, Folder, make_folder


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
