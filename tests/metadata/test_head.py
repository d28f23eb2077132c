"""Title, description, canonical, robots, feeds and Open Graph of every kind of page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.article import Picture, Status, Tag
from plugins.domain.head import Subject
from plugins.domain.listing import Kind, Listing
from plugins.domain.record import replace
from plugins.metadata.plain import shortened
from tests.metadata.heads import HOME, article_head, documents, page_head, subject_of
from tests.newspaper import SITE, article

POLITICS = Subject(
    "/rubriques/politique/", "Politique", "La vie publique", listing=Listing(Kind.CATEGORY, "politique")
)
NOT_FOUND = Subject("/404.html", "Page introuvable", "Cette page n’existe pas.", noindex=True)


def properties(head, name: str) -> list[str]:
    return [content for key, content in head.properties if key == name]


def test_an_article_is_titled_without_its_kicker():
    assert article_head(title="Le quai ferme", kicker="Port").title == "Le quai ferme\u00a0– Le Phare"


def test_the_front_page_is_titled_by_the_newspaper():
    assert page_head(HOME).title == "Le Phare\u00a0– Le quotidien du cap"
    assert page_head(HOME, site=replace(SITE, tagline="")).title == "Le Phare"


def test_numbered_pages_differ_in_title_and_description():
    heads = [
        page_head(replace(POLITICS, address=f"/rubriques/politique/page/{n}/", page_number=n)) for n in (1, 2)
    ]

    assert heads[0].title == "Politique, page 1\u00a0– Le Phare"
    assert heads[0].description == "Page 1. La vie publique"
    assert heads[0].title != heads[1].title
    assert heads[0].description != heads[1].description


@pytest.mark.parametrize(
    "subject", [HOME, POLITICS, NOT_FOUND, Subject("/x/", "X", ""), Subject("/", "", "")]
)
def test_a_description_is_never_empty(subject):
    assert page_head(subject, site=replace(SITE, tagline="")).description


@given(st.text(st.characters(codec="utf-8"), max_size=400), st.integers(2, 160))
def test_a_shortened_text_is_the_beginning_of_the_text_within_bounds(text, most):
    short = shortened(text, most)

    assert len(short) <= most
    if short.endswith("…") and not text.strip().endswith("…"):
        assert shortened(text, 10_000).startswith(short.removesuffix("…"))


def test_a_long_description_is_cut_between_words():
    text = "Le conseil municipal a voté\u00a0: " + "mot " * 60

    short = shortened(text, 40)

    assert short == "Le conseil municipal a voté\u00a0: mot mot…"


def test_the_canonical_address_is_absolute():
    assert article_head().canonical == "https://phare.example/2026/11/20/vote/"
    assert page_head(HOME).canonical == "https://phare.example/"


def test_a_missing_page_has_neither_canonical_nor_structured_data():
    head = page_head(replace(NOT_FOUND, noindex=False))

    assert head.canonical == ""
    assert head.robots == "noindex"
    assert head.json_ld == ()
    assert properties(head, "og:url") == []


@pytest.mark.parametrize(
    "head",
    [article_head(), page_head(HOME), page_head(POLITICS), page_head(replace(POLITICS, page_number=3))],
)
def test_pages_are_indexed_with_large_previews(head):
    assert head.robots == "index,follow,max-image-preview:large"


@pytest.mark.parametrize("changes", [{"noindex": True}, {"status": Status.HIDDEN}])
def test_what_stays_out_of_search_engines_says_so(changes):
    assert article_head(**changes).robots == "noindex"


def test_a_page_may_ask_to_stay_out():
    assert page_head(replace(POLITICS, noindex=True)).robots == "noindex"


def test_the_language_is_the_article_s_then_the_site_s():
    assert article_head(lang="en").lang == "en"
    assert page_head(POLITICS).lang == "fr"


def test_every_page_announces_the_feeds_of_the_site():
    announced = [(feed.address, feed.media_type) for feed in page_head(NOT_FOUND).feeds]

    assert announced == [
        ("/flux/actualites.xml", "application/rss+xml"),
        ("/flux/actualites.atom.xml", "application/atom+xml"),
        ("/flux/actualites.json", "application/feed+json"),
    ]


@pytest.mark.parametrize(
    ("head", "own"),
    [
        (page_head(POLITICS), "/flux/rubriques/politique"),
        (article_head(category="culture"), "/flux/rubriques/culture"),
        (
            page_head(
                Subject("/auteurs/ada-riva/", "Ada Riva", "", listing=Listing(Kind.AUTHOR, "ada-riva")),
                article("a"),
            ),
            "/flux/auteurs/ada-riva",
        ),
        (
            page_head(
                Subject("/dossiers/port/", "Le port", "", listing=Listing(Kind.DOSSIER, "port")),
                article("a", dossier="port"),
            ),
            "/flux/dossiers/port",
        ),
        (page_head(Subject("/corrections/", "Corrections", "")), "/flux/corrections"),
    ],
    ids=["category", "article", "author", "dossier", "corrections"],
)
def test_a_page_that_has_feeds_announces_them_after_the_site_s(head, own):
    assert [feed.address for feed in head.feeds[3:]] == [f"{own}.xml", f"{own}.atom.xml", f"{own}.json"]
    assert len({feed.title for feed in head.feeds}) == 6


def test_an_article_in_another_language_announces_the_feeds_of_that_language():
    assert [feed.address for feed in article_head(lang="en").feeds[6:]] == [
        f"/flux/langues/en{form}" for form in (".xml", ".atom.xml", ".json")
    ]


@pytest.mark.parametrize(
    "listing",
    [Listing(Kind.AUTHOR, "luc-ney"), Listing(Kind.TAG, "budget"), Listing(Kind.CATEGORY, "inconnue")],
)
def test_a_feed_that_does_not_exist_is_not_announced(listing):
    head = page_head(Subject("/x/", "X", "X", listing=listing), article("a", tags=(Tag("budget", "Budget"),)))

    assert len(head.feeds) == 3


def test_an_article_is_shared_as_an_article():
    head = article_head(
        picture=Picture("images/le quai.jpg", "Un quai", "Zoé", "Le quai", False, 800, 600),
        tags=(Tag("budget", "Budget"), Tag("vote", "Vote")),
        authors=("luc-ney", "ada-riva"),
        modified="2026-11-21 09:00",
    )

    assert head.properties == (
        ("og:type", "article"),
        ("og:title", "Titre de vote"),
        ("og:description", "Description de vote."),
        ("og:url", "https://phare.example/2026/11/20/vote/"),
        ("og:site_name", "Le Phare"),
        ("og:locale", "fr_FR"),
        ("og:image", "https://phare.example/images/le%20quai.jpg"),
        ("og:image:width", "800"),
        ("og:image:height", "600"),
        ("og:image:alt", "Un quai"),
        ("article:published_time", "2026-11-20T08:00:00+01:00"),
        ("article:modified_time", "2026-11-21T09:00:00+01:00"),
        ("article:author", "https://phare.example/auteurs/luc-ney/"),
        ("article:author", "https://phare.example/auteurs/ada-riva/"),
        ("article:section", "Politique"),
        ("article:tag", "Budget"),
        ("article:tag", "Vote"),
    )


def test_an_article_that_never_changed_has_no_time_of_change():
    assert properties(article_head(), "article:modified_time") == []


def test_a_page_without_picture_is_shared_with_the_logo_and_a_small_card():
    head = page_head(POLITICS)

    assert properties(head, "og:type") == ["website"]
    assert properties(head, "og:image") == ["https://phare.example/theme/icons/logo.png"]
    assert ("twitter:card", "summary") in head.names


def test_a_picture_makes_a_large_card():
    assert ("twitter:card", "summary_large_image") in article_head(picture=Picture("a.jpg", "A")).names


@pytest.mark.parametrize(
    ("lang", "variant", "locale"),
    [
        ("fr", "fr-FR", ["fr_FR"]),
        ("fr", "fr-CA", ["fr_CA"]),
        ("fr", "off", ["fr_FR"]),
        ("fr-CH", "fr-FR", ["fr_CH"]),
        ("en", "fr-FR", ["en_GB"]),
        ("zh-Hant-TW", "fr-FR", ["zh_TW"]),
        ("tlh", "fr-FR", []),
    ],
)
def test_the_locale_has_a_language_and_a_country(lang, variant, locale):
    head = article_head(site=replace(SITE, typography=variant), lang=lang)

    assert properties(head, "og:locale") == locale


@pytest.mark.parametrize(("setting", "said"), [("refuse", True), ("allow", False)])
def test_mining_is_reserved_in_the_page_as_the_newsroom_says(setting, said):
    head = article_head(site=replace(SITE, ai_crawlers=setting))

    assert (("tdm-reservation", "1") in head.names) is said


def test_authors_are_named():
    assert ("author", "Ada Riva") in article_head().names


def test_equal_pages_have_equal_heads_and_the_head_is_frozen():
    assert article_head() == article_head()
    assert hash(article_head()) == hash(article_head())


def test_the_front_page_tells_what_the_site_is():
    found = documents(page_head(HOME))

    assert set(found) == {"WebSite"}
    assert found["WebSite"]["name"] == "Le Phare"
    assert found["WebSite"]["url"] == "https://phare.example/"


def test_an_article_tells_its_story_and_its_way():
    told = article("vote")

    assert set(documents(page_head(subject_of(told), told))) == {"NewsArticle", "BreadcrumbList"}


def test_the_way_has_a_name_and_a_full_address_at_every_step():
    """Google Search Central, Breadcrumb: position from 1, name, item."""
    found = documents(article_head())["BreadcrumbList"]["itemListElement"]

    assert [(step["position"], step["name"], step["item"]) for step in found] == [
        (1, "Accueil", "https://phare.example/"),
        (2, "Politique", "https://phare.example/rubriques/politique/"),
        (3, "Titre de vote", "https://phare.example/2026/11/20/vote/"),
    ]


def test_a_way_of_one_step_is_no_way():
    assert documents(page_head(replace(POLITICS, crumbs=subject_of(article("x")).crumbs[:1]))) == {}
