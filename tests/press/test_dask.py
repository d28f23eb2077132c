"""Dask's workers build what one process builds, by the module that the operators' guide gives."""

import logging
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import dask
import psutil
import pytest
from distributed import Client, LocalCluster

from plugins.domain.problems import BuildRefused, Problem
from plugins.domain.workers import alone
from plugins.press.workers import CHUNK, hired
from tests.site.folder import HOUSE, Folder, make_folder, tree_of

OPENED = {"ROOMS": (), "PRESS_EXECUTOR": "ateliers.ouvrir", "PRESS_WORKERS": 2}
PROBLEM = Problem("content/articles/a.md", 3, "E100", "un fait", "un remède")


@contextmanager
def workshop(scratch: str) -> Iterator[LocalCluster]:
    """Two workers of one thread, each a process, and a scheduler that nobody outside of this machine reaches."""
    # Without these addresses Dask's own HTTP servers would listen everywhere, dashboard or not.
    with dask.config.set({"temporary-directory": scratch}), LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", memory_limit=0,
        dashboard_address="127.0.0.1:0", worker_dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False}, silence_logs=logging.CRITICAL,
    ) as cluster:  # fmt: skip
        yield cluster


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[LocalCluster]:
    with workshop(str(tmp_path_factory.mktemp("dask"))) as cluster:
        yield cluster


def guide_module(cluster: LocalCluster) -> str:
    """`ateliers.py` as the guide gives it, for our scheduler."""
    guide = (HOUSE / "docs" / "exploitation.md").read_text("utf-8")
    (module,) = (
        code for code in re.findall(r"```python\n(.*?)```", guide, re.DOTALL) if "distributed" in code
    )
    assert "tcp://10.0.0.5:8786" in module
    return module.replace("tcp://10.0.0.5:8786", cluster.scheduler_address)


@pytest.fixture
def newsroom(tmp_path, cluster) -> Folder:
    """More articles than one worker is given at a time, of several kinds."""
    folder = make_folder(tmp_path / "journal")
    (folder.root / "ateliers.py").write_text(guide_module(cluster), "utf-8")
    folder.picture("images/2026/11/quai.png")
    image = "Image: images/2026/11/quai.png\nImage_alt: Le quai\nImage_credit: Ada Riva\n"
    folder.article("vote", head=f"Tags: Élections ; budget\n{image}")
    folder.article("secret", "2026-11-23 09:00", head="Embargo: 2027-01-01\n")
    for n in range(2 * CHUNK):
        body = f"« Déjà » vu le {n} ; on sait [ce que la ville a voté](/2026/11/20/vote/).\n\n- un\n- deux\n"
        folder.article(f"breve-{n:02d}", f"2026-{n % 9 + 1:02d}-{n % 28 + 1:02d} {n % 24:02d}:05", body=body)
    return folder


@pytest.fixture
def opened(tmp_path, cluster, monkeypatch) -> Iterator[None]:
    """The guide's module can be imported."""
    (tmp_path / "ateliers.py").write_text(guide_module(cluster), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("ateliers", None)


def until(condition, seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def set_executor(folder: Folder, lines: str) -> None:
    settings = folder.root / "pelicanconf.py"
    plain = settings.read_text("utf-8").partition("PRESS_EXECUTOR")[0]
    settings.write_text(f"{plain}\n{lines}\n", "utf-8")


def process(_context: object, chunk):
    return [os.getpid() for _ in chunk]


def raised(power: int, chunk):
    return [n**power for n in chunk]


def slowly(place: str, chunk):
    time.sleep(0.5)
    with open(place, "a") as file:
        file.write("x\n")
    return list(chunk)


def refuse(_context: object, _chunk: object):
    raise BuildRefused([PROBLEM])


def test_two_workers_give_the_tree_of_one_process(newsroom, cluster):
    set_executor(newsroom, 'PRESS_EXECUTOR = "serial"')
    assert newsroom.rotative("construire", "-o", "seul").code == 0
    set_executor(newsroom, 'PRESS_EXECUTOR = "ateliers.ouvrir"\nPRESS_WORKERS = 2')
    run = newsroom.rotative("construire", "-o", "deux")
    assert run.code == 0, run.said
    assert tree_of(newsroom.root / "deux") == tree_of(newsroom.root / "seul")
    with Client(cluster, set_as_default=False) as client:
        loaded = client.run(lambda: "plugins.reading" in sys.modules)
    assert list(loaded.values()) == [True, True]


def test_two_workers_find_the_faults_that_one_process_finds(newsroom):
    newsroom.article("faux", head="Genre: inconnu\nLang: français\n", body="![](/images/rien.png)\n")
    newsroom.article("vide", body="\n")
    one = newsroom.rotative("verifier")
    set_executor(newsroom, 'PRESS_EXECUTOR = "ateliers.ouvrir"\nPRESS_WORKERS = 2')
    assert newsroom.rotative("verifier") == one
    assert one.code == 1
    assert "E133" in one.out


@pytest.mark.usefixtures("opened")
def test_the_work_is_shared_and_the_answers_come_in_order(cluster):
    with hired(OPENED) as workers:
        assert set(workers(process, None, range(10 * CHUNK))) <= set(pids(cluster))
        numbers = range(7 * CHUNK + 3)
        assert list(workers(raised, 2, numbers)) == list(alone(raised, 2, numbers))


@pytest.mark.usefixtures("opened")
def test_an_edit_calls_no_other_machine(cluster):
    before = set(cluster.scheduler.clients)
    with hired(OPENED) as workers:
        assert set(workers(process, None, range(CHUNK))) == {os.getpid()}
        assert set(cluster.scheduler.clients) == before


@pytest.mark.usefixtures("opened")
def test_a_refusal_rises_with_its_problems():
    with hired(OPENED) as workers, pytest.raises(BuildRefused) as refused:
        list(workers(refuse, None, range(CHUNK + 1)))
    assert refused.value.problems == (PROBLEM,)


@pytest.mark.usefixtures("opened")
def test_nobody_works_any_more_when_a_build_that_failed_has_ended(tmp_path):
    """Dask calls a running task cancelled, and lets it go on: what it writes would fall into the next build."""
    place = tmp_path / "written"

    def fail() -> None:
        with hired(OPENED) as workers:
            for _ in workers(slowly, str(place), range(20 * CHUNK)):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    written = place.read_text()
    time.sleep(1)
    assert place.read_text() == written


@pytest.mark.usefixtures("opened")
def test_the_scheduler_is_left_as_it_was(cluster):
    before = set(cluster.scheduler.clients)
    with hired(OPENED) as workers:
        list(workers(process, None, range(CHUNK + 1)))
        assert set(cluster.scheduler.clients) > before
    assert until(lambda: set(cluster.scheduler.clients) == before)
    assert until(lambda: not cluster.scheduler.tasks)


def test_nothing_listens_to_other_machines_and_no_process_stays(tmp_path):
    with workshop(str(tmp_path)) as cluster:
        workers = pids(cluster)
        listening = [
            connection.laddr.ip
            for pid in (os.getpid(), *workers)
            for connection in psutil.Process(pid).net_connections("inet")
            if connection.status == psutil.CONN_LISTEN
        ]
        assert len(listening) >= 3
        assert set(listening) == {"127.0.0.1"}
    assert os.getpid() not in workers
    assert until(lambda: not any(psutil.pid_exists(pid) for pid in workers))


def pids(cluster: LocalCluster) -> list[int]:
    """The processes of the workers."""
    with Client(cluster, set_as_default=False) as client:
        return list(client.run(os.getpid).values())
