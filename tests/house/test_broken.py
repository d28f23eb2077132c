"""Each law sees the breach that it is about: a small house is written, and the places of its breaches are named."""

import pytest

from tests.house import alone, clock, codes, french, habits, imports, rooms, shape
from tests.house.test_house import LAWS
from tests.house.tree import Law

REGISTRY = "https://" + "pypi" + ".org/simple"
RULES = "# Règles\n\n### E103 — date\n\nFaux :\n\n```\n### E999\n```\n\nJuste : `2026-11-23`\n"

BROKEN: tuple[tuple[Law, dict[str, str], list[str]], ...] = (
    (
        imports.rooms_meet_in_domain,
        {"plugins/feeds/items.py": "import plugins.pages.views"},
        ["plugins/feeds/items.py:1"],
    ),
    (
        imports.rooms_meet_in_domain,
        {"plugins/feeds/a.py": "def f():\n    from plugins import pages"},
        ["plugins/feeds/a.py:2"],
    ),
    (
        imports.rooms_meet_in_domain,
        {"plugins/feeds/a.py": "from ..pages import views"},
        ["plugins/feeds/a.py:1"],
    ),
    (
        imports.rooms_meet_in_domain,
        {"plugins/domain/a.py": "import plugins.feeds"},
        ["plugins/domain/a.py:1"],
    ),
    (
        imports.pelican_stays_at_the_door,
        {"plugins/feeds/items.py": "from pelican import signals"},
        ["plugins/feeds/items.py:1"],
    ),
    (
        imports.pelican_stays_at_the_door,
        {"plugins/feeds/rules/hooks.py": "import pelican"},
        ["plugins/feeds/rules/hooks.py:1"],
    ),
    (imports.pelican_stays_at_the_door, {"desk/build.py": "import pelican.settings"}, ["desk/build.py:1"]),
    (
        imports.the_desk_is_above_the_rooms,
        {"plugins/press/a.py": "from desk import build"},
        ["plugins/press/a.py:1"],
    ),
    (imports.the_desk_is_above_the_rooms, {"pelicanconf.py": "import desk"}, ["pelicanconf.py:1"]),
    (
        imports.the_desk_is_above_the_rooms,
        {"plugins/feeds/a.py": "import tests.site"},
        ["plugins/feeds/a.py:1"],
    ),
    (
        imports.nobody_speaks_to_the_network,
        {
            "plugins/feeds/a.py": "from urllib.request import urlopen\nfrom urllib.parse import quote",
            "desk/b.py": "import http.client",
            "desk/hub.py": "import urllib.request",
        },
        ["desk/b.py:1", "plugins/feeds/a.py:1"],
    ),
    (
        imports.domain_stands_alone,
        {"plugins/domain/a.py": "import json\nimport lxml.etree"},
        ["plugins/domain/a.py:2"],
    ),
    (
        imports.records_are_made_in_one_way,
        {
            "plugins/domain/record.py": "from msgspec import Struct",
            "plugins/feeds/a.py": "from dataclasses import dataclass",
            "desk/b.py": "import msgspec.json",
        },
        ["desk/b.py:1", "plugins/feeds/a.py:1"],
    ),
    (
        clock.one_clock,
        {"plugins/gate/a.py": "import datetime as dt\nx = dt.datetime.now(dt.UTC)"},
        ["plugins/gate/a.py:2"],
    ),
    (
        clock.one_clock,
        {"plugins/gate/a.py": "from datetime import date as D\ndef f(day=D.today): ..."},
        ["plugins/gate/a.py:2"],
    ),
    (clock.one_clock, {"desk/new.py": "from time import time\n\nprint(time())"}, ["desk/new.py:3"]),
    (
        clock.one_clock,
        {"plugins/gate/clock.py": "import time\nx = time.localtime()"},
        ["plugins/gate/clock.py:2"],
    ),
    (french.french_only_in_texts, {"plugins/lint/a.py": "'''Été.'''\nx = 'été'"}, ["plugins/lint/a.py:2"]),
    (french.french_only_in_texts, {"desk/a.py": "def f(n):\n    return f'{n} œuvres'"}, ["desk/a.py:2"]),
    (french.french_only_in_texts, {"desk/a.py": "x = '« a »'"}, ["desk/a.py:1"]),
    (
        french.french_only_in_texts,
        {"plugins/lint/a.py": "import re\nx = re.sub('à', 'déjà', 'là')"},
        ["plugins/lint/a.py:2", "plugins/lint/a.py:2"],
    ),
    (
        french.french_only_in_texts,
        {"plugins/lint/texts_of_rules.py": "x = 'déjà'"},
        ["plugins/lint/texts_of_rules.py:1"],
    ),
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
    (
        codes.a_code_used_is_worded,
        {"plugins/lint/a.py": "x = 'A204'", "plugins/lint/texts.py": "A = {'A205': 1}"},
        ["plugins/lint/a.py:1"],
    ),
    (
        codes.every_code_is_documented,
        {"plugins/lint/texts.py": "A = {'E104': 1}"},
        ["plugins/lint/texts.py:1"],
    ),
    (codes.every_code_is_documented, {"docs/regles.md": RULES}, ["docs/regles.md:3"]),
    (
        codes.a_code_is_shown_wrong_and_right,
        {"docs/regles.md": "### E103\nFaux\n\n## Autres\nJuste\n"},
        ["docs/regles.md:1"],
    ),
    (codes.a_code_is_shown_wrong_and_right, {"docs/regles.md": RULES + RULES}, ["docs/regles.md:14"]),
    (rooms.every_room_is_listed, {"plugins/feeds/__init__.py": ""}, ["pelicanconf.py"]),
    (
        rooms.every_room_is_listed,
        {
            "plugins/feeds/__init__.py": "",
            "plugins/pages/__init__.py": "",
            "pelicanconf.py": "ROOMS = [\n('plugins.feeds', ' '),\n('plugins.feeds', 'feeds'),\n('plugins.gone', 'x')]",
        },
        ["pelicanconf.py", "pelicanconf.py:2", "pelicanconf.py:3", "pelicanconf.py:4"],
    ),
    (
        shape.files_stay_short,
        {"plugins/feeds/a.py": "#\n" * 301, "theme/static/css/a.css": "\n" * 301},
        ["plugins/feeds/a.py", "theme/static/css/a.css"],
    ),
    (
        shape.names_say_something,
        {"plugins/feeds/Utils/a.py": "", "desk/helpers.py": ""},
        ["desk/helpers.py", "plugins/feeds/Utils"],
    ),
    (
        habits.faults_of_ours_are_not_swallowed,
        {"plugins/a/b.py": "try: f()\nexcept (OSError, Exception): ..."},
        ["plugins/a/b.py:2"],
    ),
    (
        habits.faults_of_ours_are_not_swallowed,
        {"plugins/a/b.py": "try: f()\nexcept: ..."},
        ["plugins/a/b.py:2"],
    ),
    (habits.no_debts, {"theme/static/a.css": "p {} /* TO" + "DO later */"}, ["theme/static/a.css:1"]),
    (
        habits.every_test_runs,
        {"tests/a/test_b.py": "import pytest\n@pytest.mark.skipif(True)\ndef test_x(): ..."},
        ["tests/a/test_b.py:2"],
    ),
    (
        habits.every_test_runs,
        {"tests/a/test_b.py": "from pytest import importorskip as need\nneed('lxml')"},
        ["tests/a/test_b.py:2"],
    ),
    (
        alone.no_registry_is_named,
        {"requirements.txt": f"a\n--index-url {REGISTRY}\n"},
        ["requirements.txt:2"],
    ),
    (
        alone.no_workplace_is_named,
        {"docs/a.md": "see /wor" + "k/main\nand ../sha" + "red/traps.md\n"},
        ["docs/a.md:1", "docs/a.md:2"],
    ),
)


@pytest.mark.parametrize(("law", "tree", "places"), BROKEN)
def test_a_broken_house_is_seen(lay_house, law: Law, tree: dict[str, str], places: list[str]):
    breaches = law(lay_house(tree))

    assert [str(breach).partition(": ")[0] for breach in breaches] == places


def test_every_law_was_seen_broken():
    assert {law for law, _, _ in BROKEN} == set(LAWS)
