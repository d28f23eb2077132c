"""Medians and ratios."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.arithmetic import as_share, paired_ratio, spread

COST = st.floats(0.001, 1000)


def test_the_middle_of_an_odd_number_of_figures_is_one_of_them():
    found = spread([3.0, 1.0, 10.0])

    assert (found.middle, found.least, found.greatest, found.count) == (3.0, 1.0, 10.0, 3)


def test_the_middle_of_an_even_number_of_figures_is_between_two():
    assert spread([4.0, 1.0, 2.0, 10.0]).middle == 3.0


def test_no_figure_has_no_middle():
    with pytest.raises(ValueError, match="no figure"):
        spread([])


def test_ratios_are_taken_run_by_run():
    """The machine was slow in the second pair: both were, and the ratio does not know it."""
    ratio = paired_ratio([1.0, 30.0, 2.0], [2.0, 60.0, 2.0])

    assert (ratio.middle, ratio.least, ratio.greatest) == (0.5, 0.5, 1.0)


def test_the_middle_of_the_ratios_is_not_the_ratio_of_the_middles():
    assert paired_ratio([1.0, 2.0, 9.0], [1.0, 1.0, 1.0]).middle == 2.0
    assert paired_ratio([1.0, 4.0, 9.0], [10.0, 2.0, 3.0]).middle == 2.0


@pytest.mark.parametrize(("ours", "theirs"), [([1.0], [1.0, 2.0]), ([1.0, 2.0], [1.0])])
def test_runs_that_are_not_paired_have_no_ratio(ours: list[float], theirs: list[float]):
    with pytest.raises(ValueError, match=r"shorter|longer"):
        paired_ratio(ours, theirs)


def test_a_run_that_cost_nothing_is_refused():
    with pytest.raises(ValueError, match="nothing"):
        paired_ratio([1.0], [0.0])


@given(st.lists(st.tuples(COST, COST), min_size=1, max_size=9), st.floats(0.1, 10))
def test_a_slower_machine_gives_the_same_ratios(pairs: list[tuple[float, float]], slower: float):
    ours, theirs = zip(*pairs, strict=True)
    there = paired_ratio((cost * slower for cost in ours), (cost * slower for cost in theirs))

    assert there.middle == pytest.approx(paired_ratio(ours, theirs).middle)


@pytest.mark.parametrize(
    ("ratio", "shown"),
    [
        (0.004, "1/250"),
        (0.02, "1/50"),
        (0.25, "1/4"),
        (0.5, "0.5x"),
        (1.0, "1x"),
        (1.3, "1.3x"),
        (12.34, "12.3x"),
    ],
)
def test_a_ratio_is_said_as_people_say_it(ratio: float, shown: str):
    assert as_share(ratio) == shown


def test_a_ratio_of_nothing_is_refused():
    with pytest.raises(ValueError, match="positive"):
        as_share(0.0)
