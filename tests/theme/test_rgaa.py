"""docs/accessibilite-rgaa.md says something of every criterion, and names tests that there are."""

import re

from tests.site.folder import HOUSE

SAID = (HOUSE / "docs/accessibilite-rgaa.md").read_text("utf-8")
# How many criteria each of the 13 themes has. Source: RGAA 4.1, critères et tests.
CRITERIA = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)


def test_each_of_the_106_criteria_has_its_line_in_order_and_its_state():
    rows = re.findall(r"^\| (\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", SAID, re.MULTILINE)
    expected = [f"{theme}.{n}" for theme, most in enumerate(CRITERIA, 1) for n in range(1, most + 1)]
    assert len(expected) == 106
    assert [number for number, *_ in rows] == expected
    assert {state for _, _, state, _ in rows} == {"M", "P", "H", "NA"}


def test_every_test_that_it_names_is_there():
    named = set(re.findall(r"`(tests/[a-z_/.]+)`", SAID))
    assert named
    assert [path for path in sorted(named) if not (HOUSE / path).exists()] == []
