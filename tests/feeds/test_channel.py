"""What a feed says of itself."""

from datetime import date

import pytest

from plugins.domain.article import Correction
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, RSS, printed, subscribed, texts, tree
from tests.newspaper import NOW, REGISTRY, SITE, article

ATOM_NAME = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    ("path", "title", "link"),
    [
        ("flux/actualites", "Le Phare", "https://phare.example/"),
        ("flux/rubriques/culture", "Le Phare\u00a0– Culture", "https://phare.example/rubriques/culture/"),
        ("flux/auteurs/ada-riva", "Le Phare\u00a0– Ada Riva", "https://phare.example/auteurs/ada-riva/"),
    ],
)
@pytest.mark.parametrize("extension", [".xml", ".atom.xml"])
def test_a_feed_is_named_and_linked_for_what_it_is_about(path, extension, title, link):
    feed = subscribed(edition_of(article("vote")), path + extension).feed

    assert (feed.title, feed.link) == (title, link)
    assert feed.subtitle


def test_a_category_without_description_still_has_one():
    root = tree(edition_of(article("vote")), "flux/rubriques/culture.xml")

    assert texts(root, "channel/description") == ["Les derniers articles de la rubrique Culture."]


def test_a_site_without_tagline_still_has_a_description():
    root = tree(edition_of(article("vote"), site=replace(SITE, tagline="")))

    assert texts(root, "channel/description") == ["Les derniers articles de la rédaction, Le Phare."]


@pytest.mark.parametrize(
    ("path", "media_type"), [(RSS, "application/rss+xml"), (ATOM, "application/atom+xml")]
)
def test_a_feed_knows_its_own_address(path, media_type):
    root = tree(edition_of(article("vote")), path)

    (own,) = [link for link in root.iter(f"{ATOM_NAME}link") if link.get("rel") == "self"]
    assert (own.get("href"), own.get("type")) == (f"https://phare.example/{path}", media_type)


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_the_hub_is_named_when_there_is_one(path):
    def hubs(site):
        root = tree(edition_of(article("vote"), site=site), path)
        return [link.get("href") for link in root.iter(f"{ATOM_NAME}link") if link.get("rel") == "hub"]

    assert hubs(SITE) == []
    assert hubs(replace(SITE, websub_hub="https://hub.example/")) == ["https://hub.example/"]


def test_the_hub_does_not_take_the_place_of_the_channel_s_link():
    root = tree(edition_of(article("vote"), site=replace(SITE, websub_hub="https://hub.example/")))

    assert texts(root, "channel/link") == ["https://phare.example/"]


def test_the_channel_is_dated_by_its_newest_item_and_not_by_the_build():
    corrected = article("b", "2026-11-20 09:30", modified="2026-11-21 07:00")

    root = tree(edition_of(article("a", "2026-11-19 08:00"), corrected))

    assert texts(root, "channel/lastBuildDate") == ["Fri, 20 Nov 2026 09:30:00 +0100"]
    assert texts(root, "channel/pubDate") == ["Fri, 20 Nov 2026 09:30:00 +0100"]


def test_atom_was_updated_when_its_last_corrected_article_was():
    """RFC 4287, 4.2.15: the most recent significant change, which may be an old article's correction."""
    old = article(
        "a",
        "2026-10-01 08:00",
        modified="2026-11-21 07:00",
        corrections=(Correction(date(2026, 11, 21), "Corrigé."),),
    )

    root = tree(edition_of(old, article("b", "2026-11-20 09:30")), ATOM)

    assert texts(root, "atom:updated") == ["2026-11-21T07:00:00+01:00"]


@pytest.mark.parametrize("path", ["flux/rubriques/culture.xml", "flux/rubriques/culture.atom.xml"])
def test_an_empty_feed_is_valid_and_undated(path):
    edition = edition_of(article("vote"))

    assert subscribed(edition, path).bozo == 0
    root = tree(edition, path)
    assert texts(root, "//lastBuildDate | //pubDate") == []
    assert texts(root, "atom:updated") in ([], ["1970-01-01T00:00:00+00:00"])


def test_the_instant_of_the_build_changes_no_byte():
    vote = article("vote", "2026-11-20")

    assert printed(edition_of(vote)) == printed(edition_of(vote, as_of=NOW.replace(year=2031)))


def test_what_the_rss_channel_holds_besides():
    root = tree(edition_of(article("vote")))

    assert texts(root, "channel/language") == ["fr"]
    assert texts(root, "channel/copyright") == ["©\u00a0Le Phare SA. Tous droits réservés."]
    assert texts(root, "channel/ttl") == ["15"]
    assert texts(root, "channel/generator") == ["Rotative"]
    assert texts(root, "channel/image/url") == ["https://phare.example/theme/icons/logo.png"]
    assert texts(root, "channel/image/title") == texts(root, "channel/title")
    assert texts(root, "channel/image/link") == texts(root, "channel/link")


def test_a_browser_is_given_a_style_sheet_of_css():
    for path, feed in printed(edition_of(article("vote"))).items():
        instruction = feed.splitlines()[1]
        assert instruction == b'<?xml-stylesheet type="text/css" href="/theme/feed.css"?>', path


def test_a_name_of_the_registry_is_text():
    culture = replace(REGISTRY.categories["culture"], name="Arts & <lettres>", description="A < B")
    registry = replace(REGISTRY, categories={"culture": culture})

    feed = subscribed(edition_of(registry=registry), "flux/rubriques/culture.atom.xml").feed

    assert feed.title_detail.type == "text/plain"
    assert feed.title == "Le Phare\u00a0– Arts & <lettres>"
