"""Texts are checked as soon as they are read, by whoever reads them; the whole check then says the same as before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from plugins.domain import slots
from plugins.domain.record import replace
from plugins.lint.inspecting import inspect_text
from tests.lint.living import read
from tests.site.folder import Folder, make_folder

FAULTY = "Texte [ici](/rien/) <script>a()</script> ![](/images/non.jpg) <b onclick='a()'>[x](#nulle)</b>\n"


def faulty_folder(root: Path) -> Folder:
    folder = make_folder(root / "phare")
    folder.article("bon")
    folder.article("fautif", body=FAULTY)
    folder.article("refuse", category="Inconnue", body=FAULTY)
    folder.article("suite", head="Lire_aussi: 2026-11-20-rien\n", body="Voir [le vote]({filename}rien.md).\n")
    folder.write("pages/a-propos.md", f"Title: À propos\nSummary: Qui nous sommes.\n\n{FAULTY}")
    return folder


def test_every_article_that_was_read_is_inspected_refused_ones_too(tmp_path: Path) -> None:
    newsroom = read(faulty_folder(tmp_path))
    paths = [article.path for article in (*newsroom.articles, *newsroom.refused_articles)]
    assert len(paths) == 4
    assert sorted(newsroom.inspections) == sorted(paths)
    for article in newsroom.articles:
        source, html = newsroom.sources[article.path], newsroom.bodies[article.path]
        raw = newsroom.raw_bodies.get(article.path)
        assert newsroom.inspections[article.path] == inspect_text(article, source, html, raw, None)


def test_the_check_says_the_same_whether_texts_were_inspected_before_or_not(tmp_path: Path) -> None:
    newsroom = read(faulty_folder(tmp_path))
    check = slots.check_newsroom.get()
    before, after = list(check(newsroom)), list(check(replace(newsroom, inspections={})))
    assert before == after
    assert {"E200", "E202", "E162", "E169"} <= {problem.code for problem in before}


def test_loading_the_room_loads_neither_the_pictures_library_nor_the_parser_of_drawings() -> None:
    """A correction of a text pays for neither."""
    code = "import sys, plugins.lint; print(sorted({'PIL', 'lxml', 'sqlite3'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
