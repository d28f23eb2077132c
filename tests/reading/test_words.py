"""Words are counted as the pattern counts them, whatever the letters."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.reading.words import count_words


@given(st.text("aé1_²'’-–—…œŒ «\u00a0\u202f\n\u0301中.", max_size=30) | st.text(max_size=30))
@example("L’œuvre d'à-côté – « 1er » … c'est-à-dire --- ’- -a a- ²")
@example("—’-²")
def test_words_are_runs_that_begin_with_a_letter_or_a_digit(text):
    assert count_words(text) == len(re.findall(r"\w[\w’'-]*", text))
