"""The whole check: what passes ships nothing dangerous, each code has its words, and hostile texts end soon."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain import slots
from plugins.domain.article import RightOfReply
from plugins.domain.markup import ATTRIBUTES, GLOBAL_ATTRIBUTES, TAGS
from plugins.domain.problems import in_order
from plugins.domain.record import replace
from plugins.domain.registry import Author, Dossier
from plugins.domain.source import Field, Source
from plugins.lint import check_newsroom, register, texts
from plugins.lint.inspecting import check_text
from plugins.lint.schemes import is_dangerous
from tests.lint.composing import PATH, article, clean, composed, in_the_register, newsroom, proof, told
from tests.lint.nasty import NASTY

RULES = Path(__file__).parents[2] / "plugins" / "lint" / "rules"


def test_a_good_article_has_no_problem() -> None:
    body = "Le port **rouvre**.\n\n## Les quais\n\nVoir [la rubrique Économie](/rubriques/economie/).\n"
    good = newsroom((article(body), body), pages={"a-propos": "Nous sommes un journal."})
    assert list(check_newsroom(in_the_register(good))) == []


def test_the_room_fills_its_slot() -> None:
    register()
    assert slots.check_newsroom.get() is check_newsroom


def test_every_text_beside_the_articles_is_checked() -> None:
    script = "Texte <script>alert(1)</script>"
    made = article(rights_of_reply=(RightOfReply(date(2026, 11, 21), "A B", clean(composed(script))),))
    found = newsroom(
        (made, "Le port rouvre."),
        pages={"a-propos": script},
        dossiers={
            "port": Dossier("content/dossiers/port.md", "port", "Le port", "", clean(composed(script)))
        },
        fields={PATH: [Field("Droit_de_reponse", "Droit_de_reponse", "2026-11-21 | A B | reponse.md", 4)]},
    )
    reply = "content/articles/2026/11/reponse.md"
    sources = dict(found.sources)
    for path in ("content/dossiers/port.md", reply):
        sources[path] = Source(path, (), script, 3)
    refused = {(p.path, p.line) for p in check_newsroom(replace(found, sources=sources)) if p.code == "E200"}
    assert refused == {("content/pages/a-propos.md", 6), ("content/dossiers/port.md", 3), (reply, 3)}


def test_a_heading_of_a_page_may_name_its_place() -> None:
    found = newsroom(pages={"a-propos": "## Qui {#qui}\n\nNous.\n\nVoir [nous](#qui).\n"})
    assert list(check_newsroom(found)) == []


def test_a_biography_is_checked_at_its_line(tmp_path: Path) -> None:
    registry = tmp_path / "content" / "registry"
    registry.mkdir(parents=True)
    text = '[a-b]\nnom = "A B"\nbiographie = "Née ici [x](javascript:alert(1)) <script>a()</script>"\n'
    (registry / "authors.toml").write_text(text, encoding="utf-8")
    found = newsroom(root=tmp_path, authors={"a-b": Author("a-b", "A B", biography_html="<p>Née ici x</p>")})
    assert [(p.code, p.line) for p in check_newsroom(found)] == [("E200", 3), ("E203", 3)]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(NASTY), max_size=10).map("".join))
def test_what_passes_ships_nothing_dangerous(body: str) -> None:
    """No text passes without error and still holds a script, a handler or a dangerous address once cleaned."""
    made = proof(body)
    if any(problem.is_error for problem in check_text(made)):
        return
    for element in html5lib.parseFragment(clean(composed(body)), namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str) or element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in TAGS
        for name, value in element.attrib.items():
            assert name in GLOBAL_ATTRIBUTES | ATTRIBUTES.get(element.tag, frozenset())
            assert name in ("title", "alt", "class", "id") or not is_dangerous(value)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(NASTY), max_size=10).map("".join))
def test_nothing_is_dropped_in_silence(body: str) -> None:
    """When cleaning takes a tag or an attribute from the page that a browser would have built, something is told."""
    raw = composed(body)
    if _shape(raw) != _shape(clean(raw)):
        assert told(check_text(proof(body))) != []


def _shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes; those that hold nothing shown count too."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return sorted(
        (element.tag, tuple(sorted(map(str, element.attrib))))
        for element in tree.iter()
        if isinstance(element.tag, str)
    )


def test_rules_of_quality_warn_in_the_archive_and_rules_of_safety_never() -> None:
    body = "# Titre\n\n![](/images/a.jpg)\n\n[ici](/rien/) <script>a()</script>\n\n[x](javascript:a)"
    old = article(body, path="content/articles/2019/2019-06-14-port.md", day="2019-06-14")
    found = list(check_newsroom(newsroom((old, body), checked_since=date(2026, 11, 23))))
    assert {p.code for p in found if p.is_error} == {"E200", "E203"}
    assert {"A230", "A211", "A240", "A164"} <= {p.code for p in found}


def test_the_same_newsroom_tells_the_same_in_the_same_order() -> None:
    body = "[ici](/rien/) [a](/b/) ![](/c.jpg)"
    made = newsroom(
        (article(body), body), (article(body, path="content/articles/a/2026-11-20-port.md"), body)
    )
    assert list(check_newsroom(made)) == list(check_newsroom(made))
    assert len(in_order(check_newsroom(made))) == len(set(check_newsroom(made)))


def test_values_are_shown_short_and_visible() -> None:
    body = "[x](/" + "a" * 500 + "/) [y](/b\u200bc/)"
    facts = [problem.fact for problem in check_newsroom(newsroom((article(body), body)))]
    assert all(len(fact) < 220 for fact in facts)
    assert any("U+200B" in fact for fact in facts)


def test_no_number_serves_two_codes() -> None:
    numbers = [code[1:] for code in texts.MESSAGES]
    assert len(numbers) == len(set(numbers))
    assert set(texts.MESSAGES) >= texts.QUALITY
