"""Entries that write themselves, held against those of feedgen."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.feeds.channel import Content, Enclosure, Item, Media, Person, Term
from plugins.feeds.content import feed_html
from plugins.feeds.entry import PressEntry
from tests.feeds.library_entry import library_entry

_TEXT = st.text(st.sampled_from("aé<>&;\"'\u00a0\u202f\u2028😀] \n"), max_size=8)
_SOME = st.text(st.sampled_from("aé<>&;\"'\u202f]"), min_size=1, max_size=8)
_ADDRESS = st.sampled_from(['https://phare.example/a/?b=1&c="', "https://phare.example/é", "/x"])
_INSTANTS = st.datetimes(
    datetime(1890, 1, 1), datetime(2100, 1, 1), timezones=st.sampled_from([UTC, ZoneInfo("Europe/Paris")])
)
_NUMBERS = st.integers(0, 2)
_KINDS = st.sampled_from(["audio/mpeg", "video/mp4", ""])
_ITEMS = st.builds(
    Item,
    guid=_SOME,
    link=_ADDRESS,
    title=_SOME,
    summary=_TEXT,
    published=_INSTANTS,
    updated=_INSTANTS,
    changed=st.booleans(),
    creators=st.lists(st.builds(Person, _TEXT, st.just("") | _ADDRESS), max_size=3).map(tuple),
    terms=st.lists(st.builds(Term, _SOME, st.just("") | _ADDRESS), min_size=1, max_size=3).map(tuple),
    media=st.none()
    | st.builds(Media, _ADDRESS, st.sampled_from(["image/png", ""]), _TEXT, _TEXT, _NUMBERS, _NUMBERS),
    lang=st.sampled_from(["", "en"]),
    rights=_TEXT,
    content=st.builds(
        Content,
        st.just("https://phare.example"),
        _ADDRESS,
        st.just(()),
        st.sampled_from(["", "<p>a &amp; b ]]&gt;</p>", '<p>«\u202fé\u202f»</p>\n<p><a href="/x">x</a></p>']),
        st.just(()),
    ),
    enclosures=st.lists(st.builds(Enclosure, _ADDRESS, _KINDS, _NUMBERS, _NUMBERS), max_size=2).map(tuple),
)


@pytest.mark.parametrize("form", ["rss", "atom"])
@given(item=_ITEMS, in_podcast=st.booleans())
def test_an_entry_is_the_one_that_feedgen_writes(form, item, in_podcast):
    ours, theirs = PressEntry(item, in_podcast), library_entry(item, form, in_podcast)
    if form == "rss":
        assert etree.tostring(ours.rss_entry()) == etree.tostring(theirs.rss_entry())
    else:
        assert etree.tostring(ours.atom_entry()) == etree.tostring(theirs.atom_entry())


def test_the_content_of_an_entry_is_there_in_both_forms():
    """What both ways could forget alike."""
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    content = Content("https://phare.example", "https://phare.example/a/", (), "<p>Le vote.</p>", ())
    item = Item(
        "tag:a", "https://phare.example/a/", "Vote", "Résumé", noon, noon + timedelta(hours=1), True,
        (Person("Ada"),), (Term("Culture", ""),), None, "", "", content,
    )  # fmt: skip
    assert feed_html(content) == "<p>Le vote.</p>"
    for entry in (PressEntry(item, False).rss_entry(), PressEntry(item, False).atom_entry()):
        told = etree.tostring(entry, encoding="unicode")
        assert "&lt;p&gt;Le vote.&lt;/p&gt;" in told
        assert "Résumé" in told
        assert "Ada" in told
