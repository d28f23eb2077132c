"""What feeds cost is counted on a real archive, a small one."""

import re

from bench.feeds import main


def test_the_page_has_both_builds_and_both_edits(tmp_path):
    assert (
        main(["--articles", "30", "--folder", str(tmp_path / "made"), "--into", str(tmp_path / "out")]) == 0
    )

    page = (tmp_path / "out/FEEDS.md").read_text("utf-8")
    builds = re.findall(r"\| (with|without) archives \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+)%", page)
    assert [name for name, *_ in builds] == ["without", "with"]
    for _, whole, plans, prints, share in builds:
        assert 0 < float(prints) + float(plans) < float(whole)
        assert 0 < float(share) < 100
    edits = re.findall(r"\| (an old body|one new article) \| (\d+) \| (\d+) \| (\d+) \|", page)
    assert [name for name, *_ in edits] == ["an old body", "one new article"]
    assert all(int(archives) == 1 for *_, archives in edits)
    assert all(int(changed) > int(feeds) for _, changed, feeds, _ in edits)
