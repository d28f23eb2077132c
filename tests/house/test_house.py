"""The house keeps its laws. Each law's docstring says what it asks and why."""

import re
from pathlib import Path

import pytest

from tests.house import alone, clock, codes, french, habits, imports, rooms, shape
from tests.house.tree import Law, files

ROOT = Path(__file__).resolve().parents[2]

LAWS: tuple[Law, ...] = (
    imports.rooms_meet_in_domain,
    imports.pelican_stays_at_the_door,
    imports.the_desk_is_above_the_rooms,
    imports.domain_stands_alone,
    imports.records_are_made_in_one_way,
    imports.nobody_speaks_to_the_network,
    clock.one_clock,
    french.french_only_in_texts,
    french.french_only_in_the_theme_s_texts,
    codes.a_code_is_worded_once,
    codes.a_code_used_is_worded,
    codes.every_code_is_documented,
    codes.a_code_is_shown_wrong_and_right,
    rooms.every_room_is_listed,
    shape.files_stay_short,
    shape.names_say_something,
    habits.faults_of_ours_are_not_swallowed,
    habits.no_debts,
    habits.every_test_runs,
    alone.no_registry_is_named,
    alone.no_workplace_is_named,
)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_house_keeps(law: Law):
    breaches = law(ROOT)

    assert not breaches, "\n".join([law.__doc__ or "", *map(str, breaches)])


def test_the_laws_read_the_house():
    """A law over no file would be kept by any house."""
    read = {path.relative_to(ROOT).as_posix() for path in files(ROOT)}

    assert {"plugins/domain/clock.py", "tests/house/test_house.py", "Makefile", "LICENSE"} <= read


def test_every_law_is_applied():
    """A law that is written and not listed above would be kept by nobody."""
    written = {
        name
        for room in (alone, clock, codes, french, habits, imports, rooms, shape)
        for name in re.findall(
            r"^def ([a-z]\w+)\(root: Path\) -> tuple\[Breach", Path(room.__file__).read_text(), re.M
        )
    }

    assert written == {law.__name__ for law in LAWS}
