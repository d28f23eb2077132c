import re

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from desk.importer.escaping import escape_heading, escape_paragraph

EXTENSIONS = ["tables", "footnotes", "attr_list", "fenced_code", "sane_lists"]
WORDS = st.sampled_from(
    "Port 1. 12) - + * # ## > ~~~ ``` === --- *** ___ | :-- |---| [lien](x) [^1] [^1]: [a]: ![i](j) <b> </p> <!-- & "
    "&amp; &#65; \\ \\* _mot_ *mot* `mot` {#id} {: .c } https://x.example a@b.example C# 2° « » … l’été é <https://x>".split(
        " "
    )
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
    max_size=40,
).filter(str.strip)


def shown(markdown: str) -> str:
    """What a reader sees, white space collapsed, with the elements it stands in."""
    html = Markdown(extensions=EXTENSIONS, output_format="html").convert(markdown)
    soup = BeautifulSoup(html, "html.parser")
    assert {tag.name for tag in soup.find_all(True)} <= {"p", "h2"}, html
    return re.sub(r"\s+", " ", soup.get_text()).strip()


@given(LINES)
def test_a_paragraph_of_signs_reads_the_same(lines):
    """Text → Markdown → the reader's text: the same characters, in one paragraph, whatever signs they are."""
    text = "\n".join(lines)
    assert shown(escape_paragraph(text)) == re.sub(r"\s+", " ", text).strip()


@given(LETTERS)
def test_a_paragraph_of_any_letters_reads_the_same(text):
    assert shown(escape_paragraph(text)) == re.sub(r"\s+", " ", text).strip()


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_a_heading_reads_the_same(text):
    assert shown("## " + escape_heading(text)) == text.strip()


@given(LINES, LINES)
def test_paragraphs_do_not_act_on_each_other(first, second):
    """A definition in one paragraph must not make a link of another."""
    text = "\n\n".join(escape_paragraph("\n".join(lines)) for lines in (first, second))
    assert shown(text) == re.sub(r"\s+", " ", " ".join((*first, *second))).strip()


def test_a_plain_text_is_left_as_it_is():
    text = "L’État (1905) a dit : « non » ! C’était le 14 juin, à 18 h 30 – trop tard."
    assert escape_paragraph(text) == text
