"""The search page in a real browser: words, filters, keyboard, no script, nothing that is not public."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from plugins.search.folding import folded
from tests.search.test_folding import SAME
from tests.site.folder import Folder, make_folder
from tests.site.search_words import ALIKE, BODIES


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Folder:
    """Eight articles about words, thirty about nothing, and one of each kind that is not listed."""
    folder = make_folder(tmp_path_factory.mktemp("recherche") / "journal")
    with (folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SEARCH = True\n")
    for n, (slug, body) in enumerate(BODIES.items()):
        folder.article(slug, f"202{4 + n % 3}-03-{n + 1:02} 08:00", title=f"Sujet {n}", body=f"{body}\n")
    for n in range(30):
        folder.article(
            f"breve-{n:02}",
            f"202{4 + n % 3}-05-{n % 28 + 1:02} 0{n % 9}:00",
            title="Une brève : « oui ! »" if n == 7 else f"Brève {n}",
            authors="Luc Ney" if n % 2 else "Ada Riva",
            category="Économie" if n % 5 == 0 else "Politique",
            body="Un funambule passe.\n",
        )
    for slug, head in (
        ("brouillon", "Status: draft\n"),
        ("cache", "Status: hidden\n"),
        ("retire", "Status: retired\nRetrait: 2026-11-22 | À la demande de la famille.\n"),
        ("attendu", "Embargo: 2026-12-01\n"),
    ):
        folder.article(slug, "2026-11-20 08:00", head=head, body="Une zibeline cramoisie.\n")
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    return folder


@pytest.fixture
def base(site, serve) -> str:
    return serve(site.output.resolve())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(15_000)
    yield page
    page.close()


def settled(page: Page) -> str:
    """What is announced once the search is over."""
    page.wait_for_function("/article|répond/.test(document.querySelector('.search-status').textContent)")
    return page.inner_text(".search-status")


def links(page: Page) -> list[str]:
    return page.eval_on_selector_all(".search-result a", "all => all.map(a => a.getAttribute('href'))")


def ask(page: Page, base: str, words: str, **filters: str) -> list[str]:
    query = "&".join(f"{name}={quote(value)}" for name, value in {"q": words, **filters}.items())
    page.goto(f"{base}/recherche/?{query}")
    settled(page)
    return links(page)


@pytest.mark.parametrize("words", ALIKE, ids=[words[0] for words in ALIKE])
def test_words_that_are_one_to_a_reader_find_the_same_articles(page, base, words):
    found = {word: sorted(ask(page, base, word)) for word in words}
    assert found[words[0]]
    assert all(links == found[words[0]] for links in found.values()), found


def test_the_browser_folds_as_the_index_does(page, base):
    page.goto(f"{base}/recherche/")
    texts = [text for pair in SAME for text in pair] + [
        "ßØłĐ Ž",
        "_l’a",
        "12 345 678 9",
        "n’y qu'un",
        "Ⅻ ½ ²",
    ]
    done = page.evaluate(
        "async (texts) => { const { folded } = await import('/theme/js/search.js'); return texts.map(folded); }",
        texts,
    )
    assert done == [folded(text) for text in texts]


@pytest.mark.parametrize("words", ["", "?q=funambule"])
def test_nothing_moves_when_the_script_and_the_results_come_late(browser, base, words):
    """Source: W3C, Layout Instability, 2.1."""
    page = browser.new_page(viewport={"width": 412, "height": 823})
    page.add_init_script(
        "window.moved = []; const named = ({ node }) => node?.className ?? node?.nodeName;"
        "const note = (e) => window.moved.push([e.value, ...e.sources.map(named)]);"
        "new PerformanceObserver((all) => all.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });"
    )

    def hold(route) -> None:  # type: ignore[no-untyped-def]
        page.wait_for_timeout(300 if "search.js" in route.request.url else 600)
        route.continue_()

    # The second one waits for longer than the reader is left without a word.
    page.route("**/search.js*", hold)
    page.route("**/years.json", hold)
    page.goto(f"{base}/recherche/{words}")
    assert page.is_visible("fieldset.search-filters")
    if words:
        page.wait_for_selector(".search-result")
    page.wait_for_timeout(100)
    assert page.evaluate("window.moved") == []
    page.unroute_all(behavior="wait")
    page.close()


def test_an_answer_is_shown_even_if_the_reader_types_on_and_the_last_one_stays(page, base):
    page.goto(f"{base}/recherche/")
    field = page.get_by_label("Mots à chercher")
    field.press_sequentially("f")
    page.wait_for_timeout(300)
    assert page.locator(".search-result").count() == 0, "one letter is not sought before the reader says so"
    field.press_sequentially("unambul", delay=150)
    assert page.locator(".search-result").count() == 10
    field.fill("œuvre")
    page.wait_for_function("document.querySelector('.search-status').textContent === '1 article'")
    assert page.locator(".search-result").count() == 1


def test_what_a_word_needs_is_fetched_while_the_pause_for_more_letters_lasts(page, base):
    """And not once it has ended: here the reader takes the word back before, and it is never sought."""
    page.goto(f"{base}/recherche/")
    page.wait_for_load_state("networkidle")
    with page.expect_request("**/*.pf_index"):
        page.evaluate("""() => [["funambule", "insertText"], ["", "deleteContentBackward"]].forEach(([value, inputType]) => {
            search_q.value = value;
            search_q.dispatchEvent(new InputEvent("input", { bubbles: true, inputType, data: value.at(-1) ?? null }));
        })""")
    page.wait_for_load_state("networkidle")
    assert links(page) == []


def test_nothing_that_is_not_listed_is_found(page, base):
    assert ask(page, base, "zibeline") == []
    assert page.inner_text(".search-status") == "Aucun article"


def test_results_come_while_one_types_and_are_set_in_french(page, base):
    page.goto(f"{base}/recherche/")
    page.get_by_label("Mots à chercher").press_sequentially("l'œuvre")
    page.wait_for_selector(".search-result")
    assert settled(page) == "1 article"
    assert "20 mars" in page.inner_text(".search-result") or "mars 202" in page.inner_text(".search-result")
    assert page.inner_text(".search-result h3") == "Sujet 2"
    assert "q=" in page.url
    page.get_by_label("Mots à chercher").fill("")
    page.wait_for_function("!document.querySelector('.search-result')")
    assert urlsplit(page.url).query == ""


def test_titles_keep_their_typography(page, base):
    ask(page, base, "brève oui")
    assert page.inner_text(".search-result h3") == "Une brève\u00a0: «\u00a0oui\u202f!\u00a0»"


def test_filters_narrow_what_is_found_and_dates_order_it(page, base):
    assert ask(page, base, "funambule", tri="date")[0] == "/2026/05/27/breve-26/"
    page.get_by_role("button", name="Afficher plus d’articles").click()
    page.wait_for_function("document.querySelectorAll('.search-result').length === 20")
    page.get_by_role("button", name="Afficher plus d’articles").click()
    page.wait_for_function("document.querySelectorAll('.search-result').length === 30")
    dates = page.eval_on_selector_all(".search-result time", "all => all.map(t => t.dateTime)")
    assert dates == sorted(dates, reverse=True)
    assert settled(page) == "30 articles"
    everything = set(links(page))
    page.get_by_label("Auteur").select_option(label="Luc Ney")
    page.wait_for_function("document.querySelector('.search-status').textContent.startsWith('15')")
    page.get_by_label("Rubrique", exact=True).select_option(label="Économie")
    page.get_by_label("Année").select_option(label="2025")
    page.wait_for_function("document.querySelector('.search-status').textContent === '1 article'")
    assert links(page) == ["/2025/05/26/breve-25/"]
    assert links(page)[0] in everything
    assert all(f"{name}=" in page.url for name in ("rubrique", "auteur", "annee", "tri"))


def test_filters_alone_list_articles(page, base):
    found = ask(page, base, "", annee="2024", rubrique="economie")
    assert found
    assert all(link.startswith("/2024/") for link in found)


def test_the_keyboard_does_everything(page, base):
    page.goto(f"{base}/recherche/")
    page.get_by_label("Mots à chercher").focus()
    page.keyboard.type("funambule")
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-result")
    assert settled(page) == "30 articles, dont 10 affichés"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.search-more button')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('.search-result').length === 20")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search-result a')[10]")
    address = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")
    page.go_back()
    page.wait_for_selector(".search-result")
    assert page.get_by_label("Mots à chercher").input_value() == "funambule"


def test_without_script_the_page_leads_to_every_article(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/recherche/")
    assert "JavaScript" in page.inner_text("form")
    assert not page.is_visible("fieldset")
    for address in ("/archives/", "/rubriques/", "/mots-cles/", "/auteurs/"):
        assert page.is_visible(f"main a[href='{address}']")
    page.get_by_label("Mots à chercher").fill("œuvre")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/?q=**")
    assert page.locator("h1").inner_text() == "Recherche"
    context.close()


def test_an_index_that_does_not_answer_is_said_and_asked_again(page, base):
    page.route("**/years.json", lambda route: route.abort())
    page.goto(f"{base}/recherche/?q=funambule")
    assert "ne répond pas" in settled(page)
    page.unroute("**/years.json")
    page.get_by_role("button", name="Rechercher").click()
    page.wait_for_selector(".search-result")


def test_it_calls_no_other_host_and_runs_under_a_strict_policy(page, base):
    """What docs/exploitation.md says of Content-Security-Policy is enough."""
    policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'"
    policy += "; script-src 'self' 'wasm-unsafe-eval'"
    hosts, said = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: said.append(message.text))

    def guarded(route) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route("**/recherche/?q=*", guarded)
    page.route("**/pagefind-worker.js", guarded)
    page.goto(f"{base}/recherche/?q=funambule")
    page.wait_for_selector(".search-result")
    assert page.locator(".search-result").count() == 10
    page.unroute_all(behavior="wait")
    assert hosts == {urlsplit(base).netloc}
    assert said == []


@pytest.mark.parametrize("width", [1280, 360, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_a_search_and_after_it(browser, base, axe, width, scheme):
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto(f"{base}/recherche/")
    assert axe(page) == ()
    ask(page, base, "funambule")
    assert axe(page) == ()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_the_embargo_proof_reads_the_index(site, tmp_path):
    """A leak is planted: an unpublished article is indexed as if it were public."""
    clean = site.rotative("prouver", "embargo")
    assert clean.code == 0, clean.said
    draft = next(site.content.rglob("*-brouillon.md"))
    typed = draft.read_text("utf-8")
    body = "L’œuvre cramoisie d’une zibeline a coûté 10\u202f000 euros à l’économie du cap septentrional.\n"
    draft.write_text(typed.replace("Status: draft\n", "").replace("Une zibeline cramoisie.\n", body), "utf-8")
    built = site.rotative("construire")
    assert built.code == 0, built.said
    index = {path for path in site.tree() if path.endswith(".pf_fragment")}
    draft.write_text(typed.replace("Une zibeline cramoisie.\n", body), "utf-8")
    leaky = site.rotative("prouver", "embargo")
    draft.write_text(typed, "utf-8")
    assert leaky.code == 1
    found = [line for line in leaky.out.splitlines() if any(path in line for path in index)]
    assert any("zibeline a coute 10000 euros" in line for line in found), leaky.out
    assert site.rotative("construire").code == 0
