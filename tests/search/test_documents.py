"""Articles as the index sees them."""

from plugins.domain.article import Status
from plugins.domain.listing import Kind, Listing
from plugins.search.documents import documents, plain
from tests.search.editions import article, edition_of

YEAR = Listing(Kind.YEAR, "2026")


def test_words_are_folded_and_what_is_shown_is_set_in_french():
    (found,) = documents(edition_of(article("vote", kicker="Brève"), body="<p>L’œuvre\u202f!</p>"), YEAR)
    assert found.title == "breve le titre de vote"
    assert found.text == "deux mots le chapo economie ada riva peche oeuvre"
    assert dict(found.shown)["summary"] == "« Deux mots »\u202f: le chapô."
    assert dict(found.shown)["title"] == "Le titre de vote"
    assert dict(found.shown)["day"] == "20 novembre 2026"


def test_words_of_two_blocks_do_not_touch_and_those_across_an_inline_tag_do():
    assert plain("<p>un</p><p>deux</p>").split() == ["un", "deux"]
    assert plain("<ul><li>un</li><li>deux</li></ul>").split() == ["un", "deux"]
    assert plain("l’<em>an</em> im<b>por</b>tant").split() == ["l’an", "important"]
    assert plain("un<br>deux &amp; trois").split() == ["un", "deux", "&", "trois"]


def test_a_category_is_found_by_those_above_it():
    (found,) = documents(edition_of(article("vote", category="emploi")), YEAR)
    assert found.within == ("category:emploi", "category:economie", "author:ada-riva", "year:2026")


def test_ranks_follow_the_first_public_instant():
    found = documents(edition_of(article("b", 21), article("a", 22), article("c", 3)), YEAR)
    assert [(d.rank, d.address) for d in found] == [
        (0, "/2026/11/03/c/"), (1, "/2026/11/21/b/"), (2, "/2026/11/22/a/"),
    ]  # fmt: skip


def test_a_hidden_article_is_not_indexed_and_one_that_search_engines_must_not_see_is():
    edition = edition_of(article("cache", status=Status.HIDDEN), article("discret", noindex=True))
    assert [d.address for d in documents(edition, YEAR)] == ["/2026/11/20/discret/"]
