"""Each law sees the breach that it is about, and leaves alone what looks like one.

A small house is written for each case; a case that is broken names every breach that is expected, no more.
"""

from pathlib import Path

import pytest

from tests.house import alone, clock, codes, french, habits, imports, rooms, shape
from tests.house.tree import Law

REGISTRY = "https://" + "pypi" + ".org/simple"
RULES = "# Règles\n\n### E103 — date\n\nFaux :\n\n```\n### E999\n```\n\nJuste : `2026-11-23`\n"

BROKEN: tuple[tuple[Law, dict[str, str], list[str]], ...] = (
    (imports.rooms_meet_in_domain, {"plugins/feeds/items.py": "import plugins.pages.views"}, ["plugins/feeds/items.py:1"]),
    (imports.rooms_meet_in_domain, {"plugins/feeds/a.py": "def f():\n    from plugins import pages"}, ["plugins/feeds/a.py:2"]),
    (imports.rooms_meet_in_domain, {"plugins/feeds/a.py": "from ..pages import views"}, ["plugins/feeds/a.py:1"]),
    (imports.rooms_meet_in_domain, {"plugins/domain/a.py": "import plugins.feeds"}, ["plugins/domain/a.py:1"]),
    (imports.pelican_stays_at_the_door, {"plugins/feeds/items.py": "from pelican import signals"}, ["plugins/feeds/items.py:1"]),
    (imports.pelican_stays_at_the_door, {"plugins/feeds/rules/hooks.py": "import pelican"}, ["plugins/feeds/rules/hooks.py:1"]),
    (imports.pelican_stays_at_the_door, {"desk/build.py": "import pelican.settings"}, ["desk/build.py:1"]),
    (imports.the_desk_is_above_the_rooms, {"plugins/press/a.py": "from desk import build"}, ["plugins/press/a.py:1"]),
    (imports.the_desk_is_above_the_rooms, {"pelicanconf.py": "import desk"}, ["pelicanconf.py:1"]),
    (imports.the_desk_is_above_the_rooms, {"plugins/feeds/a.py": "import tests.site"}, ["plugins/feeds/a.py:1"]),
    (imports.domain_stands_alone, {"plugins/domain/a.py": "import json\nimport lxml.etree"}, ["plugins/domain/a.py:2"]),
    (clock.one_clock, {"plugins/gate/a.py": "import datetime as dt\nx = dt.datetime.now(dt.UTC)"}, ["plugins/gate/a.py:2"]),
    (clock.one_clock, {"plugins/gate/a.py": "from datetime import date as D\ndef f(day=D.today): ..."}, ["plugins/gate/a.py:2"]),
    (clock.one_clock, {"desk/new.py": "from time import time\n\nprint(time())"}, ["desk/new.py:3"]),
    (clock.one_clock, {"plugins/gate/clock.py": "import time\nx = time.localtime()"}, ["plugins/gate/clock.py:2"]),
    (french.french_only_in_texts, {"plugins/lint/a.py": "'''Été.'''\nx = 'été'"}, ["plugins/lint/a.py:2"]),
    (french.french_only_in_texts, {"desk/a.py": "def f(n):\n    return f'{n} œuvres'"}, ["desk/a.py:2"]),
    (french.french_only_in_texts, {"desk/a.py": "x = '« a »'"}, ["desk/a.py:1"]),
    (french.french_only_in_texts, {"plugins/lint/texts_of_rules.py": "x = 'déjà'"}, ["plugins/lint/texts_of_rules.py:1"]),
    (
        french.french_only_in_the_theme_s_texts,
        {"theme/templates/partials/a.html": "{# été\n#}\n<p>Publié</p>\n"},
        ["theme/templates/partials/a.html:3"],
    ),
    (
        codes.a_code_is_worded_once,
        {"plugins/lint/texts.py": "A = {'E103': 1}", "plugins/reading/texts.py": "B = {\n'E103': 2}"},
        ["plugins/reading/texts.py:2"],
    ),
    (codes.a_code_is_worded_once, {"desk/texts.py": "A = {'T001': 1,\n'T001': 2}"}, ["desk/texts.py:2"]),
    (codes.a_code_used_is_worded, {"plugins/lint/a.py": "x = 'A204'", "plugins/lint/texts.py": "A = {'A205': 1}"}, ["plugins/lint/a.py:1"]),
    (codes.every_code_is_documented, {"plugins/lint/texts.py": "A = {'E104': 1}"}, ["plugins/lint/texts.py:1"]),
    (codes.every_code_is_documented, {"docs/regles.md": RULES}, ["docs/regles.md:3"]),
    (codes.a_code_is_shown_wrong_and_right, {"docs/regles.md": "### E103\nFaux\n\n## Autres\nJuste\n"}, ["docs/regles.md:1"]),
    (codes.a_code_is_shown_wrong_and_right, {"docs/regles.md": RULES + RULES}, ["docs/regles.md:14"]),
    (rooms.every_room_is_listed, {"plugins/feeds/__init__.py": ""}, ["pelicanconf.py"]),
    (
        rooms.every_room_is_listed,
        {
            "plugins/feeds/__init__.py": "",
            "plugins/pages/__init__.py": "",
            "pelicanconf.py": "ROOMS = (\n('plugins.feeds', ' '),\n('plugins.feeds', 'feeds'),\n('plugins.gone', 'x'),\n)",
        },
        ["pelicanconf.py", "pelicanconf.py:2", "pelicanconf.py:3", "pelicanconf.py:4"],
    ),
    (shape.files_stay_short, {"plugins/feeds/a.py": "#\n" * 301, "theme/static/css/a.css": "\n" * 301}, ["plugins/feeds/a.py", "theme/static/css/a.css"]),
    (shape.names_say_something, {"plugins/feeds/Utils/a.py": "", "desk/helpers.py": ""}, ["desk/helpers.py", "plugins/feeds/Utils"]),
    (habits.faults_of_ours_are_not_swallowed, {"plugins/a/b.py": "try: f()\nexcept (OSError, Exception): ..."}, ["plugins/a/b.py:2"]),
    (habits.faults_of_ours_are_not_swallowed, {"plugins/a/b.py": "try: f()\nexcept: ..."}, ["plugins/a/b.py:2"]),
    (habits.no_debts, {"theme/static/a.css": "p {} /* TO" + "DO later */"}, ["theme/static/a.css:1"]),
    (habits.every_test_runs, {"tests/a/test_b.py": "import pytest\n@pytest.mark.skipif(True)\ndef test_x(): ..."}, ["tests/a/test_b.py:2"]),
    (habits.every_test_runs, {"tests/a/test_b.py": "from pytest import importorskip as need\nneed('lxml')"}, ["tests/a/test_b.py:2"]),
    (alone.no_registry_is_named, {"requirements.txt": f"a\n--index-url {REGISTRY}\n"}, ["requirements.txt:2"]),
    (alone.no_workplace_is_named, {"docs/a.md": "see /wor" + "k/main\nand ../sha" + "red/traps.md\n"}, ["docs/a.md:1", "docs/a.md:2"]),
)  # fmt: skip

KEPT: tuple[tuple[Law, dict[str, str]], ...] = (
    (imports.rooms_meet_in_domain, {"plugins/feeds/a.py": "from plugins.domain import urls\nfrom plugins.feeds import texts\nfrom . import b"}),
    (imports.rooms_meet_in_domain, {"desk/build.py": "import plugins.feeds, plugins.pages"}),
    (imports.pelican_stays_at_the_door, {"plugins/feeds/hooks.py": "import pelican", "plugins/press/plan.py": "import pelican.writers"}),
    (imports.pelican_stays_at_the_door, {"plugins/feeds/a.py": "import pelican_of_another_name"}),
    (imports.the_desk_is_above_the_rooms, {"desk/a.py": "import desk.b", "tests/desk/test_a.py": "import desk.a"}),
    (imports.domain_stands_alone, {"plugins/domain/a.py": "import json\nfrom zoneinfo import ZoneInfo\nfrom . import urls"}),
    (clock.one_clock, {"plugins/domain/clock.py": "from datetime import datetime\nx = datetime.now()"}),
    (clock.one_clock, {"plugins/gate/a.py": "import time\nx = time.perf_counter() + time.monotonic()\ny = time.gmtime(0)"}),
    (clock.one_clock, {"plugins/gate/a.py": "def f(edition):\n    return edition.now()"}),
    (french.french_only_in_texts, {"plugins/lint/texts.py": "x = 'déjà'", "plugins/typography/rules/quotes.py": "x = '« a'"}),
    (french.french_only_in_texts, {"plugins/domain/urls.py": "x = {'œ': 'oe'}  # cœur\ny = '[°º]|\\u202f|…|’'"}),
    (french.french_only_in_the_theme_s_texts, {"theme/templates/texts.html": "Publié", "theme/templates/a.html": "<!-- é -->{# « #}x"}),
    (codes.a_code_is_worded_once, {"plugins/lint/texts.py": "A = {'E103': 1, 'E104': 1}\nB = {'Exxx': 1}\n"}),
    (codes.a_code_used_is_worded, {"plugins/lint/a.py": "x = 'A204'\ny = 'A4'", "plugins/lint/texts.py": "A = {'A204': 1}"}),
    (codes.every_code_is_documented, {"docs/regles.md": RULES, "plugins/lint/texts.py": "A = {'E103': 1}"}),
    (codes.a_code_is_shown_wrong_and_right, {"docs/regles.md": RULES}),
    (rooms.every_room_is_listed, {"plugins/domain/__init__.py": ""}),
    (rooms.every_room_is_listed, {"plugins/feeds/__init__.py": "", "pelicanconf.py": "ROOMS: dict = {'plugins.feeds': 'feeds'}"}),
    (shape.files_stay_short, {"docs/regles.md": "\n" * 900, "tests/a.py": "#\n" * 300, "content/a.html": "\n" * 900}),
    (shape.names_say_something, {"plugins/feeds/items.py": "", "content/core/a.md": ""}),
    (habits.faults_of_ours_are_not_swallowed, {"plugins/a/b.py": "try: f()\nexcept (OSError, KeyError): ...", "desk/a.py": "try: f()\nexcept Exception: ..."}),
    (habits.no_debts, {"content/a.md": "TO" + "DO", "plugins/a.py": "# to do without"}),
    (habits.every_test_runs, {"tests/a/test_b.py": "import pytest\nit.skip(2)\n@pytest.mark.parametrize('skip', [1])\ndef test_x(skip): ..."}),
    (alone.no_registry_is_named, {"a.txt": "python.org, debian.org and the npm registry\n"}),
    (alone.no_workplace_is_named, {"a.txt": "art/work/, https://a.example/work/ and shared/ alone, /workers/\n"}),
)  # fmt: skip


def house(root: Path, tree: dict[str, str]) -> Path:
    for name, text in tree.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def case_name(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize(("law", "tree", "places"), BROKEN, ids=case_name)
def test_a_broken_house_is_seen(tmp_path: Path, law: Law, tree: dict[str, str], places: list[str]):
    breaches = law(house(tmp_path, tree))

    assert [str(breach).partition(": ")[0] for breach in breaches] == places


@pytest.mark.parametrize(("law", "tree"), KEPT, ids=case_name)
def test_a_good_house_is_left_alone(tmp_path: Path, law: Law, tree: dict[str, str]):
    assert law(house(tmp_path, tree)) == ()


def test_every_law_was_seen_broken_and_kept():
    from tests.house.test_house import LAWS

    assert {law for law, _, _ in BROKEN} == set(LAWS)
    assert {law for law, _ in KEPT} == set(LAWS)


def test_what_was_made_is_not_judged(tmp_path: Path):
    tree = {".venv/lib/utils/a.py": "", "node_modules/a/core.js": "", "output/common/index.html": ""}

    assert shape.names_say_something(house(tmp_path, tree)) == ()
