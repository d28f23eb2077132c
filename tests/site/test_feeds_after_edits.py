"""Feeds after edits: what an article's change says to subscribers, and what time says by itself."""

from __future__ import annotations

import json
import wave
from datetime import datetime

import feedparser

from tests.site.twins import Twins


def items(twins: Twins, path: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(twins.served[path])["items"]
    return found


def test_a_withdrawal_is_told_and_after_thirty_days_no_more(twins):
    path = twins.editor.pick(0)
    with twins.edited() as changes:
        twins.editor.set_status(path, "retired")
    assert "flux/rubriques/culture.atom.xml" in changes.changed
    assert [item["title"] for item in items(twins, "flux/actualites.json")].count(
        "[Retiré] Article publié le 27\u00a0octobre 2024"
    ) == 1
    assert b"deleted-entry" in twins.served["flux/actualites.atom.xml"]
    assert twins.build()

    twins.clock = datetime.fromisoformat("2026-12-23T00:00:01+01:00")
    with twins.edited() as changes:
        pass
    assert {"flux/actualites.xml", "flux/actualites.json"} <= changes.changed
    assert b"[Retir" not in twins.served["flux/actualites.xml"]
    assert b"deleted-entry" in twins.served["flux/actualites.atom.xml"]


def test_a_correction_is_one_new_item_and_no_new_article(twins):
    path = next(path for path in twins.editor.articles if "2026-11-22" in path)
    before = feedparser.parse(twins.served["flux/actualites.xml"]).entries
    with twins.edited() as changes:
        twins.editor.correct(path, "2026-11-23", "Le chiffre était faux.")
    after = feedparser.parse(twins.served["flux/actualites.xml"]).entries

    assert {"flux/corrections.xml", "flux/corrections.atom.xml", "flux/corrections.json"} <= changes.changed
    assert [(e.id, e.published) for e in after] == [(e.id, e.published) for e in before]
    assert len(items(twins, "flux/corrections.json")) == 1


def test_a_language_has_feeds_from_its_first_article_to_its_last(twins):
    path = twins.editor.pick(3)
    with twins.edited() as changes:
        twins.editor.set(path, Lang="en")
    names = {f"flux/langues/en{form}" for form in (".xml", ".atom.xml", ".json")}
    assert changes.come >= names
    with twins.edited() as changes:
        twins.editor.set(path, Lang=None)
    assert changes.gone >= names


def test_another_recording_of_the_same_name_changes_length_and_duration(twins):
    place = twins.folder.content / "audio/lecture.wav"
    place.parent.mkdir()

    def record(seconds: int) -> None:
        with wave.open(str(place), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(1)
            sound.setframerate(8000)
            sound.writeframes(b"\x80" * 8000 * seconds)

    def attachments() -> list[object]:
        return [item["attachments"] for item in items(twins, "flux/actualites.json") if "attachments" in item]

    record(3)
    path = next(path for path in twins.editor.articles if "2026-11-22" in path)
    with twins.edited():
        twins.editor.set(path, Audio="audio/lecture.wav")
    told = {"url": "https://phare.example/audio/lecture.wav", "mime_type": "audio/wav"}
    assert attachments()[0] == [told | {"size_in_bytes": 24_044, "duration_in_seconds": 3}]
    with twins.edited():
        record(5)
    assert attachments()[0] == [told | {"size_in_bytes": 40_044, "duration_in_seconds": 5}]


def test_a_body_changes_no_feed_in_which_its_article_is_not(twins):
    path = next(path for path in twins.editor.articles if "2026-11-22" in path)
    with twins.edited() as changes:
        twins.editor.append(path, "Un mot de plus.")

    feeds = {name for name in changes.changed if name.startswith("flux/")}
    assert feeds
    assert not any("corrections" in name or "dossiers/conseil" in name for name in feeds)
