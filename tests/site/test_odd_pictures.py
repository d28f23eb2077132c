"""Pictures and tables of shapes that nobody expects, as Chromium shows them."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from tests.site.folder import Folder, make_folder

SHAPES = {"minuscule": (90, 60), "haute": (500, 2000), "panorama": (2800, 400), "ordinaire": (1500, 1000)}
BOX = """(image) => {
    const box = image.getBoundingClientRect();
    return [box.width, box.height, image.currentSrc, getComputedStyle(image).objectFit];
}"""
TABLE = "\n\n| Lieu | Voix | Rang |\n|---|--:|:-:|\n| Port | 12 | 1 |\n"


def pictured(folder, name):
    """An article on a picture of that shape, which stands in its text too."""
    path = f"images/2026/11/{name}.jpg"
    place = folder.content / path
    place.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(SHAPES[name]).convert("RGB").save(place)
    folder.article(
        name,
        head=f"Image: {path}\nImage_alt: Dessin {name}\nImage_credit: Ada Riva\n",
        body=f'Un.\n\n![Dessin {name}](/{path} "Une légende"){{credit="Ada Riva"}}\n{TABLE}',
    )


@pytest.fixture(scope="module")
def odd(tmp_path_factory) -> Folder:
    """A newsroom with an article on each shape and one on a wide table, built once."""
    folder = make_folder(tmp_path_factory.mktemp("formes") / "journal")
    for name in SHAPES:
        pictured(folder, name)
    rows = ("Commune", "---", "Saint-Germain-des-Fossés")
    folder.article("large", body="Un.\n\n" + "".join("|" + f"{cell}|" * 14 + "\n" for cell in rows))
    settings = folder.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace("SEARCH = False", "SEARCH = True"), "utf-8")
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    return folder


@pytest.fixture
def site(odd, serve):
    return serve(odd.output.resolve())


@pytest.mark.parametrize("width", [1280, 360])
def test_a_picture_is_never_larger_than_it_is_nor_higher_than_the_screen(site, browser, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    for name, (wide, _) in SHAPES.items():
        page.goto(f"{site}/2026/11/20/{name}/")
        images = page.locator("article img").all()
        assert len(images) == 2
        for image in images:
            image.scroll_into_view_if_needed()
            shown_wide, shown_high, _, fit = image.evaluate(BOX)
            assert shown_wide <= wide, name
            assert shown_high <= 900, name
            assert fit == "contain"
        text, picture = (page.locator(one).first.bounding_box() for one in (".body", ".picture"))
        assert picture["width"] >= text["width"], name
        assert abs((picture["x"] + picture["width"] / 2) - width / 2) <= 1, name
    page.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_a_picture_that_a_list_cuts_is_sharp_in_what_is_seen_of_it(site, browser, width):
    """A wide one fills its place by its height: the file chosen must be as high as the place."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{site}/rubriques/politique/")
    for image in page.locator(".card img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("(image) => image.decode()")
        _, shown_high, source, _ = image.evaluate(BOX)
        name, chosen = re.search(r"/([a-z]+)\.jpg(?:\.([0-9]+)\.)?", source).groups()
        wide, high = SHAPES[name]
        widest = min(wide, 1600)
        assert int(chosen or widest) * high / wide >= min(shown_high, widest * high / wide) - 1, name
    page.close()


def test_paper_does_not_cut_a_wide_table_nor_move_the_column(site, browser):
    page = browser.new_page(viewport={"width": 643, "height": 986})
    page.goto(f"{site}/2026/11/20/large/")
    page.emulate_media(media="print")
    inside = "(box) => [box.scrollWidth - box.clientWidth, document.documentElement.scrollWidth - innerWidth]"
    assert page.locator(".table-scroll").evaluate(inside) == [0, 0]
    edges = [
        page.locator(name).bounding_box()["x"] for name in (".body", ".article-header", ".article-tools")
    ]
    assert len(set(edges)) == 1
    assert not page.locator(".masthead-search").is_visible()
    page.close()


def test_a_column_of_figures_stands_to_the_right(site, browser):
    page = browser.new_page()
    page.goto(f"{site}/2026/11/20/ordinaire/")
    cells = page.locator("tr:has(td) > *")
    said = cells.evaluate_all("(cells) => cells.map((cell) => getComputedStyle(cell).textAlign)")
    assert said[1:] == ["right", "center"]
    page.close()
