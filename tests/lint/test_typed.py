"""Where something stands in a text as typed."""

from __future__ import annotations

import pytest

from plugins.lint.typed import title_lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Le vote", ((1, "Le vote"),)),
        ("a\n\n#Le vote #", ((3, "Le vote"),)),
        ("Le vote\n===\n", ((1, "Le vote"),)),
        ("## Le vote\n\n### Le vote", ()),
        ("```\n# Le vote\n```", ()),
        ("un\ndeux\n", ()),
    ],
)
def test_titles_typed_in_a_body_are_found(text: str, found: tuple[tuple[int, str], ...]) -> None:
    assert title_lines(text, ("Le vote",)) == found
