"""The search index follows the articles: a swap of its own for what comes, the same swap for what goes.

Every build over what is there is compared with a clean one, as in `test_edits`. What readers are served between the two
swaps is looked at by a listener of a real build.
"""

import gzip
import json
import random
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.settings import read_settings
from plugins.domain.clock import as_of
from plugins.press.build import build
from plugins.press.outcome import Listener, Stage
from plugins.press.rooms import load_rooms
from plugins.press.swap import Output
from tests.site.folder import NOW, Folder, make_folder, tree_of
from tests.site.machinist import DAMAGES
from tests.site.newsroom import write_newsroom
from tests.site.test_edits import NEWEST, page
from tests.site.twins import Twins

INDEX = "recherche/index/"
OLD = "articles/2024/10/2024-10-27-sujet-5.md"


@pytest.fixture
def found(tmp_path, houses) -> Twins:
    """The newsroom of the edits, with its search."""
    twins = Twins(tmp_path, *houses)
    write_newsroom(twins.editor)
    with (twins.folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SEARCH = True\n")
    assert twins.build()
    return twins


def indexed(tree: dict[str, bytes]) -> set[str]:
    """The addresses that the indexes name in `years.json` would give."""
    years = [year["year"] for year in json.loads(tree[f"{INDEX}years.json"])["years"]]
    addresses = set()
    for path, content in tree.items():
        if path.endswith(".pf_fragment") and path.removeprefix(INDEX).partition("/")[0] in years:
            opened = gzip.decompress(content).removeprefix(b"pagefind_dcd")
            addresses.add(json.loads(opened)["url"])
    return addresses


def in_index(paths: set[str]) -> set[str]:
    """The years whose index has one of these files."""
    return {p.removeprefix(INDEX).partition("/")[0] for p in paths if p.startswith(f"{INDEX}20")}


def test_every_listed_article_is_indexed_and_a_hidden_or_unpublished_one_is_not(found):
    found.editor.create("seul", "2026-11-21", Noindex="oui")
    for n, status in enumerate(("draft", "hidden", "retired")):
        found.editor.set_status(NEWEST.format(0) if not n else found.editor.articles[n], status)
    found.editor.create("plus-tard", "2026-11-20", Embargo="2026-12-01")
    assert found.build()
    pages = {
        f"/{p.removesuffix('index.html')}" for p in found.served if p.startswith("202") and p.count("/") == 4
    }
    there = indexed(found.served)
    assert "/2026/11/21/seul/" in there
    assert there < pages
    assert len(there) == 10


def test_an_article_changes_the_index_of_its_year_alone(found):
    with found.edited() as now:
        found.editor.append(OLD, "Une zibeline.")
    assert in_index(now.come | now.gone | now.changed) == {"2024"}
    with found.edited() as now:
        found.editor.set(OLD, Source="Une agence")
    assert in_index(now.come | now.gone | now.changed) == {"2024"}


def test_an_edit_that_the_index_does_not_show_leaves_it_as_it_is(found):
    with found.edited() as now:
        found.editor.correct(NEWEST.format(0), "2026-11-23", "Ce n’était pas cela.")
    assert page("2026/11/22/sujet-0") in now.changed
    assert in_index(now.come | now.gone | now.changed) == set()


def test_a_year_comes_and_goes_with_its_articles(found):
    with found.edited():
        path = found.editor.create("ancien", "2019-03-02")
    assert "/2019/03/02/ancien/" in indexed(found.served)
    with found.edited() as now:
        found.editor.delete(path)
    assert "2019" in in_index(now.gone)
    with found.edited():
        found.editor.move(OLD, date="2023-10-27 02:30", slug="sujet-5")
    assert "2024" in {a.split("/")[1] for a in indexed(found.served)}


@pytest.mark.parametrize("seed", range(3))
def test_edits_by_chance_give_what_a_clean_build_gives(found, seed):
    chance, editor = random.Random(seed), found.editor
    edits: list[Callable[[], object]] = [
        lambda: editor.create(
            f"neuf-{chance.random()}"[:12].replace(".", "-"), f"202{chance.randrange(3, 7)}-03-02"
        ),
        lambda: editor.append(editor.pick(chance.randrange(99)), "Un mot."),
        lambda: editor.set_status(
            editor.pick(chance.randrange(99)), chance.choice(("draft", "hidden", "published"))
        ),
        lambda: editor.set(
            editor.pick(chance.randrange(99)), Category=chance.choice(("Politique", "Emploi"))
        ),
        lambda: editor.delete(editor.pick(chance.randrange(99))),
        lambda: editor.replace('nom = "Emploi"', 'nom = "Travail"'),
        lambda: found.machinist.spoil(chance.choice(sorted(DAMAGES)), chance.randrange(10)),
        lambda: found.machinist.lose_trees(all_of_them=chance.random() < 0.3),
    ]
    for _ in range(6):
        for _ in range(chance.randrange(1, 3)):
            chance.choice(edits)()
        found.build()


def test_a_build_killed_at_any_moment_is_made_up_for_by_the_next(found):
    """What is served is whole at each moment: the old edition, the new one, or the new one with the index to follow."""
    chance = random.Random(20261124)
    for n in range(8):
        found.editor.append(NEWEST.format(0), f"Un mot, {n}.")
        before, index = found.served, {p: c for p, c in found.served.items() if p.startswith(INDEX)}
        found.old.begin(
            ("construire",),
            found.folder,
            killed_after=chance.uniform(0, 0.4),
            ROTATIVE_NOW=found.clock.isoformat(),
        )
        found.old.answered()
        now = found.folder.tree()
        if now != before and {p: c for p, c in now.items() if p.startswith(INDEX)} == index:
            assert f"Un mot, {n}." in now[page("2026/11/22/sujet-0")].decode()
        assert found.build()


def test_without_the_setting_there_is_no_page_no_link_and_no_index(found):
    assert b"/recherche/" in found.served["index.html"]
    with found.edited() as now:
        found.editor.folder.root.joinpath("pelicanconf.py").open("a").write("SEARCH = False\n")
    assert {page("recherche"), f"{INDEX}years.json"} <= now.gone
    assert not any(path.startswith("recherche/") for path in found.served)
    assert b"/recherche/" not in found.served["index.html"]


# Between the two swaps.


class Watching(Listener):
    """Looks at what readers are served when the index is about to be made."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.seen: dict[str, bytes] | None = None

    def begins(self, stage: Stage) -> None:
        """Look."""
        if stage is Stage.FOLLOWING:
            self.seen = tree_of(self.folder.output)


@pytest.fixture
def folder(tmp_path) -> Folder:
    folder = make_folder(tmp_path / "journal")
    with (folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SEARCH = True\n")
    folder.article("vote")
    folder.article("zibeline", title="La zibeline")
    folder.article("ancien", "2025-03-02 08:00")
    return folder


def watched(folder: Folder, monkeypatch, now: str = NOW) -> dict[str, bytes] | None:
    """Build here; what was served before the index was made, None when nothing was left to be made."""
    monkeypatch.syspath_prepend(str(folder.root))
    settings = read_settings(
        Namespace(settings=str(folder.root / "pelicanconf.py"), content=None, output=None, theme=None)
    )
    load_rooms(settings)
    watching = Watching(folder)
    build(settings, as_of({"ROTATIVE_NOW": now}), listener=watching)
    return watching.seen


def test_an_article_is_public_before_it_is_indexed(folder, monkeypatch):
    between = watched(folder, monkeypatch)
    assert between is not None
    assert page("2026/11/20/zibeline") in between
    assert not any(path.startswith(INDEX) for path in between)
    folder.article("loutre", title="La loutre")
    between = watched(folder, monkeypatch)
    assert between is not None
    assert page("2026/11/20/loutre") in between
    assert indexed(between) == indexed(tree_of(folder.output)) - {"/2026/11/20/loutre/"} != set()


WITHDRAWALS: dict[str, str | None] = {
    "retired": "Status: retired\nRetrait: 2026-11-22 | À la demande de la famille.\n",
    "hidden": "Status: hidden\n",
    "draft": "Status: draft\n",
    "put off": "Embargo: 2026-12-01\n",
    "deleted": None,
}


@pytest.mark.parametrize("is_whole", [False, True], ids=["an edit", "a whole build"])
@pytest.mark.parametrize("how", WITHDRAWALS)
def test_a_withdrawal_leaves_page_and_index_in_one_swap(folder, monkeypatch, how, is_whole):
    watched(folder, monkeypatch)
    assert "/2026/11/20/zibeline/" in indexed(tree_of(folder.output))
    if (head := WITHDRAWALS[how]) is None:
        folder.content.joinpath("articles/2026/11/2026-11-20-zibeline.md").unlink()
        if (register := folder.content / "registry/permalinks.tsv").exists():
            register.unlink()
    else:
        folder.article("zibeline", title="La zibeline", head=head)
    if is_whole:
        folder.write(
            "registry/authors.toml", folder.content.joinpath("registry/authors.toml").read_bytes() + b"\n#\n"
        )
    swapped: list[dict[str, bytes]] = []
    serve = Output.serve

    def looked_at(output: Output, tree: Path) -> None:
        serve(output, tree)
        swapped.append(tree_of(output.link))

    monkeypatch.setattr(Output, "serve", looked_at)
    watched(folder, monkeypatch)
    assert swapped
    for tree in swapped:
        assert "/2026/11/20/zibeline/" not in indexed(tree)
        assert not any(
            b"zibeline" in _opened(path, content) for path, content in tree.items() if path.startswith(INDEX)
        )
        assert "/2026/11/20/vote/" in indexed(tree)


def test_the_index_left_due_by_a_build_that_failed_is_made_by_the_next(folder, monkeypatch, tmp_path):
    watched(folder, monkeypatch)
    folder.article("loutre", title="La loutre")
    # No folder of the moment: the articles are served, the index cannot be made.
    failed = folder.rotative("construire", TMPDIR=str(tmp_path / "nulle-part"), PATH="")
    assert page("2026/11/20/loutre") in folder.tree()
    if failed.code:
        assert "/2026/11/20/loutre/" not in indexed(folder.tree())
    watched(folder, monkeypatch)
    assert "/2026/11/20/loutre/" in indexed(folder.tree())


def test_a_whole_build_takes_over_the_index_and_believes_no_file_of_it(folder, monkeypatch):
    watched(folder, monkeypatch)
    whole = tree_of(folder.output)
    for path in sorted(whole):
        if path.endswith(".pf_fragment") and "/2026/" in path:
            place = folder.output.resolve() / path
            place.unlink()
            place.write_bytes(b"spoilt")
            break
    folder.write(
        "registry/authors.toml", folder.content.joinpath("registry/authors.toml").read_bytes() + b"\n#\n"
    )
    between = watched(folder, monkeypatch)
    assert between is not None
    assert b"spoilt" not in between.values()
    assert "/2025/03/02/ancien/" in indexed(between)
    assert tree_of(folder.output) == whole


def _opened(path: str, content: bytes) -> bytes:
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
