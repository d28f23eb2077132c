"""What feeds cost is counted on a real archive, a small one."""

import re

from bench.corpus import stories
from bench.feeds import SHOWN, main, unseen_by_feeds

# Enough for an article that is in no feed.
ARTICLES = 450


def test_the_page_has_both_builds_and_both_edits(tmp_path):
    assert (
        main(
            ["--articles", str(ARTICLES), "--folder", str(tmp_path / "made"), "--into", str(tmp_path / "out")]
        )
        == 0
    )

    page = (tmp_path / "out/FEEDS.md").read_text("utf-8")
    builds = re.findall(r"\| (with|without) archives \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+)%", page)
    assert [name for name, *_ in builds] == ["without", "with"]
    for _, whole, plans, prints, share in builds:
        assert 0 < float(prints) + float(plans) < float(whole)
        assert 0 < float(share) < 100
    edits = re.findall(
        r"\| (the body[^|]*|one new article) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", page
    )
    (unseen, *old), (new, *more) = edits
    assert (unseen, new) == ("the body of an article that no feed shows", "one new article")
    assert old[1:] == ["0", "0", "1", "1"]
    files, feeds, rendered, archives, archives_rendered = map(int, more)
    assert files > feeds > 0
    assert rendered >= feeds
    assert archives_rendered >= archives == 1


def test_an_article_that_no_feed_shows_has_enough_newer_ones_in_each_of_its_lists():
    number = unseen_by_feeds(ARTICLES)
    one = next(story for story in stories(ARTICLES) if story.number == number)
    newer = [other for other in stories(ARTICLES) if other.date > one.date]

    assert sum(other.category == one.category for other in newer) >= SHOWN
    for author in one.authors:
        assert sum(author in other.authors for other in newer) >= SHOWN
    assert unseen_by_feeds(SHOWN) is None
