"""Entries of a live report as updates.

Source: schema.org, LiveBlogPosting; Google Search Central, Article structured data.
"""

import json
from typing import Any

from plugins.domain.article import Genre
from plugins.metadata.maker import head_of
from tests.feeds.editions import edition_of
from tests.metadata.heads import subject_of
from tests.newspaper import article

AUTHORS = [
    {
        "@type": "Person",
        "name": "Ada Riva",
        "jobTitle": "Journaliste",
        "url": "https://phare.example/auteurs/ada-riva/",
    }
]


def live(body: str, date: str = "2026-11-20 17:45", **changes: object) -> dict[str, Any]:
    """The JSON-LD of a live report with that body."""
    told = article("vote", date, genre=Genre.LIVE, **changes)
    head = head_of(edition_of(told, bodies={"vote": body}), subject_of(told))
    document: dict[str, Any] = json.loads(head.json_ld[0])
    return document


def entry(heading: str, text: str = "<p>Du texte.</p>", name: str = "e") -> str:
    """An entry as the reading room makes it."""
    return f'<section class="live-entry">\n<h3 id="{name}">{heading}</h3>{text}</section>'


def test_every_entry_is_an_update_with_its_instant_title_text_address_and_authors():
    body = "<p>Le soir.</p>" + entry(
        "20\u00a0h\u00a052\u00a0– Trois <em>bureaux</em>",
        "<p>Un &amp; deux.</p>\n<ul><li>Trois</li></ul>",
        "trois",
    )

    assert live(body)["liveBlogUpdate"] == [
        {
            "@type": "BlogPosting",
            "headline": "Trois bureaux",
            "datePublished": "2026-11-20T20:52:00+01:00",
            "url": "https://phare.example/2026/11/20/vote/#trois",
            "articleBody": "Un & deux. Trois",
            "author": [{key: value for key, value in AUTHORS[0].items() if key != "jobTitle"}],
        }
    ]


def test_an_entry_without_a_title_is_named_by_its_hour():
    (update,) = live(entry("9 h"))["liveBlogUpdate"]

    assert update["headline"] == "9 h"
    assert update["datePublished"] == "2026-11-20T09:00:00+01:00"


def test_the_night_goes_on_after_midnight_whichever_way_the_entries_stand():
    newest_first = [entry("0 h 20 – Fin"), entry("23 h 50 – Fête"), entry("19:05 – Début")]
    instants = ["2026-11-21T00:20:00+01:00", "2026-11-20T23:50:00+01:00", "2026-11-20T19:05:00+01:00"]

    falling = live("".join(newest_first))
    rising = live("".join(newest_first[::-1]))

    assert [update["datePublished"] for update in falling["liveBlogUpdate"]] == instants
    assert [update["datePublished"] for update in rising["liveBlogUpdate"]] == instants[::-1]


def test_coverage_begins_with_the_first_entry_or_the_publication():
    assert live(entry("16 h – Avant"))["coverageStartTime"] == "2026-11-20T16:00:00+01:00"
    assert live(entry("19 h – Après"))["coverageStartTime"] == "2026-11-20T17:45:00+01:00"


def test_coverage_has_ended_with_the_last_change_once_two_days_are_past():
    """It is noon on the 23rd."""
    ended = live(entry("19 h"), "2026-11-20 17:45", modified="2026-11-20 23:58")

    assert ended["coverageEndTime"] == "2026-11-20T23:58:00+01:00"
    assert "coverageEndTime" not in live(entry("19 h"), "2026-11-22 17:45")


def test_a_report_that_has_no_entry_yet_has_no_update():
    for body in ("", "<p>Nous commençons bientôt.</p>"):
        assert "liveBlogUpdate" not in live(body)
