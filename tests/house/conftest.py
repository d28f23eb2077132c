"""Small houses to try the laws on."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def lay_house(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write a house of a few files, path to text, and give its root."""

    def lay(tree: dict[str, str]) -> Path:
        for name, text in tree.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return lay
