"""A newsroom for each test."""

import pytest

from tests.site.folder import Folder, make_folder


@pytest.fixture
def folder(tmp_path) -> Folder:
    """An empty newsroom on disk."""
    return make_folder(tmp_path / "journal")
