"""The same archive in three hands."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from PIL import Image

from bench.changes import CHANGES
from bench.contenders import contenders
from bench.corpus import stories, story
from bench.forms import FORMS, HOUSE, article_file
from bench.measure import digests

NOW = "2026-11-23T12:00:00+01:00"
ARTICLES = 60


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each form's site, read by the tests and not written."""
    folder = tmp_path_factory.mktemp("archives")
    for form, write in FORMS.items():
        write(folder / form, stories(ARTICLES))
    return {form: folder / form for form in FORMS}


def rotative(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(HOUSE), "ROTATIVE_NOW": NOW}
    command = (sys.executable, "-P", "-m", "desk", *words)
    return subprocess.run(command, cwd=site, env=environ, capture_output=True, text=True, check=False)


def test_rotative_finds_nothing_wrong_with_its_newsroom(sites: dict[str, Path]):
    """Not even a warning: every registry entry, link, picture, credit and date is right."""
    checked = rotative(sites["rotative"], "verifier", "--format", "json")

    assert json.loads(checked.stdout) == {"vus": ARTICLES, "problemes": []}
    assert checked.returncode == 0


def test_bodies_are_the_same_bytes_in_every_form(sites: dict[str, Path]):
    for made in stories(ARTICLES):
        for form, site in sites.items():
            text = article_file(form, site, made).read_text("utf-8")
            assert text.endswith(f"\n\n{made.body}" if form != "hugo" else f"---\n\n{made.body}"), form


def test_hugo_s_heads_are_yaml(sites: dict[str, Path]):
    made = story(8)
    head = article_file("hugo", sites["hugo"], made).read_text("utf-8").split("---\n")[1]
    values = yaml.safe_load(head)

    assert values["title"] == made.title
    assert values["authors"] == list(made.authors)
    assert values["tags"] == list(made.tags)
    assert values["categories"] == [made.category]
    assert made.picture == (values["image"], values["alt"], values["credit"])


@pytest.mark.parametrize(
    ("form", "below"), [("rotative", "content"), ("pelican", "content"), ("hugo", "static")]
)
def test_pictures_are_drawn(sites: dict[str, Path], form: str, below: str):
    paths = [made.picture[0] for made in stories(ARTICLES) if made.picture]

    assert len(paths) == 8
    for path in paths:
        with Image.open(sites[form] / below / path) as picture:
            picture.load()
            assert picture.size == (160, 90)


def test_the_peers_have_the_same_kinds_of_pages():
    """What the bench says of them: pages of twenty, feeds of twenty, for the same things."""
    pelican = (HOUSE / "bench/peers/pelican/pelicanconf.py").read_text("utf-8")
    hugo = (HOUSE / "bench/peers/hugo/hugo.toml").read_text("utf-8")

    assert re.search(r"DEFAULT_PAGINATION = 20$", pelican, re.M)
    assert re.search(r"FEED_MAX_ITEMS = 20$", pelican, re.M)
    assert re.search(r"pagerSize = 20$", hugo, re.M)
    assert re.search(r"limit = 20$", hugo, re.M)


@pytest.mark.parametrize("form", FORMS)
def test_every_turn_of_a_change_changes_few_files_of_the_sources(tmp_path: Path, form: str):
    """Else the second repetition would measure a build of nothing."""
    site = tmp_path / form
    FORMS[form](site, stories(20))
    contender = contenders(tmp_path / "tools")[form]
    for name, (_, change) in CHANGES.items():
        for turn in range(3):
            before = digests(site)
            change(contender, site, 20, turn)
            after = digests(site)
            touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
            expected = 0 if name in ("first", "cold") else 1
            if name == "new":
                # Article 20 and each eighth come with a picture; ours comes with its line of the register.
                expected += ((20 + turn) % 8 == 0) + (form == "rotative")
            assert len(touched) == expected, (name, turn, touched)


def test_rotative_accepts_the_newsroom_after_every_change(tmp_path: Path):
    site = tmp_path / "newsroom"
    FORMS["rotative"](site, stories(20))
    contender = contenders(tmp_path / "tools")["rotative"]
    for _, change in CHANGES.values():
        for turn in range(2):
            change(contender, site, 20, turn)

    checked = rotative(site, "verifier", "--format", "json")

    assert json.loads(checked.stdout) == {"vus": 22, "problemes": []}


def test_a_cold_build_finds_its_pictures_converted_and_a_first_build_nothing(tmp_path: Path):
    site = tmp_path / "newsroom"
    contender = contenders(tmp_path / "tools")["rotative"]
    for name in (
        ".rotative/images/ab",
        ".rotative/state/edition.sqlite",
        ".rotative/editions/output/a/x.html",
    ):
        place = site / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(name)
    (site / "output").symlink_to(".rotative/editions/output/a")

    CHANGES["cold"][1](contender, site, 1, 0)

    assert sorted(digests(site)) == [".rotative/images/ab"]
    assert not (site / "output").is_symlink()

    CHANGES["first"][1](contender, site, 1, 0)

    assert not digests(site)
