"""Sounds and films: one enclosure in RSS, all of them elsewhere, and what podcast programs ask for."""

import pytest

from plugins.domain.article import Picture
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, NAMES, RSS, everything, texts, told, tree
from tests.newspaper import article

FILES = {"audio/le chant.mp3": 4_321, "audio/vent.ogg": 99, "video/quai.webm": 1_000_000}
SPOKEN = article("lu", audio="audio/le chant.mp3", audio_bytes=4_321, audio_seconds=754)
BODY = '<p>a</p><audio src="/audio/vent.ogg"></audio><video><source src="/video/quai.webm"></video>'
URL = "https://phare.example/audio/le%20chant.mp3"


def enclosures(edition, path=RSS):
    return [dict(one.attrib) for one in tree(edition, path).iter("enclosure")]


def links(edition):
    found = tree(edition, ATOM).iterfind("atom:entry/atom:link[@rel='enclosure']", NAMES)
    return [dict(one.attrib) for one in found]


def test_an_article_that_is_read_aloud_has_an_enclosure_of_its_true_length():
    edition = edition_of(SPOKEN)

    assert enclosures(edition) == [{"url": URL, "length": "4321", "type": "audio/mpeg"}]
    assert links(edition) == [{"href": URL, "rel": "enclosure", "type": "audio/mpeg", "length": "4321"}]
    assert told(edition)["items"][0]["attachments"] == [
        {"url": URL, "mime_type": "audio/mpeg", "size_in_bytes": 4321, "duration_in_seconds": 754}
    ]
    assert f'<a href="{URL}">Écouter</a>' in told(edition)["items"][0]["content_html"]


def test_the_length_of_a_sound_that_is_elsewhere_is_said_to_be_unknown():
    """RSS Best Practices Profile, enclosure: « When an enclosure's size cannot be determined, […] a length of 0 »."""
    edition = edition_of(article("x", audio="https://sons.example/é?a=1&b=2"))

    url = "https://sons.example/%C3%A9?a=1&b=2"
    assert enclosures(edition) == [{"url": url, "length": "0", "type": "audio/mpeg"}]
    assert links(edition) == [{"href": url, "rel": "enclosure", "type": "audio/mpeg"}]
    assert told(edition)["items"][0]["attachments"] == [{"url": url, "mime_type": "audio/mpeg"}]


def test_of_the_sounds_and_films_of_a_body_rss_has_the_first():
    edition = edition_of(article("x"), bodies={"x": BODY}, files=FILES)

    assert enclosures(edition) == [
        {"url": "https://phare.example/audio/vent.ogg", "length": "99", "type": "audio/ogg"}
    ]
    assert [link["type"] for link in links(edition)] == ["audio/ogg", "video/webm"]
    assert [a["size_in_bytes"] for a in told(edition)["items"][0]["attachments"]] == [99, 1_000_000]


def test_the_head_s_sound_comes_before_the_body_s():
    edition = edition_of(SPOKEN, bodies={"lu": BODY}, files=FILES)

    assert [one["url"] for one in enclosures(edition)] == [URL]
    assert len(links(edition)) == 3


@pytest.mark.parametrize(
    "body", ['<video src="/perdu.mp4"></video>', '<audio src="/notes.txt"></audio>', "<audio></audio>"]
)
def test_what_is_no_file_of_sound_or_film_is_no_enclosure(body):
    assert enclosures(edition_of(article("x"), bodies={"x": body}, files={"notes.txt": 5})) == []


def test_a_feed_with_sounds_has_what_apple_asks_for():
    cover = Picture("images/a.jpg", "A", "B")

    root = tree(edition_of(replace(SPOKEN, picture=cover), article("muet", "2026-11-19")))

    assert texts(root, "channel/itunes:author") == ["Le Phare"]
    assert texts(root, "channel/itunes:explicit | //item/itunes:explicit") == ["false", "false"]
    assert root.xpath("channel/itunes:image/@href", namespaces=NAMES) == [
        "https://phare.example/theme/icons/logo.png"
    ]
    assert root.xpath("channel/itunes:category/@text", namespaces=NAMES) == ["News"]
    assert texts(root, "channel/itunes:owner/itunes:email") == ["redaction@phare.example"]
    assert texts(root, "//item/itunes:duration") == ["754"]
    assert root.xpath("//item/itunes:image/@href", namespaces=NAMES) == ["https://phare.example/images/a.jpg"]


def test_other_feeds_hold_nothing_of_it():
    feeds = everything(edition_of(SPOKEN, article("b", category="culture", authors=("luc-ney",))))

    assert b"itunes" in feeds[RSS]
    for path in ("flux/rubriques/culture.xml", "flux/auteurs/luc-ney.xml", ATOM):
        assert b"itunes" not in feeds[path]


def test_an_unknown_duration_is_not_said():
    root = tree(edition_of(replace(SPOKEN, audio_seconds=0)))

    assert texts(root, "//item/itunes:duration") == []
    assert texts(root, "//item/itunes:explicit") == ["false"]
