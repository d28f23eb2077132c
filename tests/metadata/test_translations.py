"""Articles in several languages.

Source: Google Search Central, Localized versions of your pages; schema.org, translationOfWork, workTranslation.
"""

import json
from typing import Any

from plugins.domain.article import Article, Status
from plugins.metadata.maker import head_of
from tests.feeds.editions import edition_of
from tests.metadata.heads import subject_of
from tests.newspaper import article

FRENCH = article("vote")
ENGLISH = article("ballot", lang="en", translation_of=FRENCH.id)
BRETON = article("mouezhian", "2026-11-21 08:00", lang="br", translation_of=FRENCH.id)


def alternates(told: Article, *others: Article) -> list[tuple[str, str]]:
    """The languages that a page announces, with the slugs at which they are."""
    head = head_of(edition_of(told, *others), subject_of(told))
    return [(language, address.split("/")[-2]) for language, address in head.alternates]


def test_every_version_names_all_and_itself_in_one_order():
    everyone = [("fr", "vote"), ("br", "mouezhian"), ("en", "ballot"), ("x-default", "vote")]

    for told, *others in ((FRENCH, ENGLISH, BRETON), (ENGLISH, FRENCH, BRETON), (BRETON, ENGLISH, FRENCH)):
        assert alternates(told, *others) == everyone


def test_addresses_are_absolute():
    head = head_of(edition_of(FRENCH, ENGLISH), subject_of(FRENCH))

    assert ("en", "https://phare.example/2026/11/20/ballot/") in head.alternates


def test_an_article_alone_announces_nothing():
    assert not alternates(FRENCH)
    assert not alternates(ENGLISH)
    assert not alternates(FRENCH, article("autre", lang="en"))


def test_translations_may_share_a_key_without_an_original():
    catalan = article("votacio", lang="ca", translation_key="budget")
    basque = article("bozketa", lang="eu", translation_key="budget")

    assert alternates(catalan, basque) == [("ca", "votacio"), ("eu", "bozketa"), ("x-default", "votacio")]


def test_hidden_versions_are_announced_nowhere_and_announce_nothing():
    hidden = article("ballot", lang="en", translation_of=FRENCH.id, status=Status.HIDDEN)

    assert not alternates(FRENCH, hidden)
    assert not alternates(hidden, FRENCH, BRETON)


def test_the_translation_names_its_original_and_the_original_its_translations():
    def document(told: Article, *others: Article) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(head_of(edition_of(told, *others), subject_of(told)).json_ld[0])
        return read

    french = {
        "@type": "NewsArticle",
        "@id": "https://phare.example/2026/11/20/vote/#article",
        "inLanguage": "fr",
    }
    assert document(ENGLISH, FRENCH)["translationOfWork"] == french
    assert [work["inLanguage"] for work in document(FRENCH, ENGLISH, BRETON)["workTranslation"]] == [
        "br",
        "en",
    ]
    assert "translationOfWork" not in document(ENGLISH)
    assert "workTranslation" not in document(FRENCH)
