"""The locked packages are whole, checked by hash, and run on the oldest Python that we promise."""

import json
import re
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
DEBIAN_12 = "3.11.2"
PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;]+)(.*?)(?<!\\)$", re.MULTILINE | re.DOTALL)


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Version and number of hashes of every package of one lock."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {found[1]: (found[2], found[3].count("--hash=sha256:")) for found in PIN.finditer(text)}


@pytest.mark.parametrize("name", ["requirements-build.txt", "requirements.txt", "requirements-test.txt"])
def test_every_locked_package_has_its_hashes(name: str):
    locked = pins(name)

    assert len(locked) >= 3
    assert [package for package, (_, hashes) in locked.items() if not hashes] == []


def test_the_locks_agree_with_each_other():
    """Else `make test` would change what `make html` has installed, and test something else."""
    built, run, tested = map(pins, ("requirements-build.txt", "requirements.txt", "requirements-test.txt"))

    assert run.items() <= tested.items()
    assert built.items() <= tested.items()


def test_every_locked_package_runs_on_the_python_of_debian_12():
    """The locks are made on a newer patch release of Python 3.11, which accepts packages that this one refuses."""
    installed = {
        distribution.metadata["Name"].lower().replace("_", "-"): distribution.metadata.get("Requires-Python")
        or ""
        for distribution in distributions()
    }
    locked = set(pins("requirements-test.txt"))

    assert locked <= installed.keys()
    assert [name for name in sorted(locked) if not SpecifierSet(installed[name]).contains(DEBIAN_12)] == []


@pytest.mark.parametrize("name", ["package-lock.json", "bench/package-lock.json"])
def test_the_packages_from_npm_are_locked_without_addresses(name: str):
    lock = json.loads((ROOT / name).read_text(encoding="utf-8"))["packages"]
    packages = {name: entry for name, entry in lock.items() if name}

    assert packages
    assert [name for name, entry in packages.items() if "resolved" in entry or "integrity" not in entry] == []
