"""Every row of pairs.tsv: what the editor typed, what the reader gets."""

import html
import re
from pathlib import Path

import markdown
import pytest

from plugins.typography import typeset_html, typeset_text

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "variant\t"))
]
NAMES = {"<NBSP>": "\u00a0", "<NNBSP>": "\u202f", "<LF>": "\n"}
# Extensions that read the same source more ways.
EXTENSIONS = ([], ["tables", "footnotes", "attr_list", "fenced_code"])


def decoded(cell: str) -> str:
    return re.sub("<(?:NBSP|NNBSP|LF)>", lambda match: NAMES[match.group()], cell)


def visible(markup: str) -> str:
    return html.unescape(re.sub("<[^>]*>", "", markup)).strip("\n")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:60])
def test_the_reader_gets_what_the_row_says(row):
    variant, source, wanted = row[0], decoded(row[1]), decoded(row[2])
    for extensions in EXTENSIONS:
        typeset = typeset_html(markdown.markdown(source, extensions=extensions), variant)
        assert visible(typeset) == visible(markdown.markdown(wanted, extensions=extensions))


@pytest.mark.parametrize(
    "row", [row for row in ROWS if not re.search("`|</|&[a-z#]", row[1])], ids=lambda row: row[1][:60]
)
def test_plain_text_is_typeset_alike(row):
    assert typeset_text(decoded(row[1]), row[0]) == decoded(row[2])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:60])
def test_what_the_reader_gets_does_not_change_again(row):
    wanted = markdown.markdown(decoded(row[2]))
    assert visible(typeset_html(wanted, row[0])) == visible(wanted)
