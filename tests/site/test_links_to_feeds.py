"""A link to a feed of a tag is judged by the setting that makes such feeds, by whole builds and edits alike."""

from tests.site.folder import Folder


def test_a_feed_of_a_tag_may_be_linked_where_tags_have_feeds(folder: Folder):
    """Judged alike by a whole build and by an edit."""
    settings = folder.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + "FEEDS_TAGS = True\n", "utf-8")
    folder.article("port", head="Tags: port\n")
    link = "Suivre [le port](/flux/mots-cles/port.atom.xml) et [le vote](/flux/mots-cles/{}.json).\n"
    folder.article("vote", head="Tags: vote\n", body=link.format("vote"))
    assert folder.rotative("construire").code == 0
    assert "flux/mots-cles/port.atom.xml" in folder.tree()

    folder.article("vote", head="Tags: vote\n", body=link.format("rien"))
    run = folder.rotative("construire")
    assert run.code == 1
    assert " E164 " in run.said
    assert "/flux/mots-cles/rien.json" in run.said

    folder.article("vote", body=link.format("vote"))
    assert " E164 " in folder.rotative("construire").said

    folder.article("vote", head="Tags: vote\n", body=link.format("vote"))
    assert folder.rotative("construire").code == 0
    settings.write_text(settings.read_text("utf-8").replace("FEEDS_TAGS = True\n", ""), "utf-8")
    run = folder.rotative("construire")
    assert run.code == 1
    assert run.said.count(" E164 ") == 2
