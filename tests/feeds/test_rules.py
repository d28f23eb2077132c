"""The rules of the W3C's feed validator and of the RSS Advisory Board that apply to our feeds, each as a check.

Source: W3C feed validator (github.com/w3c/feedvalidator: channel.py, item.py, media.py, validators.py); RSS Best
Practices Profile (rssboard.org/rss-profile); RFC 4287; RFC 4151. The feeds hold one article of every kind.
"""

import re
from collections import Counter
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser
import html5lib
import pytest
from lxml import etree

from plugins.domain.article import Correction, Genre, Picture, Signature, Tag
from plugins.domain.edition import Edition
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import NAMES, printed
from tests.newspaper import SITE, article

# validators.py: rfc2822_re, w3cdtf's rfc3339, tag_re, rfc2396_full.
RFC_2822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"\d{4} \d\d:\d\d:\d\d [+-]\d\d[03]0"
)
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(
    r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(#[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*)?"
)
FULL_URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+")
# channel.py and item.py: noduplicates().
ONCE_IN_CHANNEL = set(
    "title link description language copyright pubDate lastBuildDate docs generator ttl image".split()
)
ONCE_IN_ITEM = {
    *"title link description guid pubDate".split(),
    f"{{{NAMES['content']}}}encoded",
    f"{{{NAMES['atom']}}}updated",
}
# validators.py: elements and attributes outside these lists are SecurityRisk and SecurityRiskAttr.
ACCEPTED_ATTRIBUTES = {
    "abbr", "align", "alt", "cite", "colspan", "controls", "datetime", "default", "dir", "headers", "height", "href",
    "hreflang", "id", "kind", "label", "lang", "loop", "media", "muted", "open", "poster", "rel", "reversed", "rowspan",
    "scope", "span", "src", "srclang", "start", "title", "type", "value", "width",
}  # fmt: skip
REFUSED_ELEMENTS = {
    "script",
    "style",
    "form",
    "iframe",
    "object",
    "embed",
    "applet",
    "base",
    "link",
    "meta",
    "frame",
}

BODY = """<p>Un <a href="/x/">lien</a>, une <a href="#fn1" class="footnote-ref" role="doc-noteref">note</a>.</p>
<figure class="wide"><img src="/images/a b.jpg" alt="Un quai" loading="lazy" srcset="/b.jpg 2x">
<figcaption>A</figcaption></figure>
<video controls><source src="/v.mp4" type="video/mp4"></video><table><tr><td align="left" style="x">1</td></tr></table>
<script>alert(1)</script><p data-x="1" onclick="y" style="color:red">fin ]]&gt; &amp; <wbr>suite</p>"""


@pytest.fixture(scope="module", params=["plain", "with a hub"])
def edition(request) -> Edition:
    picture = Picture("images/2026/le quai é.jpg", "Un quai", "Zoé & Cie", "Le quai", False, 800, 600)
    site = replace(SITE, websub_hub="https://hub.example/") if request.param == "with a hub" else SITE
    corrected = (Correction(date(2026, 11, 19), "Ici."),)
    both, tags = ("ada-riva", "luc-ney"), (Tag("budget", "Budget"),)
    return edition_of(
        article("complet", kicker="Port", picture=picture, tags=tags, authors=both),
        article("depeche", "2026-11-19", authors=(), source="AFP", genre=Genre.WIRE, summary=""),
        article("corrige", "2026-11-18", modified="2026-11-19 10:00", corrections=corrected),
        article(
            "signe",
            "2026-07-18",
            signatures=(Signature("Ada Riva", "Envoyée"),),
            lang="en",
            licence="CC BY 4.0",
        ),
        article("tribune", "2026-06-18", genre=Genre.OPINION, title="« Non ! » & <oui>", category="culture"),
        bodies={"complet": BODY},
        site=site,
    )


@pytest.fixture(scope="module")
def feeds(edition) -> dict[str, bytes]:
    return printed(edition)


@pytest.fixture(scope="module")
def channels(feeds) -> list[etree._Element]:
    return [etree.fromstring(feed)[0] for path, feed in feeds.items() if not path.endswith(".atom.xml")]


@pytest.fixture(scope="module")
def atoms(feeds) -> list[etree._Element]:
    return [etree.fromstring(feed) for path, feed in feeds.items() if path.endswith(".atom.xml")]


def values(roots, path) -> list[str]:
    """Texts and attribute values, asserted to exist: a rule over nothing would always hold."""
    found = [one for root in roots for one in root.xpath(path, namespaces=NAMES)]
    texts = [one if isinstance(one, str) else (one.text or "") for one in found]
    assert texts, path
    return [str(text) for text in texts]


def test_every_feed_is_read_without_bozo(feeds):
    for path, feed in feeds.items():
        parsed = feedparser.parse(feed)
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == ("atom10" if path.endswith(".atom.xml") else "rss20")


def test_every_feed_says_utf_8_and_is_it(feeds):
    for feed in feeds.values():
        assert feed.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
        feed.decode("utf-8")


def test_channel_has_what_it_must(channels):
    """channel.py: MissingTitle, MissingLink, MissingDescription, MissingDCLanguage, MissingAtomSelfLink."""
    for channel in channels:
        for name in ("title", "link", "description", "language"):
            assert channel.findtext(name), name
        assert channel.xpath("count(atom:link[@rel='self'])", namespaces=NAMES) == 1


def test_nothing_is_said_twice(channels):
    """channel.py, item.py: DuplicateElement."""
    for channel in channels:
        count = Counter(child.tag for child in channel)
        assert [name for name in ONCE_IN_CHANNEL if count[name] > 1] == []
        for item in channel.iterfind("item"):
            count = Counter(child.tag for child in item)
            assert [name for name in ONCE_IN_ITEM if count[name] > 1] == []


def test_the_channel_is_described_before_its_items(channels):
    """channel.py: MisplacedItem."""
    for channel in channels:
        names = [child.tag for child in channel]
        assert names == sorted(names, key=lambda name: name == "item")


def test_the_description_stands_before_the_content(channels):
    """item.py: NeedDescriptionBeforeContent; and MissingGuid, ItemMustContainTitleOrDescription."""
    for channel in channels:
        for item in channel.iterfind("item"):
            names = [child.tag for child in item]
            assert names.index("description") < names.index(f"{{{NAMES['content']}}}encoded")
            assert {"title", "link", "guid", "pubDate"} <= set(names)


def test_core_elements_are_not_repeated_by_extensions(channels):
    """item.py: DuplicateItemSemantics (author and dc:creator, pubDate and dc:date or atom:published…)."""
    for channel in channels:
        for item in channel.iterfind("item"):
            for path in ("author", "dc:date", "dc:subject", "atom:published", "atom:id", "dc:source"):
                assert item.find(path, NAMES) is None, path


def test_guids_are_tags_and_each_is_one_item_s(channels):
    """item.py: guid, unique; RFC 4151, 2.1."""
    for channel in channels:
        guids = [guid.text for guid in channel.iterfind("item/guid")]
        assert len(set(guids)) == len(guids)
    assert all(TAG.fullmatch(guid) for guid in values(channels, "item/guid"))
    assert set(values(channels, "item/guid/@isPermaLink")) == {"false"}


def test_dates_of_rss_are_rfc_822_with_their_true_day(channels):
    """validators.py: rfc822, IncorrectDOW. Profile: four digits for the year."""
    for text in values(channels, "//pubDate | //lastBuildDate"):
        assert RFC_2822.fullmatch(text)
        assert parsedate_to_datetime(text).strftime("%a") == text[:3]


def test_dates_of_atom_are_rfc_3339(channels, atoms):
    for text in values([*atoms, *channels], "//atom:updated | //atom:published"):
        assert RFC_3339.fullmatch(text)
        datetime.fromisoformat(text)


def test_every_address_is_a_full_uri(channels, atoms):
    """validators.py: rfc2396_full. Non-ASCII letters and spaces are percent-encoded."""
    paths = "//link | //url | //atom:uri | //@href | //@url | //@domain | //@scheme | //atom:id | //atom:logo"
    for text in values([*channels, *atoms], paths):
        if text:
            assert FULL_URI.fullmatch(text), text


def test_titles_and_names_hold_no_html(channels):
    """validators.py: nonhtml warns of a known tag or of an entity written out."""
    known = re.compile(r"</?(a|b|br|em|i|p|span|strong|div|img)\b|&(?:\w+|#\d+);")
    for text in values(
        channels, "title | description | item/title | item/category | item/dc:creator | //media:credit"
    ):
        assert text
        assert not known.search(text), text


def test_the_channel_s_image_is_the_channel_s(channels):
    """Profile, image: title and link are those of the channel; the format is GIF, JPEG or PNG."""
    for channel in channels:
        assert channel.findtext("image/title") == channel.findtext("title")
        assert channel.findtext("image/link") == channel.findtext("link")
        assert channel.findtext("image/url", "").endswith((".png", ".jpg", ".gif"))


def test_media_is_not_grouped_and_says_what_it_is(channels, atoms):
    """media.py: MediaGroupWithoutAlternatives, InvalidMediaMedium, InvalidMIMEAttribute, positiveInteger."""
    for root in (*channels, *atoms):
        assert root.xpath("//media:group", namespaces=NAMES) == []
    assert set(values([*channels, *atoms], "//media:content/@medium")) == {"image"}
    assert set(values([*channels, *atoms], "//media:content/@type")) == {"image/jpeg"}
    assert all(int(size) > 0 for size in values([*channels, *atoms], "//media:content/@width"))


def test_content_is_html_that_readers_accept(channels, atoms):
    """validators.py: NotHtml (strict HTML5), SecurityRisk, SecurityRiskAttr, relative addresses."""
    for html in values([*channels, *atoms], "//content:encoded | //atom:content"):
        fragment = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html)
        for element in fragment.iter():
            assert element.tag not in REFUSED_ELEMENTS
            assert set(element.attrib) <= ACCEPTED_ATTRIBUTES, element.attrib
            for name in ("href", "src", "poster"):
                if name in element.attrib:
                    assert urlsplit(element.attrib[name]).scheme in ("http", "https", "mailto", "tel")


def test_descriptions_are_html_too(channels):
    """item.py: description is safeHtml()."""
    for html in values(channels, "item/description"):
        html5lib.HTMLParser(strict=True).parseFragment(html)


def test_atom_feeds_have_what_they_must(atoms):
    """RFC 4287, 4.1.1 and 4.1.2: id, title, updated, author; one alternate link; unique entry ids."""
    for feed in atoms:
        for path in ("atom:id", "atom:title", "atom:updated", "atom:author/atom:name"):
            assert len(feed.findall(path, NAMES)) == 1, path
        ids = [entry.findtext("atom:id", namespaces=NAMES) for entry in feed.iterfind("atom:entry", NAMES)]
        assert len(set(ids)) == len(ids)
        for entry in feed.iterfind("atom:entry", NAMES):
            for name in ("id", "title", "updated", "published", "content", "summary"):
                assert len(entry.findall(f"atom:{name}", NAMES)) == 1, name
            assert entry.findall("atom:author/atom:name", NAMES)
            (link,) = entry.findall("atom:link", NAMES)
            assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")
            updated, published = (
                datetime.fromisoformat(entry.findtext(f"atom:{name}", "", NAMES))
                for name in ("updated", "published")
            )
            assert updated >= published


def test_atom_content_is_escaped_html(atoms):
    """RFC 4287, 4.1.3.1: text, html, xhtml or a media type; `CDATA` is none."""
    assert set(values(atoms, "//atom:content/@type")) == {"html"}


def test_every_item_of_rss_is_an_entry_of_atom(feeds):
    for path, feed in feeds.items():
        if not path.endswith(".atom.xml"):
            rss, atom = feedparser.parse(feed), feedparser.parse(feeds[path.replace(".xml", ".atom.xml")])
            same = ("id", "link", "title", "published_parsed")
            assert [[e[k] for k in same] for e in rss.entries] == [[e[k] for k in same] for e in atom.entries]
