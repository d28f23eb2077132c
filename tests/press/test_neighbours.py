"""Neighbours from stretches kept at hand, held against a plain look at all members."""

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.edition import NEAR
from plugins.domain.listing import Kind, Listing
from plugins.press import schema
from plugins.press.neighbours import AHEAD, Neighbours

HERE, THERE = Listing(Kind.TAG, "port"), Listing(Kind.TAG, "porte")
# Few instants, so that several articles share one; more articles than a stretch holds.
_PLACES = st.tuples(st.integers(0, 30), st.sampled_from("abcdef"))


def _state(members):
    state = sqlite3.connect(":memory:", isolation_level=None)
    state.executescript(schema._TABLES)
    state.executemany(
        "INSERT INTO member VALUES (?, ?, ?, ?, ?)",
        (("tag", listing.name, is_listed, *place) for listing, place, is_listed in members),
    )
    return state


@given(
    members=st.sets(_PLACES, max_size=3 * AHEAD),
    hidden=st.sets(_PLACES, max_size=5),
    asked=st.lists(_PLACES, min_size=1, max_size=30),
    in_order=st.booleans(),
)
def test_neighbours_are_those_of_the_whole_listing(members, hidden, asked, in_order):
    hidden -= members
    near = Neighbours(
        _state(
            [(HERE, place, 1) for place in members]
            + [(HERE, place, 0) for place in hidden]
            + [(THERE, (instant, path), 1) for instant in range(31) for path in "uv"]
        )
    )
    for place in sorted(asked, reverse=True) if in_order else asked:
        older = sorted((one for one in members if one < place), reverse=True)[:NEAR]
        newer = sorted(one for one in members if one > place)[:NEAR]
        expected = [path for _, path in older], [path for _, path in newer]
        assert near.around(HERE, place) == expected


def test_what_has_changed_is_seen_once_it_is_said():
    state = _state([(HERE, (1, "a"), 1)])
    near = Neighbours(state)
    assert near.around(HERE, (2, "b")) == (["a"], [])
    state.execute("INSERT INTO member VALUES ('tag', 'port', 1, 3, 'c')")
    near.forget()
    assert near.around(HERE, (2, "b")) == (["a"], ["c"])


def test_a_run_of_articles_asks_the_state_a_few_times():
    state = _state([(HERE, (instant, "a"), 1) for instant in range(200)])
    asked = []
    state.set_trace_callback(asked.append)
    near = Neighbours(state)
    for instant in reversed(range(200)):
        near.around(HERE, (instant, "a"))
    assert len(asked) <= 2 * (2 + 200 // (AHEAD - NEAR))
