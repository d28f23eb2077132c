"""The two ways into the house: `rotative` for editors, `make` for everybody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# These tests may themselves be run by make, whose own flags would be handed down.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
DESK = "import os, sys\nprint(os.getcwd(), *sys.argv[1:], sep='|')\nsys.exit(7)\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The launcher in a house of its own, whose folder has a space and an accent in its name."""
    house = tmp_path / "La maison d’édition"
    house.mkdir()
    (house / "rotative").write_bytes((ROOT / "rotative").read_bytes())
    (house / "rotative").chmod(0o755)
    return house


def run(command: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([command, *words], cwd=cwd, capture_output=True, text=True, check=False)


def test_the_launcher_says_what_to_do_when_nothing_is_installed(copy: Path, tmp_path: Path):
    result = run(copy / "rotative", "verifier", cwd=tmp_path)

    assert result.returncode == 2
    assert result.stdout == ""
    assert (
        result.stderr
        == f"rotative : rien n’est encore installé — lancer « make html » dans le dossier {copy}\n"
    )


@pytest.mark.parametrize("through", ["the file", "a link"])
def test_the_launcher_runs_its_own_desk_and_stays_in_the_caller_s_folder(
    copy: Path, tmp_path: Path, through: str
):
    (copy / ".venv/bin").mkdir(parents=True)
    (copy / ".venv/bin/python").symlink_to(sys.executable)
    elsewhere = tmp_path / "elsewhere"
    for folder, text in ((copy, DESK), (elsewhere, "print('not this one')")):
        (folder / "desk").mkdir(parents=True)
        (folder / "desk/__init__.py").write_text("")
        (folder / "desk/__main__.py").write_text(text)
    command = copy / "rotative"
    if through == "a link":
        command = tmp_path / "rotative"
        command.symlink_to(copy / "rotative")

    result = run(command, "importer", "mon article.txt", cwd=elsewhere)

    assert result.stdout == f"{elsewhere}|importer|mon article.txt\n"
    assert result.returncode == 7


def make(folder: Path, *words: str) -> str:
    (folder / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    command = ["make", "-s", *words]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, encoding="utf-8", check=True
    ).stdout


def test_make_help_explains_every_target(tmp_path: Path):
    """`make` alone gives the same, and installs nothing."""
    asked = make(tmp_path, "help")

    assert make(tmp_path) == asked
    for target in "help html serve devserver regenerate publish new check test lock clean distclean".split():
        assert f"  make {target} " in asked
    assert [path.name for path in tmp_path.iterdir()] == ["Makefile"]


def test_make_clean_takes_away_what_was_made_and_nothing_else(tmp_path: Path):
    (tmp_path / "content").mkdir()
    (tmp_path / "editions/a").mkdir(parents=True)
    (tmp_path / "output").symlink_to("editions/a")
    (tmp_path / "plugins/feeds/__pycache__").mkdir(parents=True)
    for _ in range(2):
        make(tmp_path, "clean")

    assert sorted(path.name for path in tmp_path.rglob("*")) == ["Makefile", "content", "feeds", "plugins"]
