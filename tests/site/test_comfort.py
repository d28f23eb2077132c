"""The built site for readers who enlarge, choose, type, print or turn things off: real Chromium, every kind of page."""

import json
import time
from urllib.parse import urlsplit

import pytest

from tests.site.kinds import KINDS, article_of, kinds_of

# Listens before the page is there. Source: W3C, Layout Instability, 2.1; moves right after an act are the reader's own.
# What moves inside a browser's own controls (a player's) has no node of the page.
WATCH_SHIFTS = """
    window.moved = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (!entry.hadRecentInput && entry.sources.some((s) => s.node)) window.moved.push(entry.value);
        }
    }).observe({ type: "layout-shift", buffered: true });
"""
# Where a ring is seen: an outline of two pixels or more, of another colour than what it stands on.
SEEN = """() => {
    const s = getComputedStyle(document.activeElement);
    return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== s.backgroundColor;
}"""
ACTIVE = "[...document.querySelectorAll('*')].indexOf(document.activeElement)"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def site(demo, serve) -> tuple[str, dict[str, str]]:
    """The address of the newspaper, and its kinds of pages."""
    return serve(demo.output.resolve()), kinds_of(demo.tree())


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_moves_while_a_page_is_loaded(site, browser, width, scheme):
    base, kinds = site
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.add_init_script(WATCH_SHIFTS)
    moved = {}
    for name, address in kinds.items():
        page.goto(base + address, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => new Promise((ready) => setTimeout(ready, 50)))")
        if shifts := page.evaluate("window.moved"):
            moved[name] = shifts
    page.close()
    assert moved == {}


def test_nothing_moves_when_the_fonts_come_late(site, browser):
    base, kinds = site
    context = browser.new_context(viewport={"width": 360, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)
    late = []

    def hold(route):
        late.append(route.request.url)
        time.sleep(0.5)
        route.continue_()

    page.route("**/*.woff2", hold)
    for name in ("home", "article-actualite"):
        page.goto(base + kinds[name])
        page.evaluate("document.fonts.ready.then(() => new Promise((ready) => setTimeout(ready, 50)))")
        assert page.evaluate("window.moved") == [], name
    assert late
    context.close()


@pytest.mark.parametrize("width", [1280, 640])
def test_text_twice_as_large_breaks_nothing(site, browser, axe, width):
    """Source: WCAG 2.2, 1.4.4 (resize text) and RGAA 4.1, 10.4."""
    base, kinds = site
    page = browser.new_page(viewport={"width": width, "height": 900})
    for name, address in kinds.items():
        page.goto(base + address)
        page.add_style_tag(content="html { font-size: 200% !important; }")
        assert page.evaluate(SIDEWAYS) <= 0, name
        assert axe(page) == (), name
    page.close()


def test_wider_spaces_between_letters_lines_and_words_break_nothing(site, browser):
    """Source: WCAG 2.2, 1.4.12 (text spacing) and RGAA 4.1, 10.12."""
    base, kinds = site
    page = browser.new_page(viewport={"width": 360, "height": 900})
    for name, address in kinds.items():
        page.goto(base + address)
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
        )
        assert page.evaluate(SIDEWAYS) <= 0, name
    page.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_keyboard_reaches_everything_in_order_and_is_always_seen(demo, site, browser, width):
    """The skip link is first, every stop has its ring, and the way ends: nothing holds the keyboard."""
    base, kinds = site
    page = browser.new_page(viewport={"width": width, "height": 900})
    for name, address in kinds.items():
        page.goto(base + address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip-link"
        stops: list[int] = []
        presses = 0
        # A player has stops of its own within one element.
        while (at := page.evaluate(ACTIVE)) not in stops[:-1] and presses < 400:
            tag = page.evaluate("document.activeElement.tagName")
            if tag == "BODY":
                break
            assert page.evaluate(SEEN), (name, page.evaluate("document.activeElement.outerHTML"))
            stops += [at] if at not in stops else []
            page.keyboard.press("Tab")
            presses += 1
        links = page.evaluate("[...document.querySelectorAll('a[href]')].length")
        assert stops == sorted(stops), name
        assert links <= len(stops), name
        assert presses < 400, name
    page.close()


def test_the_skip_link_skips(site, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site[0] + "/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_lose_nothing(site, browser, axe, scheme):
    """Text stands on the system's own colours, and boxes that were tinted have a border."""
    base, kinds = site
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    for name, address in kinds.items():
        page.goto(base + address)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        bare = page.evaluate(
            "[...document.querySelectorAll('.notice, .corrections, .reply, .card-partner, .urgent')]"
            ".filter((box) => parseFloat(getComputedStyle(box).borderTopWidth) < 1).map((box) => box.className)"
        )
        assert bare == [], name
        assert axe(page) == (), name
    page.close()


def test_nothing_moves_by_itself_for_who_asked_for_rest(site, browser):
    base, kinds = site
    page = browser.new_page(reduced_motion="reduce")
    for name, address in kinds.items():
        page.goto(base + address)
        durations = page.evaluate(
            "[...new Set([...document.querySelectorAll('*')].map((e) => getComputedStyle(e))"
            ".flatMap((s) => [s.transitionDuration, s.animationDuration]))]"
        )
        assert set(durations) <= {"0s"}, name
    page.close()


def test_the_choice_of_dark_is_kept_without_a_flash_and_can_be_given_back(site, browser):
    base, kinds = site
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    page.goto(base + "/")
    light = page.evaluate(paper)
    assert page.evaluate("localStorage.length") == 0, "nothing is kept before a choice"
    page.get_by_label("Sombre").check()
    dark = page.evaluate(paper)
    assert dark != light
    # Before anything of the next page is painted: when its body begins, the choice has been read.
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.first)"
        " window.first = document.documentElement.dataset.theme; })"
        ".observe(document, { childList: true, subtree: true });"
    )
    page.goto(base + kinds["article-actualite"])
    assert page.evaluate("window.first") == "dark"
    assert page.evaluate(paper) == dark
    assert page.get_by_label("Sombre").is_checked()
    assert set(
        page.evaluate("[...document.querySelectorAll('meta[name=theme-color]')].map((m) => m.content)")
    ) == {"#14161a"}
    page.get_by_label("Automatique").check()
    assert page.evaluate(paper) == light
    assert page.evaluate("localStorage.length") == 0
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_light_and_the_dark_that_are_chosen_are_those_of_the_system(site, browser, axe, scheme):
    other = "dark" if scheme == "light" else "light"
    pages = [browser.new_page(color_scheme=scheme), browser.new_page(color_scheme=other)]
    for page in pages:
        page.goto(site[0] + site[1]["article-actualite"])
    pages[1].get_by_label("Claire" if scheme == "light" else "Sombre").check()
    pages[1].mouse.move(0, 0)
    pages[1].wait_for_timeout(200)
    colours = (
        "[...document.querySelectorAll('body *')].map((e) => getComputedStyle(e))"
        ".map((s) => s.color + s.backgroundColor)"
    )
    assert pages[0].evaluate(colours) == pages[1].evaluate(colours)
    assert axe(pages[1]) == ()
    for page in pages:
        page.close()


def test_without_script_everything_can_be_read_and_no_dead_control_is_shown(site, browser):
    base, kinds = site
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name in ("home", "article-actualite", "month"):
        page.goto(base + kinds[name])
        assert page.locator("h1").is_visible()
        assert not page.locator(".theme-choice").is_visible()
        assert page.locator("button:visible, input:visible, select:visible").count() == 0
    context.close()


def test_paper_has_the_text_and_not_the_furniture(site, browser):
    page = browser.new_page()
    page.goto(site[0] + site[1]["article-actualite"])
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (
        ".skip-link",
        ".breadcrumb",
        ".masthead-nav ul",
        ".share",
        ".related",
        ".neighbours",
        ".theme-choice",
    ):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in ("h1", ".body", ".byline", ".permalink"):
        assert page.locator(shown).first.is_visible(), shown
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.body')).color") == "rgb(0, 0, 0)"
    page.close()


def test_every_day_of_a_month_is_named_and_counted_and_stands_under_its_weekday(demo, site, browser):
    """November 2026 begins on a Sunday."""
    page = browser.new_page(viewport={"width": 360, "height": 900})
    page.goto(site[0] + KINDS["month"])
    days = page.locator(".calendar-days > li")
    said = [" ".join(text.split()) for text in days.all_text_contents()]
    assert len(said) == 30
    assert said[0] == "1er novembre 2026 aucun article"
    assert said[21].startswith("22 novembre 2026 2 articles")
    places = [days.nth(n).bounding_box()["x"] for n in (0, 7, 6, 13)]
    assert places[0] == places[1]
    assert places[2] == places[3] < places[0]
    page.close()


def test_a_table_that_scrolls_can_be_scrolled_by_keyboard(demo, site, browser):
    page = browser.new_page(viewport={"width": 320, "height": 900})
    found = 0
    for genre in ("actualite", "interview", "direct"):
        page.goto(site[0] + article_of(demo.tree(), genre))
        for box in page.locator(".table-scroll").all():
            found += 1
            assert box.get_attribute("tabindex") == "0"
            assert box.get_attribute("role") == "region"
            assert box.get_attribute("aria-label")
    page.close()
    assert found


def test_sharing_tells_nobody_anything_before_a_click(demo, site, browser):
    page = browser.new_page()
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(site[0] + site[1]["article-actualite"], wait_until="networkidle")
    assert page.locator(".share a").count() >= 2
    assert hosts == {urlsplit(site[0]).netloc}
    assert json.loads(
        page.evaluate("JSON.stringify(performance.getEntriesByType('resource').map((e) => e.name))")
    )
    page.close()
