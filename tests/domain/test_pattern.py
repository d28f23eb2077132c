"""Patterns compiled when they are first used: they answer as compiled ones do, and every one in the house compiles."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module

import pytest

from plugins.domain import pattern as module
from plugins.domain.pattern import pattern
from tests.site.folder import HOUSE

METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
USERS = sorted(
    path.relative_to(HOUSE).with_suffix("").as_posix().replace("/", ".")
    for path in (HOUSE / "plugins").rglob("*.py")
    if "from plugins.domain.pattern import" in path.read_text("utf-8")
)


def test_it_is_compiled_once_when_it_is_first_used(monkeypatch):
    compiled = []
    compile_now = re.compile
    monkeypatch.setattr(module.re, "compile", lambda *given: compiled.append(given) or compile_now(*given))
    number = pattern("[0-9]+", re.ASCII)
    assert not compiled
    assert number.pattern == "[0-9]+"
    assert not compiled
    assert number.search("le 14 juin").span() == (3, 5)
    assert number.sub("n", "14 et 15") == "n et n"
    assert compiled == [("[0-9]+", re.ASCII)]


@pytest.mark.parametrize("name", METHODS)
def test_each_method_is_the_compiled_pattern_s_own(name):
    ours, theirs = pattern("(x)[0-9]", re.IGNORECASE), re.compile("(x)[0-9]", re.IGNORECASE)
    given = ("-", "aX1b") if name in ("sub", "subn") else ("aX1b",)

    def told(answer):
        answer = list(answer) if name == "finditer" else answer
        return repr(answer)

    assert told(getattr(ours, name)(*given)) == told(getattr(theirs, name)(*given))
    assert getattr(ours, name) == getattr(re.compile("(x)[0-9]", re.IGNORECASE), name)


def test_it_has_nothing_else():
    with pytest.raises(AttributeError):
        pattern("a").groups  # noqa: B018


def test_every_pattern_of_the_house_compiles(monkeypatch):
    assert len(USERS) > 20
    made = [
        value
        for name in USERS
        for held in vars(import_module(name)).values()
        for value in (held.values() if isinstance(held, dict) else (held,))
        if type(value).__name__ == "_Pattern"
    ]
    assert len(made) > 30
    for one in made:
        one.search("")


def test_a_process_that_reads_rooms_compiles_none_of_them():
    """Importing a module must not use its own patterns."""
    code = (
        "import sys, importlib, plugins.domain.pattern as m\n"
        "m._Pattern.__getattr__ = lambda self, name: sys.exit(f'{self.pattern} is compiled')\n"
        f"[importlib.import_module(name) for name in {USERS!r}]"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
