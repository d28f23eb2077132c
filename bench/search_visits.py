"""What a reader waits for on the search page: Chromium on this machine, from a key or an address to the first result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.server import serve
from tests.browser.harness import chromium

QUERIES = ("économie", "l’emploi", "conseil municipal", "budget 2024")
# Words that the others did not bring.
TYPED_OUT = ("mairie", "le port de pêche", "travaux")
# In every page, before its own scripts: when a key first reaches the field, and when a result is first painted.
WATCH = """
    window.keyed = window.shown = 0;
    addEventListener("input", () => { window.keyed ||= performance.now(); }, true);
    new MutationObserver(() => {
        if (!window.shown && document.querySelector(".search-result"))
            requestAnimationFrame(() => { window.shown ||= performance.now(); });
    }).observe(document, { childList: true, subtree: true });
"""
# The last letter of some words, typed; the time to the first result that is painted.
LAST_LETTER = """async (words) => {
    const field = document.querySelector("#search_q"), list = document.querySelector(".search-results");
    list.replaceChildren();
    const shown = new Promise((done) => new MutationObserver((_, watching) => {
        if (!list.children.length) return;
        watching.disconnect();
        requestAnimationFrame(() => done(performance.now()));
    }).observe(list, { childList: true }));
    field.value = words;
    const begun = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: words.at(-1) }));
    return (await shown) - begun;
}"""
# When a search is said to be over, the results of the last letter being there, and the last key before it.
TYPED = """() => {
    window.pressed = window.over = 0;
    addEventListener("input", () => { window.pressed = performance.now(); window.over = 0; }, true);
    new MutationObserver(() => requestAnimationFrame(() => { window.over ||= performance.now(); }))
        .observe(document.querySelector(".search-status"), { childList: true });
}"""
OVER = "window.over > window.pressed && document.querySelector('.search-result')"
# A quick typist's time between two keys, and a reader's between a page and its first key, in milliseconds.
BETWEEN_KEYS, LOOKS = 130, 1_000


def visits(output: Path, repeats: int) -> dict[str, list[float]]:
    """Milliseconds by what was done, once for each repetition or word, in the order of the page."""
    waits: dict[str, list[float]] = {}
    with serve(output) as base, chromium() as browser:
        # Chromium itself is warm, as a reader's is.
        browser.new_page().goto(base)
        for _ in range(repeats):
            for what, wait in _visit(browser, base):
                waits.setdefault(what, []).append(wait)
    return waits


def _visit(browser: Browser, base: str) -> Iterator[tuple[str, float]]:
    """A first visit, with nothing kept, then the same reader's next one."""
    for visit in ("first visit", "next visit"):
        context = browser.new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        if visit == "next visit":
            for query in QUERIES:
                _linked(page, base, query)
        yield f"{visit}, all the words typed before the page is ready", _typed(page, base, 0, QUERIES[0])
        for query in QUERIES:
            yield f"{visit}, all letters at once of words not sought before", _typed(page, base, LOOKS, query)
            yield f"{visit}, the same words again", page.evaluate(LAST_LETTER, query)
        for query in TYPED_OUT:
            wait = _typed_out(page, base, query)
            yield f"{visit}, last letter of words typed at 130 ms a key, to their own results", wait
        page.goto(f"{base}/recherche/")
        page.wait_for_timeout(LOOKS)
        page.focus("#search_q")
        page.keyboard.type("emploi", delay=BETWEEN_KEYS)
        page.wait_for_function("window.shown")
        yield (
            f"{visit}, first of six letters to a first result (130 ms between keys)",
            page.evaluate("shown - keyed"),
        )
        context.close()
    context = browser.new_context()
    context.add_init_script(WATCH)
    yield (
        "first visit by a link with words, from the click, the page itself included",
        _linked(context.new_page(), base, "mairie"),
    )
    context.close()


def _typed(page: Page, base: str, looks: int, words: str) -> float:
    page.goto(f"{base}/recherche/")
    page.focus("#search_q")
    page.wait_for_timeout(looks)
    return float(page.evaluate(LAST_LETTER, words))


def _typed_out(page: Page, base: str, words: str) -> float:
    """What the letters before show is not counted: the results are those of all the words."""
    page.goto(f"{base}/recherche/")
    page.evaluate(TYPED)
    page.focus("#search_q")
    page.wait_for_timeout(LOOKS)
    page.keyboard.type(words, delay=BETWEEN_KEYS)
    page.wait_for_function(OVER)
    return float(page.evaluate("over - pressed"))


def _linked(page: Page, base: str, words: str) -> float:
    page.goto(f"{base}/recherche/?q={words}")
    page.wait_for_function("window.shown")
    return float(page.evaluate("shown"))
