"""Translations come and go, and the pages that named them follow: built over what is there and built afresh alike."""

from pathlib import Path

from tests.site.test_edits import NEWEST, page


def test_a_translation_changes_the_page_of_its_original_and_of_other_translations(twins):
    """The original's source does not name them."""
    original = Path(NEWEST.format(6)).stem
    with twins.edited() as now:
        twins.editor.create("english", "2026-11-20 08:00", Lang="en", Traduction_de=original)
    assert page("2026/11/22/sujet-6") in now.changed
    with twins.edited() as now:
        twins.editor.create("brezhoneg", "2026-10-01 08:00", Lang="br", Traduction_de=original)
    assert {page("2026/11/22/sujet-6"), page("2026/11/20/english")} <= now.changed
    with twins.edited() as now:
        twins.editor.delete("articles/2026/11/2026-11-20-english.md")
    assert {page("2026/11/22/sujet-6"), page("2026/10/01/brezhoneg")} <= now.changed


def test_articles_that_share_a_key_are_translations_of_each_other(twins):
    with twins.edited() as now:
        twins.editor.set(NEWEST.format(6), Translation="budget")
        twins.editor.create("english", "2026-10-01 08:00", Lang="en", Translation="budget")
    assert b'hreflang="en"' in twins.folder.tree()[page("2026/11/22/sujet-6")]
    with twins.edited() as now:
        twins.editor.set("articles/2026/10/2026-10-01-english.md", Status="hidden")
    assert page("2026/11/22/sujet-6") in now.changed


def test_a_translation_stands_in_lists_and_not_beside_its_original_on_the_front_page(twins):
    """But where an editor chose it."""
    with twins.edited():
        twins.editor.create(
            "english", "2026-11-22 23:00", Lang="en", Traduction_de=Path(NEWEST.format(6)).stem
        )
    tree = twins.folder.tree()
    link = b'href="/2026/11/22/english/"'
    assert link in tree[page("actualites")]
    assert link not in tree["index.html"]
    with twins.edited() as now:
        twins.folder.write("une.toml", 'manchette = "2026-11-22-english"\n')
    assert "index.html" in now.changed
    assert link in twins.folder.tree()["index.html"]
