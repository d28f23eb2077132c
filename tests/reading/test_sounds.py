"""How long a sound lasts, from its file."""

import wave
from pathlib import Path

import pytest

from plugins.reading.sounds import duration


def silence(place: Path, seconds: float) -> Path:
    with wave.open(str(place), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * round(8000 * seconds))
    return place


# One frame of MPEG-1 layer III: 128 kbit/s, 44,100 Hz, 417 bytes, 1,152 samples.
FRAME = b"\xff\xfb\x90\x00" + b"\0" * 413


@pytest.mark.parametrize(("seconds", "expected"), [(0.2, 1), (2.4, 2), (2.6, 3), (61, 61)])
def test_seconds_are_rounded_and_never_none(tmp_path, seconds, expected):
    assert duration(silence(tmp_path / "a.wav", seconds)) == expected


def test_an_mp3_has_the_duration_of_its_frames(tmp_path):
    place = tmp_path / "a.mp3"
    place.write_bytes(FRAME * 1149)

    assert duration(place) == pytest.approx(30, abs=1)


@pytest.mark.parametrize("name", ["a.mp3", "a.wav", "a.ogg", "a.m4a", "a.opus"])
@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"\0" * 300, b"\xff\xfb\x90", b"OggS" + b"\xff" * 60, b"ID3" + b"\xff" * 9]
)
def test_a_damaged_file_has_none(tmp_path, name, content):
    place = tmp_path / name
    place.write_bytes(content)

    assert duration(place) == 0


def test_a_missing_file_has_none(tmp_path):
    assert duration(tmp_path / "a.mp3") == 0
