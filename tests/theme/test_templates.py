"""Every template, with everything it can show and with as little as its view allows."""

import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from plugins.domain.record import replace
from plugins.pages.site_views import CorrectionEntry, CorrectionsPage
from plugins.pages.views import Anchor
from tests.theme.printing import TEMPLATES, printed, printed_bare, tree
from tests.theme.samples import ARTICLE, BARE, CRUMBS, FOREIGN, FULL, HEAD, LIST, REDIRECT

# Elements that say something without holding anything.
SELF_SUFFICIENT = {
    "img", "hr", "br", "meta", "link", "wbr", "col", "source", "track", "audio", "video", "input", "script",
}  # fmt: skip
# What the search page's script fills: its words are in attributes until then.
FILLED_BY_SCRIPT = ("search-status", "search-results")
PAGES = [
    *((f"full {n} {template}", printed(template, page)) for n, (template, page) in enumerate(FULL)),
    *((f"bare {n} {template}", printed_bare(template, page)) for n, (template, page) in enumerate(BARE)),
]
every_page = pytest.mark.parametrize("html", [p[1] for p in PAGES], ids=[p[0] for p in PAGES])


def body_of(html: str) -> Element:
    body = tree(html).find("body")
    assert body is not None
    return body


def says_nothing(element: Element) -> bool:
    if any(inner.tag in SELF_SUFFICIENT for inner in element.iter()):
        return False
    return not "".join(element.itertext()).strip()


def test_every_page_template_has_a_sample() -> None:
    """A template without a sample is a template nobody has ever printed."""
    sampled = {template for template, _ in FULL} & {template for template, _ in BARE}
    assert {p.name for p in TEMPLATES.glob("*.html")} - {
        "base.html",
        "texts.html",
        "redirect.html",
    } == sampled


@every_page
def test_a_page_has_one_h1_and_skips_no_heading_level(html: str) -> None:
    levels = [int(e.tag[1]) for e in body_of(html).iter() if re.fullmatch(r"h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1 or 1 not in levels[1:2]
    after = levels[levels.index(1) :]
    assert all(following <= level + 1 for level, following in pairwise(after))


@every_page
def test_absent_fields_leave_no_empty_element(html: str) -> None:
    body = body_of(html)
    shapes = {inner for shape in body.iter("template") for inner in shape.iter()}
    empty = [e for e in body.iter() if says_nothing(e) and e not in shapes]
    assert [e.tag for e in empty if e.attrib.get("class") not in FILLED_BY_SCRIPT] == []


@every_page
def test_no_attribute_is_empty_but_a_decorative_alt(html: str) -> None:
    found = [(e.tag, k) for e in tree(html).iter() for k, v in e.attrib.items() if not v.strip()]
    allowed = ("alt", "crossorigin", "controls", "open", "hidden", "checked", "download", "data-genres")
    assert [pair for pair in found if pair[1] not in allowed and pair != ("option", "value")] == []


@every_page
def test_ids_are_unique_and_references_to_them_hold(html: str) -> None:
    body = body_of(html)
    ids = Counter(e.attrib["id"] for e in body.iter() if "id" in e.attrib)
    assert [name for name, times in ids.items() if times > 1] == []
    named = {e.attrib["aria-labelledby"] for e in body.iter() if "aria-labelledby" in e.attrib}
    named |= {e.attrib["href"][1:] for e in body.iter("a") if e.attrib.get("href", "").startswith("#")}
    assert named <= set(ids)


@every_page
def test_the_page_s_own_ids_are_none_that_a_heading_can_get(html: str) -> None:
    """A heading « Corrections » of a body is named `corrections`: the frame's ids hold a sign no slug has."""
    body = body_of(html)
    for inner in [e for e in body.iter() if "prose" in e.attrib.get("class", "").split()]:
        inner.clear()
    assert [e.attrib["id"] for e in body.iter() if "id" in e.attrib and "_" not in e.attrib["id"]] == []


@every_page
def test_landmarks_of_one_kind_have_names_of_their_own(html: str) -> None:
    names = [e.attrib["aria-label"] for e in body_of(html).iter("nav")]
    assert len(names) == len(set(names))
    assert sum(1 for _ in body_of(html).iter("main")) == 1


@every_page
def test_the_first_link_leads_to_the_content(html: str) -> None:
    body = body_of(html)
    assert next(body.iter("a")).attrib["href"] == "#page_content"
    assert next(body.iter("main")).attrib["id"] == "page_content"


@every_page
def test_nothing_is_run_but_the_search_and_nothing_is_fetched_from_elsewhere(html: str) -> None:
    page = tree(html)
    body = page.find("body")
    assert body is not None
    run = [s for s in page.iter("script") if s.attrib.get("type") != "application/ld+json"]
    wanted = ["/theme/theme.js"]
    if body.attrib["class"] == "page-search":
        wanted.append("/theme/js/search.js")
    assert [s.attrib["src"].partition("?")[0] for s in run] == wanted
    assert not any(s.text for s in run), "no inline script"
    fetched = [e.attrib["src"] for e in page.iter() if "src" in e.attrib]
    fetched += [
        e.attrib["href"] for e in page.iter("link") if e.attrib["rel"] in ("stylesheet", "preload", "icon")
    ]
    assert [address for address in fetched if not address.startswith("/") or address.startswith("//")] == []


@every_page
def test_no_python_value_shows_through(html: str) -> None:
    text = " ".join("".join(body_of(html).itertext()).split())
    assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|Anchor\(|Moment\(|<built-in", text)


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("article.html", replace(ARTICLE, title="<script>x</script>")),
        ("list.html", replace(LIST, heading="<b>x</b>")),
    ],
)
def test_a_text_is_never_markup(template: str, page: object) -> None:
    html = printed(template, page)
    assert "<script>x" not in html
    assert "<b>x" not in html


def test_the_head_is_printed_whole() -> None:
    page = tree(printed("article.html", ARTICLE))
    metas = {
        m.attrib.get("name") or m.attrib.get("property"): m.attrib.get("content") for m in page.iter("meta")
    }
    assert metas["description"] == HEAD.description
    assert metas["robots"] == HEAD.robots
    assert metas["og:title"] == "Le budget est voté"
    links = [(k.attrib["rel"], k.attrib["href"]) for k in page.iter("link")]
    assert ("canonical", HEAD.canonical) in links
    assert ("alternate", "/flux/actualites.xml") in links
    assert ("stylesheet", "/theme/theme.css") in links
    assert (
        json.loads(next(s for s in page.iter("script") if "type" in s.attrib).text or "")["@type"]
        == "WebSite"
    )


def test_a_page_in_another_language_says_so_on_its_parts() -> None:
    """The site's own words stay French: only the article's are marked."""
    page = tree(printed("article.html", replace(ARTICLE, lang="en"), head=replace(HEAD, lang="en")))
    assert page.attrib["lang"] == "fr"
    assert next(page.iter("title")).attrib["lang"] == "en"
    assert next(page.iter("h1")).attrib["lang"] == "en"
    assert (
        next(e for e in page.iter("div") if "body" in e.attrib.get("class", "").split()).attrib["lang"]
        == "en"
    )


def test_every_word_of_an_article_in_another_language_says_so() -> None:
    """Its alternative text and its name in the breadcrumb, and its title on the pages of others. RGAA 4.1, 8.7."""
    page = tree(printed("article.html", replace(ARTICLE, lang="en", licence="CC BY 4.0")))
    assert [e.attrib.get("lang") for e in next(e for e in page.iter("li") if "aria-current" in e.attrib)] == [
        "en"
    ]
    picture = next(e for e in page.iter("figure") if e.attrib.get("class") == "picture")
    assert [e.attrib.get("lang") for e in picture.iter("img")] == ["en"]
    citation = next(e for e in page.iter("p") if e.attrib.get("class") == "citation")
    assert [e.text for e in citation.iter() if e.attrib.get("lang") == "en"] == [ARTICLE.title]
    beside = replace(ARTICLE, older=Anchor("The quay", "/2026/11/20/quay/", "en"))
    nav = next(
        e for e in tree(printed("article.html", beside)).iter("nav") if "neighbours" in e.attrib["class"]
    )
    assert [e.text for e in nav.iter() if e.attrib.get("lang") == "en"] == ["The quay"]
    entry = CorrectionEntry(date(2026, 11, 20), "20", "Un mot.", Anchor("The quay", "/quay/", "en"))
    corrections = tree(printed("corrections.html", CorrectionsPage(CRUMBS, (entry,))))
    assert [e.text for e in corrections.iter("a") if e.attrib.get("lang") == "en"] == ["The quay"]
    card = next(tree(printed("list.html", replace(LIST, image=None, cards=(FOREIGN,)))).iter("article"))
    assert [e.attrib["lang"] for e in card.iter() if e.tag in ("img", "h2")] == ["en", "en"]


@pytest.mark.parametrize(
    ("lang", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("en", None), ("arn", None)]
)
def test_a_language_read_from_right_to_left_says_so(lang: str, direction: str | None) -> None:
    """RGAA 4.1, 8.10."""
    page = tree(printed("article.html", replace(ARTICLE, lang=lang), head=replace(HEAD, lang=lang)))
    said = [e for e in page.iter() if e.attrib.get("lang") == lang]
    assert {"title", "h1", "p", "div", "img", "span"} <= {e.tag for e in said}
    assert {e.attrib.get("dir") for e in said} == {direction}


def test_the_name_of_the_newspaper_is_the_front_page_s_heading_only() -> None:
    assert [h.attrib for h in tree(printed(*FULL[0])).iter("h1")] == [{}]
    assert "La Gazette" in "".join(next(tree(printed(*FULL[0])).iter("h1")).itertext())
    assert "La Gazette" not in "".join(next(tree(printed("article.html", ARTICLE)).iter("h1")).itertext())


def test_a_former_address_leads_on_at_once() -> None:
    page = tree(printed("redirect.html", REDIRECT))
    metas = [m.attrib for m in page.iter("meta")]
    assert {"http-equiv": "refresh", "content": f"0; url={REDIRECT.target}"} in metas
    assert {"name": "robots", "content": "noindex"} in metas
    assert next(k for k in page.iter("link")).attrib == {"rel": "canonical", "href": REDIRECT.target_absolute}
    assert next(page.iter("a")).attrib["href"] == REDIRECT.target
