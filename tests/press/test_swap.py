"""Two trees and one link."""

import os
import threading

from plugins.press.swap import Output
from plugins.press.tree import files_below, write_tree


def build(output: Output, pages: dict[str, bytes]):
    tree = output.stale
    tally = write_tree(tree, sorted(pages.items()), output.served)
    output.serve(tree)
    return tally


def content(folder) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files_below(folder)}


def test_the_link_always_names_one_whole_edition(tmp_path):
    output = Output(tmp_path / "output")
    editions = [
        {"a/index.html": b"1", "b.xml": b"1"},
        {"a/index.html": b"2"},
        {"c": b"3", "a/index.html": b"2"},
    ]
    for pages in editions:
        build(output, pages)
        assert content(output.link) == pages
        assert output.link.is_symlink()


def test_a_half_written_tree_is_mended_and_never_served(tmp_path):
    output = Output(tmp_path / "output")
    build(output, {"a": b"old"})
    stale = output.stale
    stale.mkdir()
    (stale / "a").mkdir()
    (stale / "a" / "garbage").write_bytes(b"x")
    (stale / "b").write_bytes(b"file where a folder belongs")
    assert content(output.link) == {"a": b"old"}
    build(output, {"a": b"new", "b/index.html": b"new"})
    assert content(output.link) == {"a": b"new", "b/index.html": b"new"}


def test_a_link_inside_a_tree_is_replaced_and_not_followed(tmp_path):
    output = Output(tmp_path / "output")
    build(output, {"a": b"1"})
    outside = tmp_path / "outside"
    outside.write_bytes(b"precious")
    stale = output.stale
    stale.mkdir()
    (stale / "a").symlink_to(outside)
    build(output, {"a": b"2"})
    assert outside.read_bytes() == b"precious"
    assert content(output.link) == {"a": b"2"}


def test_the_tally_compares_with_what_readers_had(tmp_path):
    output = Output(tmp_path / "output")
    assert build(output, {"a": b"1", "b": b"1"}).written == 2
    tally = build(output, {"a": b"1", "b": b"2", "c": b"1"})
    assert (tally.written, tally.unchanged, tally.removed) == (2, 1, 0)
    tally = build(output, {"a": b"1"})
    assert (tally.written, tally.unchanged, tally.removed) == (0, 1, 2)


def test_something_foreign_is_recognised_and_an_empty_folder_is_not(tmp_path):
    output = Output(tmp_path / "output")
    output.link.mkdir()
    assert not output.is_foreign
    build(output, {"a": b"1"})
    assert not output.is_foreign
    other = Output(tmp_path / "site")
    other.link.mkdir()
    (other.link / "mine.html").write_text("mine")
    assert other.is_foreign
    third = Output(tmp_path / "third")
    third.link.symlink_to(tmp_path)
    assert third.is_foreign


def test_a_reader_that_polls_during_builds_never_misses_a_file(tmp_path):
    output = Output(tmp_path / "output")
    build(output, {f"{n}.html": b"0" for n in range(30)})
    missing, stop = [], threading.Event()

    def read():
        while not stop.is_set():
            # A reader opens the edition once, as a server does for a page, and reads in it.
            tree = output.link.resolve()
            for n in range(30):
                try:
                    (output.link / f"{n}.html").read_bytes()
                except FileNotFoundError as error:
                    missing.append((tree, error))

    reader = threading.Thread(target=read)
    reader.start()
    for edition in range(40):
        build(output, {f"{n}.html": str(edition).encode() for n in range(30)})
    stop.set()
    reader.join()
    assert missing == []


def test_a_second_build_waits_for_the_first(tmp_path):
    output = Output(tmp_path / "output")
    order, entered = [], threading.Event()

    def second():
        entered.wait()
        with output.lock(lambda: order.append("waits")):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with output.lock(lambda: order.append("never")):
        entered.set()
        while "waits" not in order:
            os.sched_yield()
        order.append("first")
    waiting.join()
    assert order == ["waits", "first", "second"]


def test_the_folder_can_be_moved_as_a_whole(tmp_path):
    build(Output(tmp_path / "here" / "output"), {"a": b"1"})
    (tmp_path / "here").rename(tmp_path / "there")
    assert content(tmp_path / "there" / "output") == {"a": b"1"}


def test_only_before_the_first_link_may_both_trees_be_written(tmp_path):
    output = Output(tmp_path / "output")
    assert output.unnamed is not None
    assert output.unnamed != output.stale
    build(output, {"a": b"1"})
    assert output.unnamed is None
    # The tree is gone, and readers would see files appear one by one.
    (output.served or output.link).rename(tmp_path / "gone")
    assert output.unnamed is None
