"""The files of an index in one order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.settling import UnknownForm, decoded, encoded

VALUES = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner),
)


@given(VALUES)
def test_what_is_written_is_read_again(value):
    assert decoded(encoded(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "00"), (23, "17"), (24, "1818"), (1000, "1903e8"), ("ü", "62c3bc"), ([1, [2, 3]], "8201820203")],
)
def test_the_examples_of_rfc_8949_appendix_a(value, written):
    assert encoded(value).hex() == written


@pytest.mark.parametrize("content", ["", "ff", "f6", "8201", "0000", "1801", "61ff", "a0", "9f01ff"])
def test_any_other_form_is_refused(content):
    with pytest.raises(UnknownForm):
        decoded(bytes.fromhex(content))
