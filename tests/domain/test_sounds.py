"""The sound of an article: where it is, what it is, and who holds it."""

import pytest

from plugins.domain.sounds import Sound, sound_of
from tests.newspaper import article


def test_an_article_without_sound_has_none():
    assert sound_of(article("x")) is None


def test_a_file_of_the_site_is_addressed_from_the_root_with_its_weight_and_time():
    spoken = article("x", audio="audio/le chant.MP3", audio_bytes=4_321, audio_seconds=75)
    assert sound_of(spoken) == Sound("/audio/le%20chant.MP3", "audio/mpeg", 4_321, 75, format="MP3")


@pytest.mark.parametrize(
    ("typed", "address", "media_type", "host", "ending"),
    [
        ("https://sons.example/é?a=1&b=2", "https://sons.example/%C3%A9?a=1&b=2", "audio/mpeg", "sons.example", ""),
        ("https://u:p@sons.example:80/a.ogg#t", "https://u:p@sons.example:80/a.ogg#t", "audio/ogg", "sons.example:80", "OGG"),
        ("http://sons.example", "http://sons.example", "audio/mpeg", "sons.example", ""),
        ("https://[a.mp3", "https://[a.mp3", "audio/mpeg", "[a.mp3", "MP3"),
        ("https://sons.example/a.php?f=b.ogg", "https://sons.example/a.php?f=b.ogg", "audio/mpeg", "sons.example", ""),
    ],
)  # fmt: skip
def test_an_address_of_the_web_says_who_holds_it(typed, address, media_type, host, ending):
    sound = Sound(address, media_type, host=host, format=ending)
    assert sound_of(article("x", audio=typed)) == sound
