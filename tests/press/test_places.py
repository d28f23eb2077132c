"""Ranks, neighbours and stretches of ordered memberships, against a sorted list."""

import sqlite3
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.edition import NEAR
from plugins.domain.listing import Kind, Listing
from plugins.press import places, schema

PORT = Listing(Kind.TAG, "port")
PLACES = st.tuples(st.integers(0, 9), st.sampled_from("abcdefgh"))
ACTS = st.lists(st.tuples(PLACES, st.booleans()), max_size=60)


def new_state() -> sqlite3.Connection:
    state = schema.make(Path(":memory:"))
    schema.index(state)
    return state


def toggle(
    state: sqlite3.Connection, listed: list, hidden: list, place: tuple, is_listed: bool, size: int
) -> None:
    """Enter a member that is not there, take out one that is, as an edit does."""
    members, others = (listed, hidden) if is_listed else (hidden, listed)
    if place in others:
        return
    rank = places.rank(state, PORT, place, size)
    act = places.leave if place in members else places.enter
    act(state, PORT, place, is_listed)
    if is_listed:
        places.recut(state, PORT, rank // size, size)
    (members.remove if place in members else members.append)(place)
    members.sort()


@settings(max_examples=150, deadline=None)
@given(ACTS, st.integers(1, 5))
def test_after_any_members_come_and_go_ranks_and_first_members_are_those_of_a_sorted_list(acts, size):
    state, listed, hidden = new_state(), [], []
    for place, is_listed in acts:
        toggle(state, listed, hidden, place, is_listed, size)
    assert places.sizes(state, PORT) == (len(listed), len(hidden))
    firsts = state.execute("SELECT number, instant, path FROM block ORDER BY number").fetchall()
    assert firsts == [(n, *place) for n, place in enumerate(listed[::size])]
    for place in {(i, p) for i in range(10) for p in "abcdefgh"}:
        assert places.rank(state, PORT, place, size) == sum(other < place for other in listed)


@settings(max_examples=100, deadline=None)
@given(ACTS, PLACES)
def test_those_near_a_place_are_those_that_see_it(acts, place):
    """An article, listed or hidden, sees the `NEAR` listed ones on each side of it."""
    state, listed, hidden = new_state(), [], []
    for other, is_listed in acts:
        if other != place:
            toggle(state, listed, hidden, other, is_listed, 3)
    seeing = set()
    with_it = sorted([*listed, place])
    for other in (*listed, *hidden):
        older = [p for p in with_it if p < other][-NEAR:]
        newer = [p for p in with_it if p > other][:NEAR]
        if place in (*older, *newer):
            seeing.add(other[1])
    assert places.near(state, PORT, place) >= seeing
