"""The sitemap for news search. Source: Google Search Central, Create a News sitemap."""

import pytest
from lxml import etree

from plugins.domain.article import Genre, Status
from plugins.domain.record import replace
from plugins.sitemap import news
from plugins.sitemap.addresses import PROTOCOL
from tests.feeds.editions import edition_of
from tests.newspaper import NOW, SITE, article
from tests.sitemap.reading import printed, values

NEWS = "sitemap-actualites.xml"


def test_news_of_the_last_two_days_are_there_with_all_that_is_asked():
    found = printed(edition_of(article("vote", "2026-11-22 08:00", title="Un vote & <deux>", kicker="Port")))[
        NEWS
    ]

    assert values(found, "//s:loc") == ["https://phare.example/2026/11/22/vote/"]
    assert values(found, "//news:publication/news:name") == ["Le Phare"]
    assert values(found, "//news:publication/news:language") == ["fr"]
    assert values(found, "//news:publication_date") == ["2026-11-22T08:00:00+01:00"]
    assert values(found, "//news:title") == ["Un vote & <deux>"]


def test_the_window_is_48_hours_to_the_second():
    """The build's instant is 2026-11-23 12:00 in Paris."""
    edition = edition_of(article("dedans", "2026-11-21 12:00"), article("dehors", "2026-11-21 11:59"))

    assert values(printed(edition)[NEWS], "//s:loc") == ["https://phare.example/2026/11/21/dedans/"]


def test_an_embargo_counts_from_its_end_and_a_correction_renews_nothing():
    held = article("leve", "2026-11-01", embargo="2026-11-23 06:00")
    corrected = article("corrige", "2026-11-01", modified="2026-11-23 06:00")

    found = printed(edition_of(held, corrected))[NEWS]

    assert values(found, "//s:loc") == ["https://phare.example/2026/11/01/leve/"]
    assert values(found, "//news:publication_date") == ["2026-11-23T06:00:00+01:00"]


@pytest.mark.parametrize(
    "changes",
    [{"genre": Genre.PARTNER}, {"noindex": True}, {"status": Status.HIDDEN}],
    ids=lambda c: next(iter(c)),
)
def test_what_is_no_news_or_stays_out_of_search_is_not_there(changes):
    edition = edition_of(article("exclu", "2026-11-23 08:00", **changes))

    assert values(printed(edition)[NEWS], "//s:loc") == []


def test_a_quiet_weekend_leaves_an_empty_file_and_not_a_missing_one():
    found = printed(edition_of(article("vieux", "2025-01-01")))[NEWS]

    assert values(found, "//s:url") == []
    assert etree.fromstring(found).tag == f"{{{PROTOCOL}}}urlset"


def test_at_most_a_thousand_newest_first(monkeypatch):
    assert news.MOST_NEWS == 1000
    monkeypatch.setattr(news, "MOST_NEWS", 2)
    articles = [article(f"a{n}", f"2026-11-23 0{n}:00") for n in range(1, 5)]

    found = values(printed(edition_of(*articles))[NEWS], "//s:loc")

    assert found == [f"https://phare.example/2026/11/23/a{n}/" for n in (4, 3)]


@pytest.mark.parametrize(
    ("tag", "code"), [("fr", "fr"), ("fr-CA", "fr"), ("zh-CN", "zh-cn"), ("oc-provenc", "oc")]
)
def test_the_language_is_an_iso_639_code(tag, code):
    found = printed(edition_of(article("x", "2026-11-23 08:00", lang=tag)))[NEWS]

    assert values(found, "//news:language") == [code]


def test_a_forbidden_character_does_not_break_the_file():
    edition = edition_of(
        article("x", "2026-11-23 08:00", title="a\x0b\ud800b"), site=replace(SITE, name="P\x00h")
    )

    assert values(printed(edition)[NEWS], "//news:title | //news:name") == ["Ph", "ab"]


def test_a_sheet_changes_only_when_an_article_enters_or_leaves_the_window():
    vote = article("vote", "2026-11-22 08:00")

    early, later = (printed(edition_of(vote, as_of=NOW.replace(hour=hour)))[NEWS] for hour in (9, 21))

    assert early == later
