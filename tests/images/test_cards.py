"""Cards are drawn whole: what fits is there, what a face lacks is left out, the same card gives the same bytes."""

import io

import pytest
from PIL import Image

from plugins.domain.cards import HEIGHT, WIDTH, Card
from plugins.domain.filecopy import FileCopy
from plugins.domain.record import Unseen, replace
from plugins.images.cards import _face, drawn, made_card
from tests.site.folder import HOUSE

FACES = tuple(
    FileCopy.of(str(HOUSE / "theme"), path)
    for path in (
        "cards/newsreader-display.woff2",
        "cards/public-sans-label.woff2",
        "static/fonts/public-sans.woff2",
    )
)
CARD = Card("Le Phare", "Politique", "Le budget est voté", "phare.example", FACES, Unseen(""))
PAPER = (253, 252, 249)


def picture(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(drawn(card))).convert("RGB")


def rows(image: Image.Image, top: int, bottom: int) -> list[int]:
    """The rows on which anything but paper stands."""
    pixels = image.load()
    return [y for y in range(top, bottom) if any(pixels[x, y] != PAPER for x in range(0, WIDTH, 2))]


def test_a_card_has_the_size_that_networks_ask_for_and_is_light():
    content = drawn(CARD)
    with Image.open(io.BytesIO(content)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert len(content) < 40_000
    assert drawn(CARD) == content


@pytest.mark.parametrize(
    "title",
    [
        "Été",
        "La capitainerie du port ferme après quarante ans de service, et les pêcheurs s’inquiètent de l’hiver",
        "« Œuvrer » : l’Haÿ-les-Roses, Nîmes, où… 10\u202f000\u00a0€ – 21\u202f% n°\u202f1 ? Ça\u202f!",
        "mot " * 60,
        "Anticonstitutionnellement" * 8,
    ],
)
def test_a_title_of_any_length_keeps_to_its_place(title):
    image = picture(replace(CARD, title=title.strip()))
    pixels = image.load()
    margins = [(x, y) for y in range(12, HEIGHT) for x in (*range(0, 60, 3), *range(WIDTH - 60, WIDTH, 3))]
    assert {pixels[place] for place in margins} == {PAPER}
    # Between name and label, and between title and rule, there is nothing.
    assert rows(image, 112, 140) == []
    assert rows(image, 548, 556) == []
    assert rows(image, 196, 538)


def test_a_text_with_a_letter_that_no_face_has_is_left_out():
    bare = drawn(replace(CARD, title=""))
    for title in ("Ελλάδα", "أخبار", "Une crue 🫠", "大"):
        assert drawn(replace(CARD, title=title)) == bare, title
    assert drawn(replace(CARD, label="Москва")) == drawn(replace(CARD, label=""))
    assert bare != drawn(CARD)


@pytest.mark.parametrize(
    "words",
    [
        "Erdoğan à Łódź",
        "Škoda, Novák, Ţepeş, Țepeș",
        "Đặng Thị Ngọc, Nguyễn Phú Trọng",
        "Kőszeg, Reykjavík, Þór, Ærø",
    ],
)
def test_latin_letters_of_other_languages_are_drawn(words):
    """Names of people and places, in titles and kickers: each letter is its own, and none is a box."""
    for part in ("title", "label"):
        assert drawn(replace(CARD, **{part: words})) != drawn(replace(CARD, **{part: ""}))
    for face in FACES[:2]:
        shapes = {letter: bytes(_face(face, 30).getmask(letter)) for letter in set(words) - {" "}}
        assert len(set(shapes.values())) == len(shapes)


def test_marks_high_above_a_title_are_of_its_colour():
    """The label above it is not: its band ends before the highest mark begins."""
    image = picture(replace(CARD, label="", title="Ễ Ẫ Š Å"))
    pixels = image.load()
    red = [(x, y) for y in range(12, 538) for x in range(WIDTH) if pixels[x, y][0] > 2 * pixels[x, y][2] + 40]
    assert red == []


def test_french_is_drawn_with_the_outlines_of_the_pages():
    """What the fuller face adds is letters: the others are those that readers see."""
    page = FileCopy.of(str(HOUSE / "theme"), "static/fonts/newsreader-display.woff2")
    for letter in "ÀÉÇŒœàâéèêëîïôùûüÿçABCxyz0123456789«»’–—…€‰?;!\u202f":
        ours, theirs = (_face(face, 64) for face in (FACES[0], page))
        assert ours.getlength(letter) == theirs.getlength(letter), letter
        assert bytes(ours.getmask(letter)) == bytes(theirs.getmask(letter)), letter


@pytest.mark.parametrize("part", ["newspaper", "label", "title", "host"])
def test_each_text_is_drawn(part):
    assert drawn(CARD) != drawn(replace(CARD, **{part: "Autre"}))
    assert CARD.version != replace(CARD, **{part: "Autre"}).version


def test_a_card_is_drawn_once_and_a_damaged_one_again(tmp_path, monkeypatch):
    card = replace(CARD, cache=Unseen(str(tmp_path)))
    first = made_card(card)
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    with monkeypatch.context() as patched:
        patched.setattr("plugins.images.cards.drawn", lambda _: pytest.fail("drawn twice"))
        assert made_card(card) == first
    kept.write_bytes(kept.read_bytes()[:-40])
    assert made_card(card) == first
