"""The style sheets: complete, light, self-contained, and readable by computation."""

import re

import pytest

from plugins.assets.theme import lean
from tests.theme.printing import STATIC, TEMPLATES

CSS = STATIC / "css"
ORDER = (CSS / "order.txt").read_text("utf-8").split()
BUNDLE = "\n".join((CSS / name).read_text("utf-8") for name in ORDER)
# The front page's partials, the search page's and the calendar have sheets of their own: other pages need not load them.
MACROS_ONLY = {"head", "img", "feed_address", "search_form", "search_results", "calendar"}
MACROS_ONLY |= {"urgent", "latest", "columns", "dossiers"}
APART = ["calendar.css", "home.css", "search.css"]
TEXT, GRAPHIC = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11


def colours(sheet: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", sheet))


TOKENS = (CSS / "tokens.css").read_text("utf-8")
LIGHT = colours(TOKENS.partition("@media")[0])
NIGHT, CHOSEN = TOKENS.partition("@media")[2].split(':root[data-theme="light"]')
DARK = LIGHT | colours(NIGHT)


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, definition of relative luminance."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        *((front, back, TEXT) for front in ("ink", "ink-soft", "accent") for back in ("paper", "panel")),
        ("on-accent", "accent", TEXT),
        ("field", "paper", GRAPHIC),
    ],
)
def test_colours_can_be_read(theme: dict[str, str], front: str, back: str, least: float) -> None:
    assert contrast(theme[front], theme[back]) >= least


def test_every_colour_has_a_value_by_night() -> None:
    assert all(LIGHT[name] != DARK[name] for name in LIGHT)


def test_the_dark_that_is_chosen_is_the_dark_of_the_system() -> None:
    assert LIGHT | colours(CHOSEN) == DARK


def test_colours_have_values_in_the_tokens_only() -> None:
    """Paper is white and ink black in print, where there are no tokens to follow."""
    others = "\n".join(
        (CSS / name).read_text("utf-8") for name in ORDER if name not in ("tokens.css", "print.css")
    )
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", others) == []


def test_every_custom_property_used_is_defined() -> None:
    assert set(re.findall(r"var\(--([a-z0-9-]+)", BUNDLE)) <= set(re.findall(r"--([a-z0-9-]+):", BUNDLE))


def test_every_style_sheet_is_in_the_bundle_once() -> None:
    assert sorted(ORDER + APART) == sorted(p.relative_to(CSS).as_posix() for p in CSS.rglob("*.css"))


def test_a_component_is_named_like_its_partial() -> None:
    partials = {p.stem for p in (TEMPLATES / "partials").glob("*.html")} - MACROS_ONLY
    components = {p.stem for p in (CSS / "components").glob("*.css")}
    assert components - partials == {"prose"}
    assert partials == components - {"prose"}


def test_the_bundle_is_light() -> None:
    assert len(lean(BUNDLE.encode())) < 30_000


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("a  :hover , b > c\n{ color : red ; }\n\n", "a :hover,b>c{color :red}"),
        ('/* a "quote */ a { content: "  /* kept */  "; }', 'a{content:"  /* kept */  "}'),
        ("a { background: url( /x.png ) 0 / 1rem; }", "a{background:url( /x.png ) 0 / 1rem}"),
        ("@media (x: 4rem) and (y) { a { b: calc(1px + -2px) } }", "@media (x:4rem) and (y){a{b:calc(1px + -2px)}}"),
        ("a { b: c /* ; */ } d { e: f ; /* g */ }", "a{b:c}d{e:f}"),
        (r"a { content: '\'  b' }", r"a{content:'\'  b'}"),
    ],
)  # fmt: skip
def test_what_only_writers_need_is_not_sent(written: str, printed: str) -> None:
    assert lean(written.encode()).decode() == printed


def test_nothing_is_fetched_from_elsewhere() -> None:
    sheets = BUNDLE + (STATIC / "feed.css").read_text("utf-8")
    addresses = re.findall(r'url\("?([^")]+)', sheets)
    assert "@import" not in sheets
    assert all((STATIC / address.removeprefix("/theme/")).is_file() for address in addresses)
    assert addresses


def test_every_class_that_is_styled_is_on_a_page() -> None:
    """A class of bodies comes from Markdown; every other comes from a template."""
    of_bodies = {
        "prose",
        "question",
        "live-entry",
        "footnote",
        "footnote-ref",
        "footnote-backref",
        "table-scroll",
        "align-right",
        "align-center",
        "credit",
    }
    sources = "\n".join(p.read_text("utf-8") for p in TEMPLATES.rglob("*.html"))
    sheets = BUNDLE + (CSS / "home.css").read_text("utf-8")
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}|url\([^)]*\)", " ", sheets, flags=re.DOTALL)
    styled = set(re.findall(r"\.([a-z][a-z0-9-]*)", rules)) - of_bodies
    made = {"scripted", "page-index-year", "page-index-archives"}
    made |= {"card-lead", "card-brief", "card-line", "genre-tribune", "genre-partenaire", "page-list-dossier"}
    assert sorted(name for name in styled - made if not re.search(rf"\b{name}\b", sources)) == []


@pytest.mark.parametrize(
    "wish", ["prefers-color-scheme: dark", "prefers-reduced-motion", "forced-colors", "print"]
)
def test_readers_wishes_are_heard(wish: str) -> None:
    assert re.search(rf"@media [^{{]*{wish}", BUNDLE)


def test_the_browser_s_frame_has_the_colour_of_the_paper() -> None:
    head = (TEMPLATES / "partials/head.html").read_text("utf-8")
    frame = {
        scheme: colour
        for colour, scheme in re.findall(r'content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"', head)
    }
    assert frame == {"light": LIGHT["paper"], "dark": DARK["paper"]}
