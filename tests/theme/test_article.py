"""The article page: what stands on it, in which order, and in which words."""

from xml.etree.ElementTree import Element

import pytest

from plugins.domain.article import Occasion
from plugins.domain.record import replace
from plugins.domain.sounds import Sound
from plugins.pages.views import ArticlePage, SoundPlayer, Writer
from tests.theme.printing import printed, tree, words
from tests.theme.samples import ARTICLE, BARE_ARTICLE, CARD, LIST, at

ORDER = (
    "breadcrumb", "article-category", "article-kicker", "h1", "standfirst", "byline-writers", "byline-published",
    "byline-updated", "picture", "caption", "credit", "article-sound", "corrections", "body",
    "signatures", "credits", "reply", "disclosure-ai", "disclosure-licence", "citation", "tags", "dossier-link",
    "share", "report", "related", "neighbours",
)  # fmt: skip


def classes(element: Element) -> list[str]:
    names = element.attrib.get("class", "").split()
    return [*names, "h1"] if element.tag == "h1" else names


def parts(page: ArticlePage) -> list[str]:
    """The parts of the page in order of first appearance."""
    seen: list[str] = []
    for element in tree(printed("article.html", page)).iter():
        seen += [name for name in classes(element) if name in ORDER and name not in seen]
    return seen


def part(page: ArticlePage, name: str) -> Element:
    return next(e for e in tree(printed("article.html", page)).iter() if name in classes(e))


def test_the_parts_follow_the_order_of_the_contract() -> None:
    assert parts(ARTICLE) == list(ORDER)


def test_an_article_that_has_nothing_but_a_text_shows_only_that() -> None:
    assert parts(replace(BARE_ARTICLE, body_html="<p>Un mot.</p>")) == [
        "article-category",
        "h1",
        "byline-published",
        "body",
    ]


@pytest.mark.parametrize(
    ("writers", "agency", "expected"),
    [
        ((("A", ""),), "", "Par A"),
        ((("A", "reporter"),), "", "Par A, reporter"),
        ((("A", ""), ("B", "")), "", "Par A et B"),
        ((("A", "cheffe"), ("B", "")), "", "Par A, cheffe, et B"),
        ((("A", ""), ("B", ""), ("C", "photographe")), "", "Par A, B et C, photographe"),
        ((("A", "cheffe"), ("B", "reporter")), "AFP", "Par A, cheffe, et B, reporter, avec AFP"),
        ((), "AFP", "Avec AFP"),
    ],
)
def test_the_byline_is_a_french_sentence(
    writers: tuple[tuple[str, str], ...], agency: str, expected: str
) -> None:
    page = replace(ARTICLE, writers=tuple(Writer(n, r, "") for n, r in writers), agency=agency)
    assert words(part(page, "byline-writers")) == expected


def test_a_wire_item_is_signed_by_its_source_once() -> None:
    page = replace(ARTICLE, genre="depeche", writers=(), agency="", source="Agence du Littoral", credits=())
    assert words(part(page, "byline-writers")) == "Source\u00a0: Agence du Littoral"
    assert printed("article.html", page).count("Agence du Littoral") == 1


def test_dates_have_machine_values_as_precise_as_they_are() -> None:
    times = [(t.attrib["datetime"], words(t)) for t in part(ARTICLE, "byline").iter("time")]
    assert times[0] == ("2025-10-01T18:30:00+02:00", ARTICLE.date.french)
    day = replace(ARTICLE, date=at(2019, 6, 14), updated=None)
    assert [t.attrib["datetime"] for t in part(day, "byline").iter("time")] == ["2019-06-14"]


@pytest.mark.parametrize(
    ("genre", "label"),
    [
        ("depeche", "Dépêche"),
        ("tribune", "Tribune"),
        ("interview", "Interview"),
        ("communique", "Communiqué"),
        ("agenda", "Agenda"),
        ("direct", "Direct"),
        ("partenaire", "Contenu partenaire (publicité)"),
    ],
)
def test_a_genre_is_named_on_the_page_and_on_its_card(genre: str, label: str) -> None:
    assert words(part(replace(ARTICLE, genre=genre), "genre-label")) == label
    cards = tree(printed("list.html", replace(LIST, cards=(replace(CARD, genre=genre),))))
    assert [words(e) for e in cards.iter("span") if "genre-label" in classes(e)] == [label]


def test_plain_news_has_no_label_and_no_notice() -> None:
    html = printed("article.html", replace(ARTICLE, aged=False, related=()))
    assert "genre-label" not in html
    assert "notice" not in html


def test_an_opinion_piece_carries_its_disclaimer_before_its_text() -> None:
    page = replace(ARTICLE, genre="tribune", aged=False)
    assert "n’engage que" in words(part(page, "notice"))
    html = printed("article.html", page)
    assert html.index("n’engage que") < html.index('class="prose body"')


def test_paid_content_is_called_advertising_before_its_text() -> None:
    """Source: loi n° 86-897 du 1er août 1986, art. 10."""
    page = replace(ARTICLE, genre="partenaire", aged=False, source="Port SA")
    assert words(part(page, "notice")).startswith("Publicité. Ce contenu est proposé et financé par Port SA")


def test_age_is_said_only_of_what_is_old() -> None:
    assert "plus d’un an" in words(part(ARTICLE, "notice-age"))
    assert "plus d’un an" not in printed("article.html", replace(ARTICLE, aged=False))


@pytest.mark.parametrize(
    ("occasion", "when"),
    [
        (Occasion(at(2026, 12, 4, 20), None, ""), "Le 4 décembre 2026 à 20 h"),
        (Occasion(at(2026, 12, 4, 20), at(2026, 12, 4, 22, 30), ""), "Le 4 décembre 2026, de 20 h à 22 h 30"),
        (Occasion(at(2026, 12, 4), at(2026, 12, 6), ""), "Du 4 décembre 2026 au 6 décembre 2026"),
        (Occasion(at(2026, 12, 4), at(2026, 12, 4), ""), "Le 4 décembre 2026"),
    ],
)
def test_an_event_says_when(occasion: Occasion, when: str) -> None:
    assert words(next(part(replace(ARTICLE, occasion=occasion), "occasion").iter("dd"))) == when


def test_each_correction_is_dated() -> None:
    box = part(ARTICLE, "corrections")
    assert [t.attrib["datetime"] for t in box.iter("time")] == ["2025-10-02", "2025-10-03"]
    assert words(next(box.iter("strong"))) == "12"


def test_sharing_is_plain_links() -> None:
    links = [(words(a), a.attrib["href"]) for a in part(ARTICLE, "share").iter("a")]
    assert links == [
        ("Courriel", ARTICLE.share[0].address),
        ("Bluesky", ARTICLE.share[1].address),
        ("inconnu", ARTICLE.share[2].address),
    ]


def test_a_sound_waits_to_be_played_and_can_be_taken_away() -> None:
    player = part(ARTICLE, "article-sound")
    audio = next(player.iter("audio"))
    assert (audio.attrib["preload"], "autoplay" in audio.attrib) == ("none", False)
    assert (
        words(next(e for e in player.iter() if e.attrib.get("id") == audio.attrib["aria-labelledby"]))
        == "À écouter"
    )
    assert audio.attrib["src"] == "/audio/vote.mp3"
    link = next(player.iter("a"))
    assert link.attrib["href"] == "/audio/vote.mp3"
    assert "download" in link.attrib
    assert words(link) == "Télécharger le son (MP3, 1,2\u00a0Mo)"


@pytest.mark.parametrize(
    ("seconds", "size", "ending", "said"),
    [
        (3_725, 999_499, "MP3", ["Durée\u00a0: 1\u00a0h\u00a002\u00a0min", "Télécharger le son (MP3, 999\u00a0ko)"]),
        (3_600, 2_000_000, "", ["Durée\u00a0: 1\u00a0h", "Télécharger le son (2\u00a0Mo)"]),
        (61, 3, "OGG", ["Durée\u00a0: 1\u00a0min\u00a001\u00a0s", "Télécharger le son (OGG, 1\u00a0ko)"]),
        (120, 0, "OGG", ["Durée\u00a0: 2\u00a0min", "Télécharger le son (OGG)"]),
        (9, 999_999, "", ["Durée\u00a0: 9\u00a0s", "Télécharger le son (1\u00a0Mo)"]),
        (0, 0, "", ["Télécharger le son"]),
    ],
)  # fmt: skip
def test_a_sound_says_how_long_and_how_heavy_it_is(
    seconds: int, size: int, ending: str, said: list[str]
) -> None:
    sound = Sound("/a", "audio/mpeg", size, seconds, format=ending)
    facts = part(replace(ARTICLE, sound=SoundPlayer(sound, "https://gazette.example/a")), "sound-facts")
    assert [words(element) for element in facts] == said


def test_a_sound_of_another_site_is_a_link_that_names_it() -> None:
    """A page loads nothing from elsewhere."""
    sound = Sound("https://sons.example/a.mp3", "audio/mpeg", host="sons.example")
    player = part(replace(ARTICLE, sound=SoundPlayer(sound, sound.address)), "article-sound")
    assert not list(player.iter("audio"))
    assert [(words(a), a.attrib["href"]) for a in player.iter("a")] == [
        ("Écouter le son sur sons.example", "https://sons.example/a.mp3")
    ]
