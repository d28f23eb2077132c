"""Each law leaves alone what only looks like a breach: a law that cries wolf is soon switched off."""

import pytest

from tests.house import alone, clock, codes, french, habits, imports, rooms, shape
from tests.house.test_house import LAWS
from tests.house.tree import Law

RULES = "# Règles\n\n### E103 — date\n\nFaux :\n\n```\n### E999\n```\n\nJuste : `2026-11-23`\n"

KEPT: tuple[tuple[Law, dict[str, str]], ...] = (
    (
        imports.rooms_meet_in_domain,
        {
            "plugins/feeds/a.py": "from plugins.domain import urls\nfrom plugins.feeds import texts\nfrom . import b"
        },
    ),
    (imports.rooms_meet_in_domain, {"desk/build.py": "import plugins.feeds, plugins.pages"}),
    (
        imports.records_are_made_in_one_way,
        {
            "plugins/domain/record.py": "from msgspec import Struct",
            "plugins/feeds/a.py": "from plugins.domain.record import Record",
            "tests/a.py": "from dataclasses import dataclass",
        },
    ),
    (
        imports.pelican_stays_at_the_door,
        {"plugins/feeds/hooks.py": "import pelican", "plugins/press/plan.py": "import pelican.writers"},
    ),
    (imports.pelican_stays_at_the_door, {"plugins/feeds/a.py": "import pelican_of_another_name"}),
    (
        imports.the_desk_is_above_the_rooms,
        {"desk/a.py": "import desk.b", "tests/desk/test_a.py": "import desk.a"},
    ),
    (
        imports.domain_stands_alone,
        {"plugins/domain/a.py": "import json\nfrom zoneinfo import ZoneInfo\nfrom . import urls"},
    ),
    (
        imports.nobody_speaks_to_the_network,
        {"desk/hub.py": "import urllib.request", "plugins/feeds/a.py": "from urllib.parse import quote"},
    ),
    (clock.one_clock, {"plugins/domain/clock.py": "from datetime import datetime\nx = datetime.now()"}),
    (
        clock.one_clock,
        {"plugins/gate/a.py": "import time\nx = time.perf_counter() + time.monotonic()\ny = time.gmtime(0)"},
    ),
    (clock.one_clock, {"plugins/gate/a.py": "def f(edition):\n    return edition.now()"}),
    (
        french.french_only_in_texts,
        {"plugins/lint/texts.py": "x = 'déjà'", "plugins/typography/rules/quotes.py": "x = '« a'"},
    ),
    (
        french.french_only_in_texts,
        {"plugins/domain/urls.py": "x = {'œ': 'oe'}  # cœur\ny = '[°º]|\\u202f|…|’'"},
    ),
    (
        french.french_only_in_texts,
        {"plugins/reading/a.py": "import re\nx = re.compile('14 juin (?:à ' r'| [«])')"},
    ),
    (
        french.french_only_in_the_theme_s_texts,
        {"theme/templates/texts.html": "Publié", "theme/templates/a.html": "<!-- é -->{# « #}x"},
    ),
    (codes.a_code_is_worded_once, {"plugins/lint/texts.py": "A = {'E103': 1, 'E104': 1}\nB = {'Exxx': 1}\n"}),
    (
        codes.a_code_used_is_worded,
        {"plugins/lint/a.py": "x = 'A204'\ny = 'A4'", "plugins/lint/texts.py": "A = {'A204': 1}"},
    ),
    (codes.every_code_is_documented, {"docs/regles.md": RULES, "plugins/lint/texts.py": "A = {'E103': 1}"}),
    (codes.a_code_is_shown_wrong_and_right, {"docs/regles.md": RULES}),
    (rooms.every_room_is_listed, {"plugins/domain/__init__.py": ""}),
    (
        rooms.every_room_is_listed,
        {"plugins/feeds/__init__.py": "", "pelicanconf.py": "ROOMS: dict = {'plugins.feeds': 'feeds'}"},
    ),
    (
        shape.files_stay_short,
        {"docs/regles.md": "\n" * 900, "tests/a.py": "#\n" * 300, "content/a.html": "\n" * 900},
    ),
    (shape.names_say_something, {"plugins/feeds/items.py": "", "content/core/a.md": ""}),
    (
        habits.faults_of_ours_are_not_swallowed,
        {
            "plugins/a/b.py": "try: f()\nexcept (OSError, KeyError): ...",
            "desk/a.py": "try: f()\nexcept Exception: ...",
        },
    ),
    (habits.no_debts, {"content/a.md": "TO" + "DO", "plugins/a.py": "# to do without"}),
    (
        habits.every_test_runs,
        {
            "tests/a/test_b.py": "import pytest\nit.skip(2)\n@pytest.mark.parametrize('skip', [1])\ndef f(skip): ..."
        },
    ),
    (alone.no_registry_is_named, {"a.txt": "python.org, debian.org and the npm registry\n"}),
    (
        alone.no_workplace_is_named,
        {"a.txt": "art/work/, https://a.example/work/ and shared/ alone, /workers/\n"},
    ),
)


@pytest.mark.parametrize(("law", "tree"), KEPT)
def test_a_good_house_is_left_alone(lay_house, law: Law, tree: dict[str, str]):
    assert law(lay_house(tree)) == ()


def test_every_law_was_seen_kept():
    assert {law for law, _ in KEPT} == set(LAWS)


def test_what_was_made_is_not_judged(lay_house):
    tree = {".venv/lib/utils/a.py": "", "node_modules/a/core.js": "", "output/common/index.html": ""}

    assert shape.names_say_something(lay_house(tree)) == ()
