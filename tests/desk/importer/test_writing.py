import pytest

from desk.importer.writing import write_all
from tests.desk.importer.sources import write


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_files_take_their_places(tmp_path):
    write_all(tmp_path / "content", {"articles/2019/a.md": b"a", "registry/authors.toml": b"[a]"})
    assert tree(tmp_path / "content") == {"articles/2019/a.md": b"a", "registry/authors.toml": b"[a]"}


def test_a_failure_leaves_everything_as_it_was(tmp_path):
    """The last file cannot be written: its folder's name is a file's. None of the others is there."""
    content = write(tmp_path / "content", {"registry/authors.toml": "[ada]\n", "images": "un fichier"})
    before = tree(content)
    files = {"registry/authors.toml": b"[autre]", "articles/2019/a.md": b"a", "images/2019/q.png": b"q"}
    with pytest.raises(OSError):
        write_all(content, files)
    assert tree(content) == before
    assert not (content / "articles").exists()


def test_a_failure_while_taking_places_gives_the_old_ones_back(tmp_path):
    content = write(tmp_path / "content", {"registry/authors.toml": "[ada]\n"})
    (content / "articles/a.md").mkdir(parents=True)  # a folder stands where a file should go
    before = tree(content)
    with pytest.raises(OSError):
        write_all(content, {"registry/authors.toml": b"[autre]", "articles/a.md": b"a"})
    assert tree(content) == before
