"""French stands in texts.html alone, and is good French there."""

import re
from pathlib import Path

import pytest

from plugins.domain.record import replace
from plugins.pages.site_views import LegalPage
from tests.theme.printing import TEMPLATES, environment, printed, printed_bare, tree, words
from tests.theme.samples import BARE_LIST, LEGAL_KINDS, LIST, PUBLISHER

OTHERS = sorted(p for p in TEMPLATES.rglob("*.html") if p.name != "texts.html")
CLASS_OF_PAGE = re.compile(r"\{% block kind %\}.*?\{% endblock %\}")
NAMES_OF_FORMATS = {"RSS", "Atom"}
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


@pytest.mark.parametrize("path", OTHERS, ids=lambda p: p.name)
def test_no_template_but_one_says_a_word(path: Path) -> None:
    source = JINJA.sub("", CLASS_OF_PAGE.sub("", path.read_text("utf-8")))
    spoken = re.sub(r"<[^>]*>| aria-current=\"\w+\"", " ", source)
    assert set(re.findall(r"[^\W\d_]{2,}", spoken)) <= NAMES_OF_FORMATS
    assert not re.search(r'(?:aria-label|title|alt)="[^"]*[^\W\d_]', source)


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "aucun article"), (1, "1 article"), (2, "2 articles"), (1234, "1\u202f234 articles")],
)
def test_articles_are_counted_in_french(count: int, said: str) -> None:
    page = tree(printed("list.html", replace(LIST, number=0, total=count)))
    facts = next(e for e in page.iter("ul") if e.attrib.get("class") == "list-facts")
    assert words(next(facts.iter("li"))) == said


def test_an_empty_list_says_so() -> None:
    assert "aucun article" in printed_bare("list.html", BARE_LIST)


@pytest.mark.parametrize(
    ("fault", "named"),
    [
        (r"[^\s\u202f\u00a0][;!?](?=\s|$)|[ \u00a0][;!?]", "U+202F before ; ! ?"),
        (r"[^\u00a0\d/]:(?=\s)| :", "U+00A0 before :"),
        (r"«[^\u00a0]|[^\u00a0]»", "U+00A0 inside guillemets"),
        (r"[^\W\d_]'[^\W\d_]", "a typographic apostrophe"),
        (r"\.\.\.", "one ellipsis"),
        (r"  +\S", "single spaces"),
    ],
)
def test_the_theme_s_words_are_typeset(fault: str, named: str) -> None:
    """The theme's own sentences, those of the source file, not what contributors write."""
    source = JINJA.sub("X", (TEMPLATES / "texts.html").read_text("utf-8"))
    strings = re.findall(r'"([^"\n]*)"', (TEMPLATES / "texts.html").read_text("utf-8"))
    sentences = re.sub(r"<[^>]*>", "", source).splitlines() + [s for s in strings if " " in s]
    sentences = [
        re.sub(r"https?://\S*", "", s).replace("\\u00a0", "\u00a0") for s in sentences if "{" not in s
    ]
    assert [s for s in sentences if re.search(fault, s)] == [], named


@pytest.mark.parametrize("kind", LEGAL_KINDS)
def test_a_legal_page_names_the_publisher_and_the_way_to_reach_it(kind: str) -> None:
    text = words(tree(printed("legal.html", LegalPage(kind, "x", (), PUBLISHER, False))))
    assert PUBLISHER.email in text
    assert PUBLISHER.name in text


def test_the_legal_notice_says_what_the_law_asks() -> None:
    """Source: loi n° 2004-575 du 21 juin 2004, art. 1-1."""
    text = words(tree(printed("legal.html", LegalPage("mentions-legales", "x", (), PUBLISHER, False))))
    wanted = (
        PUBLISHER.legal_form, PUBLISHER.address, PUBLISHER.phone, PUBLISHER.registration, PUBLISHER.shareholders,
        PUBLISHER.publication_director, PUBLISHER.editor_in_chief, PUBLISHER.host.name, PUBLISHER.host.address,
        PUBLISHER.host.phone,
    )  # fmt: skip
    assert [value for value in wanted if value not in text] == []


@pytest.mark.parametrize("refused", [True, False])
def test_the_reservation_against_mining_follows_the_setting(refused: bool) -> None:
    html = printed("legal.html", LegalPage("mentions-legales", "x", (), PUBLISHER, refused))
    assert ("2019/790" in html) is refused


def test_the_accessibility_statement_names_the_way_of_appeal() -> None:
    text = words(tree(printed("legal.html", LegalPage("accessibilite", "x", (), PUBLISHER, False))))
    assert "auto-évaluation" in text
    assert "Défenseur des droits" in text


def test_nothing_in_the_theme_names_a_newspaper() -> None:
    """A theme serves any newsroom: names come from the settings."""
    sources = [
        p.read_text("utf-8")
        for p in TEMPLATES.parent.rglob("*")
        if p.suffix in (".html", ".css", ".svg", ".txt")
    ]
    assert [s[:60] for s in sources if "fanal" in s.lower()] == []


def test_an_unknown_label_shows_its_own_text() -> None:
    """A service or a sharing form that the theme does not know yet is shown as it was given."""
    texts = environment().get_template("texts.html").module
    assert texts.service_label("search") == "Recherche"  # type: ignore[attr-defined]
    assert texts.service_label("Météo marine") == "Météo marine"  # type: ignore[attr-defined]
