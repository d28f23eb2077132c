"""What the file system shows of the content folder: which files changed since they were looked at."""

from __future__ import annotations

import os

import pytest

from plugins.press.scanning import COARSE, STRANGE, changed_since, digest_of, marks_of, scan, scan_folders

OLD = 1_700_000_000_000_000_000


@pytest.fixture
def content(tmp_path):
    for path in ("a.md", "b/c.md", "b/d/e.jpg"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    return tmp_path


class Kept:
    """The folder as it was when this was made; `later` is an instant at which nothing is recent any more."""

    def __init__(self, content):
        self.content = content
        self.rows = dict(scan_folders(content))
        self.digests = {row[0]: digest_of(content, row[0]) for row in scan(content)}
        self.later = max(row[3] for row in scan(content)) + COARSE + 1

    def changed(self, scanned=None):
        return changed_since(self.content, self.rows, self.digests.__getitem__, scanned or self.later)


def test_every_file_is_seen_with_its_marks(content):
    assert {row[0]: row[1:] for row in scan(content)} == {
        path: marks_of(content, path) for path in ("a.md", "b/c.md", "b/d/e.jpg")
    }


def test_links_lead_to_files_and_what_is_no_file_has_marks_of_its_own(content, tmp_path_factory):
    aside = tmp_path_factory.mktemp("aside")
    (aside / "f.md").write_text("f")
    (content / "link.md").symlink_to(aside / "f.md")
    (content / "folder").symlink_to(aside)
    (content / "nowhere.md").symlink_to(aside / "none.md")
    os.mkfifo(content / "pipe.md")
    seen = {row[0]: row[1:] for row in scan(content)}
    assert sorted(seen) == ["a.md", "b/c.md", "b/d/e.jpg", "folder", "link.md", "nowhere.md", "pipe.md"]
    assert {path for path, marks in seen.items() if marks == STRANGE} == {"folder", "nowhere.md", "pipe.md"}
    kept = Kept(content)
    (aside / "f.md").write_text("g")
    assert kept.changed() == ["link.md"]


def test_a_folder_that_cannot_be_opened_is_seen_as_something_strange(tmp_path):
    assert list(scan(tmp_path / "none")) == [("", *STRANGE)]


def test_nothing_changed(content):
    assert Kept(content).changed() == []


def test_new_gone_and_changed_files_are_told_in_order(content):
    kept = Kept(content)
    (content / "b/z.md").write_text("new")
    (content / "b/c.md").unlink()
    (content / "a.md").write_text("other")
    assert kept.changed() == ["a.md", "b/c.md", "b/z.md"]


def test_a_file_that_was_only_touched_has_not_changed(content):
    kept = Kept(content)
    os.utime(content / "a.md", ns=(OLD, OLD))
    assert kept.changed() == []


def test_a_file_of_the_same_size_and_time_is_known_by_its_inode_s_time(content):
    os.utime(content / "a.md", ns=(OLD, OLD))
    kept = Kept(content)
    (content / "a.md").write_text("A.MD")
    os.utime(content / "a.md", ns=(OLD, OLD))
    assert kept.changed() == ["a.md"]


def test_the_bytes_of_a_recent_file_are_read_whatever_its_marks_say(content):
    kept = Kept(content)
    kept.digests["b/c.md"] = b"what it held before it changed within one tick of the clock"
    assert kept.changed() == []
    newest = kept.later - COARSE - 1
    assert kept.changed(scanned=newest) == ["b/c.md"]


def test_a_file_that_could_not_be_read_and_is_gone_has_changed(content):
    kept = Kept(content)
    kept.digests["a.md"] = b""
    (content / "a.md").unlink()
    assert kept.changed() == ["a.md"]
