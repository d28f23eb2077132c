"""An article without a picture has a card, wherever it is shared; no card tells of what is not public."""

import json
import re

from lxml import html

from tests.site.folder import Folder

CARD = "2026/11/20/vote/carte.png"


def metas(folder: Folder, path: str = "2026/11/20/vote/index.html") -> dict[str, str]:
    page = html.fromstring(folder.tree()[path])
    return {
        meta.get("property") or meta.get("name"): meta.get("content")
        for meta in page.xpath("//meta[@content]")
    }


def build(folder: Folder) -> dict[str, bytes]:
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    return folder.tree()


def test_the_card_is_what_a_shared_page_shows(folder: Folder):
    folder.article()
    tree = build(folder)
    told = metas(folder)
    assert re.fullmatch(rf"https://phare\.example/{CARD}\?v=[0-9a-f]{{8}}", told["og:image"])
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["og:image:type"] == "image/png"
    assert told["og:image:alt"] == "Le budget est voté"
    assert told["twitter:card"] == "summary_large_image"
    assert tree[CARD].startswith(b"\x89PNG")
    page = html.fromstring(tree["2026/11/20/vote/index.html"])
    story = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    assert [each["url"] for each in story["image"]] == [told["og:image"]]


def test_a_picture_is_preferred_and_takes_the_card_away(folder: Folder):
    folder.article()
    assert CARD in build(folder)
    folder.picture("images/2026/11/quai.png")
    folder.article(head="Image: images/2026/11/quai.png\nImage_alt: Le quai\nImage_credit: Ada Riva\n")
    tree = build(folder)
    assert CARD not in tree
    assert metas(folder)["og:image"] == "https://phare.example/images/2026/11/quai.png"


def test_another_title_is_another_card_at_the_same_place(folder: Folder):
    folder.article()
    before, shared = build(folder), metas(folder)["og:image"]
    folder.article(body="Un autre texte, que la carte ne montre pas, sur le même sujet.\n")
    assert build(folder)[CARD] == before[CARD]
    assert metas(folder)["og:image"] == shared
    folder.article(title="Le budget est rejeté")
    after = build(folder)
    assert after[CARD] != before[CARD]
    assert metas(folder)["og:image"] != shared
    assert [path for path in after if path.endswith("carte.png")] == [CARD]


def test_without_the_setting_the_logo_stands_for_the_page(folder: Folder):
    with (folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("IMAGES_CARDS = False\n")
    folder.article()
    assert CARD not in build(folder)
    told = metas(folder)
    assert told["og:image"].endswith("/theme/icons/logo.png")
    assert told["twitter:card"] == "summary"


def test_what_is_not_public_has_no_card(folder: Folder):
    folder.article()
    for slug, head in (
        ("brouillon", "Status: draft\n"),
        ("attendu", "Embargo: 2026-12-01\n"),
        ("retire", "Status: retired\nRetrait: 2026-11-22 | À la demande de la famille.\n"),
    ):
        folder.article(slug, head=head)
    tree = build(folder)
    assert [path for path in tree if path.endswith("carte.png")] == [CARD]
    assert folder.rotative("prouver", "embargo").code == 0
    # Were it there, the proof would find it.
    leaked = folder.output.resolve() / "2026/11/20/attendu/carte.png"
    leaked.parent.mkdir()
    leaked.write_bytes(tree[CARD])
    assert folder.rotative("prouver", "embargo").code == 1


def test_a_card_that_is_kept_is_not_drawn_again(folder: Folder):
    folder.article()
    before = build(folder)
    kept = sorted(path for path in (folder.root / ".rotative" / "images").rglob("*") if path.is_file())
    stamps = [path.stat().st_mtime_ns for path in kept]
    assert len(kept) == 1
    folder.rotative("construire", "--tout-relire")
    assert [path.stat().st_mtime_ns for path in kept] == stamps
    assert folder.tree() == before
