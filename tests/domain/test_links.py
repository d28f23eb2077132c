"""Links as typed and as they stand on the site."""

from html import escape, unescape

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.links import Target, encoded, read_link, resolve_links

HERE = "content/articles/2026/11/2026-11-23-vote.md"
PIECES = st.sampled_from(
    [
        "/",
        "//",
        "https://",
        "http:",
        "#",
        "?",
        "a",
        "B9",
        ".",
        "..",
        "%",
        "%20",
        "{static}",
        " ",
        "&",
        "&amp;",
        "a.md",
    ]
)


def resolved(href: str) -> str:
    return resolve_links(f'<a href="{href}">x</a>', HERE, lambda path: None)


@given(st.lists(PIECES, max_size=6).map("".join))
def test_a_link_that_leads_to_no_file_of_ours_only_loses_what_no_url_may_hold(typed: str) -> None:
    href = escape(unescape(typed))
    if read_link(href, HERE).target in (Target.ADDRESS, Target.ELSEWHERE, Target.FRAGMENT):
        assert unescape(resolved(href)) == f'<a href="{encoded(unescape(href))}">x</a>'


@given(st.text("ab/?#{}"))
def test_a_path_ends_at_the_first_question_mark_or_hash(href: str) -> None:
    found = read_link("/" + href, HERE)
    ends = [place for place, sign in enumerate("/" + href) if sign in "?#"]
    if found.target is Target.ADDRESS:
        assert found.path + found.rest == "/" + href
        assert len(found.path) == (ends[0] if ends else len(href) + 1)
