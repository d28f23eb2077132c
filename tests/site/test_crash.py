"""Whatever happens to a build, readers see one whole edition, and the next build equals a clean one.

Real processes, killed, starved of room and run against each other. `ROTATIVE_KILLS=100` kills more often.
"""

import fcntl
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.press.texts import STAGES
from tests.site.builds import OURS, PELICANS, Warm, run, start, write_edition
from tests.site.folder import Folder, Run, make_folder

KILLS = int(os.environ.get("ROTATIVE_KILLS", "25"))
NOTHING_PUBLISHED = "Rien n’a été publié."
WAITING = "Une autre construction est en cours : celle-ci attend son tour."
LARGEST = 8_192


@pytest.fixture
def warm(folder: Folder) -> Iterator[Warm]:
    """One for the newsroom of the test."""
    house = Warm(folder)
    yield house
    house.leave()


@pytest.mark.parametrize(("theme", "kills"), [((), KILLS - KILLS // 6), (("-t", "simple"), KILLS // 6)])
def test_a_build_killed_at_any_moment_leaves_a_whole_edition_and_the_next_one_is_right(
    folder: Folder, warm: Warm, clean, theme, kills
):
    command = ("construire", *theme)
    durations = []
    for number in (1, 0):
        write_edition(folder, number)
        began = time.perf_counter()
        assert warm.build(command) == 0
        durations.append(time.perf_counter() - began)
    moments = random.Random(20261123)
    killed = 0
    for kill in range(1, kills + 1):
        old, new = clean[1 - kill % 2, theme], clean[kill % 2, theme]
        write_edition(folder, kill % 2)
        killed += warm.build(command, after=moments.uniform(0, min(durations))) == -signal.SIGKILL
        assert folder.tree() in (old, new), f"kill {kill}"
        assert warm.build(command) == 0
        assert folder.tree() == new, f"after kill {kill}"
    assert killed, "every build was quicker than its signal"


@contextmanager
def small_disk(place: Path, size: str = "3m") -> Iterator[bool]:
    """A disk of this size at `place` where the machine lets us mount one; whether it did."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    is_mounted = os.geteuid() == 0 and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def assert_refused_by_the_disk(done: Run, words: str) -> None:
    assert done.code == 70, done.said
    lines = done.err.splitlines()
    assert len(lines) == 1, done.said
    assert words in lines[0]
    assert lines[0].endswith(NOTHING_PUBLISHED)
    assert "Traceback" not in done.said


# The state is written first, by SQLite, which does not say why the disk refused; a foreign theme has none.
@pytest.mark.parametrize(
    ("command", "words"),
    [(OURS, "le disque"), (PELICANS, "le disque"), ((*PELICANS, "-t", "simple"), "taille permise")],
)
def test_a_file_that_cannot_be_written_leaves_the_old_edition(published: Folder, clean, command, words):
    assert_refused_by_the_disk(run(published, command, limit=LARGEST), words)
    assert published.tree() == clean[0, ()]
    assert run(published).code == 0
    assert published.tree() == clean[1, ()]


def test_a_full_disk_leaves_the_old_edition_and_room_mends_it(tmp_path, clean):
    """Where no disk can be mounted the size of files is limited instead: the same write fails another way."""
    disk = tmp_path / "disque"
    with small_disk(disk, "12m") as is_mounted:
        limit, words = (0, "le disque est plein") if is_mounted else (LARGEST, "le ")
        folder = make_folder(disk / "journal")
        write_edition(folder, 0)
        assert run(folder).code == 0
        write_edition(folder, 1)
        filler = disk / "film.mov"
        if is_mounted:
            # Room for a part of the new edition, and no more.
            filler.write_bytes(bytes(shutil.disk_usage(disk).free - 200_000))
        for command in (OURS, PELICANS, (*PELICANS, "-t", "notmyidea")):
            assert_refused_by_the_disk(run(folder, command, limit=limit), words)
            assert folder.tree() == clean[0, ()]
        if is_mounted:
            subprocess.run(["mount", "-o", "remount,size=24m", str(disk)], check=True)
        assert run(folder).code == 0
        assert folder.tree() == clean[1, ()]


@pytest.mark.parametrize("command", [OURS, PELICANS])
def test_a_read_only_output_folder_is_said_in_one_line(published: Folder, clean, command):
    editions = published.root / ".rotative" / "editions" / "output"
    editions.chmod(0o555)
    assert_refused_by_the_disk(run(published, command), "l’accès est refusé")
    assert published.tree() == clean[0, ()]
    closed = published.root / "fermé"
    closed.mkdir(mode=0o555)
    done = run(published, (*command, "-o", str(closed / "site")))
    assert_refused_by_the_disk(done, str(closed))
    editions.chmod(0o755)
    assert run(published, command).code == 0
    assert published.tree() == clean[1, ()]


def test_two_builds_at_once_both_end_well_and_one_says_that_it_waits(published: Folder, clean):
    builds = [start(published) for _ in range(2)]
    said = [build.communicate(timeout=120) for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert sorted(WAITING in err.splitlines() for _, err in said) == [False, True], said
    assert not any(_beside_progress(err) for _, err in said), said
    assert published.tree() == clean[1, ()]


def _beside_progress(err: str) -> list[str]:
    """What was said besides waiting and how far a build is: on a busy machine a small one is long."""
    stages = tuple(STAGES.values())
    return [line for line in err.splitlines() if line != WAITING and not line.startswith(stages)]


@pytest.mark.parametrize("command", [OURS, PELICANS])
def test_a_build_that_waited_publishes_what_is_written_when_its_turn_comes(published: Folder, clean, command):
    with (published.root / ".rotative/editions/output/lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        write_edition(published, 0)
        build = start(published, command)
        assert build.stderr is not None
        assert build.stderr.readline() == f"{WAITING}\n"
        write_edition(published, 1)
    out, err = build.communicate(timeout=120)
    assert (build.returncode, _beside_progress(err)) == (0, []), out
    assert published.tree() == clean[1, ()]


def test_a_build_told_not_to_wait_leaves_at_once_with_1(published: Folder, clean):
    with (published.root / ".rotative/editions/output/lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = run(published, (*OURS, "--sans-attendre"))
        assert done.code == 1
        assert done.err.startswith("Une autre construction est en cours. Rien n’a été publié")
        assert len(done.err.splitlines()) == 1
    assert published.tree() == clean[0, ()]
    assert run(published, (*OURS, "--sans-attendre")).code == 0
    assert published.tree() == clean[1, ()]
