"""What subscribers are told of an article that is no longer there."""

from datetime import date, datetime, timedelta

import lxml.html
import pytest
from lxml import etree

from plugins.domain.article import Article, Status, Withdrawal
from plugins.domain.edition import Edition
from plugins.gate.gate import next_change, open_gate
from tests.feeds.reading import ATOM, NAMES, RSS, everything, subscribed, texts, told, tree
from tests.newspaper import NOW, PARIS, article, edition, newsroom

GUID = "tag:phare.example,2026-11-20:secret"
SECRETS = (
    "Titre",
    "Chapô",
    "Corps de secret",
    "luc-ney",
    "Luc Ney",
    "culture/",
    "Budget",
    "2026/11/20/secret.jpg",
)


def retired(day: str = "2026-11-22", typed: str = "2026-11-20 08:00", **changes: object) -> Article:
    gone = Withdrawal(date.fromisoformat(day), "À la demande de la famille & <sic>.")
    about = {"authors": ("luc-ney",), "category": "culture", "tags": ("budget",), "dossier": "port"}
    return article("secret", typed, status=Status.RETIRED, withdrawal=gone, **(about | changes))


def at(instant: str) -> Edition:
    return edition([retired(), article("vote", "2026-11-21 08:00")], datetime.fromisoformat(instant))


def test_atom_asks_every_feed_s_readers_to_forget_the_entry():
    """RFC 6721, 3: an entry is forgotten when `when` is not before its last update."""
    for path in (ATOM, "flux/rubriques/politique.atom.xml", "flux/auteurs/ada-riva.atom.xml"):
        root = tree(edition([retired(), article("vote")]), path)

        (deleted,) = root.findall("at:deleted-entry", NAMES)
        assert dict(deleted.attrib) == {"ref": GUID, "when": "2026-11-22T00:00:00+01:00"}
        assert texts(deleted, "at:comment") == ["À la demande de la famille & <sic>."]
        assert GUID not in texts(root, "atom:entry/atom:id")


def test_an_article_changed_on_the_day_of_its_withdrawal_is_forgotten_all_the_same():
    late = retired("2026-11-20", modified="2026-11-20 17:00")

    (deleted,) = tree(edition([late]), ATOM).findall("at:deleted-entry", NAMES)

    assert deleted.get("when") == "2026-11-20T17:00:00+01:00"


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_a_withdrawal_changes_no_other_entry(path):
    before = subscribed(edition([article("vote")]), path).entries
    after = [
        entry for entry in subscribed(edition([article("vote"), retired()]), path).entries if entry.id != GUID
    ]

    assert after == before


def test_the_site_s_rss_and_json_show_the_reason_in_the_article_s_place():
    shown = edition([retired(), article("vote", "2026-11-21 08:00"), article("b", "2026-11-19 08:00")])

    entry = subscribed(shown).entries[1]
    assert (entry.id, entry.link) == (GUID, "https://phare.example/2026/11/20/secret/")
    assert entry.published == "Fri, 20 Nov 2026 08:00:00 +0100"
    assert entry.title == "[Retiré] Article publié le 20\u00a0novembre 2026"
    item = told(shown)["items"][1]
    assert (item["id"], item["title"]) == (entry.id, entry.title)
    assert item["date_published"] == "2026-11-20T08:00:00+01:00"
    words = lxml.html.fromstring(item["content_html"]).text_content()
    assert words == "Cet article a été retiré le 22\u00a0novembre 2026.À la demande de la famille & <sic>."


def test_an_old_article_s_withdrawal_is_told_although_its_item_has_left_the_feed():
    recent = [article(f"a{n:02d}", f"2026-11-{n // 24 + 21:02d} {n % 24:02d}:00") for n in range(40)]

    items = told(edition([retired(), *recent]))["items"]

    assert len(items) == 31
    assert items[-1]["id"] == GUID


def test_nothing_is_told_of_a_withdrawn_article_but_address_identity_and_reason():
    """The site's category and author feeds show no item: to whom the article belonged is no longer public."""
    feeds = everything(
        edition([retired(), article("vote", "2026-11-21 08:00", title="Un vote", summary="Dit.")])
    )

    for path, feed in feeds.items():
        for entry in _pieces(path, feed):
            assert not any(secret in entry for secret in SECRETS), (path, entry)
    assert not any("luc-ney" in path or "dossiers" in path for path in feeds)
    assert b"[Retir" not in feeds["flux/rubriques/culture.xml"] + feeds["flux/rubriques/culture.json"]


def _pieces(path: str, feed: bytes) -> list[str]:
    if path.endswith(".json"):
        return [piece for piece in feed.decode().split("\n  {") if "secret" in piece]
    found = etree.fromstring(feed).xpath("//item | //at:deleted-entry", namespaces=NAMES)
    assert isinstance(found, list)
    pieces = [etree.tostring(one, encoding="unicode") for one in found]
    return [piece for piece in pieces if "secret" in piece]


def test_the_notice_ends_by_itself_after_thirty_days_and_atom_goes_on():
    """From the first hour of 22 November, civil days of Paris."""
    assert GUID in [item["id"] for item in told(at("2026-12-22T00:00:00+01:00"))["items"]]
    late = at("2026-12-22T00:00:01+01:00")
    assert GUID not in [item["id"] for item in told(late)["items"]]
    assert GUID not in texts(tree(late), "//item/guid")
    assert len(tree(late, ATOM).findall("at:deleted-entry", NAMES)) == 1


def test_the_scheduler_is_told_when_the_notice_ends():
    room = newsroom([retired("2026-10-30", "2026-10-01 08:00")])
    days = [NOW]
    while (instant := next_change(room, days[-1])) is not None:
        days.append(instant)

    assert days[1:] == [datetime(2026, 11, 29, 0, 0, 1, tzinfo=PARIS)]


def test_an_article_withdrawn_before_anybody_could_read_it_leaves_nothing():
    room = newsroom([retired("2026-11-20", embargo="2026-11-22 06:00"), article("vote")])

    for day in range(3):
        shown = open_gate(room, NOW + timedelta(days=day))
        assert shown.tombstones == ()
        assert not any(b"secret" in feed for feed in everything(shown).values())
    assert next_change(room, NOW.replace(day=21)) != datetime(2026, 11, 22, 6, tzinfo=PARIS)


def test_a_withdrawn_article_of_the_future_is_not_told_before_its_hour():
    coming = retired("2026-11-25", "2026-11-25 06:00")
    moved = edition([coming, article("vote")])

    assert not any(b"secret" in feed for feed in everything(moved).values())
