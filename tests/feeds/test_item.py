"""What an item says of its article, field by field, in both forms."""

from datetime import date
from email.utils import parsedate_to_datetime

import html5lib
import pytest

from plugins.domain.article import Correction, Genre, Picture, Tag
from plugins.domain.record import replace
from plugins.domain.registry import Author
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, NAMES, RSS, subscribed, texts, tree
from tests.newspaper import REGISTRY, SITE, article, moment

HOSTILE = [
    "]]>",
    "a ]]&gt; b",
    "Dupont & Fils",
    "5 < 6 > 4",
    "<b>gras</b>",
    "Café ☕ 👩🏽‍🌾",
    "\u200fשלום\u200e",
    "A\u00a0B\u202f?",
    "&amp; écrit tel quel",
]


@pytest.mark.parametrize("path", [RSS, ATOM])
@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_reaches_the_subscriber_as_typed(path, title):
    root = tree(edition_of(article("x", title=title)), path)

    assert texts(root, "//item/title | //atom:entry/atom:title") == [title]


@pytest.mark.parametrize(
    "forbidden", ["\x00", "\x08", "\x0b", "\x0c", "\x1f", "\x85", "\ufffe", "\uffff", "\ud800"]
)
def test_characters_that_xml_forbids_are_left_out_everywhere(forbidden):
    """XML 1.0, 2.2: one of them makes the whole feed unreadable, so one bad paste would silence the newspaper."""
    bad = f"a{forbidden}b"
    hostile = article(
        "x",
        title=bad,
        kicker=bad,
        summary=bad,
        source=bad,
        agency=bad,
        licence=bad,
        picture=Picture("images/a.jpg", bad, bad, bad),
        tags=(Tag("tag", bad),),
        corrections=(Correction(date(2026, 11, 20), bad),),
    )
    registry = replace(REGISTRY, authors={"ada-riva": Author("ada-riva", bad)})
    edition = edition_of(
        hostile, bodies={"x": f"<p title='{bad}'>{bad}</p>"}, site=replace(SITE, name=bad), registry=registry
    )

    for path in (RSS, ATOM, "flux/auteurs/ada-riva.xml"):
        root = tree(edition, path)
        assert "ab" in texts(root, "//item/title | //atom:entry/atom:title")[0]
        assert forbidden not in "".join(root.itertext())


def test_kicker_and_title_are_joined_by_a_dash_that_stays_with_the_kicker():
    root = tree(edition_of(article("x", kicker="Port", title="Le quai ferme")))

    assert texts(root, "//item/title") == ["Port\u00a0– Le quai ferme"]


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_the_identity_is_a_tag_of_domain_first_day_and_slug(path):
    """RFC 4151; the day is the civil day in Paris: half past midnight there is the day before in UTC."""
    late = article("vote", "2026-11-20 00:30", embargo="2026-11-21 00:30")

    feed = subscribed(edition_of(late), path)

    assert feed.entries[0].id == "tag:phare.example,2026-11-21:vote"


def test_the_guid_is_no_permalink():
    root = tree(edition_of(article("vote")))

    assert root.xpath("//item/guid/@isPermaLink") == ["false"]


def test_a_correction_changes_neither_identity_nor_date_nor_place():
    older, newer = article("vote", "2026-11-01"), article("concert", "2026-11-02")
    corrected = replace(
        older,
        title="Autre titre",
        category="culture",
        modified=moment("2026-11-20 09:00"),
        corrections=(Correction(date(2026, 11, 20), "Le <em>vrai</em> chiffre est 12."),),
    )

    for path in (RSS, ATOM):
        before, after = (subscribed(edition_of(a, newer), path).entries[1] for a in (older, corrected))
        assert (after.id, after.published) == (before.id, before.published)
        assert after.updated_parsed > before.published_parsed


def test_rss_says_when_a_corrected_article_changed_and_says_nothing_of_an_unchanged_one():
    changed = article("vote", "2026-11-01", modified="2026-11-20 09:00")

    root = tree(edition_of(changed, article("concert", "2026-10-01")))

    assert texts(root, "//item/atom:updated") == ["2026-11-20T09:00:00+01:00"]


def test_atom_is_never_updated_before_it_is_published():
    early = article("vote", "2026-11-20", modified="2026-11-20 09:00", embargo="2026-11-21 12:00")

    root = tree(edition_of(early), ATOM)

    assert texts(root, "//atom:entry/atom:published") == ["2026-11-21T12:00:00+01:00"]
    assert texts(root, "//atom:entry/atom:updated") == ["2026-11-21T12:00:00+01:00"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-07-14", "Tue, 14 Jul 2026 00:00:00 +0200"),
        ("2026-01-02 03:04", "Fri, 02 Jan 2026 03:04:00 +0100"),
    ],
)
def test_pub_date_is_rfc_822_with_the_offset_of_paris(typed, expected):
    found = texts(tree(edition_of(article("x", typed))), "//item/pubDate")

    assert found == [expected]
    assert parsedate_to_datetime(found[0]) == moment(typed).instant


def test_every_author_is_a_creator():
    edition = edition_of(article("x", authors=("luc-ney", "ada-riva")))

    assert texts(tree(edition), "//item/dc:creator") == ["Luc Ney", "Ada Riva"]
    atom = tree(edition, ATOM)
    assert texts(atom, "//atom:entry/atom:author/atom:name") == ["Luc Ney", "Ada Riva"]
    assert texts(atom, "//atom:entry/atom:author/atom:uri") == [
        "https://phare.example/auteurs/luc-ney/",
        "https://phare.example/auteurs/ada-riva/",
    ]


def test_a_wire_item_is_by_its_source():
    edition = edition_of(article("x", authors=(), source="AFP", genre=Genre.WIRE, summary=""))

    assert texts(tree(edition), "//item/dc:creator") == ["AFP"]
    assert texts(tree(edition, ATOM), "//atom:entry/atom:author/atom:name") == ["AFP"]
    assert texts(tree(edition), "//item/description") == ["Description de x."]


def test_an_article_without_author_or_source_is_by_the_newspaper():
    edition = edition_of(article("x", authors=()))

    assert texts(tree(edition, ATOM), "//atom:entry/atom:author/atom:name") == ["Le Phare"]


def test_category_and_tags_are_categories():
    edition = edition_of(article("x", tags=(Tag("budget", "budget"), Tag("vote", "Vote"))))

    assert texts(tree(edition), "//item/category") == ["Politique", "Budget", "Vote"]
    assert [tag.term for tag in subscribed(edition, ATOM).entries[0].tags] == ["Politique", "Budget", "Vote"]


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_the_picture_comes_with_legend_credit_and_size(path):
    picture = Picture(
        "images/2026/11/le quai.jpg", "Un quai", "Zoé Müller", "Le quai, lundi.", False, 800, 600
    )

    root = tree(edition_of(article("x", picture=picture)), path)

    (media,) = root.iter(f"{{{NAMES['media']}}}content")
    assert dict(media.attrib) == {
        "url": "https://phare.example/images/2026/11/le%20quai.jpg",
        "medium": "image",
        "type": "image/jpeg",
        "width": "800",
        "height": "600",
    }
    assert texts(media, "media:description") == ["Le quai, lundi."]
    assert texts(media, "media:credit") == ["Zoé Müller"]


def test_an_article_without_picture_has_no_media():
    assert texts(tree(edition_of(article("x"))), "//media:content") == []


@pytest.mark.parametrize(
    "text",
    [
        "Moins de 5 <kg> & rien",
        "Dupont & Fils",
        "AT&T ; R&D; &#9;",
        "« &copy; » s’écrit ©",
        "5 < 6",
        "a\u00a0: b",
    ],
)
def test_the_standfirst_is_text_that_no_reader_takes_for_a_tag(text):
    """RSS Best Practices Profile: a description is presented as HTML."""
    edition = edition_of(article("x", summary=text))

    (description,) = texts(tree(edition), "//item/description")
    assert "".join(html5lib.parseFragment(description).itertext()) == text
    assert texts(tree(edition, ATOM), "//atom:entry/atom:summary") == [text]


def test_an_ordinary_standfirst_is_not_escaped_twice():
    root = tree(edition_of(article("x", summary="Dupont & Fils, « au port »")))

    assert texts(root, "//item/description") == ["Dupont & Fils, « au port »"]


def test_an_article_in_another_language_says_so():
    edition = edition_of(article("x", lang="en"), article("y"))

    assert texts(tree(edition), "//item/dc:language") == ["en"]
    assert [
        e.get("{http://www.w3.org/XML/1998/namespace}lang") for e in tree(edition, ATOM).iterfind("{*}entry")
    ] == [
        None,
        "en",
    ]


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_a_licence_of_its_own_goes_with_the_article(path):
    edition = edition_of(article("x", licence="CC BY-SA 4.0"))

    assert texts(tree(edition, path), "//item/dc:rights | //atom:entry/atom:rights") == ["CC BY-SA 4.0"]
