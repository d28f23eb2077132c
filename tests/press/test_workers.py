"""Many hands do what one does, in its order, and fail as it fails."""

import errno
import os
import pickle
import threading

import pytest

from plugins.domain.problems import BuildRefused, Problem
from plugins.domain.workers import alone
from plugins.press.pool import open_pool
from plugins.press.workers import CHUNK, LEAST, Crew, hired, is_executor, open_executor
from tests.newspaper import NOW, REGISTRY, SITE, article

ROOMS = {"ROOMS": ()}
PROBLEM = Problem("content/articles/a.md", 3, "E100", "un fait", "un remède")


def doubled(factor: int, numbers):
    return [number * factor for number in numbers]


def refuse(_context: object, _chunk: object):
    raise BuildRefused([PROBLEM])


def run_out(_context: object, _chunk: object):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/x")


INHERITED: dict[str, int] = {}


def inherited() -> dict[str, int]:
    return INHERITED


def process(_context: object, chunk):
    return [os.getpid() for _ in chunk]


@pytest.mark.parametrize("count", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 7 * CHUNK + 3])
def test_the_answers_come_in_the_order_of_the_items(count):
    with hired(
        ROOMS | {"PRESS_EXECUTOR": "concurrent.futures.ProcessPoolExecutor", "PRESS_WORKERS": 2}
    ) as workers:
        assert list(workers(doubled, 3, range(count))) == list(alone(doubled, 3, range(count)))


def test_a_refusal_in_a_worker_rises_with_its_problems():
    with (
        hired(
            ROOMS | {"PRESS_EXECUTOR": "concurrent.futures.ProcessPoolExecutor", "PRESS_WORKERS": 2}
        ) as workers,
        pytest.raises(BuildRefused) as refused,
    ):
        list(workers(refuse, None, range(CHUNK + 1)))
    assert refused.value.problems == (PROBLEM,)


def test_a_fault_of_the_disk_in_a_worker_rises_as_it_is():
    with (
        hired(
            ROOMS | {"PRESS_EXECUTOR": "concurrent.futures.ProcessPoolExecutor", "PRESS_WORKERS": 2}
        ) as workers,
        pytest.raises(OSError) as fault,
    ):
        list(workers(run_out, None, range(CHUNK + 1)))
    assert (fault.value.errno, fault.value.filename) == (errno.ENOSPC, "/tmp/x")


def test_little_work_is_done_here_and_much_work_elsewhere():
    crew = Crew(lambda: open_executor("", 2), 2, (), LEAST)
    try:
        assert set(crew(process, None, range(LEAST - 1))) == {os.getpid()}
        assert os.getpid() not in set(crew(process, None, range(LEAST)))
    finally:
        crew.dismiss()


def test_processes_of_our_own_inherit_nothing_when_a_thread_runs(monkeypatch):
    """A forked one could inherit a lock that nobody will ever open: Dask's client, for one, runs a thread."""
    monkeypatch.setitem(INHERITED, "here", os.getpid())
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with open_pool(1) as pool:
            assert pool.submit(inherited).result() == {}
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("executor", ["serial", "", "concurrent.futures.ThreadPoolExecutor"])
@pytest.mark.parametrize("count", [0, 1, CHUNK, LEAST, LEAST + 3])
def test_whoever_works_says_how_far_the_work_is(executor, count):
    """The same, in order, up to the whole, and not before the answers are taken."""
    told = []
    settings = ROOMS | {"PRESS_EXECUTOR": executor, "PRESS_WORKERS": 2}
    with hired(settings, lambda done, total: told.append((done, total))) as workers:
        answers = workers(doubled, 3, range(count))
        assert told == []
        assert list(answers) == list(alone(doubled, 3, range(count)))
    assert told == [(min(done, count), count) for done in range(CHUNK, count + CHUNK, CHUNK)]


@pytest.mark.parametrize("settings", [{"PRESS_EXECUTOR": "serial"}, {"PRESS_WORKERS": 1}])
def test_one_worker_is_ourselves(settings):
    with hired(ROOMS | settings) as workers:
        assert workers is alone


@pytest.mark.parametrize("named", ["", "serial", "concurrent.futures.ThreadPoolExecutor"])
def test_an_executor_that_can_be_found_is_good(named):
    assert is_executor(named)


@pytest.mark.parametrize(
    "named", ["concurrent.futures.Rien", "nulle_part.rien", "rien", ".", None, 3, "os.sep"]
)
def test_an_executor_that_cannot_be_found_is_not(named):
    assert not is_executor(named)


def test_what_is_packed_is_what_is_unpacked():
    for thing in (
        article("vote", tags=("budget",)),
        REGISTRY,
        SITE,
        NOW,
        PROBLEM,
        (1, "a", None, {2: ()}),
    ):
        unpacked = pickle.loads(pickle.dumps(thing))
        assert unpacked == thing
        assert repr(unpacked) == repr(thing)
