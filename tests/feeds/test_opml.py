"""The list of all feeds. Source: OPML 2.0 (opml.org/spec2.opml), "What is an <opml>?", "Subscription lists"."""

from urllib.parse import urlsplit

from lxml import etree

from plugins.domain.feeds import feed_groups
from plugins.domain.record import replace
from plugins.domain.registry import Author, Category
from plugins.domain.sheet import Sheet
from plugins.domain.urls import output_path
from plugins.feeds.opml import render_subscriptions, subscriptions
from plugins.feeds.room import FeedRoom
from tests.feeds.editions import edition_of
from tests.newspaper import REGISTRY, SITE, article


def listed(edition) -> etree._Element:
    (sheet,) = subscriptions(edition)
    assert sheet.path == "flux/abonnements.opml"
    return etree.fromstring(render_subscriptions(sheet))


def test_every_feed_stands_once_and_exists():
    edition = edition_of(article("vote"), article("concert", category="culture", authors=("luc-ney",)))
    sheets: list[Sheet] = list(FeedRoom().for_site(edition))
    feeds = {s.path for s in sheets if s.path.endswith(".xml") and "atom" not in s.path}

    addresses = [str(a) for a in listed(edition).xpath("//outline/@xmlUrl")]

    assert len(set(addresses)) == len(addresses)
    assert {output_path(urlsplit(a).path) for a in addresses} == feeds


def test_the_head_and_the_outlines_have_what_the_specification_asks():
    opml = listed(edition_of(article("vote")))

    assert opml.get("version") == "2.0"
    assert [child.tag for child in opml] == ["head", "body"]
    assert opml.findtext("head/title") == "Le Phare\u00a0– tous les flux"
    outlines = list(opml.iterfind("body//outline"))
    assert outlines
    for outline in outlines:
        assert outline.get("text")
        if outline.get("type"):
            assert outline.get("type") == "rss"
            assert urlsplit(outline.get("xmlUrl")).scheme == "https"
            assert urlsplit(outline.get("htmlUrl")).scheme == "https"
        else:
            assert len(outline), "a group without feeds"


def test_feeds_are_grouped_the_site_s_first_categories_in_the_newsroom_s_order():
    opml = listed(edition_of(article("vote"), article("b", authors=("luc-ney",))))

    assert opml.xpath("body/outline/@text") == ["Le Phare", "Rubriques", "Auteurs", "Corrections"]
    assert opml.xpath("body/outline[@text='Rubriques']/outline/@text") == ["Politique", "Culture"]
    assert opml.xpath("body/outline[@text='Auteurs']/outline/@text") == ["Ada Riva", "Luc Ney"]


def test_an_author_without_a_public_article_is_not_named():
    assert "Luc Ney" not in listed(edition_of(article("vote"))).xpath("//outline/@text")


def test_names_that_xml_cannot_hold_are_held_all_the_same():
    registry = replace(
        REGISTRY,
        authors={"ada-riva": Author("ada-riva", "Ada \x0b& « <Riva> » 🐙")},
        categories={"politique": Category("politique", 'A "B"')},
    )
    opml = listed(
        edition_of(article("vote"), registry=registry, site=replace(SITE, name="Le \x00Phare & Cie"))
    )

    assert opml.xpath("//outline/@text") == [
        "Le Phare & Cie", "Rubriques", 'A "B"', "Auteurs", "Ada & « <Riva> » 🐙", "Corrections", "Corrections"
    ]  # fmt: skip


def test_the_list_changes_when_a_feed_comes_and_not_with_an_article():
    def shown(*articles):
        (sheet,) = subscriptions(edition_of(*articles))
        return sheet.digest()

    vote = article("vote")
    assert shown(vote) == shown(vote, article("autre"), replace(vote, slug="x", path="y", id="z"))
    assert shown(vote) != shown(vote, article("concert", authors=("luc-ney",)))


def test_the_groups_name_every_form_of_a_feed():
    (site, *_) = feed_groups(edition_of(article("vote")))

    assert site.kind == "site"
    assert {form.form for form in site.feeds[0].forms} >= {"rss", "atom"}
    assert all(form.media_type.startswith("application/") for form in site.feeds[0].forms)
