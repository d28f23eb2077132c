"""Trees that something spoiled, and readers who are there meanwhile."""

import os
import shutil
import stat
import threading
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.site.builds import run, write_edition
from tests.site.folder import Folder


def ruin(tree: Path, outside: Path) -> None:
    """Everything that may go wrong with files nobody looks at."""
    names = sorted(p.relative_to(tree).as_posix() for p in tree.rglob("index.html"))
    articles = [name for name in names if "breve" in name]
    for name in articles[:3]:
        (tree / name).write_bytes(b"")
    for name in articles[3:6]:
        (tree / name).write_bytes((tree / name).read_bytes()[:-1] + b"\0")
    for name in articles[6:9]:
        (tree / name).unlink()
        (tree / name).mkdir()
        (tree / name / "ordure").write_bytes(b"x")
    for name in articles[9:12]:
        shutil.rmtree((tree / name).parent)
        (tree / name).parent.write_bytes(b"a file where a folder belongs")
    for number, name in enumerate(articles[12:15]):
        precious = outside / f"dossier-{number}"
        precious.mkdir()
        (precious / "index.html").write_bytes(b"precious")
        shutil.rmtree((tree / name).parent)
        (tree / name).parent.symlink_to(precious)
    for number, name in enumerate(articles[15:18]):
        precious = outside / f"fichier-{number}"
        precious.write_bytes((tree / name).read_bytes())
        (tree / name).unlink()
        (tree / name).symlink_to(precious)
    for number, name in enumerate(articles[18:20]):
        precious = outside / f"double-{number}"
        precious.write_bytes(b"precious")
        (tree / name).unlink()
        os.link(precious, tree / name)
    for name in articles[20:23]:
        (tree / name).chmod(0)
    (tree / articles[23]).unlink()
    os.mkfifo(tree / articles[23])
    (tree / "perdu").symlink_to(outside)
    (tree / "nulle-part").symlink_to("/nulle/part")
    os.mkfifo(tree / "tuyau")
    (tree / "vide" / "vide").mkdir(parents=True)
    closed = tree / "clos" / "profond"
    closed.mkdir(parents=True)
    (closed / "ordure").write_bytes(b"x")
    for folder in (closed, tree / "clos", (tree / articles[24]).parent, tree / "auteurs", tree):
        folder.chmod(0)


def test_a_ruined_tree_is_mended_and_nothing_outside_it_is_touched(published: Folder, clean, tmp_path):
    assert run(published).code == 0
    write_edition(published, 0)
    editions = published.root / ".rotative" / "editions" / "output"
    stale = next(editions / name for name in "ab" if (editions / name) != published.output.resolve())
    outside = tmp_path / "dehors"
    outside.mkdir()
    ruin(stale, outside)
    (editions / f"{stale.name}.new").mkdir()
    (published.root / ".output.new").mkdir()
    kept = {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()}
    done = run(published)
    assert done.code == 0, done.said
    assert published.tree() == clean[0, ()]
    found = list(stale.rglob("*"))
    assert [path for path in found if path.is_symlink() or path.is_fifo()] == []
    fresh = tmp_path / "neuf"
    fresh.write_bytes(b"")
    assert {stat.S_IMODE(p.stat().st_mode) for p in found if p.is_file()} == {
        stat.S_IMODE(fresh.stat().st_mode)
    }
    assert {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()} == kept


def test_a_tree_that_is_a_link_to_elsewhere_is_not_followed(published: Folder, clean, tmp_path):
    outside = tmp_path / "dehors"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"precious")
    other = published.root / ".rotative/editions/output/b"
    shutil.rmtree(other)
    other.symlink_to(outside)
    done = run(published)
    assert done.code == 0, done.said
    assert published.tree() == clean[1, ()]
    assert [path.name for path in outside.iterdir()] == ["index.html"]
    assert (outside / "index.html").read_bytes() == b"precious"


class Quiet(SimpleHTTPRequestHandler):
    """Serves as `python -m http.server` does, without a word."""

    def log_message(self, *arguments: object) -> None:
        """Nothing."""


def test_a_reader_that_polls_while_builds_run_finds_every_file_whole(published: Folder, clean):
    old, new = clean[0, ()], clean[1, ()]
    wanted = sorted(path for path in old.keys() & new.keys() if path.endswith((".html", ".xml", ".png")))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(published.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    over, wrong, read = threading.Event(), [], []

    def poll() -> None:
        while not over.is_set():
            for path in wanted:
                reader = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
                reader.request("GET", f"/{path}")
                answer = reader.getresponse()
                body = answer.read()
                reader.close()
                read.append(path)
                if answer.status != 200 or body not in (old[path], new[path]):
                    wrong.append((path, answer.status, len(body)))

    reader = threading.Thread(target=poll)
    reader.start()
    for number in (1, 0, 1):
        write_edition(published, number)
        assert run(published).code == 0
    over.set()
    reader.join()
    server.shutdown()
    server.server_close()
    assert wrong == []
    assert len(read) > len(wanted)


def a_file(place: Path) -> None:
    place.write_bytes(b"")


def closed(place: Path) -> None:
    place.mkdir()
    place.chmod(0o500)


@pytest.mark.parametrize("spoil", [a_file, closed])
def test_without_a_place_for_its_state_a_site_is_built_whole_and_that_is_said(folder: Folder, spoil):
    write_edition(folder, 0)
    built = run(folder)
    assert built.code == 0, built.err
    expected = tree_of(folder.output)
    state = folder.root / ".rotative" / "state"
    shutil.rmtree(state)
    spoil(state)
    for _ in range(2):
        built = run(folder)
        assert built.code == 0, built.err
        assert "L’état ne peut pas être gardé" in built.out
        assert tree_of(folder.output) == expected
    state.unlink() if state.is_file() else state.chmod(0o700)
    assert "L’état" in run(folder).out or (state / "output.seal").exists()
    assert "aucun fichier écrit" in run(folder).out


def tree_of(output: Path) -> dict[str, bytes]:
    """Every file of the site, with its bytes."""
    return {str(p.relative_to(output)): p.read_bytes() for p in sorted(output.rglob("*")) if p.is_file()}
