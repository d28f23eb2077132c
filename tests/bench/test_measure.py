"""What a command costs, and which files it wrote."""

import os
import sys
from pathlib import Path

import pytest

from bench.measure import CommandFailed, count_changed, count_written, digests, run, stamps

SPIN = "import time\nwhile time.process_time() < 0.3: pass"
# The parent leaves at once; its child goes on alone.
LEAVES_A_CHILD = f"import os\nif os.fork() == 0:\n    exec({SPIN!r})\n"
STARTS_A_CHILD = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {SPIN!r}])"
HOLDS_MEMORY = "x = bytearray(120 << 20)"


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.mark.parametrize(
    "code", [SPIN, STARTS_A_CHILD, LEAVES_A_CHILD], ids=["itself", "a child", "a child left"]
)
def test_the_time_of_the_whole_tree_of_processes_is_counted(tmp_path: Path, code: str):
    cost = run(python(code), tmp_path, {})

    assert cost.cpu >= 0.3
    assert cost.wall >= 0.3


def test_memory_is_that_of_the_command_and_not_of_the_bench(tmp_path: Path):
    ballast = bytearray(150 << 20)

    assert 120 <= run(python(HOLDS_MEMORY), tmp_path, {}).memory < 145
    assert run(python("pass"), tmp_path, {}).memory < 40
    assert len(ballast) == 150 << 20


def test_the_command_runs_in_its_folder_with_its_environment(tmp_path: Path):
    run(python("import os; open(os.environ['NAME'], 'w')"), tmp_path, {"NAME": "made"})

    assert os.listdir(tmp_path) == ["made"]


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path):
    with pytest.raises(CommandFailed, match=r"(?s)exit code 3.*out of paper"):
        run(python("import sys; print('out of paper'); sys.exit(3)"), tmp_path, {})


def test_a_file_is_written_when_its_inode_or_its_time_is_another(tmp_path: Path):
    for name in ("kept", "rewritten", "replaced", "gone"):
        (tmp_path / "a" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "a" / name).write_text(name)
    before, seen = stamps((tmp_path,)), digests(tmp_path)
    os.utime(tmp_path / "a/rewritten", ns=(1, 1))
    (tmp_path / "new").write_text("replaced")
    (tmp_path / "new").replace(tmp_path / "a/replaced")
    (tmp_path / "a/gone").unlink()
    (tmp_path / "a/added").write_text("added")

    assert count_written(before, stamps((tmp_path,))) == 3
    # The same bytes again are no change for readers; a file that went is one.
    assert count_changed(seen, digests(tmp_path)) == 2


def test_a_tree_behind_a_link_is_read_for_its_bytes_and_not_counted_twice(tmp_path: Path):
    (tmp_path / "editions/a").mkdir(parents=True)
    (tmp_path / "editions/a/index.html").write_text("une")
    (tmp_path / "output").symlink_to("editions/a")

    assert list(digests(tmp_path / "output")) == ["index.html"]
    assert len(stamps((tmp_path / "output", tmp_path / "editions"))) == 1
