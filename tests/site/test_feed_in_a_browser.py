"""A feed whose address is opened in Chromium can be read, and says in French what to do with it."""

import re

import pytest

FEEDS = {
    "rss": "/flux/actualites.xml",
    "atom": "/flux/actualites.atom.xml",
    "archive": "/flux/archives/2026-11.atom.xml",
}
SHOWN = """names => {
    const all = [...document.documentElement.querySelectorAll("*")];
    const seen = all.filter(e => e.getClientRects().length && getComputedStyle(e).visibility === "visible");
    return names.map(name => seen.filter(e => e.localName === name).length);
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", FEEDS)
def test_a_browser_shows_titles_and_summaries_and_hides_the_machinery(
    demo, serve, browser, kind: str, scheme: str, width: int
):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        response = page.goto(serve(demo.output) + FEEDS[kind])
        assert response.headers["content-type"].startswith("application/xml")

        said = page.evaluate("getComputedStyle(document.documentElement, '::before').content")
        assert "flux" in said
        assert "/flux/" in said
        titles, hidden = (
            page.evaluate(SHOWN, ["title"]),
            page.evaluate(
                SHOWN,
                ["guid", "id", "pubDate", "encoded", "content", "updated", "rights", "generator", "archive"],
            ),
        )
        assert titles[0] > 2
        assert sum(hidden) == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        paper, ink = page.evaluate(
            "(s => [s.backgroundColor, s.color])(getComputedStyle(document.documentElement))"
        )
        assert (_light(paper) > _light(ink)) is (scheme == "light")
    finally:
        page.close()


def test_what_the_feeds_style_sheet_names_is_there(demo):
    tree = demo.tree()
    named = re.findall(rb'url\("/([^"]+)"\)', tree["theme/feed.css"])
    assert named
    assert [path for path in named if path.decode() not in tree] == []


def _light(colour: str) -> int:
    return sum(map(int, re.findall(r"\d+", colour)[:3]))
