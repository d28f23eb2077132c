"""The register of permalinks is read line by line, and nothing of it is guessed."""

import pytest

from plugins.domain.permalinks import Permalink
from plugins.reading.notes import Notes
from plugins.reading.permalinks import read_lines, read_permalinks

VOTE = "/2026/11/23/vote/\t2026-11-23-vote\t2026-11-23T18:30:00+01:00\ttag:phare.example,2026-11-23:vote\n"
QUAI = "/2026/11/24/quai/\t2026-11-24-quai\t2026-11-24+01:00\ttag:phare.example,2026-11-24:quai\n"


def told(text: str | bytes) -> list[tuple[str, int]]:
    notes = Notes("content/registry/permalinks.tsv")
    read_permalinks(text.encode() if isinstance(text, str) else text, notes)
    return [(problem.code, problem.line) for problem in notes.found]


def changed(line: str, column: int, value: str) -> str:
    columns = line.rstrip("\n").split("\t")
    columns[column] = value
    return "\t".join(columns) + "\n"


def test_a_good_register_is_read_by_address():
    notes = Notes("r")

    found = read_permalinks((VOTE + QUAI).encode(), notes)

    assert notes.found == []
    assert list(found) == ["/2026/11/23/vote/", "/2026/11/24/quai/"]
    assert "".join(line.line + "\n" for line in found.values()) == VOTE + QUAI


@pytest.mark.parametrize("text", ["", VOTE, QUAI + VOTE, VOTE.rstrip("\n")])
def test_nothing_is_said_of_what_harms_nobody(text):
    """An empty register, another order (two branches merged), no end of the last line."""
    assert told(text) == []


def test_two_addresses_of_one_article_share_its_identity():
    assert told(VOTE + changed(VOTE, 0, "/2026/11/23/budget/")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(VOTE + "\n" + QUAI, [("E320", 2)], id="an empty line"),
        pytest.param(VOTE + "# note\n", [("E320", 2)], id="a note"),
        pytest.param(VOTE.replace("\t", " "), [("E320", 1)], id="spaces for tabs"),
        pytest.param(VOTE.replace("\n", "\tplus\n"), [("E320", 1)], id="five columns"),
        pytest.param(changed(VOTE, 1, ""), [("E320", 1)], id="an empty column"),
        pytest.param(changed(VOTE, 1, "a\x1bb"), [("E320", 1)], id="a control character"),
        pytest.param(VOTE.encode().replace(b"23-vote", b"23-\xe9t\xe9", 1), [("E320", 1)], id="Latin-1"),
        pytest.param("<<<<<<< HEAD\n" + VOTE, [("E321", 1)], id="a mark of a merge"),
        pytest.param(
            "<<<<<<< HEAD\n" + VOTE + "=======\n" + QUAI + ">>>>>>> autre\n",
            [("E321", 1), ("E321", 3), ("E321", 5)],
            id="a whole conflict",
        ),
        pytest.param("\ufeff" + VOTE, [("E322", 1)], id="a byte order mark"),
        pytest.param((VOTE + QUAI).replace("\n", "\r\n"), [("E322", 1)], id="CRLF everywhere"),
        pytest.param(VOTE + QUAI.replace("\n", "\r\n"), [("E322", 2)], id="CRLF on one line"),
        pytest.param(changed(VOTE, 0, "/vote/"), [("E323", 1)], id="another address"),
        pytest.param(changed(VOTE, 0, "/2026/11/23/Vote/"), [("E323", 1)], id="a capital"),
        pytest.param(changed(VOTE, 0, "/2026/11/23/vote"), [("E323", 1)], id="no last slash"),
        pytest.param(VOTE + QUAI + VOTE, [("E324", 3)], id="a line twice"),
        pytest.param(VOTE + changed(QUAI, 0, "/2026/11/23/vote/"), [("E324", 2)], id="an address twice"),
        pytest.param(changed(VOTE, 2, "2026-11-23"), [("E325", 1)], id="a day without offset"),
        pytest.param(changed(VOTE, 2, "2026-11-23T18:30:00"), [("E325", 1)], id="an hour without offset"),
        pytest.param(changed(VOTE, 2, "2026-02-30+01:00"), [("E325", 1)], id="no day of the calendar"),
        pytest.param(changed(VOTE, 2, "23/11/2026"), [("E325", 1)], id="a French date"),
        pytest.param(
            VOTE + changed(QUAI, 3, VOTE.rstrip().split("\t")[3]), [("E326", 2)], id="a GUID of two"
        ),
        pytest.param(
            VOTE + changed(changed(VOTE, 0, "/2026/11/23/budget/"), 2, "2026-11-22+01:00"),
            [("E326", 2)],
            id="a GUID of two dates",
        ),
        pytest.param(changed(VOTE, 3, "vote"), [("E327", 1)], id="a GUID that is no URI"),
        pytest.param(changed(VOTE, 3, "tag:phare.example,2026:a b"), [("E327", 1)], id="a GUID with a space"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, expected):
    assert told(text) == expected


def test_an_imported_article_may_keep_its_own_guid():
    assert told(changed(VOTE, 3, "https://ancien.example/?p=12")) == []


def test_some_lines_are_read_alone():
    (line,) = read_lines([QUAI.rstrip("\n").encode()]) or ()

    assert line == Permalink(
        "/2026/11/24/quai/", "2026-11-24-quai", "2026-11-24+01:00", "tag:phare.example,2026-11-24:quai"
    )
    assert read_lines([b"rien"]) is None
    assert read_lines([VOTE.strip().encode(), changed(QUAI, 0, "/2026/11/23/vote/").strip().encode()]) is None
