"""Whatever an editor may type stands in page and feeds alike, and the feeds keep every rule."""

import json

import feedparser
import pytest

from tests.feeds.rules import breaches, feeds_of, form_of
from tests.site.folder import Folder
from tests.site.test_feeds_read_back import Told, squeezed, told_by_page, told_in_json, told_in_xml

SITE = "https://phare.example"
LINK = f"{SITE}/2026/11/20/vote/"
ODD = {
    "the end of a CDATA section": "a ]]> b",
    "ampersands": "Riva & Fils, AT&T ; R&D",
    "quotation marks": '"L\'« été »" ’n’ “roll”',
    "emoji": "👩🏽‍🚒 🇫🇷 🫠 crue",
    "right to left": "abc שלום و مرحبا xyz",
    "marks upon marks": "q\u0323" + "\u0331" * 30 + " 𝔘𐍈 ﷽",
    "what looks like a template": "100 % de %s, $x, %(a)s fin",
    "private letters": "a\ue000b \U000f0000 c",
}


def newsroom(folder: Folder, odd: str) -> None:
    """One article in which it stands everywhere."""
    toml = json.dumps(odd, ensure_ascii=False)
    folder.write(
        "registry/authors.toml", f"[ada-riva]\nnom = {toml}\nfonction = {toml}\nbiographie = {toml}\n"
    )
    folder.write("registry/categories.toml", f"[politique]\nnom = {toml}\ndescription = {toml}\nordre = 1\n")
    settings = folder.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('"Le Phare"', repr(odd)), "utf-8")
    sound = "audio/vote.mp3"
    folder.write(sound, b"\xff\xfb\x90\x00" * 100)
    folder.picture("images/2026/11/quai.png")
    folder.write("articles/2026/11/reponse-a-vote.md", f"{odd}\n")
    head = (
        f"Surtitre: {odd}\nImage: images/2026/11/quai.png\nImage_alt: {odd}\nImage_credit: {odd}\n"
        f"Image_legende: {odd}\nCorrection: 2026-11-22 | {odd}\nModified: 2026-11-22\nAudio: {sound}\n"
        f"Credits: photo : {odd}\nSignature: {odd} | {odd}\nIA: {odd}\nLicence: {odd}\n"
        f"Droit_de_reponse: 2026-11-22 | {odd} | reponse-a-vote.md\n"
    )
    body = f"Le conseil a voté.[^1]\n\n{odd}\n\n## {odd}\n\n> {odd}\n\n[^1]: {odd}\n"
    folder.article(title=odd, authors="ada-riva", category="politique", head=head, body=body)
    folder.article(
        "autre", "2026-11-19 08:00", authors="ada-riva", category="politique",
        head=f"Status: retired\nRetrait: 2026-11-22 | {odd}\n",
    )  # fmt: skip


def told(tree: dict[str, bytes]) -> dict[str, Told]:
    """What each form of the site's feed tells of the article."""
    items = json.loads(tree["flux/actualites.json"])["items"]
    found = [("json", told_in_json(item)) for item in items if item["url"] == LINK]
    for path in ("flux/actualites.xml", "flux/actualites.atom.xml"):
        entries = feedparser.parse(tree[path], sanitize_html=False).entries
        found += [(path, told_in_xml(entry)) for entry in entries if entry.link == LINK]
    return dict(found)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_odd_texts_are_told_alike_by_page_and_feeds(folder: Folder, odd: str):
    newsroom(folder, odd)
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    tree = folder.tree()

    assert breaches(tree, SITE) == []
    for path, content in feeds_of(tree).items():
        if form_of(path) in ("rss", "atom"):
            assert not feedparser.parse(content).bozo, path
    page = told_by_page(tree["2026/11/20/vote/index.html"].decode())
    forms = told(tree)
    assert len(forms) == 3
    for form, one in forms.items():
        assert (one.title, one.authors, one.categories) == (page.title, page.authors, page.categories), form
        assert (one.published, one.updated) == (page.published, page.updated), form
        assert squeezed(page.text) in squeezed(one.text), form


def test_ten_thousand_tags_are_all_told(folder: Folder):
    article = folder.article()
    head, _, body = article.read_text("utf-8").partition("\n\n")
    pairs = (line.split(": ", 1) for line in head.split("\n"))
    quoted = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in pairs)
    tags = "\n".join(f"  - Sujet {n} & Cie ☕" for n in range(10_000))
    article.write_text(f"---\n{quoted}\nTags:\n{tags}\n---\n\n{body}", "utf-8")
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    tree = folder.tree()

    assert breaches(tree, SITE) == []
    page = told_by_page(tree["2026/11/20/vote/index.html"].decode())
    assert len(set(page.categories)) == 10_001
    forms = told(tree)
    assert len(forms) == 3
    assert {form for form, one in forms.items() if one.categories != page.categories} == set()
