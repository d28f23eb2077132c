"""Builds after one edit, killed, starved and run against each other: readers never see a mix, the next build is right.

As `test_crash`, over a state that previous builds left. `ROTATIVE_KILLS=100` kills more often.
"""

import os
import random
import threading
import time
from hashlib import blake2b
from itertools import cycle

import pytest

from tests.site.builds import OURS, run
from tests.site.machinist import DAMAGES
from tests.site.newsroom import write_newsroom
from tests.site.test_crash import LARGEST, NOTHING_PUBLISHED, small_disk
from tests.site.test_edits import NEWEST
from tests.site.twins import Twins

KILLS = int(os.environ.get("ROTATIVE_KILLS", "12"))
SEED = 20261123
# A hundred kills take longer than a test may.
pytestmark = pytest.mark.timeout(300 + 20 * KILLS)
OLD = "articles/2026/10/2026-10-05-sujet-1.md"


def edit(twins: Twins, n: int) -> None:
    """The n-th edit, each unlike the one before: a body, a title, an article more or less, a tag, a state."""
    kind = n % 6
    if kind == 0:
        twins.editor.set(OLD, Title=f"Titre {n}", Tags="rare")
    elif kind == 1:
        twins.editor.create(f"nouveau-{n}", "2026-10-05 07:00")
    elif kind == 2:
        twins.editor.edit_unseen(NEWEST.format(0))
    elif kind == 3:
        twins.editor.set_status(OLD, ("hidden", "published")[n // 6 % 2])
    elif kind == 4:
        twins.editor.delete(twins.editor.pick(n))
        twins.editor.create("sujet-0", "2026-11-22 18:30", Title=f"Écrit {n} fois")
        twins.editor.create("sujet-1", "2026-10-05", Authors="Luc Ney")
    else:
        twins.editor.set(OLD, Tags=None, Embargo=(None, "2027-01-01")[n // 6 % 2])


def seconds(twins: Twins) -> float:
    """How long a build after one edit takes here."""
    edit(twins, 0)
    began = time.perf_counter()
    assert twins.say("construire").code == 0
    took = time.perf_counter() - began
    assert twins.build()
    return took


def test_a_build_after_one_edit_killed_at_any_moment_leaves_one_whole_edition(twins):
    """Then the edit is built again, undone, followed by another one, or found beside a spoilt state."""
    chance, longest = random.Random(SEED), seconds(twins)
    for n in range(1, KILLS + 1):
        before = twins.sources()
        edit(twins, n)
        twins.build(killed_after=chance.uniform(0, longest))
        afterwards = n % 4
        if afterwards == 1:
            twins.put_back(before)
        elif afterwards == 2:
            edit(twins, n + 3)
        elif afterwards == 3:
            twins.machinist.spoil(chance.choice(sorted(DAMAGES)), chance.randrange(10))
        assert twins.build(), f"after kill {n}"
    assert twins.kills, "every build was quicker than its signal"


def test_a_first_build_killed_at_any_moment_leaves_nothing_or_everything(twins):
    chance, longest = random.Random(SEED), seconds(twins)
    twins.kills = 0
    for _ in range(max(3, KILLS // 4)):
        twins.machinist.lose_trees(all_of_them=True)
        twins.folder.output.unlink()
        twins.served = {}
        for _ in range(2):
            twins.build(killed_after=chance.uniform(0, longest))
        assert twins.build()
    assert twins.kills


def test_builds_killed_one_after_the_other_while_edits_go_on(twins):
    chance, longest = random.Random(SEED), seconds(twins)
    for n in range(KILLS):
        edit(twins, n)
        twins.build(killed_after=chance.uniform(0, longest))
    assert twins.build()
    assert twins.kills


def test_an_edit_saved_while_a_build_runs_is_in_the_next_one(twins):
    chance, longest = random.Random(SEED), seconds(twins)
    for n in range(max(4, KILLS // 2)):
        edit(twins, n)
        twins.begin()
        time.sleep(chance.uniform(0, longest))
        twins.editor.edit_unseen(NEWEST.format(6))
        edit(twins, n + 2)
        twins.old.answered()
        assert twins.build()


def test_readers_meet_one_edition_while_builds_after_edits_run(twins):
    """Each look reads pages of the tree that the link names, and counts if the link has not moved meanwhile."""
    output, editions, over = twins.folder.output, [twins.folder.tree()], threading.Event()
    names = sorted(path for path in editions[0] if path.endswith(("index.html", ".xml")))
    looks: list[tuple[int, dict[str, bytes]]] = []
    missing = []

    def look() -> None:
        for chosen in cycle((names[::3], names[1::3], names[2::3])):
            if over.is_set():
                return
            number, link = len(editions), os.readlink(output)
            try:
                found = {name: (output / name).read_bytes() for name in chosen}
            except FileNotFoundError as error:
                missing.append(str(error))
                continue
            if os.readlink(output) == link and len(editions) == number:
                looks.append((number, {name: blake2b(content).digest() for name, content in found.items()}))

    reader = threading.Thread(target=look)
    reader.start()
    for n in range(max(6, KILLS // 2)):
        twins.editor.set(OLD, Title=f"Titre {n}", Tags=f"mot {n}")
        twins.editor.append(NEWEST.format(0), f"Paragraphe {n}.")
        assert twins.say("construire").code == 0
        editions.append(twins.folder.tree())
    over.set()
    reader.join()
    assert missing == []
    assert len(looks) > len(editions)
    digests = [{name: blake2b(tree[name]).digest() for name in names} for tree in editions]
    for number, found in looks:
        # What is served before a build ends is the last edition entered above; just after, the one to be entered.
        possible = [{name: known[name] for name in found} for known in digests[number - 1 : number + 1]]
        assert found in possible, f"a mix, while edition {number} was built"
    assert twins.build()


def test_two_builds_at_once_after_an_edit_both_end_well(twins, houses):
    for n in range(max(3, KILLS // 4)):
        edit(twins, n)
        twins.begin()
        other = houses[1]
        other.begin(("construire",), twins.folder, ROTATIVE_NOW=twins.clock.isoformat())
        said = twins.old.answered(), other.answered()
        assert [done.code for done in said] == [0, 0], said
        assert twins.build()


def assert_left_alone(twins: Twins, code: int, err: str) -> None:
    """The disk refused, in one line, and readers have what they had; or it had room enough."""
    if code == 0:
        return
    assert code == 70, err
    assert len(err.splitlines()) == 1, err
    assert err.rstrip().endswith(NOTHING_PUBLISHED)
    assert twins.folder.tree() == twins.served


@pytest.mark.parametrize("limit", [1_000, LARGEST, 30_000, 120_000])
def test_a_file_that_cannot_grow_past_a_limit_leaves_the_old_edition(twins, limit):
    """Pages, then the largest of them, then only what the press keeps for itself."""
    for n in range(2):
        edit(twins, n)
        done = run(twins.folder, OURS, limit=limit)
        assert_left_alone(twins, done.code, done.err)
        assert twins.build()


def test_a_disk_that_fills_up_at_any_moment_of_a_build_after_an_edit(tmp_path, houses):
    """Where no disk can be mounted there is room enough, and nothing to refuse."""
    disk = tmp_path / "disque"
    with small_disk(disk, "12m") as is_mounted:
        twins = Twins(tmp_path, *houses, root=disk / "journal")
        write_newsroom(twins.editor)
        assert twins.build()
        assert twins.build()
        filler, refused = disk / "film.mov", 0
        for n, left in enumerate((0, 4_096, 40_000, 100_000, 200_000, 400_000, 800_000)):
            edit(twins, n)
            if is_mounted:
                status = os.statvfs(disk)
                filler.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - left)))
            done = twins.say("construire")
            assert_left_alone(twins, done.code, done.err)
            refused += done.code == 70
            filler.unlink(missing_ok=True)
            assert twins.build()
        assert refused or not is_mounted
