"""Bodies: what Markdown becomes, and what never ships."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from plugins.domain.article import Link
from plugins.reading.clean import clean, has_forbidden_scheme


def _lines(desk, code: str, body: str) -> list[int]:
    desk.article(body=body)
    return [problem.line for problem in desk.read().problems if problem.code == code]


def _body(desk, text: str, **head: str) -> str:
    article = desk.read_one(head, body=text)
    return desk.read().bodies[article.path]


def test_an_image_alone_in_its_paragraph_is_a_figure_with_legend_and_credit(desk):
    article = desk.read_one(body='![Le port](/images/a.png "L\'aube"){credit="Zoé / L\'Œil"}\n')
    tree = lxml_html.fromstring(desk.read().bodies[article.path])
    assert tree.tag == "figure"
    assert tree.xpath("string(figcaption)") == "L’aube Zoé / L’Œil"
    assert tree.xpath("string(figcaption/span[@class='credit'])") == "Zoé / L’Œil"
    assert dict(tree.find("img").attrib) == {"src": "/images/a.png", "alt": "Le port", "loading": "lazy"}
    (picture,) = article.body_pictures
    assert (picture.path, picture.alt, picture.caption, picture.credit) == (
        "images/a.png", "Le port", "L’aube", "Zoé / L’Œil",
    )  # fmt: skip


def test_an_image_among_words_stays_in_its_paragraph(desk):
    assert "<figure" not in _body(desk, "Voici ![a](/images/a.png) le port.\n")


def test_a_local_image_has_its_size(desk):
    from PIL import Image

    Image.new("RGB", (40, 30)).save(desk.write("articles/2026/11/a.png", b""))
    assert 'height="30"' in _body(desk, "![a](a.png)\n")


def test_a_table_scrolls_takes_focus_and_has_no_style(desk):
    tree = lxml_html.fromstring(_body(desk, "| A | B |\n|---|--:|\n| 1 | 2 |\n"))
    assert (tree.get("class"), tree.get("role"), tree.get("tabindex")) == ("table-scroll", "region", "0")
    assert tree.get("aria-label") == "Tableau 1"
    assert [cell.get("scope") for cell in tree.iter("th")] == ["col", "col"]
    assert [cell.get("class") for cell in tree.iter("td")] == [None, "align-right"]
    assert tree.xpath("//@style") == []


def test_a_typed_table_keeps_its_focus_after_cleaning(desk):
    text = "| A | B |\n|---|--:|\n| 1 | <b>2</b> |\n"
    assert 'tabindex="0"' in _body(desk, text)


def test_headings_have_ids_unique_in_the_page(desk):
    tree = lxml_html.fragment_fromstring(_body(desk, "## L’été\n\n## L’été\n\n## ★\n\n# Un\n"), "div")
    assert [(e.tag, e.get("id")) for e in tree] == [
        ("h2", "l-ete"), ("h2", "l-ete-2"), ("h2", "intertitre"), ("h2", "un"),
    ]  # fmt: skip


def test_a_quotation_that_begins_with_a_heading_is_a_box(desk):
    text = "> ## L'essentiel\n>\n> - Un.\n> - Deux.\n\nLe texte.\n\n> Une citation.\n>\n> ## Dite en deux temps\n"
    tree = lxml_html.fragment_fromstring(_body(desk, text), "div")
    assert [child.tag for child in tree] == ["aside", "p", "blockquote"]
    assert [child.tag for child in tree[0]] == ["h2", "ul"]
    assert tree[0][0].get("id") == "l-essentiel"


def test_a_paragraph_wholly_in_bold_is_a_question_in_an_interview_only(desk):
    text = "**Pourquoi ?**\n\nParce que **oui**.\n"
    assert _body(desk, text, Genre="interview").count('<p class="question">') == 1
    assert "question" not in _body(desk, text)


def test_a_live_report_typed_in_the_order_of_the_clock_shows_the_newest_first(desk):
    text = "Début.\n\n### 9 h 05 – Ouverture\n\nUn.\n\n### 10 h – Suite\n\nDeux.\n"
    tree = lxml_html.fragment_fromstring(_body(desk, text, Genre="direct"), "div")
    assert [s.findtext("h2") for s in tree.findall("section")] == ["10 h – Suite", "9 h 05 – Ouverture"]
    assert tree[0].text == "Début."


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (["22 h", "23 h 30", "0 h 10", "1 h"], ["1 h", "0 h 10", "23 h 30", "22 h"]),
        (["23 h 30", "23 h 50", "0 h 10"], ["0 h 10", "23 h 50", "23 h 30"]),
        (["9 h", "9 h 20", "9 h 20", "10 h"], ["10 h", "9 h 20", "9 h 20", "9 h"]),
        (["1 h", "0 h 10", "23 h 30", "22 h"], ["1 h", "0 h 10", "23 h 30", "22 h"]),
        (["10 h", "11 h", "10 h 30", "12 h"], ["10 h", "11 h", "10 h 30", "12 h"]),
    ],
)
def test_a_live_report_that_goes_past_midnight_or_repeats_a_minute_shows_the_newest_first(desk, typed, shown):
    text = "\n\n".join(f"### {hour}\n\nUn." for hour in typed) + "\n"
    tree = lxml_html.fragment_fromstring(_body(desk, text, Genre="direct"), "div")
    assert [s.findtext("h2").replace("\u00a0", " ") for s in tree.findall("section")] == shown


def test_a_live_report_has_one_section_an_entry(desk):
    text = "Début.\n\n### 14 h 30 – But\n\nUn[^1].\n\n### 14 h 02 – Coup d’envoi\n\nDeux.\n\n[^1]: Note.\n"
    tree = lxml_html.fragment_fromstring(_body(desk, text, Genre="direct"), "div")
    sections = tree.findall("section[@class='live-entry']")
    assert [s.findtext("h2") for s in sections] == ["14 h 30 – But", "14 h 02 – Coup d’envoi"]
    assert tree.find("div[@class='footnote']") is not None


def test_footnotes_lead_back_in_french(desk):
    assert 'title="Revenir à l’appel de la note 1"' in _body(desk, "Un[^1].\n\n[^1]: Note.\n")


def test_braces_are_text(desk):
    assert _body(desk, "Voici {{ 7*7 }} et {% raw %}.\n") == "<p>Voici {{ 7*7 }} et {% raw %}.</p>"


def test_links_have_the_line_on_which_they_were_typed(desk):
    article = desk.read_one(
        body="Un [a](/a/b/).\n\n[b](/a/) ![c](/images/c.png)\n[d](/a/)\n\n[e][f]\n\n[f]: https://x.example\n"
    )
    assert article.links == (
        Link("/a/b/", 7), Link("/a/", 9), Link("/images/c.png", 9, True), Link("/a/", 10),
        Link("https://x.example", 14),
    )  # fmt: skip


DANGEROUS = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6a;avascript&colon;alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[y][x]",
    "<javascript:alert(1)>",
    "![x](/a.png){onerror=alert(1)}",
    "## Titre {onclick=alert(1)}",
    "![x](/a.png){style=x srcset=javascript:x}",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='java&#09;script:alert(1)'>x</a>",
    "<iframe src=https://x.example></iframe>",
    "<p style='x'><object data=x></object></p>",
    "<form action=x><input autofocus onfocus=alert(1)></form>",
    "<div><p>a <b>b",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script>-->",
    "`a` <base href=//x> <meta http-equiv=refresh content=0> <link rel=stylesheet href=x>",
]
TOKENS = [
    *"<>/\"'=&;:()[]{}!#`*_ \nabjsx",
    "<a href=",
    "javascript:",
    "onclick=",
    "](",
    "<p",
    "{onx=1}",
    "<!--",
]
FORBIDDEN = (
    "script",
    "style",
    "iframe",
    "object",
    "form",
    "input",
    "svg",
    "math",
    "base",
    "meta",
    "link",
    "noscript",
)


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_runs_code_never_ships_and_is_kept_for_the_checks(desk, text):
    desk.article(body=text + "\n")
    newsroom = desk.read()
    (body,) = newsroom.bodies.values()
    tree = lxml_html.fragment_fromstring(body, create_parent="div")
    assert [e.tag for e in tree.iter() if e.tag in FORBIDDEN] == []
    names = [(name.lower(), value) for e in tree.iter() for name, value in e.attrib.items()]
    assert [name for name, _ in names if name.startswith("on") or name == "style"] == []
    assert [value for _, value in names if re.match(r"\s*(java|vb)script|data:", value, re.IGNORECASE)] == []
    assert list(newsroom.raw_bodies) == list(newsroom.bodies)


def test_a_body_without_html_is_not_cleaned(desk):
    desk.article(body="Un *mot*, 3 < 4 & un `code`.\n")
    assert dict(desk.read().raw_bodies) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join))
def test_whatever_is_typed_ships_only_what_cleaning_would_leave(desk, text):
    desk.article(body="x " + text + "\n")
    (body,) = desk.read().bodies.values()
    again = clean(body)
    as_tree = lxml_html.fragment_fromstring(body, create_parent="div")
    assert lxml_html.tostring(as_tree) == lxml_html.tostring(
        lxml_html.fragment_fromstring(again, create_parent="div")
    )


@pytest.mark.parametrize(
    "address", ["https://x", "mailto:a@b.c", "/a", "#x", "{filename}a.md", "a:b/c".replace(":", "/")]
)
def test_ordinary_addresses_are_allowed(address):
    assert not has_forbidden_scheme(address)


@pytest.mark.parametrize(
    "text",
    ["> " * 30 + "a", "\n".join("    " * n + "- a" for n in range(200)), "[" * 100_000, "<a " * 50_000,
     "# " + "{ " * 100_000,
     "[^1]" * 5000 + "\n\n[^1]: x", "~~~\n" * 100_000, "- " * 3000 + "a", "x" * 60_000],
    ids=["quotes", "lists", "brackets", "tags", "braces", "notes", "fences", "inline lists", "one line"],
)  # fmt: skip
def test_pathological_markdown_is_a_problem_and_not_a_wait(desk, text):
    assert desk.codes(body=text + "\n") == ["E016"]


@pytest.mark.parametrize(
    "typed", ["&#1;", "&#x0B;", "&#0;", "&#xD800;", "&#xfdd0;", "&#x10FFFF;", "&#99999999999;"]
)
def test_a_reference_to_what_no_page_may_hold_is_a_fault_with_its_line(desk, typed):
    assert _lines(desk, "E094", f"Un texte.\n\nIl est {typed} voté.\n") == [9]
    assert _lines(desk, "E094", f"Un texte ![x{typed}](/x.png).\n") == [7]


@pytest.mark.parametrize("typed", ["`&#1;`", "&#233;", "&#x92;", "&#13;", "&amp;#1;"])
def test_a_reference_that_is_text_or_harmless_is_none(desk, typed):
    assert "E094" not in desk.codes(body=f"Il est {typed} voté.\n")


@pytest.mark.parametrize("text", ["*a**b*[c](/d)", "- x\n- *l’**été*[x](/y)", "> *mot**mot*![x](/y)"])
def test_marks_that_would_lose_a_word_are_a_fault_with_its_line(desk, text):
    assert _lines(desk, "E017", f"Un *bon* texte.\n\n\n{text}\n\nFin.\n") == [10]


def test_marks_that_would_lose_a_word_of_the_standfirst_stay_text(desk):
    standfirst = (
        "Le conseil a voté *l’**été*[le budget](/d) après une longue séance, par vingt voix contre douze."
    )
    assert desk.read_one({"Summary": standfirst}).summary == standfirst


def test_a_file_after_a_bad_one_is_read_as_if_alone(desk):
    alone = _body(desk, "## Titre\n\nUn[^1].\n\n[^1]: Note.\n")
    desk.article(body="## Titre\n\n[^1]: Autre.\n\n[x]: /y/\n", path="articles/2026/11/2026-11-20-avant.md")
    assert desk.read().bodies["content/articles/2026/11/2026-11-20-vote.md"] == alone
