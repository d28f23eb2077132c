"""Every feed of the demonstration newspaper keeps every rule, and each rule would notice its breach."""

import json
import re
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from tests.feeds.rules import breaches, feeds_of, form_of
from tests.site.folder import Folder

SITE = "https://lefanal.example"
RSS, ATOM = "flux/actualites.xml", "flux/actualites.atom.xml"
ARCHIVE, OPML = "flux/archives/2026-11.atom.xml", "flux/abonnements.opml"


def test_every_feed_of_the_newspaper_keeps_every_rule(demo):
    tree = demo.tree()
    feeds = feeds_of(tree)

    assert {RSS, ATOM, ARCHIVE, OPML} <= feeds.keys()
    assert {form_of(path) for path in feeds} >= {"rss", "atom", "opml"}
    assert breaches(tree, SITE) == []


def test_every_feed_is_read_by_feedparser_without_bozo(demo):
    for path, content in feeds_of(demo.tree()).items():
        if form_of(path) in ("rss", "atom"):
            parsed = feedparser.parse(content)
            assert not parsed.bozo, (path, parsed.get("bozo_exception"))
            assert parsed.version == ("atom10" if form_of(path) == "atom" else "rss20")


def test_whatever_the_list_of_feeds_names_is_there(demo):
    tree = demo.tree()
    for outline in etree.fromstring(tree[OPML]).iter("outline"):
        if outline.get("xmlUrl"):
            assert urlsplit(outline.get("xmlUrl")).path.lstrip("/") in tree
            assert urlsplit(outline.get("htmlUrl")).path.lstrip("/") + "index.html" in tree


def test_the_archives_hold_every_listed_article_once(demo):
    tree = demo.tree()
    links = [
        entry.link
        for path, content in feeds_of(tree).items()
        if path.startswith("flux/archives/")
        for entry in feedparser.parse(content).entries
    ]
    listed = {
        f"{SITE}/{path.removesuffix('index.html')}"
        for path, content in tree.items()
        if re.fullmatch(r"20\d\d/\d\d/\d\d/[^/]+/index\.html", path) and b"noindex" not in content
    }
    assert len(links) == len(set(links))
    assert listed <= set(links)


# A feed's file, what is put in place of what (a pattern, the first time it stands there), and what is then said.
SPOILT = [
    (RSS, rb'version="2\.0"', b'version="0.91"', "ObsoleteVersion"),
    (RSS, rb"<title>[^<]*</title>", b"<title></title>", "MissingTitle"),
    (RSS, rb"<description>[^<]*</description>", b"<description/>", "MissingDescription"),
    (RSS, rb"<language>fr</language>", b"", "MissingDCLanguage"),
    (RSS, rb"<language>fr</language>", b"<language>French</language>", "MissingDCLanguage"),
    (RSS, rb'rel="self"', b'rel="related"', "MissingAtomSelfLink"),
    (RSS, rb"(<ttl>15</ttl>)", rb"\1\1", "DuplicateElement"),
    (RSS, rb"<ttl>15</ttl>", b"<ttl>-1</ttl>", "no positive number"),
    (RSS, rb"<ttl>15</ttl>", b"<timeout>15</timeout>", "UndefinedElement"),
    (RSS, rb"(<image>.*?<title>)", rb"\1x", "ImageTitleDoesntMatch"),
    (RSS, rb"(<lastBuildDate>)\w{3}", rb"\1Xyz", "no RFC 822 date"),
    (RSS, rb"(<pubDate>)\w{3}", rb"\1Foo", "no RFC 822 date"),
    (RSS, rb"(<guid [^>]*>)[^<]*", rb"\1x", "guid"),
    (RSS, rb"<guid .*?</guid>", b"", "MissingGuid"),
    (RSS, rb"(<item>.*?<link>)https://lefanal\.example", rb"\1", "no full URI"),
    (RSS, rb"(<item>.*?)<description>.*?</description>", rb"\1", "no description"),
    (RSS, rb"(<item>.*?)(<description>.*?</description>)(.*?</content:encoded>)", rb"\1\3\2", "NeedDescriptionBeforeContent"),
    (RSS, rb"(<content:encoded>)", rb"\1&lt;script&gt;x&lt;/script&gt;", "<script> in a body"),
    (RSS, rb"(<content:encoded>)", rb'\1&lt;p onclick="x"&gt;y&lt;/p&gt;', "attribute onclick"),
    (RSS, rb"(<content:encoded>)", rb'\1&lt;a href="/x/"&gt;y&lt;/a&gt;', "is not absolute"),
    (RSS, rb"(<content:encoded>)", rb'\1&lt;img src="https://a.example/b.png"&gt;', "without alt"),
    (RSS, rb"(<content:encoded>)", rb"\1&lt;p&gt;&lt;/b&gt;", "HTML that is none"),
    (RSS, rb"(<item>)", rb"\1<author>x</author>", "DuplicateItemSemantics"),
    (RSS, rb"(<item>)", rb'\1<enclosure url="https://a.example/b.mp3" type="audio/mpeg"/>', "number of bytes"),
    (RSS, rb"(<item>)", rb'\1<enclosure url="b.mp3" length="3" type="audio"/>', "no media type"),
    (RSS, rb"(</item>)(?!.*</item>)", rb"\1<copyright2/>", "MisplacedItem"),
    (RSS, rb"UTF-8", b"ISO-8859-1", "does not declare UTF-8"),
    (ATOM, rb"<id>[^<]*</id>", b"", "no id"),
    (ATOM, rb"(<entry>.*?<id>)[^<]*", rb"\1pas une adresse", "4.2.6"),
    (ATOM, rb"<updated>[^<]*</updated>", b"<updated>hier</updated>", "no RFC 3339 date"),
    (ATOM, rb"(<entry>.*?<updated>)\d{4}", rb"\g<1>1999", "updated before it was published"),
    (ATOM, rb"(<entry>.*?</entry>)", rb"\1\1", "DuplicateEntries"),
    (ATOM, rb"(<entry>.*?)(<link [^>]*>)", rb"\1\2\2", "DuplicateAtomLink"),
    (ATOM, rb'type="html"', b'type="CDATA"', "4.1.3.1"),
    (ATOM, rb"(<author>\s*<name>)[^<]*", rb"\1", "3.2.1"),
    (ATOM, rb' rel="prev-archive"', b' rel="related"', "MUST"),
    (ATOM, rb"archives/2026-11", b"archives/2019-01", "not there"),
    (ARCHIVE, rb"<fh:archive/>", b"", "fh:archive stands 0 times"),
    (ARCHIVE, rb' rel="current"', b' rel="related"', "does not lead to its feed"),
    (ARCHIVE, rb"archives/2026-10", b"archives/2026-11", "leads to itself"),
    (ARCHIVE, rb"<entry>.*?</entry>", b"", "in no archive"),
    (OPML, rb'version="2\.0"', b'version="1.0"', "not OPML 2.0"),
    (OPML, rb' text="[^"]*"', b"", "an empty text"),
    (OPML, rb'xmlUrl="[^"]*"', b'xmlUrl="/flux/actualites.xml"', "no full URI"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "pattern", "put", "said"), SPOILT)
def test_a_rule_that_is_broken_is_noticed(demo, path: str, pattern: bytes, put: bytes, said: str):
    tree = demo.tree()
    spoilt, times = re.subn(pattern, put, tree[path], count=1, flags=re.DOTALL)
    assert times == 1

    assert [one for one in breaches(tree | {path: spoilt}, SITE) if said in one]


GOOD = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Le Fanal",
    "feed_url": f"{SITE}/flux/x.json",
    "items": [{"id": "tag:lefanal.example,2026-11-23:x", "content_html": "<p>a</p>", "tags": ["port"]}],
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": "https://jsonfeed.org/version/1"}, "version"),
        ({"title": 3}, "title is a int"),
        ({"titel": "x"}, "titel is unknown"),
        ({"feed_url": f"{SITE}/flux/y.json"}, "not where it stands"),
        ({"items": [{"content_html": "a"}]}, "no id"),
        ({"items": [{"id": 3, "content_html": "a"}]}, "id is a int"),
        ({"items": [{"id": "a"}]}, "no content"),
        ({"items": [{"id": "a", "content_html": "<script>x</script>"}]}, "<script> in a body"),
        ({"items": [{"id": "a", "content_html": "b"}] * 2}, "twice"),
        ({"items": [{"id": "a", "content_text": "b", "date_published": "hier"}]}, "no RFC 3339 date"),
        (
            {"items": [{"id": "a", "content_text": "b", "attachments": [{"url": f"{SITE}/a"}]}]},
            "no mime_type",
        ),
        ({"hubs": [{"url": SITE}]}, "no type"),
        ({"language": "french"}, "no language"),
    ],
)
def test_a_rule_of_json_feed_that_is_broken_is_noticed(change: dict[str, object], said: str):
    """Also when the newspaper has no such feed."""

    def judged(feed: dict[str, object]) -> list[str]:
        return breaches({"flux/x.json": json.dumps(feed).encode()}, SITE)

    assert judged(GOOD) == []
    assert [one for one in judged(GOOD | change) if said in one]


def test_two_builds_ten_minutes_apart_have_equal_feeds(folder: Folder):
    for n in range(4):
        folder.article(f"sujet-{n}", f"2026-0{n + 6}-12 08:00", head="Modified: 2026-11-22\n" if n else "")
    assert folder.rotative("construire", now="2026-11-23T12:00:00+01:00").code == 0
    first = feeds_of(folder.tree())
    assert folder.rotative("construire", "--tout-relire", now="2026-11-23T12:10:00+01:00").code == 0

    assert len(first) >= 11
    assert feeds_of(folder.tree()) == first
