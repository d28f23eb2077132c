"""Lists of the demonstration newspaper as they are printed."""

from lxml import html

from tests.site.kinds import KINDS


def test_a_list_counts_its_articles_on_its_front_page_only(demo):
    """A numbered page never moves, and said that it had no article."""
    tree = demo.tree()
    facts = {
        name: html.fromstring(tree[KINDS[name][1:] + "index.html"]).xpath(
            "//ul[@class='list-facts']/li[1]/text()"
        )
        for name in ("latest", "numbered", "category")
    }
    assert facts["numbered"] == []
    assert facts["latest"][0].split()[0].isdigit()
    assert facts["category"][0].split()[0].isdigit()
