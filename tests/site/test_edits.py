"""One edit each, built over what is there and compared with a clean build: they tell quickly what breaks.

Every test also says what the edit changes for readers, so that none passes because nothing happened.
"""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.site.newsroom import PICTURES

NEWEST = "articles/2026/11/2026-11-22-sujet-{}.md"
LONE = "articles/2026/11/2026-11-21-seul.md"


def page(address: str) -> str:
    return f"{address}/index.html"


def test_a_new_article_in_the_middle_of_a_full_page_moves_the_pages_after_it(twins):
    with twins.edited() as now:
        twins.editor.create("milieu", "2026-10-05 08:00")
    assert now.come == {page("2026/10/05/milieu"), "2026/10/05/milieu/carte.png"} | {
        p for p in now.come if "page" in p
    }
    assert page("actualites/page/3") in now.changed
    assert page("actualites/page/1") not in now.changed


def test_an_article_that_fills_a_list_makes_a_numbered_page(twins):
    with twins.edited() as now:
        for n in range(3):
            twins.editor.create(f"nouveau-{n}", "2026-11-23 09:00")
    assert page("actualites/page/5") in now.come
    assert page("actualites/page/2") not in now.changed


def test_articles_that_go_take_the_numbered_page_with_them(twins):
    with twins.edited() as now:
        for n in (0, 6, 3):
            twins.editor.delete(next(p for p in twins.editor.articles if p.endswith(f"sujet-{n}.md")))
    assert page("actualites/page/4") in now.gone


def test_a_title_changes_the_page_its_neighbours_and_every_list(twins):
    with twins.edited() as now:
        twins.editor.set(NEWEST.format(0), Title="Un tout autre titre")
    assert {"index.html", page("rubriques/politique"), "flux/actualites.xml", page("2026/11")} <= now.changed
    assert page("2026/11/22/sujet-6") in now.changed
    assert not now.come | now.gone


def test_a_body_changes_its_page_and_feeds_but_no_list(twins):
    with twins.edited() as now:
        twins.editor.append(NEWEST.format(0), "Un mot.")
    assert {page("2026/11/22/sujet-0"), "flux/actualites.xml"} <= now.changed
    assert page("rubriques/politique") not in now.changed


def test_an_edit_that_changes_neither_size_nor_time_is_seen(twins):
    with twins.edited() as now:
        twins.editor.edit_unseen(NEWEST.format(0))
    assert page("2026/11/22/sujet-0") in now.changed


def test_two_files_that_change_names_change_pages(twins):
    with twins.edited() as now:
        twins.editor.swap_files(NEWEST.format(0), NEWEST.format(6))
    assert {page("2026/11/22/sujet-0"), page("2026/11/22/sujet-6")} <= now.changed


def test_an_edit_undone_brings_the_old_edition_back(twins):
    before, sources = twins.served, twins.sources()
    with twins.edited() as now:
        twins.editor.set(NEWEST.format(0), Title="Un tout autre titre", Tags="rare")
    assert now.changed
    with twins.edited():
        twins.put_back(sources)
    assert twins.served == before


def test_the_first_article_of_a_tag_makes_its_page_and_the_last_one_takes_it_away(twins):
    with twins.edited() as now:
        path = twins.editor.create("seul", "2026-11-21", Tags="rareté")
    assert page("mots-cles/rarete") in now.come
    with twins.edited() as now:
        twins.editor.set(path, Tags=None)
    assert page("mots-cles/rarete") in now.gone
    assert page("mots-cles") in now.changed


def test_the_spelling_of_a_tag_follows_the_first_path_that_is_public(twins):
    with twins.edited() as now:
        path = twins.editor.create("seul", "2023-11-23", Tags="BUDGET", Status="draft")
    assert not now.come | now.changed | now.gone
    with twins.edited() as now:
        twins.editor.set(path, Status="published")
    assert page("2026/10/05/sujet-1") in now.changed
    assert "BUDGET" in twins.page("2026/10/05/sujet-1")
    with twins.edited():
        twins.editor.delete(path)
    assert "BUDGET" not in twins.page("2026/10/05/sujet-1")


def test_a_tag_that_enters_the_registry_is_spelt_as_there(twins):
    with twins.edited() as now:
        twins.folder.write("registry/tags.toml", '[budget]\nnom = "Le budget communal"\n')
    assert page("2026/10/05/sujet-1") in now.changed
    assert "Le budget communal" in twins.page("2026/10/05/sujet-1")


def test_another_category_leaves_the_one_list_and_joins_the_other(twins):
    with twins.edited() as now:
        twins.editor.set(NEWEST.format(0), Category="Culture")
    assert {page("rubriques/politique"), page("rubriques/culture")} <= now.changed
    with twins.edited():
        twins.editor.set(NEWEST.format(0), Category="Politique")
    assert "sujet-0" not in twins.page("rubriques/culture")


def test_an_author_gets_a_page_with_a_first_public_article_beside_a_hidden_one(twins):
    with twins.edited() as now:
        path = twins.editor.create("seul", "2026-11-21", Authors="Zoé Müller", Status="hidden")
    assert now.come == {page("2026/11/21/seul"), "2026/11/21/seul/carte.png"}
    with twins.edited() as now:
        twins.editor.set(path, Status="published")
    assert {page("auteurs/zoe-muller"), "flux/auteurs/zoe-muller.xml"} <= now.come
    assert page("2026/11/21/seul") in now.changed
    with twins.edited() as now:
        twins.editor.set(path, Status="draft")
    assert {page("auteurs/zoe-muller"), page("2026/11/21/seul")} <= now.gone


def test_a_retired_article_leaves_its_tombstone_and_every_list(twins):
    with twins.edited() as now:
        twins.editor.set_status(NEWEST.format(0), "retired")
    assert page("2026/11/22/sujet-0") in now.changed
    assert "flux/actualites.atom.xml" in now.changed
    assert "sujet-0" not in twins.page("rubriques/politique")


def test_a_link_by_file_follows_the_slug_of_an_article_whose_own_file_did_not_change(twins):
    twins.editor.link(NEWEST.format(0), "articles/2026/11/2026-11-02-sujet-3.md", "file")
    assert twins.build()
    with twins.edited() as now:
        twins.editor.set("articles/2026/11/2026-11-02-sujet-3.md", Slug="autre-nom")
    assert {page("2026/11/22/sujet-0"), "flux/actualites.xml"} <= now.changed
    assert 'href="/2026/11/02/autre-nom/"' in twins.page("2026/11/22/sujet-0")


def test_a_link_that_loses_its_target_refuses_the_build_and_readers_keep_the_site(twins):
    twins.editor.link(NEWEST.format(0), NEWEST.format(6), "heading")
    assert twins.build()
    sources = twins.sources()
    (twins.folder.content / NEWEST.format(6)).unlink()
    assert not twins.build()
    assert not twins.build()
    with twins.edited() as now:
        twins.put_back(sources)
    assert not now.changed
    twins.editor.drop_paragraph(NEWEST.format(6), 1)
    assert not twins.build()


def test_what_was_edited_while_the_newsroom_was_refused_is_published_when_it_is_mended(twins):
    broken = twins.folder.write("articles/2026/11/2026-11-21-casse.md", "Title: Cassé\n\nTexte.\n")
    assert not twins.build()
    twins.editor.set(NEWEST.format(0), Title="Écrit pendant ce temps")
    assert not twins.build()
    with twins.edited() as now:
        broken.unlink()
    assert {"index.html", page("2026/11/22/sujet-0")} <= now.changed


def test_a_former_address_comes_with_a_new_name_and_goes_with_its_line(twins):
    with twins.edited() as now:
        path = twins.editor.move(NEWEST.format(0), slug="autre-nom")
    assert page("2026/11/22/autre-nom") in now.come
    assert "autre-nom" in twins.page("2026/11/22/sujet-0")
    with twins.edited() as now:
        twins.editor.set(path, Anciennes_adresses=None)
    assert page("2026/11/22/sujet-0") in now.gone


def test_an_article_of_another_month_moves_between_archives_and_sitemaps(twins):
    with twins.edited() as now:
        twins.editor.move("articles/2026/10/2026-10-05-sujet-1.md", date="2025-03-09")
    assert {page("2025/03"), page("2025/03/09"), "sitemaps/2025-03.xml"} <= now.come
    assert {page("2026/10"), page("2025"), page("archives"), "sitemap.xml"} <= now.changed


def test_an_article_deleted_and_written_anew_under_its_name_is_new(twins):
    with twins.edited():
        twins.editor.delete(NEWEST.format(0))
    with twins.edited() as now:
        twins.editor.create("sujet-0", "2026-11-22 18:30", Title="Tout autre chose", Tags="port")
    assert page("2026/11/22/sujet-0") in now.come


def test_an_article_put_in_another_folder_keeps_its_address(twins):
    with twins.edited() as now:
        twins.editor.shelve(NEWEST.format(0))
    assert not now.come | now.gone


def test_one_date_for_all_orders_by_path(twins):
    with twins.edited() as now:
        for n in (0, 6):
            twins.editor.set(NEWEST.format(n), Date="2026-11-22")
    assert page("2026/11/22") in now.changed


def test_a_role_and_a_name_of_the_registry_change_pages_and_feeds(twins):
    registry = twins.folder.content / "registry/authors.toml"
    with twins.edited() as now:
        registry.write_text(registry.read_text("utf-8").replace("Journaliste", "Grand reporter"), "utf-8")
    assert page("auteurs/ada-riva") in now.changed
    with twins.edited() as now:
        registry.write_text(registry.read_text("utf-8").replace("Luc Ney", "Luc NEY"), "utf-8")
    assert {page("2026/10/05/sujet-1"), page("auteurs/luc-ney"), page("auteurs")} <= now.changed


def test_the_order_and_names_of_categories_change_the_masthead_of_every_page(twins):
    registry = twins.folder.content / "registry/categories.toml"
    with twins.edited() as now:
        registry.write_text(registry.read_text("utf-8").replace("ordre = 1", "ordre = 9"), "utf-8")
    assert {page("2024/10/27/sujet-5"), page("a-propos")} <= now.changed


def test_a_dossier_and_a_page_change_what_shows_them(twins):
    dossier = twins.folder.content / "dossiers/port.md"
    with twins.edited() as now:
        dossier.write_text(dossier.read_text("utf-8").replace("Le dossier", "Le grand dossier"), "utf-8")
    assert {page("dossiers/port"), page("dossiers"), page("2026/11/22/sujet-0")} <= now.changed
    with twins.edited() as now:
        twins.folder.write("pages/nous-ecrire.md", "Title: Nous écrire\n\nÀ cette adresse.\n")
    assert page("nous-ecrire") in now.come


def test_a_reply_whose_file_alone_changes_is_printed(twins):
    twins.editor.reply(NEWEST.format(0), "2026-11-22", "C'est faux.")
    assert twins.build()
    with twins.edited() as now:
        twins.editor.reply(NEWEST.format(0), "2026-11-22", "C'est exact.")
    assert page("2026/11/22/sujet-0") in now.changed


def test_a_correction_changes_the_page_of_corrections_and_no_order(twins):
    with twins.edited() as now:
        twins.editor.correct(
            "articles/2026/10/2026-10-05-sujet-1.md", "2026-11-23", "Un nom était mal écrit."
        )
    assert {page("corrections"), page("2026/10/05/sujet-1"), "sitemaps/2026-10.xml"} <= now.changed


def test_the_front_page_changes_with_its_choice(twins):
    with twins.edited() as now:
        twins.editor.choose(0, 1, banner="2026-11-24T00:00:00+01:00")
    assert {"index.html", page("2024/10/27/sujet-5")} & now.changed


@pytest.mark.parametrize("is_unseen", [False, True])
def test_another_picture_of_the_same_dimensions_is_copied(twins, is_unseen):
    with twins.edited() as now:
        twins.machinist.repaint(4, is_unseen=is_unseen)
    assert PICTURES[0] in now.changed


def test_a_picture_of_other_dimensions_changes_the_pages_that_show_it(twins):
    with twins.edited() as now:
        Image.new("RGB", (80, 45), "navy").save(twins.folder.content / PICTURES[0])
    assert {PICTURES[0], page("2026/11/22/sujet-0")} <= now.changed


def test_a_picture_is_published_with_the_one_article_that_shows_it_and_goes_with_it(twins):
    with twins.edited() as now:
        path = twins.editor.create("seul", "2026-11-21", Embargo="2026-11-23 12:01")
        twins.editor.illustrate(path, PICTURES[1])
    assert not now.come | now.changed | now.gone
    with twins.edited() as now:
        twins.pass_time(minutes=2)
    assert PICTURES[1] in now.come
    with twins.edited() as now:
        twins.editor.delete(path)
    assert PICTURES[1] in now.gone


def test_a_folder_of_articles_that_is_moved_away_and_back(twins):
    old, aside = twins.folder.content / "articles/2024", twins.place / "articles-de-2024"
    with twins.edited() as now:
        shutil.move(old, aside)
    assert page("2024") in now.gone
    with twins.edited() as now:
        shutil.move(aside, old)
    assert page("2024") in now.come
    assert Path(old).is_dir()
