"""What was made is kept, and what is damaged is made again."""

import os
from pathlib import Path

import pytest

from plugins.domain.derived import Derived
from plugins.domain.filecopy import FileCopy
from plugins.domain.record import Unseen
from plugins.domain.sheet import Sheet
from plugins.images import cache, preparing
from plugins.images.cache import is_kept, kept
from plugins.images.preparing import made, prepare
from tests.images.pictures import jpeg, opened, png


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.jpg").write_bytes(jpeg())
    return tmp_path


def derived(newsroom: Path, name: str = "a.jpg", suffix: str = ".webp", width: int = 100) -> Derived:
    source = FileCopy.of(str(newsroom / "content"), name)
    return Derived(source, suffix, width, Unseen(str(newsroom / "cache")))


def sheets(*pictures: Derived) -> list[Sheet]:
    return [Sheet(f"{p.source.path}.{p.width}{p.suffix}", "image", p) for p in pictures]


def test_a_picture_is_converted_once_and_not_after_a_rename(newsroom):
    before = [
        derived(newsroom, suffix=suffix, width=width) for suffix in (".avif", ".jpg") for width in (50, 100)
    ]
    assert prepare(sheets(*before)).pictures == 1
    assert prepare(sheets(*before)).pictures == 0
    (newsroom / "content/a.jpg").rename(newsroom / "content/b.jpg")
    after = [derived(newsroom, "b.jpg", each.suffix, each.width) for each in before]
    assert prepare(sheets(*after)).pictures == 0
    assert [kept(each) for each in after] == [kept(each) for each in before]


def test_two_files_of_the_same_bytes_are_one_picture(newsroom):
    (newsroom / "content/b.jpg").write_bytes((newsroom / "content/a.jpg").read_bytes())
    assert prepare(sheets(derived(newsroom), derived(newsroom, "b.jpg"))).pictures == 1


def test_another_width_format_rule_or_encoder_is_another_picture(newsroom, monkeypatch):
    first = derived(newsroom)
    assert prepare(sheets(first)).pictures == 1
    assert not is_kept(derived(newsroom, width=99))
    assert not is_kept(derived(newsroom, suffix=".jpg"))
    monkeypatch.setattr(cache, "RULES", cache.RULES + 1)
    assert not is_kept(first)


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "exchanged", "closed"])
def test_a_damaged_entry_costs_a_conversion_and_never_a_wrong_byte(newsroom, damage):
    wanted, other = derived(newsroom), derived(newsroom, width=50)
    prepare(sheets(wanted, other))
    right = kept(wanted)
    place = cache._place(wanted.cache.value, cache.key_of(wanted))
    content = place.read_bytes()
    if damage == "cut":
        place.write_bytes(content[:-9])
    elif damage == "flipped":
        place.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
    elif damage == "emptied":
        place.write_bytes(b"")
    elif damage == "exchanged":
        place.write_bytes(cache._place(other.cache.value, cache.key_of(other)).read_bytes())
    else:
        place.unlink()
        place.mkdir()
    assert kept(wanted) is None
    assert made(wanted) == right
    if damage != "closed":
        assert kept(wanted) == right


def test_a_cache_that_cannot_be_written_costs_time_only(newsroom):
    (newsroom / "cache").write_text("a file where a folder should be")
    wanted = derived(newsroom)
    assert prepare(sheets(wanted)).problems == ()
    assert opened(made(wanted)).width == 100


def test_nothing_half_written_is_left(newsroom):
    prepare(sheets(*(derived(newsroom, width=width) for width in (20, 40, 60))))
    names = [name for _, _, files in os.walk(newsroom / "cache") for name in files]
    assert len(names) == 3
    assert not [name for name in names if name.endswith(".new")]


def test_a_file_that_changed_after_it_was_looked_at_is_not_kept_as_what_it_was(newsroom):
    wanted = derived(newsroom)
    (newsroom / "content/a.jpg").write_bytes(png())
    prepare(sheets(wanted))
    made(wanted)
    assert not is_kept(wanted)


def test_a_file_that_cannot_be_read_to_its_end_is_told_and_the_others_are_made(newsroom):
    (newsroom / "content/b.jpg").write_bytes(jpeg()[:3000])
    good, bad = derived(newsroom), derived(newsroom, "b.jpg")
    prepared = prepare(sheets(bad, good))
    assert prepared.pictures == 1
    assert [(problem.path, problem.code) for problem in prepared.problems] == [("content/b.jpg", "E223")]
    assert is_kept(good)


def test_as_many_threads_as_there_are_processors_make_the_same_bytes(newsroom, monkeypatch):
    pictures = [
        derived(newsroom, suffix=s, width=w) for s in (".avif", ".webp", ".jpg") for w in (50, 200, 400)
    ]
    prepare(sheets(*pictures))
    many = [kept(each) for each in pictures]
    monkeypatch.setattr(preparing, "_processors", lambda: 1)
    alone = [Derived(p.source, p.suffix, p.width, Unseen(str(newsroom / "other"))) for p in pictures]
    prepare(sheets(*alone))
    assert [kept(each) for each in alone] == many
