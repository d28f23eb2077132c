"""Files laid in a tree where anything may lie."""

import os
import resource

import pytest

from plugins.press.faults import disk_sentence
from plugins.press.laying import Layer, holds, remove


def test_a_reader_who_opened_the_old_file_reads_it_to_its_end(tmp_path):
    """A slow download outlives two builds: its file is renamed over, never written into."""
    tree = tmp_path / "a"
    Layer(tree).lay("index.html", b"old" * 1000)
    with (tree / "index.html").open("rb") as reader:
        start = reader.read(10)
        Layer(tree).lay("index.html", b"new" * 5)
        assert start + reader.read() == b"old" * 1000
    assert (tree / "index.html").read_bytes() == b"new" * 5


def test_a_file_that_is_right_is_left_as_it_is(tmp_path):
    layer = Layer(tmp_path / "a")
    layer.lay("x/index.html", b"same")
    before = os.stat(tmp_path / "a/x/index.html")
    Layer(tmp_path / "a").lay("x/index.html", b"same")
    after = os.stat(tmp_path / "a/x/index.html")
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_an_empty_file_is_not_looked_for_in_a_pipe(tmp_path):
    """Opening a FIFO waits for a writer for ever, and its size is the empty file's."""
    layer = Layer(tmp_path / "a")
    os.mkfifo(tmp_path / "a" / "empty")
    layer.lay("empty", b"")
    assert holds(tmp_path / "a" / "empty", b"")


def test_names_as_long_as_the_disk_allows_are_laid(tmp_path):
    name = "n" * 250 + ".html"
    Layer(tmp_path / "a").lay(name, b"x")
    assert (tmp_path / "a" / name).read_bytes() == b"x"


def test_pruning_removes_what_nobody_claims_and_follows_no_link(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_bytes(b"x")
    layer = Layer(tmp_path / "a")
    for path in ("kept/index.html", "gone/index.html", "kept/gone/deep/index.html"):
        layer.lay(path, b"x")
    (tmp_path / "a/kept/link").symlink_to(outside)
    (tmp_path / "a/link").symlink_to(outside)
    layer.prune({"kept/index.html"})
    assert [str(p.relative_to(tmp_path / "a")) for p in sorted((tmp_path / "a").rglob("*"))] == [
        "kept",
        "kept/index.html",
    ]
    assert (outside / "precious").exists()


def test_removing_nothing_is_well_and_removing_a_link_leaves_its_target(tmp_path):
    remove(tmp_path / "nothing")
    (tmp_path / "target").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "target")
    remove(tmp_path / "link")
    assert (tmp_path / "target").is_dir()


def test_a_failed_write_leaves_no_beginning_of_a_file(tmp_path):
    layer = Layer(tmp_path / "a")
    with pytest.raises(OSError) as refused:
        layer.lay("n" * 300, b"x")
    assert refused.value.filename
    assert os.listdir(tmp_path) == ["a"]
    assert "le nom est trop long" in (disk_sentence(refused.value) or "")


def test_a_file_that_is_cut_short_by_the_system_is_refused_and_leaves_nothing(tmp_path):
    """A limit on the length of files: the first write takes a part and says so, the next is refused."""
    layer = Layer(tmp_path / "a")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError) as refused:
            layer.lay("x.html", b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refused.value.filename == str(tmp_path / "a/x.html")
    assert os.listdir(tmp_path / "a") == []


@pytest.mark.parametrize("error", [OSError(), BrokenPipeError(32, "x"), FileNotFoundError(2, "x", "y")])
def test_what_is_no_fault_of_the_disk_is_not_called_one(error):
    assert disk_sentence(error) is None


def test_a_link_takes_the_place_of_anything(tmp_path):
    """Two trees of one edition are laid at once, and several articles show one picture."""
    (tmp_path / "b/x").mkdir(parents=True)
    (tmp_path / "b/x/old").write_bytes(b"old")
    layer, other = Layer(tmp_path / "a"), Layer(tmp_path / "b")
    assert (layer.is_new, other.is_new) == (True, False)
    for path in ("x/old", "x/new", "x/new"):
        layer.lay(path, b"same")
        other.link(path, str(tmp_path / "a" / path))
    for path in ("x/old", "x/new"):
        assert (tmp_path / "b" / path).samefile(tmp_path / "a" / path)
    assert sorted(place.name for place in tmp_path.iterdir()) == ["a", "b"]
