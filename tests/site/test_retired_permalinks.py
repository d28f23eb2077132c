"""An article that is withdrawn under another address is, for its subscribers, the one that they know."""

import json

import pytest
from lxml import etree

from tests.feeds.reading import NAMES, texts
from tests.site.editor import Editor
from tests.site.folder import Folder

FROZEN = "tag:phare.example,2026-11-20:vote"
PATH = "articles/2026/11/2026-11-20-vote.md"
SECRETS = (b"Luc Ney", b"Le budget est vot", b"Le budget de la ville", b"cinq heures", b"-20:le-budget")


def registered(folder: Folder) -> Editor:
    """Three articles, registered and built; the one of 20 November then has a new title and another address."""
    folder.article("vote", "2026-11-20 08:00", authors="Luc Ney", category="Économie")
    folder.article("quai", "2026-11-21 08:00", title="Le quai", body="Le quai est refait.\n")
    folder.article("digue", "2026-11-22 18:30", title="La digue", body="La digue tient.\n")
    editor = Editor(folder)
    for name in ("21-quai", "22-digue"):
        editor.set(f"articles/2026/11/2026-11-{name}.md", Summary=f"Ce qu’il faut savoir de {name[3:]}.")
    publish(folder)
    return editor


def publish(folder: Folder) -> None:
    for command in ("enregistrer", "construire"):
        run = folder.rotative(command)
        assert run.code == 0, run.said


@pytest.mark.parametrize("change", ["slug", "file name and date"])
def test_a_withdrawal_carries_the_identity_that_the_register_froze(folder: Folder, change: str):
    editor, path = registered(folder), PATH
    editor.set(path, Title="Le budget de la ville")
    if change == "slug":
        editor.readdress(path, "le-budget")
        address = "/2026/11/20/le-budget/"
    else:
        path = editor.move(path, date="2026-11-22 09:00", slug="le-budget")
        address = "/2026/11/22/le-budget/"
    publish(folder)
    tree = folder.tree()
    assert FROZEN in texts(etree.fromstring(tree["flux/actualites.xml"]), "//item/guid")

    editor.set_status(path, "retired")
    publish(folder)

    tree = folder.tree()
    feeds = {name: content for name, content in tree.items() if name.startswith("flux/")}
    atoms = {name: etree.fromstring(feed) for name, feed in feeds.items() if name.endswith(".atom.xml")}
    for name, root in atoms.items():
        assert FROZEN not in texts(root, "atom:entry/atom:id")
        # An archive, and the feed of corrections, whose items are others, speak of no withdrawal.
        if "archives/" not in name and "corrections" not in name:
            assert [one.get("ref") for one in root.findall("at:deleted-entry", NAMES)] == [FROZEN], name
    assert len(atoms) >= 5
    (item,) = [
        one
        for one in etree.fromstring(feeds["flux/actualites.xml"]).iter("item")
        if one.findtext("title", "").startswith("[Retiré]")
    ]
    assert item.findtext("guid") == FROZEN
    assert item.findtext("link") == f"https://phare.example{address}"
    assert item.findtext("pubDate") == "Fri, 20 Nov 2026 08:00:00 +0100"
    told = json.loads(feeds["flux/actualites.json"])["items"]
    assert [one["date_published"] for one in told if one["id"] == FROZEN] == ["2026-11-20T08:00:00+01:00"]
    for name, content in feeds.items():
        assert not [secret for secret in SECRETS if secret in content], name
    assert {"2026/11/20/vote/index.html", f"{address[1:]}index.html"} <= tree.keys()

    for command in (("verifier",), ("prouver", "embargo")):
        run = folder.rotative(*command)
        assert run.code == 0, run.said


def test_a_withdrawn_article_that_comes_back_is_the_same_item(folder: Folder):
    editor = registered(folder)
    editor.readdress(PATH, "le-budget")
    publish(folder)
    before = folder.tree()
    editor.set_status(PATH, "retired")
    publish(folder)

    editor.set_status(PATH, "published")
    publish(folder)

    assert folder.tree() == before
