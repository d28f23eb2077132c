"""What is not an article changes between two builds: clock, settings, theme, code, the press's own state.

Each is built over what is there and compared with a clean build, as in `test_edits`.
"""

import shutil
from pathlib import Path

import pytest

from tests.site.folder import HOUSE, Folder, tree_of
from tests.site.machinist import DAMAGES, SWITCHES
from tests.site.newsroom import PICTURES
from tests.site.test_edits import NEWEST, page
from tests.site.twins import TWO_WORKERS

SETTINGS = "pelicanconf.py"


def append(folder: Folder, text: str) -> None:
    with (folder.root / SETTINGS).open("a", encoding="utf-8") as settings:
        settings.write(f"\n{text}\n")


def rewrite(place: Path, old: str, new: str) -> None:
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new), "utf-8")


# The clock.


def test_an_embargo_that_passes_publishes_and_a_clock_that_goes_back_withdraws(twins):
    path = twins.editor.create("seul", "2026-11-23 08:00", Embargo="2026-11-23 12:30", Tags="rare")
    twins.editor.illustrate(path, PICTURES[1])
    assert twins.build()
    assert page("2026/11/23/seul") not in twins.served
    with twins.edited() as now:
        twins.pass_time(minutes=30)
    assert {page("2026/11/23/seul"), page("mots-cles/rare"), PICTURES[1]} <= now.come
    with twins.edited() as now:
        twins.pass_time(minutes=-1)
    assert {page("2026/11/23/seul"), page("mots-cles/rare"), PICTURES[1]} <= now.gone


def test_an_embargo_that_passes_is_published_by_the_build_of_another_edit(twins):
    twins.editor.create("seul", "2026-11-23 08:00", Embargo="2026-11-23 12:30")
    assert twins.build()
    with twins.edited() as now:
        twins.pass_time(hours=1)
        twins.editor.append(NEWEST.format(6), "Un mot.")
    assert page("2026/11/23/seul") in now.come


def test_an_article_that_grows_a_year_old_gets_its_notice(twins):
    with twins.edited() as now:
        twins.pass_time(hours=3)
    assert page("2025/11/23/sujet-4") in now.changed


def test_an_article_leaves_the_news_sitemap_after_48_hours(twins):
    with twins.edited() as now:
        twins.pass_time(days=2)
    assert "sitemap-actualites.xml" in now.changed


def test_a_banner_ends_by_itself(twins):
    twins.editor.choose(3, 5, banner="2026-11-23T12:20:00+01:00")
    assert twins.build()
    with twins.edited() as now:
        twins.pass_time(minutes=20)
    assert "index.html" in now.changed


def test_years_pass_at_once_over_a_retired_and_an_embargoed_article(twins):
    twins.editor.set_status(NEWEST.format(0), "retired")
    twins.editor.create("seul", "2026-11-23", Embargo="2027-12-01")
    assert twins.build()
    with twins.edited() as now:
        twins.pass_time(days=800)
    assert page("2026/11/23/seul") in now.come
    with twins.edited():
        twins.pass_time(days=-800)


# Settings, theme, code.


@pytest.mark.parametrize("place", sorted({name.rpartition("/")[0] for name, _, _ in SWITCHES}))
def test_every_switch_one_after_the_other_and_back(twins, place):
    """Each text that the random edits exchange, in an order of its own: what it says may be refused."""
    before = twins.served
    chosen = [n for n, (name, _, _) in enumerate(SWITCHES) if name.rpartition("/")[0] == place]
    for n in tuple(chosen):
        twins.machinist.switch(n, is_unseen=True)
        if not twins.build():
            twins.machinist.switch(n)
            chosen.remove(n)
    with twins.edited() as now:
        for n in chosen:
            twins.machinist.switch(n, is_unseen=True)
    assert now.changed
    assert twins.served == before


def test_a_setting_that_the_environment_decides(twins):
    with twins.edited() as now:
        twins.environ = {"PHARE_NAME": "Le Cap"}
    assert page("2024/10/27/sujet-5") in now.changed


def test_a_setting_of_a_module_that_the_settings_import(twins):
    (twins.folder.root / "reglages.py").write_text('TAGLINE = "Le soir"\n', "utf-8")
    append(twins.folder, "import os, sys\nsys.path.insert(0, os.getcwd())")
    append(twins.folder, "from reglages import TAGLINE\nSITESUBTITLE = TAGLINE")
    assert twins.build()
    with twins.edited() as now:
        (twins.folder.root / "reglages.py").write_text('TAGLINE = "Matin!!"\n', "utf-8")
    assert "flux/actualites.xml" in now.changed


def test_a_room_that_is_closed_takes_its_files_away_and_brings_them_back(twins):
    with twins.edited() as now:
        append(twins.folder, 'ROOMS = [room for room in ROOMS if room[0] != "plugins.sitemap"]')
        append(twins.folder, "PLUGINS = [name for name, _ in ROOMS]")
    assert {"sitemap.xml", "robots.txt"} <= now.gone
    with twins.edited() as now:
        rewrite(twins.folder.root / SETTINGS, '!= "plugins.sitemap"', '!= "none"')
    assert {"sitemap.xml", "robots.txt"} <= now.come


def test_a_template_that_another_one_includes(twins):
    with twins.edited() as now:
        rewrite(twins.folder.root / "theme/templates/partials/neighbours.html", "</nav>", "<hr></nav>")
    assert page("2026/10/05/sujet-1") in now.changed


def test_a_word_of_the_theme_a_style_and_a_file_more(twins):
    theme = twins.folder.root / "theme"
    with twins.edited() as now:
        rewrite(theme / "static/css/print.css", "{", "{--width: 0;")
    assert {"theme/site.css", "index.html"} <= now.changed
    with twins.edited() as now:
        (theme / "static/nouveau.txt").write_text("nouveau", "utf-8")
    assert now.come == {"theme/nouveau.txt"}
    with twins.edited() as now:
        (theme / "static/nouveau.txt").unlink()
    assert now.gone == {"theme/nouveau.txt"}


def test_the_foreign_theme_and_back(twins):
    before = twins.served
    with twins.edited("-t", "simple") as now:
        twins.editor.set(NEWEST.format(0), Title="Sous un autre thème")
    assert page("actualites") in now.changed
    with twins.edited("-t", "simple") as now:
        twins.editor.set(NEWEST.format(0), Title="Toujours")
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Title="Ce que dit sujet-0")
    assert twins.served == before


@pytest.mark.parametrize("name", ["plugins/feeds/texts.py", "plugins/pages/texts.py"])
def test_the_code_of_the_house_changes(twins, tmp_path, name):
    """Real processes over a house of their own, in which a room's word is written otherwise."""
    house = tmp_path / "maison"
    for part in ("plugins", "desk"):
        shutil.copytree(HOUSE / part, house / part, ignore=shutil.ignore_patterns("__pycache__"))
    path = {"PYTHONPATH": f"{house}:{twins.folder.root}", "PYTHONDONTWRITEBYTECODE": "1"}
    assert twins.folder.rotative("construire", **path).code == 0
    assert twins.folder.tree() == twins.served
    text = (house / name).read_text("utf-8")
    changed = text.replace("é", "e").replace("à", "a")
    assert changed != text
    (house / name).write_text(changed, "utf-8")
    assert twins.folder.rotative("construire", **path).code == 0
    fresh = Folder(tmp_path / "ailleurs")
    shutil.copytree(twins.folder.root, fresh.root, ignore=shutil.ignore_patterns("output", ".rotative"))
    assert fresh.rotative("construire", **path).code == 0
    assert twins.folder.tree() == fresh.tree()
    assert fresh.tree() != twins.served


# Ways to build.


def test_rotative_and_pelican_and_any_number_of_workers_take_turns(twins):
    for n, way in enumerate(({"program": "pelican"}, {"environ": TWO_WORKERS}, {}, {"program": "pelican"})):
        twins.editor.set(NEWEST.format(0), Title=f"Titre {n}", Tags="rare" if n % 2 else None)
        assert twins.build(**way)


def test_two_output_folders_are_kept_apart(twins):
    for n in range(3):
        twins.editor.set(NEWEST.format(0), Title=f"Titre {n}")
        if n != 1:
            assert twins.say("construire", "-o", "autre").code == 0
        assert twins.build()
    assert tree_of(twins.folder.root / "autre") == twins.served


def test_other_commands_between_two_builds_change_nothing(twins):
    twins.editor.set(NEWEST.format(0), Title="Lu par une vérification")
    for command in (("verifier",), ("prochaine",), ("prouver", "embargo")):
        assert twins.say(*command).code in (0, 1)
    with twins.edited() as now:
        pass
    assert "index.html" in now.changed


def test_builds_without_an_edit_write_nothing(twins):
    for _ in range(3):
        assert "aucun fichier écrit" in twins.say("construire").out
        with twins.edited() as now:
            pass
        assert not now.come | now.changed | now.gone


# State and files.


@pytest.mark.parametrize("how", sorted(DAMAGES))
def test_a_spoilt_state_costs_a_rebuild_and_never_a_wrong_byte(twins, how):
    twins.machinist.spoil(how, -1)
    assert twins.build()
    twins.machinist.spoil(how, -1)
    with twins.edited() as now:
        twins.editor.set(NEWEST.format(0), Title="Un titre", Tags="rare")
    assert "index.html" in now.changed


def test_an_old_state_over_newer_trees(twins):
    twins.machinist.keep_state()
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Title="Un titre", Tags="rare")
    with twins.edited():
        twins.machinist.bring_back_state()
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Tags=None)


def test_a_state_of_another_newsroom(twins, tmp_path, houses):
    """As when a cache is brought back under the wrong name."""
    other = shutil.copytree(twins.folder.root, tmp_path / "autre", symlinks=True)
    twins.editor.set(NEWEST.format(0), Title="Un titre", Tags="rare")
    assert twins.build()
    shutil.rmtree(twins.folder.root / ".rotative")
    shutil.copytree(other / ".rotative", twins.folder.root / ".rotative", symlinks=True)
    with twins.edited():
        twins.editor.append(NEWEST.format(6), "Un mot.")


@pytest.mark.parametrize("all_of_them", [False, True])
def test_trees_that_are_gone_are_laid_anew(twins, all_of_them):
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Title="Un titre")
    twins.machinist.lose_trees(all_of_them=all_of_them)
    assert twins.build()
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Title="Un autre titre")


def test_a_house_that_moves_and_times_that_lie(twins):
    for seconds in (0, 4_000_000_000, None):
        twins.machinist.move_house()
        twins.machinist.set_times(seconds)
        with twins.edited() as now:
            twins.editor.edit_unseen(NEWEST.format(0))
        assert page("2026/11/22/sujet-0") in now.changed
