"""What is ours and what is not, told apart without Pelican."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.press.foreign import (
    foreign_plugins,
    is_for_pelican,
    is_foreign_theme,
    missing_parts,
    owner_of,
    rebuilt_line,
    theme_folder,
)

HOUSE = Path(__file__).resolve().parents[2]
ROOMS = (("plugins.reading", "reads"), ("plugins.press", "prints"))


def test_a_folder_of_templates_with_nothing_of_ours_is_foreign(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "base.html").write_text("")
    assert is_foreign_theme(tmp_path)
    assert missing_parts(tmp_path) == ()


@pytest.mark.parametrize("lost", ["templates/base.html", "templates/texts.html", "static/css/order.txt"])
def test_a_theme_of_ours_that_lost_a_part_is_ours_and_the_part_is_named(tmp_path, lost):
    for part in ("templates/base.html", "templates/texts.html", "static/css/order.txt"):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_text("")
    (tmp_path / lost).unlink()
    assert not is_foreign_theme(tmp_path)
    assert missing_parts(tmp_path) == (lost,)


def test_an_empty_folder_is_no_theme(tmp_path):
    assert not is_foreign_theme(tmp_path)
    assert len(missing_parts(tmp_path)) == 3


def test_a_theme_is_found_by_path_first_and_then_by_pelican_s_name(tmp_path):
    (tmp_path / "notmyidea").mkdir()
    assert theme_folder("notmyidea", tmp_path) == tmp_path / "notmyidea"
    assert (theme_folder("simple", tmp_path) / "templates" / "article.html").is_file()
    assert theme_folder("../simple", tmp_path) == tmp_path / "../simple"
    assert theme_folder("rien", tmp_path) == tmp_path / "rien"


def test_only_what_is_no_room_is_foreign():
    settings = {
        "ROOMS": ROOMS,
        "PLUGINS": ["plugins.press", "neighbors", pytest, "plugins.reading", "neighbors"],
    }
    assert foreign_plugins(settings) == ("neighbors", "pytest")
    assert is_for_pelican({**settings, "THEME": HOUSE / "theme"})
    assert not is_for_pelican({"ROOMS": ROOMS, "PLUGINS": ["plugins.press"], "THEME": HOUSE / "theme"})


def test_a_receiver_belongs_to_the_plugin_that_was_listed():
    plugins = ("neighbors", "greffon.x")
    assert owner_of("pelican.plugins.neighbors.neighbors", plugins) == "neighbors"
    assert owner_of("greffon.x.y", plugins) == "greffon.x"
    assert owner_of("greffonnier", plugins) == "greffonnier"


def test_the_line_names_everybody():
    assert rebuilt_line("simple", ["a", "b"]).startswith("Thème « simple » ; Extensions « a », « b » :")
    assert rebuilt_line("", ["a"]).startswith("Extension « a » :")


def test_telling_them_apart_imports_no_pelican():
    code = (
        "import sys; from pathlib import Path; from plugins.press.foreign import theme_folder; "
        "theme_folder('simple', Path('.')); import desk.building; print('pelican' in sys.modules)"
    )
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, cwd=HOUSE, capture_output=True, text=True, check=True).stdout == "False\n"
