"""Addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.listing import FED, SITE, Kind, Listing
from plugins.domain.urls import (
    SLUG,
    address_of,
    corrections_feed_address,
    feed_address,
    feed_listing_at,
    listing_address,
    listing_page_address,
    output_path,
    slugify,
)
from tests.newspaper import article


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("L’équipe de France", "l-equipe-de-france"),
        ("Œuvre et cœur", "oeuvre-et-coeur"),
        ("n°5", "numero-5"),
        ("N° 12 bis", "numero-12-bis"),
        ("Crif/Internet", "crif-internet"),
        ("Paris–Brest — aller", "paris-brest-aller"),
        ("  Déjà   vu ! ", "deja-vu"),
        ("Straße", "strasse"),
        ("日本", ""),
        ("", ""),
    ],
)
def test_slugs_are_what_a_french_editor_expects(text, slug):
    assert slugify(text) == slug


@given(st.text())
def test_every_slug_is_well_formed_and_stable(text):
    slug = slugify(text)
    assert slug == "" or SLUG.fullmatch(slug)
    assert slugify(slug) == slug


def test_an_article_lives_at_its_date_and_slug_whatever_its_category_and_embargo():
    a = article("vote", "2026-11-23 09:00")
    assert address_of(a) == "/2026/11/23/vote/"
    assert address_of(article("vote", "2026-11-23", category="culture", embargo="2027-01-01")) == address_of(
        a
    )


@pytest.mark.parametrize(
    ("listing", "address", "page"),
    [
        (SITE, "/", "/actualites/page/3/"),
        (Listing(Kind.CATEGORY, "politique"), "/rubriques/politique/", "/rubriques/politique/page/3/"),
        (Listing(Kind.AUTHOR, "ada"), "/auteurs/ada/", "/auteurs/ada/page/3/"),
        (Listing(Kind.TAG, "budget"), "/mots-cles/budget/", "/mots-cles/budget/page/3/"),
        (Listing(Kind.DOSSIER, "port"), "/dossiers/port/", "/dossiers/port/page/3/"),
        (Listing(Kind.MONTH, "2026/11"), "/2026/11/", "/2026/11/page/3/"),
    ],
)
def test_listings_have_french_addresses(listing, address, page):
    assert listing_address(listing) == address
    assert listing_page_address(listing, 3) == page


def test_feeds_live_below_flux():
    assert feed_address(SITE, "rss") == "/flux/actualites.xml"
    assert feed_address(Listing(Kind.AUTHOR, "ada"), "atom") == "/flux/auteurs/ada.atom.xml"
    assert feed_address(Listing(Kind.LANGUAGE, "en"), "json") == "/flux/langues/en.json"
    assert corrections_feed_address("json") == "/flux/corrections.json"


@pytest.mark.parametrize("kind", [*FED, Kind.TAG])
@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_a_feed_s_address_names_its_listing(kind, form):
    listing = Listing(kind, "" if kind is Kind.SITE else "port-2030")

    assert feed_listing_at(feed_address(listing, form)) == listing


@pytest.mark.parametrize(
    "address", ["/flux/", "/flux/corrections.xml", "/flux/rubriques/a.b.xml", "/flux/dossiers/.json"]
)
def test_other_addresses_below_flux_are_no_listing_s_feed(address):
    assert feed_listing_at(address) is None


def test_an_address_names_its_file():
    assert output_path("/") == "index.html"
    assert output_path("/2026/11/") == "2026/11/index.html"
    assert output_path("/flux/a.xml") == "flux/a.xml"
