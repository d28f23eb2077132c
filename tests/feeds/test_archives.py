"""The archive of the site's Atom feed (RFC 5005, 4): everything can be read, and a document changes with its articles alone."""

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.domain.article import Status
from plugins.domain.edition import Edition
from plugins.domain.record import replace
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, printed
from tests.newspaper import SITE, article

HISTORY = "{http://purl.org/syndication/history/1.0}"
LINK = "{http://www.w3.org/2005/Atom}link"
FEW = replace(SITE, feed_items=2)


def linked(feed: bytes, rel: str) -> list[str]:
    return [link.get("href", "") for link in etree.fromstring(feed).iterfind(LINK) if link.get("rel") == rel]


def read_back(feeds: dict[str, bytes]) -> list[bytes]:
    """The documents that a new subscriber meets, following `prev-archive` from the feed."""
    met, path = [], ATOM
    while path:
        met.append(feeds[path])
        path = next(iter(linked(feeds[path], "prev-archive")), "").removeprefix(f"{SITE.address}/")
    return met


def archives(edition: Edition) -> dict[str, bytes]:
    return {path: feed for path, feed in printed(edition).items() if path.startswith("flux/archives/")}


def test_a_new_subscriber_can_read_everything_in_order():
    days = [f"2026-{month:02d}-{day:02d} 08:00" for month in (1, 2, 5, 11) for day in (3, 4, 20)]
    articles = [article(f"a{n}", day) for n, day in enumerate(["2023-12-31", *days])]

    documents = read_back(printed(edition_of(*articles, site=FEW)))

    assert len(documents) == 6
    entries = [entry for document in documents[1:] for entry in feedparser.parse(document).entries]
    assert [e.link for e in entries] == [
        f"https://phare.example/{a.id[:10].replace('-', '/')}/{a.slug}/" for a in reversed(articles)
    ]
    assert [e.id for e in feedparser.parse(documents[0]).entries] == [e.id for e in entries[:2]]


def test_a_document_says_that_it_is_an_archive_and_of_what():
    feeds = printed(edition_of(article("vote")))
    document = feeds["flux/archives/2026-11.atom.xml"]
    root = etree.fromstring(document)

    assert len(root.findall(f"{HISTORY}archive")) == 1
    assert linked(document, "self") == ["https://phare.example/flux/archives/2026-11.atom.xml"]
    assert linked(document, "current") == ["https://phare.example/flux/actualites.atom.xml"]
    assert root.findtext("{*}id") == etree.fromstring(feeds[ATOM]).findtext("{*}id")
    assert root.findtext("{*}title") == "Le Phare\u00a0– archives, novembre 2026"


def test_only_the_site_s_atom_feed_has_an_archive_and_is_none_itself():
    feeds = printed(edition_of(article("vote")))

    for path, feed in feeds.items():
        if path != ATOM:
            assert linked(feed, "prev-archive") == [], path
        if not path.startswith("flux/archives/"):
            assert b"syndication/history" not in feed, path
    assert linked(feeds[ATOM], "prev-archive") == ["https://phare.example/flux/archives/2026-11.atom.xml"]


def test_an_archive_announces_no_hub():
    """A hub is asked for the feed that people subscribe to."""
    feeds = printed(edition_of(article("vote"), site=replace(SITE, websub_hub="https://hub.example/")))

    assert linked(feeds[ATOM], "hub") == ["https://hub.example/"]
    assert linked(feeds["flux/archives/2026-11.atom.xml"], "hub") == []


def test_articles_hold_their_whole_body():
    body = "".join(f'<p>Paragraphe {n}, <a href="/x/">lien</a>.</p>' for n in range(50))
    document = archives(edition_of(article("long", "2020-02-29"), bodies={"long": body}))

    (entry,) = feedparser.parse(document["flux/archives/2020-02.atom.xml"]).entries
    assert entry.content[0].value.count("<p>") == 50
    assert 'href="https://phare.example/x/"' in entry.content[0].value


def test_a_hidden_article_is_in_no_archive_and_opens_none():
    documents = archives(edition_of(article("secret", "2025-01-01", status=Status.HIDDEN), article("vote")))

    assert list(documents) == ["flux/archives/2026-11.atom.xml"]


def test_an_empty_newspaper_has_no_archive():
    feeds = printed(edition_of())

    assert linked(feeds[ATOM], "prev-archive") == []
    assert not any("archives" in path for path in feeds)


def test_an_article_belongs_to_the_month_of_its_first_public_instant():
    documents = archives(edition_of(article("e", "2026-09-30 23:00", embargo="2026-10-01 06:00")))

    assert list(documents) == ["flux/archives/2026-10.atom.xml"]


MONTHS = st.sampled_from([f"{year}-{month:02d}" for year in (2023, 2024, 2026) for month in (1, 2, 12)])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(MONTHS, st.integers(1, 28)), min_size=1, max_size=8, unique=True), st.data())
def test_a_document_changes_only_when_one_of_its_articles_does(days, data):
    """But for its link to the month before, when a month before begins to exist."""
    articles = [article(f"a{n}", f"{month}-{day:02d}") for n, (month, day) in enumerate(days)]
    before = archives(edition_of(*articles))
    changed = data.draw(st.integers(0, len(days) - 1))
    after = archives(
        edition_of(*(replace(a, title="Autre") if n == changed else a for n, a in enumerate(articles)))
    )

    assert {p for p in before if before[p] != after[p]} == {f"flux/archives/{days[changed][0]}.atom.xml"}

    later = archives(edition_of(*articles, article("demain", "2026-12-31")))
    assert {p for p in before if before[p] != later[p]} <= {"flux/archives/2026-12.atom.xml"}


@settings(max_examples=30, deadline=None)
@given(st.lists(MONTHS, min_size=1, max_size=9))
def test_the_chain_meets_every_month_once_from_new_to_old(months):
    articles = [article(f"a{n}", f"{month}-10") for n, month in enumerate(months)]
    feeds = printed(edition_of(*articles))

    met = [linked(document, "self")[0].split("/")[-1][:7] for document in read_back(feeds)[1:]]
    assert met == sorted(set(months), reverse=True)
    assert len(met) == sum("archives" in path for path in feeds)
