"""Structured data of articles.

Source: Google Search Central, Article structured data: recommended are author, author.name, author.url, dateModified,
datePublished, headline, image; Author markup best practices; schema.org for the rest.
"""

import json
from datetime import date

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.article import Correction, Genre, Occasion, Picture, Signature, Tag
from plugins.metadata.maker import head_of
from plugins.metadata.plain import script_json
from tests.feeds.editions import edition_of
from tests.metadata.heads import article_head, documents, story, subject_of
from tests.newspaper import article, moment

PICTURE = Picture("images/quai.jpg", "Un quai", "Zoé Müller", "Le quai, lundi.", False, 1600, 900)


def test_all_that_google_recommends_is_there():
    found = story(picture=PICTURE, modified="2026-11-21 09:00")

    assert found["@context"] == "https://schema.org"
    assert found["headline"] == "Titre de vote"
    assert found["datePublished"] == "2026-11-20T08:00:00+01:00"
    assert found["dateModified"] == "2026-11-21T09:00:00+01:00"
    assert found["author"] == [
        {
            "@type": "Person",
            "name": "Ada Riva",
            "jobTitle": "Journaliste",
            "url": "https://phare.example/auteurs/ada-riva/",
        }
    ]
    assert found["image"][0] == {
        "@type": "ImageObject",
        "url": "https://phare.example/images/quai.jpg",
        "width": 1600,
        "height": 900,
        "caption": "Le quai, lundi.",
        "creditText": "Zoé Müller",
        "creator": {"@type": "Person", "name": "Zoé Müller"},
    }


def test_all_that_the_newspaper_promises_is_there():
    found = story(
        kicker="Port",
        tags=(Tag("budget", "Budget"), Tag("vote", "Vote")),
        licence="CC BY 4.0",
        corrections=(Correction(date(2026, 11, 21), "Le <em>vrai</em> chiffre &amp; le bon."),),
    )

    assert found["mainEntityOfPage"]["@id"] == found["url"] == "https://phare.example/2026/11/20/vote/"
    assert found["description"] == "Description de vote."
    assert found["alternativeHeadline"] == "Port"
    assert found["articleSection"] == "Politique"
    assert found["keywords"] == ["Budget", "Vote"]
    assert found["inLanguage"] == "fr"
    assert found["isAccessibleForFree"] is True
    assert found["wordCount"] == 440
    assert found["license"] == {"@type": "CreativeWork", "name": "CC BY 4.0"}
    assert found["correction"] == [
        {"@type": "CorrectionComment", "text": "Le vrai chiffre & le bon.", "datePublished": "2026-11-21"}
    ]
    assert found["publisher"]["@type"] == "NewsMediaOrganization"
    assert found["publisher"]["name"] == "Le Phare"
    assert found["publisher"]["logo"]["url"] == "https://phare.example/theme/icons/logo.png"


def test_dates_have_an_offset_even_when_the_editor_gave_no_hour():
    told = article("vote", "2026-07-14")
    head = head_of(edition_of(told), subject_of(told))

    assert json.loads(head.json_ld[0])["datePublished"] == "2026-07-14T00:00:00+02:00"


def test_absent_things_leave_no_key():
    found = story(words=0)

    assert {
        "image",
        "license",
        "correction",
        "keywords",
        "wordCount",
        "alternativeHeadline",
        "about",
    }.isdisjoint(found)


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        (Genre.NEWS, "NewsArticle"),
        (Genre.WIRE, "NewsArticle"),
        (Genre.OPINION, "OpinionNewsArticle"),
        (Genre.INTERVIEW, "NewsArticle"),
        (Genre.PRESS_RELEASE, "NewsArticle"),
        (Genre.EVENT, "NewsArticle"),
        (Genre.LIVE, "LiveBlogPosting"),
        (Genre.PARTNER, "AdvertiserContentArticle"),
    ],
)
def test_the_genre_decides_the_type(genre, kind):
    assert story(genre=genre)["@type"] == kind


def test_an_agenda_item_is_told_beside_the_event_that_it_announces():
    occasion = Occasion(moment("2026-12-01 18:30"), moment("2026-12-02"), "Salle Armor")

    found = documents(article_head(genre=Genre.EVENT, occasion=occasion, picture=PICTURE, source="Le Comité"))

    event = found["Event"]
    assert found["NewsArticle"]["about"] == {"@id": event["@id"]}
    assert event["name"] == "Titre de vote"
    assert event["startDate"] == "2026-12-01T18:30:00+01:00"
    assert event["endDate"] == "2026-12-02"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["name"] == "Salle Armor"
    assert event["location"]["address"] == {"@type": "PostalAddress", "streetAddress": "Salle Armor"}
    assert event["image"][0]["url"] == "https://phare.example/images/quai.jpg"
    assert event["organizer"] == {"@type": "Organization", "name": "Le Comité"}


def test_an_event_without_a_place_is_none_for_a_search_engine():
    """Google asks for a location: half an event would be an error of the page."""
    found = documents(article_head(genre=Genre.EVENT, occasion=Occasion(moment("2026-12-01"), None, "")))

    assert set(found) == {"NewsArticle", "BreadcrumbList"}
    assert "about" not in found["NewsArticle"]


def test_paid_content_names_who_pays():
    assert story(genre=Genre.PARTNER, source="Port SA")["sponsor"]["name"] == "Port SA"


def test_the_role_signed_that_day_wins_over_today_s():
    signed = story(signatures=(Signature("Ada  RIVA", "Envoyée spéciale"),))

    assert signed["author"][0]["jobTitle"] == "Envoyée spéciale"


def test_an_author_without_role_has_no_job_title():
    assert "jobTitle" not in story(authors=("luc-ney",))["author"][0]


def test_every_author_is_there_in_order():
    assert [a["name"] for a in story(authors=("luc-ney", "ada-riva"))["author"]] == ["Luc Ney", "Ada Riva"]


def test_a_wire_item_is_by_an_organisation():
    assert story(authors=(), source="AFP", genre=Genre.WIRE)["author"] == [
        {"@type": "Organization", "name": "AFP"}
    ]


def test_pictures_of_the_body_follow_each_once_and_ornaments_do_not():
    body = (Picture("b.png", "B"), PICTURE, Picture("trait.png", "", decorative=True))

    found = story(picture=PICTURE, body_pictures=body)["image"]

    assert [image["url"] for image in found] == [
        "https://phare.example/images/quai.jpg",
        "https://phare.example/b.png",
    ]


def test_a_long_title_is_cut_for_the_headline_and_kept_whole_beside_it():
    """Google shows at most 110 characters."""
    title = "Le conseil municipal " * 7

    found = story(title=title.strip())

    assert len(found["headline"]) <= 110
    assert found["alternativeHeadline"] == title.strip()


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!--", "a & b", "\u2028\u2029", 'q"\\', "\x00\ud800é"]
)
def test_no_text_leaves_its_script_element(title):
    head = article_head(title=title, description=title, kicker=title)
    page = "".join(f'<script type="application/ld+json">{text}</script>' for text in head.json_ld)

    root = html5lib.parse(page, namespaceHTMLElements=False)

    scripts = [element.text for element in root.iter("script")]
    assert scripts == list(head.json_ld)
    clean = title.replace("\ud800", "")
    assert json.loads(scripts[0])["alternativeHeadline"] in (
        clean,
        title.replace("\x00", "").replace("\ud800", ""),
    )


@given(st.recursive(st.text() | st.integers() | st.booleans(), lambda inner: st.lists(inner), max_leaves=5))
def test_json_for_scripts_is_json_without_a_sign_of_markup(value):
    text = script_json({"v": value})

    assert not set(text) & set("<>&\u2028\u2029")
    json.loads(text)


def test_a_sound_is_told_with_its_length_where_it_is_known():
    found = story(audio="audio/le chant.mp3", audio_bytes=4_321, audio_seconds=754)["audio"]
    assert found == {
        "@type": "AudioObject",
        "contentUrl": "https://phare.example/audio/le%20chant.mp3",
        "encodingFormat": "audio/mpeg",
        "duration": "PT754S",
        "contentSize": "4321",
    }
    assert story(audio="https://sons.example/a.ogg")["audio"] == {
        "@type": "AudioObject",
        "contentUrl": "https://sons.example/a.ogg",
        "encodingFormat": "audio/ogg",
    }
    assert "audio" not in story()
