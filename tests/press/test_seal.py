"""The seal fits what was sealed, and nothing that anybody touched since."""

import os
from pathlib import Path

import pytest

from plugins.press.seal import Seal, marks, read_seal


@pytest.fixture
def sealed(tmp_path) -> tuple[Path, Path, Path]:
    state, editions, place = tmp_path / "output.sqlite", tmp_path / "editions", tmp_path / "output.seal"
    state.write_bytes(b"x" * 5000)
    for name in "ab":
        (editions / name / "2026").mkdir(parents=True)
    roots = {name: marks(editions / name) for name in "ab"}
    Seal("f00d", 7, {"a": 7, "b": 6}, marks(state), roots, 123, "c0ffee", 456).write(place)
    return state, editions, place


def fits(sealed: tuple[Path, Path, Path]) -> bool:
    state, editions, place = sealed
    seal = read_seal(place)
    return seal is not None and seal.fits(state, editions)


def test_a_seal_is_read_as_it_was_written(sealed):
    seal = read_seal(sealed[2])
    assert seal is not None
    assert (seal.inputs, seal.edition, seal.trees, seal.commit) == ("f00d", 7, {"a": 7, "b": 6}, "c0ffee")
    assert (seal.scanned, seal.as_of) == (123, 456)
    assert fits(sealed)


def flip(state: Path, editions: Path) -> None:
    before = os.stat(state)
    with open(state, "r+b") as file:
        file.seek(2500)
        file.write(b"y")
    os.utime(state, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace(state: Path, editions: Path) -> None:
    copy = state.with_name("copie")
    copy.write_bytes(state.read_bytes())
    copy.replace(state)


def close(state: Path, editions: Path) -> None:
    state.chmod(0o400)


def cut(state: Path, editions: Path) -> None:
    os.truncate(state, 4096)


def lose(state: Path, editions: Path) -> None:
    state.unlink()


def empty_a_tree(state: Path, editions: Path) -> None:
    (editions / "b" / "2026").rmdir()


def lose_a_tree(state: Path, editions: Path) -> None:
    (editions / "a" / "2026").rmdir()
    (editions / "a").rmdir()


@pytest.mark.parametrize("touch", [flip, replace, close, cut, lose, empty_a_tree, lose_a_tree])
def test_it_fits_nothing_that_was_touched(sealed, touch):
    touch(*sealed[:2])
    assert not fits(sealed)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"inputs": 1}', "null", "\0", '{"trees": []}'])
def test_a_spoilt_seal_is_none(sealed, text):
    sealed[2].write_text(text)
    assert read_seal(sealed[2]) is None


def test_a_half_seal_is_none(sealed):
    text = sealed[2].read_text()
    for end in range(len(text)):
        sealed[2].write_text(text[:end])
        assert read_seal(sealed[2]) is None
