"""Which feeds there are, and what enters them."""

import pytest

from plugins.domain import slots
from plugins.domain.article import Status
from plugins.domain.listing import SITE as WHOLE
from plugins.domain.listing import Kind, Listing
from plugins.domain.record import replace
from plugins.feeds import register
from plugins.feeds.room import FeedRoom
from plugins.feeds.sheets import feed_sheets
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, RSS, everything, printed, subscribed
from tests.newspaper import SITE, article

FORMS = (".xml", ".atom.xml", ".json")


@pytest.mark.parametrize("tags_too", [False, True])
def test_what_has_feeds_has_them_in_every_form(tags_too):
    first = article("vote", dossier="port", tags=("budget",), lang="pt-BR")

    feeds = everything(edition_of(first, article("b"), site=replace(SITE, feed_tags=tags_too)))

    names = ["actualites", "corrections", "rubriques/politique", "rubriques/culture", "auteurs/ada-riva"]
    names += ["dossiers/port", "langues/pt", *(["mots-cles/budget"] if tags_too else [])]
    every = {f"flux/{name}{form}" for name in names for form in FORMS}
    assert set(feeds) == every | {"flux/archives/2026-11.atom.xml"}


def test_a_feed_of_a_language_holds_its_own_articles_and_says_the_language():
    feed = subscribed(edition_of(article("a", lang="en-GB"), article("b")), "flux/langues/en.xml")

    assert (feed.feed.language, feed.feed.title) == ("en", "Le Phare\u00a0– Articles en anglais")
    assert [entry.title for entry in feed.entries] == ["Titre de a"]


def test_the_newspaper_s_own_language_has_no_feed_of_its_own():
    assert not any("langues" in path for path in everything(edition_of(article("a", lang="fr-CA"))))


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_thirty_newest_items_come_newest_first(path):
    articles = [article(f"a{n:02d}", f"2026-10-{n:02d} 08:00") for n in range(1, 32)]

    feed = subscribed(edition_of(*articles), path)

    assert [entry.link for entry in feed.entries] == [
        f"https://phare.example/2026/10/{n:02d}/a{n:02d}/" for n in range(31, 1, -1)
    ]


def test_the_number_of_items_is_the_site_s():
    articles = [article(f"a{n}", f"2026-10-0{n}") for n in range(1, 6)]

    feed = subscribed(edition_of(*articles, site=replace(SITE, feed_items=3)))

    assert len(feed.entries) == 3


def test_items_of_one_instant_are_ordered_by_path():
    same = [article(slug, "2026-11-20 08:00") for slug in ("b", "c", "a")]

    feed = subscribed(edition_of(*same))

    assert [entry.link.split("/")[-2] for entry in feed.entries] == ["c", "b", "a"]


def test_a_hidden_article_is_in_no_feed():
    hidden = article("secret", status=Status.HIDDEN, authors=("luc-ney",))

    feeds = printed(edition_of(hidden, article("vote")))

    assert not any(b"secret" in feed for feed in feeds.values())
    assert not any("luc-ney" in path for path in feeds)


def test_a_category_feed_holds_its_own_articles_alone():
    edition = edition_of(article("vote"), article("concert", category="culture"))

    feed = subscribed(edition, "flux/rubriques/culture.xml")

    assert [entry.title for entry in feed.entries] == ["Titre de concert"]


def test_an_edited_article_changes_the_sheets_of_its_feeds_and_no_other():
    before = edition_of(article("vote"), article("concert", category="culture", authors=("luc-ney",)))
    after = edition_of(
        article("vote", title="Autre titre"),
        article("concert", category="culture", authors=("luc-ney",)),
    )

    def digests(edition):
        return {sheet.path: sheet.digest() for sheet in FeedRoom().for_site(edition)}

    old, new = digests(before), digests(after)
    assert {path for path in old if old[path] != new[path]} == {
        f"flux/{name}{extension}"
        for name in ("actualites", "rubriques/politique", "auteurs/ada-riva")
        for extension in FORMS
    } | {"flux/archives/2026-11.atom.xml"}


def test_one_listing_can_be_asked_alone():
    sheets = list(feed_sheets(edition_of(article("vote")), Listing(Kind.CATEGORY, "politique")))

    assert [sheet.path for sheet in sheets] == [
        "flux/rubriques/politique.xml",
        "flux/rubriques/politique.atom.xml",
        "flux/rubriques/politique.json",
    ]


def test_nothing_belongs_to_one_article():
    vote = article("vote")

    assert tuple(FeedRoom().for_article(edition_of(vote), vote)) == ()


def test_registering_twice_offers_the_same_room(monkeypatch):
    monkeypatch.setattr(slots, "rooms", {})
    monkeypatch.setattr(slots, "renderers", {})

    register()
    first = dict(slots.rooms)
    register()

    assert slots.rooms == first
    sheet = next(iter(feed_sheets(edition_of(article("vote")), WHOLE)))
    assert slots.renderers[sheet.renderer](sheet).startswith(b"<?xml")
